"""``format`` and ``check --fix``: names of subjects beside their codes, and what came of it.

The program's imports stand inside the functions, as in ``commands``.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from disclosure.cli.declared import format_options
from disclosure.cli.waiting import waiting

if TYPE_CHECKING:
    from argparse import Namespace
    from pathlib import Path

    from disclosure.pipeline.options import Selection


def write_names(given: Namespace, root: Path, loading: str) -> int:
    """Run ``format``; return the exit code. ``loading`` is what is said until it begins."""
    with waiting(loading):
        from disclosure.pipeline.formatting import format_files
        from disclosure.reporters import TextReporter

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
