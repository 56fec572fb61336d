"""A few lines read by themselves give the places that the whole file gives."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from disclosure.load import Loaded, load_text
from disclosure.load.narrowing import Narrowing

if TYPE_CHECKING:
    from pathlib import Path

TEXT = """# 表头
收入:            # 来源
  一般:
    2013101: 659.91

# 左边的注释不结束一块
  基金: {合计: 1}
单位:
- 名称: 甲
  性质: 行政
-
  名称: 乙
- - 一
  - 二
段: |
  收入:
    一般: 假的
"""


def lines(text: str, *pointer: str | int) -> tuple[int, int, list[str]]:
    narrowing = Narrowing(text.split("\n"))
    found = narrowing.of(pointer)
    return found.first + 1, found.depth, [line for line in narrowing.lines_of(found) if line]


@pytest.mark.parametrize(
    ("pointer", "first", "depth", "last"),
    [
        (("收入", "一般", "2013101"), 4, 3, "# 左边的注释不结束一块"),
        (("收入", "一般"), 3, 2, "# 左边的注释不结束一块"),
        (("收入", "基金", "合计"), 7, 2, "  基金: {合计: 1}"),
        (("单位", 0, "性质"), 10, 3, "  性质: 行政"),
        (("单位", 1, "名称"), 12, 3, "  名称: 乙"),
        (("单位", 2, 1), 14, 3, "  - 二"),
        (("单位", 9), 8, 1, "  - 二"),
        (("段",), 15, 1, "    一般: 假的"),
        (("没有", "一般"), 1, 0, "    一般: 假的"),
    ],
)
def test_the_lines_of_a_value_end_where_its_neighbour_begins(pointer, first, depth, last) -> None:
    at, steps, found = lines(TEXT, *pointer)
    assert (at, steps, found[-1]) == (first, depth, last)


def test_what_stands_before_a_value_is_blotted_out() -> None:
    assert lines(TEXT, "单位", 0, "名称")[2] == ["  名称: 甲"]
    assert lines(TEXT, "单位", 2, 0)[2] == ["  - 一"]


def _pointers(data, above=()):
    yield above
    steps = data.items() if isinstance(data, dict) else enumerate(data or ())
    for step, value in () if isinstance(data, str) else steps:
        yield from _pointers(value, (*above, step))


def _agree(text: str) -> int:
    """Hold every place of a text, asked for alone, against the whole; return how many."""
    whole, _ = load_text(text.encode(), "x")
    whole.place(())
    known = list(_pointers(whole.data))
    for pointer in known:
        alone, _ = load_text(text.encode(), "x")
        assert alone.place(pointer) == whole.place(pointer)
        assert alone.key_place(pointer) == whole.key_place(pointer)
        assert alone.place((*pointer, "没有")) == whole.place((*pointer, "没有"))
    return len(known)


@pytest.mark.parametrize("text", [
    TEXT,
    '甲: "一\n  乙: 二"\n丙:\n  乙: 三\n',
    '甲:\n  乙: "一\n  丙: 二"\n  丁: 三\n',
    "甲:\n  '乙': 一\n  丙: '一\n  乙: 二'\n",
    "甲: 一\n  乙\n丙: >\n  丁: 一\n\n  戊\n己: {庚: 1,\n辛: 2}\n",
    "甲:\n    乙:\n    - 一\n    - 二: 三\n      四: 五\n    丙: 六\n",
    "甲: # 注\n  # 注\n  乙: 一 # 注\n丙:\n",
    '甲乙: 一\n甲: 二\n"甲丙": 三\n',
    "---\n甲: 一\n乙:\n  丙: 二\n",
    "甲:\n- 乙: |\n    丙: 假\n  丙: 真\n-1: 二\n",
])  # fmt: skip
def test_every_place_is_that_of_the_whole_file(text) -> None:
    assert _agree(text) > 1


def test_every_place_of_the_departments_is_that_of_the_whole_file(root: Path) -> None:
    for path in (*root.glob("departments/*/*.yaml"), *root.glob("templates/*/sample.yaml")):
        whole, _ = load_text(path.read_bytes(), "x")
        whole.place(())
        for pointer in _pointers(whole.data):
            if len(pointer) > 1:
                alone = Loaded(whole._source, whole.data)
                assert alone.place(pointer) == whole.place(pointer)
                assert alone.key_place(pointer) == whole.key_place(pointer)


_LINES = st.lists(
    st.sampled_from([
        "甲:", "乙: 1", "丙: '", "'", "- ", "- 甲: 1", "丁: |", "戊: {甲: 1,", "乙: 2}", "# 注", "",
        "甲: 一", "-", "二", '丙: "甲: 1', '乙: 2"',
    ]).flatmap(lambda text: st.integers(0, 3).map(lambda n: "  " * n + text)),
    min_size=2,
    max_size=9,
)  # fmt: skip


@settings(deadline=None, derandomize=True, max_examples=600)
@given(_LINES)
def test_lines_that_deceive_are_not_believed(written) -> None:
    text = "\n".join(("头: 1", *written))
    if load_text(text.encode(), "x")[0] is not None:
        _agree(text)
