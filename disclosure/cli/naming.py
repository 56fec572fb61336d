"""``format`` and ``check --fix``: names of subjects beside their codes, and what came of it.

The program's imports stand inside the functions, as in ``commands``.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from disclosure.cli.arguments import Arguments
from disclosure.cli.declared import add_selection, add_words, worded_selection
from disclosure.cli.waiting import LOADING, waiting

if TYPE_CHECKING:
    from argparse import Namespace
    from pathlib import Path

    from disclosure.pipeline.options import FormatOptions, Selection


def format_arguments() -> Arguments:
    """Declare ``format``."""
    parser = Arguments(
        "format",
        "在数据文件里每个科目编码的后面，用注释写上科目的名称（例如“# 行政运行”）。"
        "数字、文字和您自己的注释都不动；编码改了，再运行一次，名称跟着改。",
    )
    add_words(parser)
    add_selection(parser)
    says = "只列出要写的文件，什么也不写；有要写的，退出码是 1"
    parser.options.add_argument("--check", action="store_true", help=says)
    return parser


def format_options(given: Namespace, root: Path) -> FormatOptions:
    """Return in which files names are written beside codes."""
    from disclosure.pipeline.options import FormatOptions

    return FormatOptions(worded_selection(given, root), given.check)


def write_names(given: Namespace, root: Path) -> int:
    """Run ``format``; return the exit code."""
    with waiting(LOADING):
        from disclosure.pipeline.formatting import format_files
        from disclosure.reporters.text import TextReporter

        done = format_files(format_options(given, root))
    if done.problems:
        TextReporter().report((), done.problems)
    print("\n".join(done.lines(only_looks=given.check)))
    return done.exit_code(only_looks=given.check)


def names_written(selection: Selection) -> int:
    """Write the names before a check; return 1 where a file could not be written, else 0.

    It is told on standard error, because the output is the report's. What is wrong with a file
    that was read no further is left to the check, which says the same.
    """
    from disclosure.diagnostics import printed
    from disclosure.pipeline.formatting import format_files
    from disclosure.pipeline.options import FormatOptions

    done = format_files(FormatOptions(selection))
    for problem in done.unwritten:
        print(printed(problem), file=sys.stderr)
    print("\n".join(done.lines(only_looks=False, where="下")), file=sys.stderr)
    return int(bool(done.unwritten))
