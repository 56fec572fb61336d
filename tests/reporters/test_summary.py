"""The table and the counts at the end of a report."""

from __future__ import annotations

from dataclasses import replace

import pytest

from disclosure.diagnostics import Diagnostic, Severity, display_width
from disclosure.reporters import Outcome, Result
from disclosure.reporters.summary import counts, ended, summary
from tests.reporters.told import FAILED as BROKEN
from tests.reporters.told import UNREAD

FILE = "output/2024/2024年度甲局部门决算公开.docx"
WRITTEN = Outcome("甲局", "2024", "决算", Result.WRITTEN, (), FILE)
FAILED = Outcome(
    "乙委员会", "2024", "决算", Result.FAILED, (Diagnostic("S101", Severity.ERROR, "信息"),)
)


def shown(width: int, *outcomes: Outcome) -> list[str]:
    return [line.plain for line in summary(outcomes, width)]


def test_it_lines_up_columns_of_chinese_text() -> None:
    assert shown(120, WRITTEN, FAILED) == [
        "部门      年度  文种  结果    错误  警告  提示  文件",
        f"甲局      2024  决算  已生成     0     0     0  {FILE}",
        "乙委员会  2024  决算  未通过     1     0     0",
    ]


def test_a_narrower_table_names_the_folder_once() -> None:
    assert shown(64, WRITTEN, FAILED) == [
        "部门      年度  文种  结果    错误  警告  提示",
        "甲局      2024  决算  已生成     0     0     0",
        "乙委员会  2024  决算  未通过     1     0     0",
        "文件在 output/2024 里。",
    ]


def test_a_still_narrower_one_names_the_year_once() -> None:
    lines = shown(40, WRITTEN, FAILED)
    assert lines == [
        "部门      结果    错误  警告  提示",
        "甲局      已生成     0     0     0",
        "乙委员会  未通过     1     0     0",
        "2024 年度决算，文件在 output/2024 里。",
    ]
    assert all(display_width(line) <= 40 for line in lines)
    other = replace(FAILED, year="2023")
    assert shown(40, WRITTEN, other)[0] == "甲局 2024 决算：已生成（错误 0，警告 0，"


def test_where_no_table_fits_it_becomes_a_list() -> None:
    long = replace(FAILED, department="乙" * 20)
    lines = shown(46, WRITTEN, long)
    assert lines == [
        "甲局 2024 决算：已生成（错误 0，警告 0，",
        "    提示 0）",
        "乙" * 20,
        "    2024 决算：未通过（错误 1，警告 0，",
        "    提示 0）",
        "文件在 output/2024 里。",
    ]


@pytest.mark.parametrize("width", range(20, 200, 7))
def test_no_row_is_wider_than_the_terminal(width: int) -> None:
    if width >= 40:
        lines = shown(width, WRITTEN, replace(FAILED, department="乙" * 15), BROKEN, UNREAD)
        assert all(display_width(line) <= width for line in lines)


def test_it_counts_what_is_finished_and_what_is_not() -> None:
    draft = Outcome("丙局", "2024", "决算", Result.DRAFT, (), FILE)
    assert counts([WRITTEN]) == "共 1 份；完成 1 份；错误 0，警告 0，提示 0。"
    assert counts([WRITTEN, draft, FAILED]) == (
        "共 3 份；完成 1 份，草稿 1 份，未完成 1 份；错误 1，警告 0，提示 0。"
    )


def test_it_counts_findings_that_belong_to_no_disclosure() -> None:
    general = [Diagnostic("E101", Severity.WARNING, "信息")]
    assert counts([], general) == "共 0 份；错误 0，警告 1，提示 0。"
    assert counts([], general, about="看了 1 个版式") == "看了 1 个版式；错误 0，警告 1，提示 0。"
    assert counts([], general, about="") == "错误 0，警告 1，提示 0。"


def test_it_tells_how_the_rules_ended_where_any_was_asked() -> None:
    assert shown(140, BROKEN, UNREAD) == [
        "部门   年度  文种  结果    错误  警告  提示  规则成立  不成立  不适用  未运行  文件",
        "甲局   2024  决算  未通过     1     1     1         1       2       1       0",
        "yi-ju  2024  决算  未通过     0     0     0         0       0       0       1",
    ]
    assert "规则" not in shown(140, WRITTEN, FAILED)[0]


def test_a_narrow_table_still_tells_what_was_not_looked_at() -> None:
    assert shown(50, BROKEN, UNREAD) == [
        "部门   结果    错误  警告  提示  未运行",
        "甲局   未通过     1     1     1       0",
        "yi-ju  未通过     0     0     0       1",
        "2024 年度决算。",
    ]
    long = replace(UNREAD, department="yi-ju-" * 6)
    assert shown(42, long)[-1].endswith("提示 0，未运行 1）")


def test_the_notes_that_are_not_listed_are_counted() -> None:
    assert counts([BROKEN], (), 3) == (
        "共 1 份；未完成 1 份；错误 1，警告 1，提示 1（3 条没有列出，加 -v 列出）。"
    )


def test_a_rule_that_was_not_run_is_never_called_good() -> None:
    line = ended([BROKEN, UNREAD])
    assert line.plain == (
        "规则：成立 1，不成立 2（例外 1 处），不适用 1，未运行 1（没有查，不算通过）。"
    )
    colours = dict(line.strokes)
    assert colours["成立 1"] == "green"
    assert colours["不成立 2"] == "bold red"
    assert colours["未运行 1"] == colours["（没有查，不算通过）"] == "bold yellow"
    assert "green" not in {style for _, style in ended([UNREAD]).strokes}
