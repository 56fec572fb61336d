"""Whether two texts differ in more than in what their figures are.

Room: review.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from disclosure.review.verify.passage import CellText
    from disclosure.review.verify.places import Placed


def is_rewritten(old: CellText, new: CellText, figures: Sequence[Placed]) -> bool:
    """Tell whether words differ, each figure counting as one word that stays the same.

    A figure that is gone counts on neither side; one that is written otherwise (1,414.76 for
    1414.76) is another word.
    """
    olds: list[tuple[int, int, str]] = []
    news: list[tuple[int, int, str]] = []
    for number, each in enumerate(figures):
        sign = f"\x00{number}\x00" if each.shown else ""
        olds.append((each.expected.start, each.expected.end, sign))
        if each.shown and (not each.is_kept or each.shown.text == each.expected.text):
            news.append((each.shown.start, each.shown.end, sign))
    return _replaced(old.text, olds) != _replaced(new.text, news)


def _replaced(text: str, spans: Iterable[tuple[int, int, str]]) -> str:
    parts: list[str] = []
    end = 0
    for start, stop, sign in sorted(spans):
        if start >= end:
            parts += [text[end:start], sign]
            end = stop
    return "".join((*parts, text[end:]))
