"""Facts: every number that was typed, under the path that it has in the YAML."""

from __future__ import annotations

from dataclasses import dataclass, is_dataclass
from typing import TYPE_CHECKING, Any

from disclosure.compute.figure import Fact, Figure
from disclosure.model import ZERO, Quantity
from disclosure.terms import Term, terms_of

if TYPE_CHECKING:
    from decimal import Decimal

    from disclosure.diagnostics import Pointer
    from disclosure.model import Filing


@dataclass(frozen=True, slots=True)
class Typed:
    """A fact and half a unit of its last digit (元): how far rounding may have moved it.

    ``same_as`` is the block of the figure that it repeats; it is then no fact.
    """

    figure: Figure
    slack: Decimal = ZERO
    same_as: str = ""


def facts(accounts: Filing) -> tuple[dict[str, Typed], frozenset[str]]:
    """Return every typed number of the accounts by its path, in the order of the records.

    Beside them the paths that say 同…: their figure is typed in another place, and there alone.
    """
    found: list[Typed] = []
    _of_record(accounts, "", (), found)
    typed = {each.figure.path: each for each in found if not each.same_as}
    return typed, frozenset(each.figure.path for each in found if each.same_as)


def _of_record(item: Any, path: str, pointer: Pointer, found: list[Typed]) -> None:
    """Add what a record holds; one list is filled, since a figure lies below many records."""
    for name, each in terms_of(type(item)).items():
        _of(getattr(item, name), each, f"{path}{each.key}", (*pointer, each.key), found)


def _of(value: Any, each: Term, path: str, pointer: Pointer, found: list[Typed]) -> None:
    if isinstance(value, Quantity):
        found.append(_typed(value, each, path, pointer))
    elif isinstance(value, dict):
        for key, item in value.items():
            _of(item, each, f"{path}.{key}", (*pointer, key), found)
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            _of(item, each, f"{path}.{index + 1}", (*pointer, index), found)
    elif not isinstance(value, str) and is_dataclass(value):
        _of_record(value, f"{path}.", pointer, found)


def _typed(value: Quantity, each: Term, path: str, pointer: Pointer) -> Typed:
    figure = Figure(path, value.value, each.unit, Fact(pointer), unknown=value.unknown)
    return Typed(figure, value.slack, value.same_as)
