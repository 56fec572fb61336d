"""What rules are put to: one disclosure, its figures, and the files that it is held against."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeVar, cast

from disclosure.check.strangers import Strangers
from disclosure.provenance import Sources

if TYPE_CHECKING:
    from collections.abc import Callable

    from disclosure.compute import Computed, Figures
    from disclosure.diagnostics import Pointer
    from disclosure.edition import Edition
    from disclosure.load import Loaded
    from disclosure.model import Filing

T = TypeVar("T")
#: The key by which a block says its own unit.
_UNIT = "金额单位"


@dataclass(frozen=True, slots=True)
class Neighbour:
    """Another disclosure that this one is held against: last year's, or a subordinate unit's.

    ``name`` is how messages call it; ``accounts`` is the record of its kind.
    """

    slug: str
    name: str
    accounts: Filing
    figures: Figures
    loaded: Loaded = field(repr=False)


@dataclass(frozen=True, slots=True)
class Absence:
    """Why a neighbour is not there; ``is_broken`` where its file exists and cannot be read."""

    why: str
    is_broken: bool = False


@dataclass(frozen=True, slots=True)
class Case:
    """One disclosure before the rules.

    ``accounts`` is the record of its kind, as far as rules that serve all kinds know it; the rules
    of a kind know which record it is (``rules/<kind>/record.py``), and are asked of no other.
    ``year`` is the one in the name of its file; ``facts`` the file as loaded; ``rules`` are those
    of its kind (each a ``Rule``, which is of a higher floor). ``suppliers``, by name, and ``units``
    are other files of the project, where they exist; ``other_names`` the names of the other
    departments. ``absent`` says why a neighbour is not there, by the folder of a unit or the name
    of a supplier; ``rivals`` which other departments list a unit of this one, by its folder.
    ``sources`` say where figures come from.
    ``unread`` are blocks of the file, and totals stated in it, that could not be read as a whole.
    """

    accounts: Filing
    edition: Edition
    computed: Computed
    year: int
    facts: Mapping[str, Any]
    rules: tuple[Any, ...] = field(repr=False)
    suppliers: Mapping[str, Neighbour] = field(default_factory=dict)
    units: tuple[Neighbour, ...] = ()
    other_names: Strangers = field(default_factory=Strangers)
    absent: Mapping[str, Absence] = field(default_factory=dict)
    rivals: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    unread: frozenset[str] = frozenset()
    sources: Sources = field(default_factory=Sources, repr=False)
    _asked: dict[Any, Any] = field(default_factory=dict, init=False, compare=False, repr=False)

    def once(self, ask: Callable[[Case], T]) -> T:
        """Return what ``ask`` answers for this case, asked once: many rules want the same.

        The function itself is the key, so that the answer has its type; it must be a function of
        a module, a method, or equal to itself by value.
        """
        if ask not in self._asked:
            self._asked[ask] = ask(self)
        return cast("T", self._asked[ask])

    @property
    def unit(self) -> str:
        """元 or 万元: the unit in which the file is kept, and so its messages."""
        return str(self.accounts.unit)

    def unit_at(self, pointer: Pointer) -> str:
        """Return the unit of amounts in force at a place: a block may have its own.

        A last step "" means what stands in the block itself, be it a mapping or a list.
        """
        unit = self.unit
        data: Any = self.facts
        for step in pointer:
            if isinstance(data, Mapping):
                unit = str(data.get(_UNIT, unit))
                data = data.get(step)
            else:
                data = data[int(step)] if step and isinstance(data, list) else None
        return unit

    @property
    def figures(self) -> Figures:
        """All figures of the disclosure, by path."""
        return self.computed.figures
