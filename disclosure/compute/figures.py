"""All figures of one disclosure, by path; and the evaluation of the declarations."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import TYPE_CHECKING

from disclosure.compute.figure import Figure, Formula
from disclosure.compute.operations import OPERATIONS
from disclosure.terms import Unit

if TYPE_CHECKING:
    from disclosure.compute.derived import Derived
    from disclosure.compute.facts import Typed
    from disclosure.model import Quantity

_ZERO = Decimal(0)


@dataclass(frozen=True, slots=True)
class Figures(Mapping[str, Figure]):
    """Figures by path, read-only. A path that is not there is a mistake of the caller's."""

    by_path: dict[str, Figure]
    slack: dict[str, Decimal] = field(default_factory=dict)

    def __getitem__(self, path: str) -> Figure:
        return self.by_path[path]

    def __iter__(self) -> Iterator[str]:
        return iter(self.by_path)

    def __len__(self) -> int:
        return len(self.by_path)

    def slack_of(self, path: str) -> Decimal:
        """Return how far rounding of its parts may have moved a figure (元); 0 if exact."""
        return self.slack.get(path, _ZERO)


class Evaluation:
    """Evaluates declarations in the order of their dependencies, each once.

    A stated total (``stated``) that agrees with the sum of its rounded parts within half a unit
    of the last digit per rounded number is the approved figure: it takes the place of the sum and
    feeds everything above it. One that does not agree leaves the sum standing; the check room
    reports it.
    """

    def __init__(
        self,
        typed: Mapping[str, Typed],
        derived: Mapping[str, Derived],
        stated: Mapping[str, Quantity],
    ) -> None:
        self._derived = derived
        self._stated = stated
        self._figures = {path: item.figure for path, item in typed.items()}
        self._slack = {path: item.slack for path, item in typed.items()}

    def run(self) -> Figures:
        """Return typed and derived figures together."""
        for path in self._derived:
            self._figure(path)
        return Figures(self._figures, self._slack)

    def _figure(self, path: str) -> Figure:
        if path not in self._figures:
            self._figures[path] = self._derive(self._derived[path])
        return self._figures[path]

    def _derive(self, each: Derived) -> Figure:
        inputs = [self._figure(path) for path in each.inputs]
        value = OPERATIONS[each.operation]([item.value for item in inputs], each.constants)
        slack = sum((self._slack.get(path, _ZERO) for path in each.inputs), _ZERO)
        tail, stated = None, self._stated.get(each.path)
        if stated is not None and _is_approved(value, slack, stated, each.unit):
            tail, value, slack = _residue(value, stated), stated.value, stated.slack
        self._slack[each.path] = slack if each.unit is Unit.AMOUNT else _ZERO
        origin = Formula(each.operation, each.inputs)
        return Figure(each.path, value, each.unit, origin, tail=tail)


def _is_approved(value: Decimal | None, slack: Decimal, stated: Quantity, unit: Unit) -> bool:
    if unit is not Unit.AMOUNT or value is None or stated.value is None or not stated.slack:
        return False
    return abs(stated.value - value) <= slack + stated.slack


def _residue(value: Decimal | None, stated: Quantity) -> Decimal | None:
    if value is None or stated.value is None or value == stated.value:
        return None
    return stated.value - value
