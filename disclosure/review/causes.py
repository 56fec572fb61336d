"""Which changed facts moved a figure: read off the dependencies of the figures, old and new.

Room: review.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from disclosure.compute import Formula
from disclosure.review.renumbering import renamed

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from disclosure.compute import Figures
    from disclosure.review.renumbering import Moves
    from disclosure.review.state import State

NOBODY: frozenset[str] = frozenset()


class Causes:
    """The changed facts behind each figure, by its path in the new file."""

    def __init__(self, old: State, new: State, facts: Iterable[str], moved: Moves) -> None:
        facts = frozenset(facts)
        self._now = _behind(new.figures, {path: path for path in new.figures}, facts)
        names = {path: renamed(path, moved) for path in old.figures}
        self._before = _behind(old.figures, names, facts)

    def of(self, paths: Iterable[str]) -> frozenset[str]:
        """Return the changed facts on which any of these figures rests, or rested."""
        found = (self._now.get(path, NOBODY) | self._before.get(path, NOBODY) for path in paths)
        return frozenset().union(*found)


def _behind(
    figures: Figures, names: Mapping[str, str], facts: frozenset[str]
) -> dict[str, frozenset[str]]:
    """Return the changed facts behind each figure; ``names`` are the paths of the new file.

    Inputs come before what rests on them, so that each figure is looked at once.
    """
    found: dict[str, frozenset[str]] = {}
    for path in figures:
        waiting = [path]
        while waiting:
            each = waiting[-1]
            inputs = _inputs(figures, each)
            unknown = [part for part in inputs if part not in found and part in figures]
            if unknown and each not in found:
                waiting += unknown
                continue
            waiting.pop()
            if each not in found:
                own = frozenset((names[each],)) & facts
                found[each] = own.union(*(found.get(part, NOBODY) for part in inputs))
    return {names[path]: causes for path, causes in found.items()}


def _inputs(figures: Figures, path: str) -> tuple[str, ...]:
    origin = figures[path].origin
    return origin.inputs if isinstance(origin, Formula) else ()
