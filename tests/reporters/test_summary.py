"""The table and the counts at the end of a report."""

from __future__ import annotations

import io

from rich.console import Console

from disclosure.diagnostics import Diagnostic, Severity, display_width
from disclosure.reporters import Outcome, Result
from disclosure.reporters.summary import counts, summary

FILE = "output/2024/2024年度甲局部门决算公开.docx"
WRITTEN = Outcome("甲局", "2024", "决算", Result.WRITTEN, (), FILE)
FAILED = Outcome(
    "乙委员会", "2024", "决算", Result.FAILED, (Diagnostic("S101", Severity.ERROR, "信息"),)
)


def shown(width: int, *outcomes: Outcome) -> list[str]:
    console = Console(file=io.StringIO(), width=width)
    with console.capture() as captured:
        console.print(summary(outcomes, width))
    return [line.rstrip() for line in captured.get().splitlines()]


def test_it_lines_up_columns_of_chinese_text() -> None:
    assert shown(120, WRITTEN, FAILED) == [
        "部门      年度  文种  结果    错误  警告  提示  文件",
        f"甲局      2024  决算  已生成     0     0     0  {FILE}",
        "乙委员会  2024  决算  未通过     1     0     0",
    ]


def test_it_becomes_a_list_on_a_narrow_terminal() -> None:
    lines = shown(64, WRITTEN, FAILED)
    assert lines == [
        "甲局 2024 决算：已生成（错误 0，警告 0，提示 0）",
        f"  {FILE}",
        "乙委员会 2024 决算：未通过（错误 1，警告 0，提示 0）",
    ]
    assert all(display_width(line) <= 64 for line in lines)


def test_it_counts_what_is_finished_and_what_is_not() -> None:
    draft = Outcome("丙局", "2024", "决算", Result.DRAFT, (), FILE)
    assert counts([WRITTEN]) == "共 1 份；完成 1 份；错误 0，警告 0，提示 0。"
    assert counts([WRITTEN, draft, FAILED]) == (
        "共 3 份；完成 1 份，草稿 1 份，未完成 1 份；错误 1，警告 0，提示 0。"
    )


def test_it_counts_findings_that_belong_to_no_disclosure() -> None:
    general = [Diagnostic("E101", Severity.WARNING, "信息")]
    assert counts([], general) == "共 0 份；错误 0，警告 1，提示 0。"
