"""What moved in print because facts changed: cells, sentences, charts; each with its causes.

Room: review.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from enum import Enum
from typing import TYPE_CHECKING

from disclosure.passport import Shown
from disclosure.review.alignment import differences
from disclosure.review.borrowed import lent
from disclosure.review.marking import sentences
from disclosure.review.paper import texts
from disclosure.review.renumbering import renamed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from disclosure.passport import Chart
    from disclosure.review.alignment import Changed
    from disclosure.review.causes import Causes
    from disclosure.review.paper import PrintedText
    from disclosure.review.renumbering import Moves
    from disclosure.review.state import State


class Print(Enum):
    """What kind of print changed; the value is the word that a reviewer reads."""

    CELL = "单元格"
    SENTENCE = "句话"
    HEADING = "个标题"
    CONTENTS = "处目录"
    CHART = "张图"


@dataclass(frozen=True, slots=True)
class Effect:
    """A printed text, or a chart, that is another one now.

    ``where`` says in words where it stands, ``table`` is the name of its table. ``old`` and ``new``
    are the texts, empty where there is none; of a chart its points. ``causes`` are the paths of the
    changed facts behind it; none where words changed that no figure stands behind.
    """

    kind: Print
    where: str
    table: str
    old: str
    new: str
    causes: frozenset[str]


def effects(old: State, new: State, causes: Causes, moved: Moves) -> tuple[Effect, ...]:
    """Return what changed in print, in the order of the new document, then the charts.

    Both versions must have a document.
    """
    if old.document is None or new.document is None:
        return ()
    pairs = differences(texts(old.document), texts(new.document))
    rows: defaultdict[str, frozenset[str]] = defaultdict(frozenset)
    for pair in pairs:
        rows[pair.now.row] |= causes.of(path for path, _ in _moved_figures(pair, moved))
    rows[""] = frozenset()
    found = [each for pair in pairs for each in _in_print(pair, causes, moved, rows)]
    reasons = lent(old, new, causes)
    return (*(_reasoned(each, reasons) for each in found), *_charts(old, new, causes, moved))


def _reasoned(each: Effect, reasons: Iterable[tuple[str, frozenset[str]]]) -> Effect:
    """Return an effect that nothing is known to stand behind with what moved its reason."""
    if each.causes:
        return each
    behind = (facts for text, facts in reasons if (text in each.old) != (text in each.new))
    return replace(each, causes=next(behind, each.causes))


def _in_print(
    pair: Changed, causes: Causes, moved: Moves, rows: Mapping[str, frozenset[str]]
) -> Iterator[Effect]:
    """Yield what changed in one text; words of a row go with the figures of the row."""
    shown, now = _moved_figures(pair, moved), pair.now
    behind = causes.of(path for path, _ in shown) or rows[now.row]
    old, new = pair.old.text if pair.old else "", pair.new.text if pair.new else ""
    if now.row:
        yield Effect(Print.CELL, now.label or now.section, now.table, old, new, behind)
    elif now.is_contents or now.is_heading:
        kind = Print.CONTENTS if now.is_contents else Print.HEADING
        yield Effect(kind, now.section, "", old, new, behind)
    else:
        for one, other in sentences(old, new):
            own = causes.of(path for path, text in shown if text in one or text in other)
            yield Effect(Print.SENTENCE, now.section, "", one, other, own or behind)


def _moved_figures(pair: Changed, moved: Moves) -> frozenset[tuple[str, str]]:
    """Return the figures whose print differs; all that are there where only words differ."""
    one = _shown(pair.old, moved) if pair.old else frozenset()
    other = _shown(pair.new, {}) if pair.new else frozenset()
    return one ^ other or one | other


def _shown(text: PrintedText, moved: Moves) -> frozenset[tuple[str, str]]:
    return frozenset(
        (renamed(each.path, moved), each.text) for each in text.spans if isinstance(each, Shown)
    )


def _charts(old: State, new: State, causes: Causes, moved: Moves) -> Iterator[Effect]:
    for name in dict.fromkeys((*new.charts, *old.charts)):
        one = _points(old.charts.get(name), moved)
        other = _points(new.charts.get(name), {})
        if one == other:
            continue
        keys = [key for key in dict.fromkeys((*other, *one)) if one.get(key) != other.get(key)]
        paths = {each.path for key in keys for each in (one.get(key), other.get(key)) if each}
        was, now = ("；".join(_said(keys, points)) for points in (one, other))
        yield Effect(Print.CHART, name, "", was, now, causes.of(paths))


def _points(chart: Chart | None, moved: Moves) -> dict[tuple[str, str], Shown]:
    """Return the points of a chart by series and category."""
    return {
        (series.name, category): Shown(renamed(point.path, moved), point.text)
        for series in (chart.series if chart else ())
        for category, point in zip(chart.categories if chart else (), series.points, strict=False)
        if point is not None
    }


def _said(keys: list[tuple[str, str]], points: dict[tuple[str, str], Shown]) -> Iterator[str]:
    for key in keys:
        if key in points:
            yield f"{'·'.join(dict.fromkeys(filter(None, key)))} {points[key].text}"
