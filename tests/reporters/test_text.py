"""The report on a terminal and in a log."""

from __future__ import annotations

import io
import re
import sys

import pytest
from rich.console import Console

from disclosure.diagnostics import Diagnostic, Place, Severity, display_width, printed
from disclosure.reporters import Outcome, Result
from disclosure.reporters.console import Log
from disclosure.reporters.terminal import Screen
from disclosure.reporters.text import TextReporter

#: Colours and movements of the cursor.
PLAIN = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]")


def problem(line: int, message: str = "信息") -> Diagnostic:
    place = Place("departments/x/2024-final.yaml", line, 1, 2, "收入: " + "长" * 60)
    return Diagnostic("S201", Severity.ERROR, message, place, "这样改")


def told(
    outcomes: list[Outcome],
    *,
    terminal: bool = False,
    colour: bool = True,
    width: int = 100,
    verbose: bool = False,
) -> str:
    file = io.StringIO()
    console = Console(
        file=file,
        force_terminal=terminal,
        width=width,
        no_color=not colour,
        color_system="standard" if terminal else None,
        legacy_windows=False,
    )
    reporter = TextReporter(Screen(console), verbose=verbose)
    with reporter.progress(len(outcomes), "正在核对") as advance:
        for _ in outcomes:
            advance()
    reporter.report(outcomes)
    return file.getvalue()


def failed(*problems: Diagnostic) -> Outcome:
    return Outcome("甲局", "2024", "决算", Result.FAILED, problems)


def test_it_prints_each_problem_as_the_gallery_has_it() -> None:
    assert printed(problem(3)) in told([failed(problem(3))])


def test_it_sorts_problems_by_place() -> None:
    shown = told([failed(problem(20)), failed(problem(3))])
    assert shown.index(":3:1:") < shown.index(":20:1:")


def test_it_takes_text_of_a_file_literally() -> None:
    assert "信息 [bold]:smile:" in told([failed(problem(3, "信息 [bold]:smile:"))])


LONG = "左边 460.72，右边 438.76，相差 21.96 万元，" * 4


def test_a_terminal_gets_lines_that_fit() -> None:
    shown = told([failed(problem(3, LONG))], terminal=True, colour=False, width=60)
    lines = PLAIN.sub("", shown).replace("\r", "\n").splitlines()
    assert "departments/x/2024-final.yaml:3:1: 错误[S201] 左边 460.72，" in lines
    assert all(display_width(line) < 60 for line in lines)
    assert "    右边 438.76，相差 21.96 万元，左边 460.72，" in lines
    (source,) = (line for line in lines if line.startswith("    3 | 收入: 长"))
    assert source.endswith("长…")


def test_a_log_gets_every_line_whole() -> None:
    assert f"错误[S201] {LONG}\n" in told([failed(problem(3, LONG))])
    assert "长" * 40 in told([failed(problem(3))])


def noted(department: str, *notes: Diagnostic, result: Result = Result.WRITTEN) -> Outcome:
    return Outcome(department, "2024", "决算", result, notes)


NOTE = Diagnostic("T213", Severity.NOTE, "尾差", Place("departments/a/2024-final.yaml", 9))
WARNING = Diagnostic("N302", Severity.WARNING, "方向", Place("departments/z/2024-final.yaml", 9))


def test_notes_of_finished_disclosures_fold_into_the_count() -> None:
    shown = told([noted("甲局", NOTE), noted("乙局", NOTE)])
    assert "T213" not in shown
    assert "提示 2（2 条没有列出，加 -v 列出）" in shown
    shown = told([noted("甲局", NOTE)], verbose=True)
    assert "提示[T213]" in shown
    assert "没有列出" not in shown


def test_notes_of_a_disclosure_with_errors_are_shown() -> None:
    shown = told([Outcome("甲局", "2024", "决算", Result.FAILED, (NOTE, problem(3)))])
    assert "提示[T213]" in shown
    assert "没有列出" not in shown


def test_errors_are_the_last_thing_before_the_table() -> None:
    outcomes = [failed(problem(3)), noted("乙局", WARNING), noted("丙局", NOTE)]
    shown = told(outcomes, verbose=True)
    places = [shown.index(word) for word in ("提示[", "警告[", "错误[", "部门 ")]
    assert places == sorted(places)


def test_what_is_left_to_be_done_stands_last_in_the_table() -> None:
    shown = told([failed(problem(3)), noted("乙局"), noted("丙局")])
    rows = [line.split()[0] for line in shown.splitlines() if " 决算 " in line]
    assert rows == ["乙局", "丙局", "甲局"]


def test_what_moves_stands_on_the_screen_and_the_report_in_its_file() -> None:
    report, screen = io.StringIO(), io.StringIO()
    reporter = TextReporter(Log(report), Screen(Console(file=screen, force_terminal=True)))
    with reporter.progress(None, "正在写入"):
        pass
    reporter.report([noted("甲局")])
    assert "正在写入……" in screen.getvalue()
    assert "正在写入" not in report.getvalue()
    assert "0/" not in screen.getvalue()


def test_a_log_has_neither_colour_nor_progress() -> None:
    shown = told([failed(problem(3))])
    assert "\x1b" not in shown
    assert "正在核对" not in shown


def test_a_terminal_has_both() -> None:
    shown = told([failed(problem(3))], terminal=True)
    assert "\x1b[1;31m错误[S201]" in shown
    assert "正在核对……" in shown
    assert "1/1" in shown


def test_a_log_is_not_cut_at_the_width_of_a_terminal() -> None:
    long = Outcome("甲" * 60, "2024", "决算", Result.WRITTEN, (), "output/2024/甲.docx")
    assert "output/2024/甲.docx" in told([long])


def test_a_reader_who_goes_away_is_left_to_the_outermost_handler(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def closed(*_: object) -> None:
        raise BrokenPipeError

    monkeypatch.setattr(sys.stdout, "write", closed)
    with pytest.raises(BrokenPipeError):
        TextReporter().report([failed(problem(3))])
