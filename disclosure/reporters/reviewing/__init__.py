"""Reports of a review: for a comment under a pull request, a terminal, a browser, a machine.

Room: reporters. A report is made of blocks once (``report``); each format writes blocks its way.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from disclosure.reporters.reviewing.data import data
from disclosure.reporters.reviewing.lines import lines
from disclosure.reporters.reviewing.markdown import markdown, shortened
from disclosure.reporters.reviewing.page import page
from disclosure.reporters.reviewing.report import report

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from disclosure.review import Review

__all__ = ["MARKDOWN", "REVIEWS", "shortened", "written"]

#: The format whose reports are cut where they are too long for a comment.
MARKDOWN = "markdown"


def written(review: Review) -> tuple[str, ...]:
    """Return a review as sections of Markdown."""
    return tuple(markdown(report(review)))


#: Name of a format → what writes a review in it.
REVIEWS: Mapping[str, Callable[[Review], str]] = {
    "text": lambda review: "\n".join(lines(report(review))).rstrip() + "\n",
    MARKDOWN: lambda review: "".join(written(review)),
    "json": data,
    "html": lambda review: "".join(page("数字变动审核", report(review))),
}
