"""``explain``: the code of a message, or how a figure came about.

The program's imports stand inside the functions, as in ``commands``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from disclosure.cli.arguments import WrongUsage
from disclosure.cli.waiting import LOADING, waiting

if TYPE_CHECKING:
    from argparse import Namespace
    from pathlib import Path


def run_explain(given: Namespace, root: Path) -> int:
    """Explain a code or a figure; return 0, or 1 where the figure is not found.

    Raises:
        WrongUsage: there is no such code, or the figure is not named.
    """
    if given.year is None:
        return _explain_code(given.subject)
    if given.path is None:
        raise WrongUsage(
            "还要写上数字的名称，例如 python build.py explain 部门 2024 支出.全部资金.合计"
        )
    return _explain_figure(given, root)


def _explain_code(code: str) -> int:
    from disclosure.pipeline.explaining import explain_code, near_codes

    page = explain_code(code)
    if page is None:
        raise WrongUsage(f"没有 {code} 这个代码。\n{near_codes(code)}")
    print(page)
    return 0


def _explain_figure(given: Namespace, root: Path) -> int:
    with waiting(LOADING):
        from disclosure.pipeline.explaining import Inquiry, explain_figure
        from disclosure.pipeline.histories import explain_history
        from disclosure.reporters.text import TextReporter

    reporter = TextReporter(about="")
    asked = Inquiry(given.subject, given.year, given.kind, given.path)
    told = (explain_history if given.history else explain_figure)(root, asked, reporter.progress)
    if told.problems:
        reporter.report((), told.problems)
    if told.text:
        print(told.text)
    return 0 if told.found else 1
