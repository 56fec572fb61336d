"""The report on a terminal and in a log."""

from __future__ import annotations

import io
import sys

import pytest
from rich.console import Console

from disclosure.diagnostics import Diagnostic, Place, Severity, printed
from disclosure.reporters import Outcome, Result, TextReporter


def problem(line: int, message: str = "信息") -> Diagnostic:
    place = Place("departments/x/2024-final.yaml", line, 1, 2, "收入: " + "长" * 60)
    return Diagnostic("S201", Severity.ERROR, message, place, "这样改")


def told(outcomes: list[Outcome], *, terminal: bool = False, colour: bool = True) -> str:
    file = io.StringIO()
    console = Console(
        file=file,
        force_terminal=terminal,
        width=100,
        no_color=not colour,
        color_system="standard" if terminal else None,
        legacy_windows=False,
    )
    reporter = TextReporter(console)
    with reporter.progress(len(outcomes)) as advance:
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


def test_it_never_wraps_a_line_of_a_problem() -> None:
    assert "长" * 100 in told([failed(problem(3, "长" * 100))], terminal=True, colour=False)


def test_a_log_has_neither_colour_nor_progress() -> None:
    shown = told([failed(problem(3))])
    assert "\x1b" not in shown
    assert "正在处理" not in shown


def test_a_terminal_has_both() -> None:
    shown = told([failed(problem(3))], terminal=True)
    assert "\x1b[1;31m错误[S201]" in shown
    assert "正在处理" in shown


def test_a_log_is_not_cut_at_the_width_of_a_terminal() -> None:
    long = Outcome("甲" * 60, "2024", "决算", Result.WRITTEN, (), "output/2024/甲.docx")
    assert "output/2024/甲.docx" in told([long])


def test_a_long_path_is_never_wrapped_on_a_narrow_terminal() -> None:
    file = "output/2024/2024年度" + "甲" * 60 + "部门决算公开.docx"
    shown = told([Outcome("甲局", "2024", "决算", Result.WRITTEN, (), file)], terminal=True)
    assert f"  {file}\n" in shown


def test_a_reader_who_goes_away_is_left_to_the_outermost_handler(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def closed(*_: object) -> None:
        raise BrokenPipeError

    monkeypatch.setattr(sys.stdout, "write", closed)
    with pytest.raises(BrokenPipeError):
        TextReporter().report([failed(problem(3))])
