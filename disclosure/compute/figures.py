"""All figures of one disclosure, by path; and the evaluation of the declarations."""

from __future__ import annotations

from collections.abc import ItemsView, Iterator, Mapping, ValuesView
from dataclasses import dataclass, field
from decimal import Decimal
from typing import TYPE_CHECKING, TypeVar, overload

from disclosure.compute.figure import Fact, Figure, Formula
from disclosure.compute.operations import OPERATIONS, PRODUCT, SUMS
from disclosure.terms import Unit

if TYPE_CHECKING:
    from disclosure.compute.derived import Derived
    from disclosure.compute.facts import Typed
    from disclosure.model import Quantity

_ZERO = Decimal(0)
_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Figures(Mapping[str, Figure]):
    """Figures by path, read-only. A path that is not there is a mistake of the caller's."""

    by_path: dict[str, Figure]
    slack: dict[str, Decimal] = field(default_factory=dict)
    _addends: dict[str, tuple[Figure, ...]] = field(default_factory=dict, repr=False, compare=False)

    def __getitem__(self, path: str) -> Figure:
        return self.by_path[path]

    def __iter__(self) -> Iterator[str]:
        return iter(self.by_path)

    def __len__(self) -> int:
        return len(self.by_path)

    def __contains__(self, path: object) -> bool:
        return path in self.by_path

    @overload
    def get(self, path: str, default: None = None, /) -> Figure | None: ...

    @overload
    def get(self, path: str, default: Figure | _T, /) -> Figure | _T: ...

    def get(self, path: str, default: object = None, /) -> object:
        """Return a figure, or the default; asked a thousand times for each document."""
        return self.by_path.get(path, default)

    def values(self) -> ValuesView[Figure]:
        """Return all figures; asked for often enough that it goes straight to them."""
        return self.by_path.values()

    def items(self) -> ItemsView[str, Figure]:
        """Return all figures with their paths."""
        return self.by_path.items()

    def slack_of(self, path: str) -> Decimal:
        """Return how far rounding of its parts may have moved a figure (元); 0 if exact."""
        return self.slack.get(path, _ZERO)

    def addends_of(self, path: str) -> tuple[Figure, ...]:
        """Return the known typed figures that a sum rests on: itself where it is typed.

        What is neither typed nor a sum rests on none; what a sum takes twice is there twice.
        """
        found = self._addends.get(path)
        if found is None:
            figure = self.by_path[path]
            if isinstance(figure.origin, Fact):
                found = (figure,) if figure.value is not None else ()
            elif isinstance(figure.origin, Formula) and figure.origin.operation in SUMS:
                parts = figure.origin.inputs
                found = tuple(each for part in parts for each in self.addends_of(part))
            else:
                found = ()
            self._addends[path] = found
        return found

    def facts_below(self, path: str) -> Iterator[tuple[str | int, ...]]:
        """Yield the pointers of the facts that a figure rests on, in order, without repeats.

        A path that is not there rests on none.
        """
        seen: set[str] = set()
        waiting = [path]
        while waiting:
            each = waiting.pop(0)
            figure = self.by_path.get(each)
            if figure is None or each in seen:
                continue
            seen.add(each)
            if isinstance(figure.origin, Fact):
                yield figure.origin.pointer
            elif isinstance(figure.origin, Formula):
                waiting.extend(figure.origin.inputs)


class Evaluation:
    """Evaluates declarations in the order of their dependencies, each once.

    A stated total (``stated``) that agrees with the sum of its rounded parts within half a unit
    of the last digit per rounded number is the approved figure: it takes the place of the sum and
    feeds everything above it. One that does not agree leaves the sum standing; the check room
    reports it.
    """

    def __init__(self, typed: Mapping[str, Typed], stated: Mapping[str, Quantity]) -> None:
        self._derived: dict[str, Derived] = {}
        self._stated = stated
        self._figures = {path: item.figure for path, item in typed.items()}
        # Only what rounding can have moved; a file in 元 has nothing here.
        self._slack = {path: item.slack for path, item in typed.items() if item.slack}

    def run(self, derived: Mapping[str, Derived]) -> Figures:
        """Evaluate these declarations too; return all figures, typed and derived, so far."""
        self._derived |= derived
        for path in derived:
            if path not in self._figures:
                self._derive(path)
        return Figures(self._figures, self._slack)

    def _derive(self, path: str) -> Figure:
        each = self._derived[path]
        _, operation, parts, unit, constants = each
        known = self._figures
        inputs = [(known.get(part) or self._derive(part)).value for part in parts]
        value, tail = OPERATIONS[operation](inputs, constants), None
        # Most files are in 元, where nothing is rounded and no stated total takes a sum's place.
        if self._slack and unit is Unit.AMOUNT:
            value, tail = self._settled(each, value)
        figure = Figure(path, value, unit, Formula(operation, parts), tail)
        known[path] = figure
        return figure

    def _settled(
        self, each: Derived, value: Decimal | None
    ) -> tuple[Decimal | None, Decimal | None]:
        """Return the amount that is printed and its tail, and keep how far rounding moved it."""
        slack, tail = self._slack_of(each), None
        stated = self._stated.get(each.path)
        if stated is not None and _is_approved(value, slack, stated):
            tail, value, slack = _residue(value, stated), stated.value, stated.slack
        if slack:
            self._slack[each.path] = slack
        return value, tail

    def _slack_of(self, each: Derived) -> Decimal:
        """Add the slack of the inputs; a price is multiplied by its number, and so is its slack."""
        slack = _ZERO
        for path in each.inputs:
            if path in self._slack:
                slack += self._slack[path]
        if slack and each.operation == PRODUCT:
            slack *= abs(self._figures[each.inputs[0]].value or _ZERO)
        return slack


def _is_approved(value: Decimal | None, slack: Decimal, stated: Quantity) -> bool:
    """Whether a rounded sum gives way to a stated total; an exact sum never does."""
    if value is None or stated.value is None or not slack or not stated.slack:
        return False
    return abs(stated.value - value) <= slack + stated.slack


def _residue(value: Decimal | None, stated: Quantity) -> Decimal | None:
    if value is None or stated.value is None or value == stated.value:
        return None
    return stated.value - value
