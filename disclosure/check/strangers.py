"""Names of other departments, and which of them a text holds.

A province has tens of thousands of names: nobody makes a list of all but one's own for every
department, nor asks a text for each of them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Set as AbstractSet
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

#: Shorter names are words that anybody uses.
SHORTEST = 3


class EveryName:
    """All names of a project, found by how they begin; made once."""

    __slots__ = ("_by_start", "names")

    def __init__(self, names: Iterable[str] = ()) -> None:
        self.names = frozenset(names)
        by_start: defaultdict[str, list[str]] = defaultdict(list)
        for name in self.names:
            if len(name) >= SHORTEST:
                by_start[name[:SHORTEST]].append(name)
        self._by_start = dict(by_start)

    def within(self, text: str) -> set[str]:
        """Return the names that stand in a text; it costs by the text, or by few names."""
        if len(self.names) <= len(text):
            return {name for name in self.names if len(name) >= SHORTEST and name in text}
        starts = {text[at : at + SHORTEST] for at in range(len(text) - SHORTEST + 1)}
        begun = (self._by_start[start] for start in starts & self._by_start.keys())
        return {name for names in begun for name in names if name in text}


_NOBODY = EveryName()


class Strangers(AbstractSet[str]):
    """The names that are known but for those of a department's own family."""

    __slots__ = ("_kin", "_known")

    def __init__(self, known: EveryName | Iterable[str] = _NOBODY, kin: Iterable[str] = ()) -> None:
        self._known = known if isinstance(known, EveryName) else EveryName(known)
        self._kin = frozenset(kin) & self._known.names

    def within(self, text: str) -> set[str]:
        """Return the names that stand in a text, those of one or two characters left out."""
        return self._known.within(text) - self._kin

    def __contains__(self, name: object) -> bool:
        return name in self._known.names and name not in self._kin

    def __iter__(self) -> Iterator[str]:
        return iter(self._known.names - self._kin)

    def __len__(self) -> int:
        return len(self._known.names) - len(self._kin)
