"""What was typed and is printed nowhere: told, so that nobody believes that it was published."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from disclosure.compute import Fact, Formula
from disclosure.diagnostics import Diagnostic, Related, Severity
from disclosure.passport import OPEN, Shown, spans
from disclosure.validate import ITEM, keys_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from disclosure.compute import Figures
    from disclosure.diagnostics import Pointer
    from disclosure.pipeline.corridor import Told
    from disclosure.validate import Schema

_FIGURES, _NOT_PRINTED = "数", "不印"
_TAG = re.compile(rf"{_FIGURES}\.([^\s{{}}|]+)")
#: Below it stand comparisons: their sides may be told in words (持平), and of their items only
#: those that moved most are.
_COMPARED = "增减."
#: So many forms are remembered.
_FORMS = 8
#: So many are named; the others are counted.
_MOST_NAMED = 8


def unprinted(told: Told, schema: Schema | None) -> Iterator[Diagnostic]:
    """Yield one note on the facts that no table, sentence or chart prints, and that feed none.

    A nought is nothing to print, and what the schema calls 不印在文档里 is meant for checks.
    """
    understood = told.understood
    figures = understood.computed.figures
    used = _used(_printed(told), figures)
    left = [
        (path, figure.origin.pointer)
        for path, figure in figures.items()
        if isinstance(figure.origin, Fact) and figure.value and path not in used
    ]
    if left and schema is not None:
        meant = [key.path for key in keys_of(schema) if key.described.printed == _NOT_PRINTED]
        left = [each for each in left if not any(_is_below(each[1], key) for key in meant)]
    if left:
        yield _note(left, told)


def _printed(told: Told) -> set[str]:
    """Return the paths that the document shows: by sentences and rows, by tags, by charts."""
    found = set(_shown([content for root, content in told.context.items() if root != _FIGURES]))
    found |= _named(told.understood.prepared.tags)
    for chart in told.charts.values():
        found.update(_shown([each.points for each in chart.series]))
    return found


@lru_cache(maxsize=_FORMS)
def _named(tags: tuple[str, ...]) -> frozenset[str]:
    """Return the figures that the tags of a form name, the same for all that is printed on it."""
    return frozenset(path for tag in tags for path in _TAG.findall(tag))


def _shown(content: Any) -> Iterator[str]:
    """Yield the paths of the figures in rows, cells and paragraphs."""
    if isinstance(content, Shown):
        yield content.path
    elif isinstance(content, str):
        if OPEN in content:
            yield from (each.path for each in spans(content) if isinstance(each, Shown))
    elif isinstance(content, dict):
        yield from _shown(list(content.values()))
    elif isinstance(content, list | tuple):
        for each in content:
            yield from _shown(each)


def _used(printed: Iterable[str], figures: Figures) -> set[str]:
    """Return what is printed, and all that it is made of."""
    compared = [path for path in figures if path.startswith(_COMPARED)]
    waiting = [path for path in (*printed, *compared) if path in figures]
    used: set[str] = set(waiting)
    while waiting:
        origin = figures[waiting.pop()].origin
        inputs = origin.inputs if isinstance(origin, Formula) else ()
        fresh = [path for path in inputs if path not in used]
        used.update(fresh)
        waiting += fresh
    return used


def _is_below(pointer: Pointer, key: tuple[str, ...]) -> bool:
    """Tell whether a place is a key of the schema, or stands below it."""
    steps = (ITEM if isinstance(step, int) else step for step in pointer)
    return len(pointer) >= len(key) and all(
        step == name or (name.startswith("〈") and name != ITEM)
        for step, name in zip(steps, key, strict=False)
    )


def _note(left: list[tuple[str, Pointer]], told: Told) -> Diagnostic:
    loaded = told.understood.loaded
    names = "、".join(f"“{path}”" for path, _ in left[:_MOST_NAMED])
    more = f"等 {len(left)} 个" if len(left) > _MOST_NAMED else f"{len(left)} 个"
    related = tuple(Related(path, loaded.place(at)) for path, at in left[1:_MOST_NAMED])
    return Diagnostic(
        "R323",
        Severity.NOTE,
        f"填了、但这份文件哪里都没有印的数 {more}：{names}",
        loaded.place(left[0][1]),
        "以为会公开的，对照版式看要填在哪里、还缺哪个数；用不着的删去。",
        related,
    )
