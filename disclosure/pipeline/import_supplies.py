"""Figures of another file's workbook (last year's, the budget's) as this file's own."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from disclosure.edition.pattern import Pattern

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from disclosure.authoring.importing.agreement import ReadFigure
    from disclosure.compute import Supplier, Supply

_TOTAL = "合计"


def supplied_figures(
    figures: Mapping[str, ReadFigure], supplier: Supplier, data: Any
) -> dict[str, ReadFigure]:
    """Return the figures that serve in a file; ``data`` is its content.

    Where a file says a thing in one of several ways, it is not said in another.
    """
    found: dict[str, ReadFigure] = {}
    for supply in supplier.supplies:
        mine = dict(_of(supply, figures))
        if not any(_is_said(block, supply, data, found) for block in supply.beside):
            found |= mine
    return found


def _of(supply: Supply, figures: Mapping[str, ReadFigure]) -> Iterator[tuple[str, ReadFigure]]:
    if not supply.theirs.has_code:
        path = supply.theirs.text
        if path in figures:
            yield supply.ours.text, replace(figures[path], path=supply.ours.text)
        return
    for code in dict.fromkeys(supply.theirs.codes(figures)):
        path = supply.ours.at(code)
        yield path, replace(figures[supply.theirs.at(code)], path=path)
    total = Pattern(supply.theirs.text.replace("{编码}.", "").replace("{编码}", _TOTAL)).text
    if total in figures:
        path = supply.ours.at(_TOTAL)
        yield path, replace(figures[total], path=path, is_leaf=True)


def _is_said(block: str, supply: Supply, data: Any, found: Mapping[str, ReadFigure]) -> bool:
    """Whether another block that says the same is typed, or was filled from the workbook."""
    if supply.ours.text.startswith(block):
        return False
    value = data
    for step in block.rstrip(".").split("."):
        value = value.get(step) if isinstance(value, dict) else None
    return value is not None or any(path.startswith(block) for path in found)
