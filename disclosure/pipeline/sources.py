"""Where a figure comes from, as a report names it: its line in the YAML, or what it is made of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from disclosure.check import place_of
from disclosure.compute import Supplied
from disclosure.review.verify import TypedAt

if TYPE_CHECKING:
    from disclosure.pipeline.corridor import Understood


def typed_at(path: str, understood: Understood) -> TypedAt:
    """Return the line of a figure, of a computed one that of its first fact."""
    figures, loaded = understood.computed.figures, understood.loaded
    figure = figures.get(path)
    if figure is None:
        return TypedAt(None)
    if isinstance(figure.origin, Supplied):
        supplier, shown, there = figure.origin
        return TypedAt(None, f"取自{supplier} {shown} 的“{there}”")
    count = sum(1 for _ in figures.facts_below(path))
    said = f"由 {count} 个填写的数算出，这是第一个" if count > 1 else ""
    return TypedAt(place_of(path, figures, loaded), said)
