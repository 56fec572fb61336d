"""The finished documents, each read once as ours; and what an edit of one leads to."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from disclosure.review.verify import ReturnedFile, compared, manuscript, open_returned, original
from tests.review.verify.editing import DOCUMENT, edited_xml

if TYPE_CHECKING:
    from collections.abc import Callable

    from lxml.etree import _Element

    from disclosure.review.verify import Discrepancies, Manuscript, Original
    from tests.editions.document import Document

QINGSHAN = "qingshan-party-office"


class Returned:
    """One of our documents, and what comes back of it."""

    def __init__(self, package: bytes) -> None:
        self.package = package
        self.ours: Original = original(package)
        self._opened = open_returned(package, "")

    def seen(self, change: Callable[[_Element], object]) -> Manuscript:
        """Read the document with its text changed."""
        parts = {**self._opened.parts}
        parts[DOCUMENT] = edited_xml(parts[DOCUMENT], change)
        return manuscript(ReturnedFile(parts, DOCUMENT, self._opened.passport))

    def after(self, change: Callable[[_Element], object]) -> Discrepancies:
        return compared(self.ours, self.seen(change))


@pytest.fixture(scope="session")
def returned(finished: dict[str, Document]) -> dict[str, Returned]:
    slugs = (QINGSHAN, "sample", "jianghan-party-office-2024-budget")
    return {slug: Returned(finished[slug].path.read_bytes()) for slug in slugs}


@pytest.fixture(scope="session")
def qingshan(returned: dict[str, Returned]) -> Returned:
    return returned[QINGSHAN]
