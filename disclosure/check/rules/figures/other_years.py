"""What is said of a code that the year's classification lacks and another year's has."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from disclosure.edition import Catalog


def when_it_was(code: str, catalog: Catalog) -> str:
    """Return when a code is in use and what it is called then; empty where no year is known."""
    other = catalog.other_year(code)
    return other.when if other else ""


def what_to_use(code: str, catalog: Catalog) -> str:
    """Return the way out: the code that serves in its place, as far as it is known."""
    other = catalog.other_year(code)
    if other is None:
        return ""
    known = catalog.functional.get(other.instead) or catalog.economic.get(other.instead)
    book = f"照 {catalog.year} 年《政府收支分类科目》"
    if known is None:
        return f"{book}改用当年的编码。"
    return f"改用 {known.code}（{known.name}），{book}核对到最末一级。"
