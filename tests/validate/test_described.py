from __future__ import annotations

import pytest

from disclosure.validate.described import Described, described, example_of


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("", Described("", "", "", "")),
        ("决算年度。", Described("决算年度。", "", "", "")),
        (
            "保有量。单位：辆。印在说明九（二）2。例：8",
            Described("保有量。", "辆", "说明九（二）2", "8"),
        ),
        (
            "理由。不印在文档里，只给审核的人看。例：上年公开文件未载明。",
            Described("理由。", "", "不印", "上年公开文件未载明。"),
        ),
        (
            "用途。可以不写。印在说明五。例：{213: 造林。绿化}",
            Described("用途。可以不写。", "", "说明五", "{213: 造林。绿化}"),
        ),
    ],
)
def test_a_description_is_taken_apart(text, parts):
    assert described({"description": text}) == parts


def test_the_example_alone_can_be_asked_for():
    assert example_of({"description": "版式。例：final-2024"}) == "final-2024"
    assert example_of({}) == ""
