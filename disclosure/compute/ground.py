"""What declarations stand on, and what a kind of disclosure declares."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from disclosure.compute.codes import TOTAL
from disclosure.model import Filing

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from disclosure.compute.derived import Derived
    from disclosure.compute.supplies import Supplier
    from disclosure.edition import Edition

Record = TypeVar("Record", bound=Filing)


@dataclass(frozen=True)
class Ground(Generic[Record]):
    """What declarations stand on: the record, the edition, and the paths that were typed.

    ``linked`` are those of them that only name a figure which is typed in another place.
    """

    accounts: Record
    edition: Edition
    typed: frozenset[str]
    linked: frozenset[str] = frozenset()
    _below: dict[str, set[str]] = field(init=False, repr=False, default_factory=dict)

    def __post_init__(self) -> None:
        for path in self.typed:
            above, dot, name = path.rpartition(".")
            while dot:
                self._below.setdefault(above, set()).add(name)
                above, dot, name = above.rpartition(".")

    def codes(self, prefix: str) -> frozenset[str]:
        """Return the codes (or 合计) typed directly below a path; no other key of the block."""
        found = self.keys(prefix)
        return frozenset(name for name in found if name.isdigit() or name == TOTAL)

    def keys(self, prefix: str) -> frozenset[str]:
        """Return the keys with something typed at or below them, directly below a path."""
        return frozenset(self._below.get(prefix, ()))


@dataclass(frozen=True, slots=True)
class Declarations:
    """The derived figures of a kind of disclosure.

    ``families`` are declared from the typed paths; ``completions`` from all paths, typed and
    derived: how far budgets were carried out. ``uncompared`` are typed paths that no comparison
    may take, because the figure derived from them stands in another place. ``suppliers`` are other
    files of the department that hold figures of this kind.
    """

    families: tuple[Callable[[Ground[Any]], Iterator[Derived]], ...]
    completions: Callable[[frozenset[str]], Iterator[Derived]] = lambda _: iter(())
    uncompared: Callable[[Ground[Any]], frozenset[str]] = lambda _: frozenset()
    suppliers: tuple[Supplier, ...] = ()
