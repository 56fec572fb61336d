"""A line for each finding, for the problem matchers of editors."""

from __future__ import annotations

from dataclasses import replace

from disclosure.diagnostics import Place
from disclosure.reporters.editor import editor_report
from disclosure.reporters.stream import MOST_PER_FILE
from tests.reporters.told import BROKEN, CROWDED, FILE, OUTCOMES, PLACELESS


def lines(*given) -> list[str]:
    return "".join(editor_report(*given)).splitlines()


def test_a_finding_is_one_line_with_its_span_and_the_way_out():
    assert lines(OUTCOMES)[1] == (
        f"{FILE}:12:7:11: error T201: 左边 1.00，右边 2.00：相差 100%"
        "　改法：核对收入、支出 再核对结转"
    )
    assert [line.split(" ")[1] for line in lines(OUTCOMES)] == ["warning", "error", "info"]


def test_what_belongs_to_no_file_has_no_place():
    assert lines((), [PLACELESS]) == ["error L183: 没有找到数据文件"]


def test_what_nobody_sees_does_not_break_a_line():
    odd = replace(BROKEN, message="甲\x1b[31m\u202e乙", place=Place("a.yaml", 1, 1, 1, ""))
    (line,) = lines((), [odd])
    assert "\x1b" not in line
    assert "\u202e" not in line


def test_what_is_left_out_is_counted_in_its_file():
    told = lines([CROWDED])
    assert len(told) == MOST_PER_FILE + 1
    assert told[-1].startswith(f"{FILE}:1:1:2: warning ----: 这个文件问题太多")
