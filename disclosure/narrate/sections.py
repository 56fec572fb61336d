"""Room narrate: which sections a disclosure has, and the numerals they bear (节)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from disclosure.phrases import is_there, numeral_phrase

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from disclosure.edition import Section
    from disclosure.narrate.story import Story


def numerals(order: Iterable[str], omitted: Collection[str]) -> dict[str, str]:
    """Return the numeral of each section; empty for an omitted one, and the next moves up."""
    result: dict[str, str] = {}
    count = 0
    for name in order:
        count += name not in omitted
        result[name] = "" if name in omitted else numeral_phrase(count)
    return result


def all_numerals(sections: Iterable[Section], omitted: Collection[str]) -> dict[str, str]:
    """Return the numerals of sections and of the parts in them, which begin anew in each."""
    every = tuple(sections)
    result = numerals((section.name for section in every), omitted)
    for section in every:
        result |= all_numerals(section.parts, omitted)
    return result


def omitted_sections(story: Story) -> frozenset[str]:
    """Return the sections that a disclosure leaves out without a word, as its edition says.

    机关运行经费, for one, exists for 行政 and 参公 units only; others do not even explain it.
    """
    natures = {unit["性质"] for unit in story.facts["单位"]}
    return frozenset(
        section.name
        for section in _every(story.edition.sections)
        if section.may_be_left_out and not _is_asked_for(section, natures, story)
    )


def _every(sections: Iterable[Section]) -> Iterator[Section]:
    for section in sections:
        yield section
        yield from _every(section.parts)


def _is_asked_for(section: Section, natures: Collection[str], story: Story) -> bool:
    figures = (story.figures.get(path) for path in section.figures)
    return bool(section.natures & set(natures)) or any(
        figure is not None and is_there(figure) for figure in figures
    )
