"""A remark behind codes: what of it is ours, and what is a person's."""

from __future__ import annotations

import pytest

from disclosure.authoring.caption import Caption, caption_of, renamed

KNOWN = {
    "行政运行",
    "机关服务",
    "资本性支出",
    "资本性支出（基本建设）",
    "注册、审查",
    "维修（护）费",
}


@pytest.mark.parametrize(
    ("remark", "names", "others"),
    [
        ("", "", ""),
        ("# 行政运行", "行政运行", ""),
        ("#行政运行 ", "行政运行", " "),
        ("# 行政运行；含追加", "行政运行", "；含追加"),
        ("# 行政运行（含追加）", "行政运行", "（含追加）"),
        ("# 行政运行、机关服务", "行政运行、机关服务", ""),
        ("# 注册、审查", "注册、审查", ""),
        ("# 资本性支出（基本建设）", "资本性支出（基本建设）", ""),
        ("# 维修（护）费 略", "维修（护）费", " 略"),
        ("# 行政运行经费", "", "行政运行经费"),
        ("# 行政运行、别的", "", "行政运行、别的"),
        ("# 含追加", "", "含追加"),
    ],
)
def test_names_at_the_beginning_are_ours(remark, names, others):
    found = caption_of(remark, KNOWN)
    assert (found.names, found.others) == (names, others)
    assert found.text == remark


@pytest.mark.parametrize(
    ("remark", "names", "text"),
    [
        ("", "行政运行", "# 行政运行"),
        ("#  行政运行", "行政运行", "#  行政运行"),
        ("# 行政运行；含追加", "机关服务", "# 机关服务；含追加"),
        ("# 含追加", "行政运行", "# 行政运行；含追加"),
        ("## 含追加", "行政运行", "# 行政运行；# 含追加"),
        ("# 机关服务、行政运行", "行政运行", "# 行政运行"),
        ("# 行政运行（基本建设）", "资本性支出", "# 资本性支出；（基本建设）"),
    ],
)
def test_other_names_take_their_place(remark, names, text):
    found = renamed(caption_of(remark, KNOWN), names, KNOWN)
    assert found.text == text
    assert renamed(caption_of(text, KNOWN), names, KNOWN) == found


def test_without_known_names_all_is_a_persons():
    assert caption_of("# 行政运行", ()) == Caption("# ", "", "行政运行")
