"""``roll``: what it takes, and what it prints."""

from __future__ import annotations

from typing import TYPE_CHECKING

from disclosure.cli.arguments import Arguments, year
from disclosure.cli.declared import DEPARTMENTS_HELP, add_selection, selection
from disclosure.cli.waiting import LOADING, waiting

if TYPE_CHECKING:
    from argparse import Namespace
    from pathlib import Path

    from disclosure.pipeline.options import Selection


def roll_arguments() -> Arguments:
    """Declare ``roll``."""
    parser = Arguments(
        "roll",
        "从上年的数据文件生成下一年的：结构、名称、科目和单位照旧，本年的数成为上年数，新的数都是"
        "“待填”，原因清空，带着上年年度或数字的文字标“【待核】”。已有的文件不动。",
    )
    year_help = "新文件的年度，四位数字，例如 2025：从 2024 年的文件生成"
    parser.given.add_argument("year", type=year, metavar="年度", help=year_help)
    parser.given.add_argument("departments", nargs="*", metavar="部门", help=DEPARTMENTS_HELP)
    add_selection(parser)
    return parser


def roll_options(given: Namespace, root: Path) -> Selection:
    """Return which files are made: those of the new year."""
    return selection(given, root, given.year, given.departments)


def run_roll(given: Namespace, root: Path) -> int:
    """Make the files of a year; return 0 where all that was asked for is there, else 1."""
    with waiting(LOADING):
        from disclosure.pipeline.rolling import roll
        from disclosure.reporters.text import TextReporter

        done = roll(roll_options(given, root))
    if done.problems:
        TextReporter().report((), done.problems)
    for line in done.lines():
        print(line)
    return done.exit_code
