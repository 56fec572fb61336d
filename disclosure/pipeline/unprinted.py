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
    figures = told.understood.computed.figures
    facts = {
        path: figure.origin.pointer
        for path, figure in figures.items()
        if isinstance(figure.origin, Fact) and figure.value
    }
    unused = _unused(facts, _printed(told), figures)
    left = [(path, at) for path, at in facts.items() if path in unused]
    if left and schema is not None:
        meant = _for_checks(schema)
        left = [each for each in left if not any(_is_below(each[1], key) for key in meant)]
    if left:
        yield _note(left, told)


@lru_cache(maxsize=_FORMS)
def _for_checks(schema: Schema) -> tuple[tuple[str, ...], ...]:
    """Return the keys that the schema says are printed nowhere."""
    return tuple(key.path for key in keys_of(schema) if key.described.printed == _NOT_PRINTED)


def _printed(told: Told) -> set[str]:
    """Return the paths that the document shows: by sentences and rows, by tags, by charts."""
    found = set(_named(told.understood.prepared.tags))
    for root, content in told.context.items():
        if root != _FIGURES:
            _gather(content, found)
    for chart in told.charts.values():
        _gather([each.points for each in chart.series], found)
    return found


@lru_cache(maxsize=_FORMS)
def _named(tags: tuple[str, ...]) -> frozenset[str]:
    """Return the figures that the tags of a form name, the same for all that is printed on it."""
    return frozenset(path for tag in tags for path in _TAG.findall(tag))


def _gather(content: Any, found: set[str]) -> None:
    """Add the paths of the figures in rows, cells and paragraphs."""
    if isinstance(content, Shown):
        found.add(content.path)
    elif isinstance(content, str):
        if OPEN in content:
            found.update(each.path for each in spans(content) if isinstance(each, Shown))
    elif isinstance(content, dict):
        for each in content.values():
            _gather(each, found)
    elif isinstance(content, list | tuple):
        for each in content:
            _gather(each, found)


def _unused(facts: Iterable[str], printed: set[str], figures: Figures) -> set[str]:
    """Return the facts that are not printed, and that nothing printed or compared is made of."""
    unused = set(facts).difference(printed)
    used = {path for path in figures if path in printed or path.startswith(_COMPARED)}
    waiting = list(used)
    while waiting and unused:
        origin = figures[waiting.pop()].origin
        for path in origin.inputs if isinstance(origin, Formula) else ():
            if path not in used:
                used.add(path)
                unused.discard(path)
                waiting.append(path)
    return unused


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
