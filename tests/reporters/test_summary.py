"""The table and the counts at the end of a report."""

from __future__ import annotations

import io

from rich.console import Console

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


def test_it_tells_how_the_rules_ended_where_any_was_asked() -> None:
    assert shown(140, BROKEN, UNREAD) == [
        "部门   年度  文种  结果    错误  警告  提示  规则成立  不成立  不适用  未运行  文件",
        "甲局   2024  决算  未通过     1     1     1         1       2       1       0",
        "yi-ju  2024  决算  未通过     0     0     0         0       0       0       1",
    ]
    assert "规则" not in shown(140, WRITTEN, FAILED)[0]


def test_a_narrow_terminal_reads_them_on_a_line_of_their_own() -> None:
    lines = shown(50, BROKEN, UNREAD)
    assert lines == [
        "甲局 2024 决算：未通过（错误 1，警告 1，提示 1）",
        "  规则：成立 1 · 不成立 2 · 不适用 1 · 未运行 0",
        "yi-ju 2024 决算：未通过（错误 0，警告 0，提示 0）",
        "  规则：成立 0 · 不成立 0 · 不适用 0 · 未运行 1",
    ]


def test_a_rule_that_was_not_run_is_never_called_good() -> None:
    line = ended([BROKEN, UNREAD])
    assert line.plain == (
        "规则：成立 1，不成立 2（例外 1 处），不适用 1，未运行 1（没有查，不算通过）。"
    )
    colours = {line.plain[span.start : span.end]: span.style for span in line.spans}
    assert colours["成立 1"] == "green"
    assert colours["不成立 2"] == "bold red"
    assert colours["未运行 1"] == colours["（没有查，不算通过）"] == "bold yellow"
    assert "green" not in {str(span.style) for span in ended([UNREAD]).spans}
