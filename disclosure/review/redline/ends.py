"""The ends of paragraphs: which of them came and which went.

Room: review. A paragraph that comes or goes takes one end of a paragraph with it: its own, or that
of the paragraph before. The last one before a table, or in a cell, can not go; so changes that
stand there take the end before.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from disclosure.render.wordml import P

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml.etree import _Element

    from disclosure.review.redline.aligning import Couple, Labelled
    from disclosure.review.redline.pen import Pen

_TABLE = "表"


def settled(
    pairs: Sequence[Couple], old: Sequence[Labelled], new: Sequence[Labelled]
) -> list[Couple]:
    """Return the pairs such that between two tables something stays, where both say something."""
    found: list[Couple] = []
    stretch: list[Couple] = []
    for pair in pairs:
        if _kind(pair, old, new) == _TABLE:
            found += [*_anchored(stretch), pair]
            stretch = []
        else:
            stretch.append(pair)
    return [*found, *_anchored(stretch)]


def _kind(pair: Couple, old: Sequence[Labelled], new: Sequence[Labelled]) -> str:
    a, b = pair
    return new[b].kind if b is not None else old[a or 0].kind


def _anchored(stretch: Sequence[Couple]) -> Sequence[Couple]:
    """Couple the last paragraphs of a stretch in which none stays."""
    if any(a is not None and b is not None for a, b in stretch):
        return stretch
    olds = [a for a, _ in stretch if a is not None]
    news = [b for _, b in stretch if b is not None]
    if not olds or not news:
        return stretch
    gone: list[Couple] = [(a, None) for a in olds[:-1]]
    come: list[Couple] = [(None, b) for b in news[:-1]]
    return [*gone, *come, (olds[-1], news[-1])]


def mark_ends(blocks: Sequence[tuple[_Element, str]], pen: Pen) -> None:
    """Mark the ends of paragraphs that came or went; ``blocks`` say what happened to each.

    The very last end stays in any case: a story ends with a paragraph.
    """
    stretches = [each for each in _stretches(blocks) if each]
    for stretch in stretches:
        kinds = [kind for _, kind in stretch]
        stays = [n for n, kind in enumerate(kinds) if not kind]
        if stays or stretch is stretches[-1]:
            last = stays[-1] if stays else 0
            kinds = [*kinds[:last], *kinds[last + 1 :], ""]
        for (paragraph, _), kind in zip(stretch, kinds, strict=False):
            if kind:
                pen.mark_end(paragraph, kind)
        for n, (paragraph, _) in enumerate(stretch[1:]):
            if not kinds[n]:
                pen.part(stretch[n][0], paragraph)


def _stretches(
    blocks: Sequence[tuple[_Element, str]],
) -> Iterator[list[tuple[_Element, str]]]:
    """Yield the paragraphs between two tables."""
    stretch: list[tuple[_Element, str]] = []
    for block in blocks:
        if block[0].tag == P:
            stretch.append(block)
        else:
            yield stretch
            stretch = []
    yield stretch
