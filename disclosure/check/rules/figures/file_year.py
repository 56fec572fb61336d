"""T227: the year that a file is about and the year in its name (N-14)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from disclosure.check.finding import Finding
from disclosure.check.question import Question
from disclosure.diagnostics import Page

if TYPE_CHECKING:
    from collections.abc import Iterator

    from disclosure.check.case import Case
    from disclosure.check.rule import Rule

#: The year in the file is the year in its name.
_YEAR_OF_FILE = Page(
    "T227",
    "年度与文件名一致",
    "文件里的“年度”与文件名里的年度是否相同。",
    "由上年文件复制而来时最容易忘改年度，全文的年份都会错（N-14）。",
    "改“年度”，或者给文件改名，例如 2024-final.yaml。",
)


def _year_of_file(case: Case) -> Iterator[Finding]:
    """Yield a finding where the two years differ."""
    if case.accounts.year != case.year:
        message = f"文件里的年度是 {case.accounts.year}，文件名里的年度是 {case.year}"
        hint = (
            f"数是 {case.year} 年度的，把“年度”改为 {case.year}；"
            f"是 {case.accounts.year} 年度的，把文件名里的年度改为 {case.accounts.year}。"
        )
        yield Finding((("年度",),), message, hint)


RULES: tuple[Rule, ...] = (Question(_year_of_file, _YEAR_OF_FILE),)
