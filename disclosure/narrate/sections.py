"""Room narrate: which sections a disclosure has, and the numerals they bear (节)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from disclosure.phrases import is_there, numeral_phrase

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from disclosure.narrate.story import Story

OPERATIONS = "机关运行经费"
#: Units that have 机关运行经费 (domain X-16).
_AGENCIES = ("行政", "参公")


def numerals(order: Iterable[str], omitted: Collection[str]) -> dict[str, str]:
    """Return the numeral of each section; empty for an omitted one, and the next moves up."""
    result: dict[str, str] = {}
    count = 0
    for name in order:
        count += name not in omitted
        result[name] = "" if name in omitted else numeral_phrase(count)
    return result


def omitted_sections(story: Story) -> frozenset[str]:
    """Return the sections that a disclosure leaves out without a word.

    机关运行经费 exists for 行政 and 参公 units only; others do not fill it in, nor explain it.
    """
    figure = story.figures.get("机关运行经费.决算")
    natures = {unit["性质"] for unit in story.facts["单位"]}
    has = bool(natures & set(_AGENCIES)) or (figure is not None and is_there(figure))
    return frozenset() if has else frozenset({OPERATIONS})
