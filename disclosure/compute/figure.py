"""A figure: a path, an exact value, a unit, and where it comes from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from decimal import Decimal

    from disclosure.terms import Unit


@dataclass(frozen=True, slots=True)
class Fact:
    """A figure's origin in a file: the pointer to the scalar that was typed."""

    pointer: tuple[str | int, ...]


class Formula(NamedTuple):
    """A figure's origin in arithmetic: an operation and the paths of its inputs, in order."""

    operation: str
    inputs: tuple[str, ...]


class Supplied(NamedTuple):
    """A figure's origin in another file of the department: how it is called, its path, the figure.

    It is neither typed here nor computed from what is.
    """

    supplier: str
    shown: str
    path: str


Origin: TypeAlias = Fact | Formula | Supplied


class Figure(NamedTuple):
    """One figure of a disclosure; a named tuple, because each has a thousand.

    ``value`` is exact: 元 for amounts, the ratio times 100 for percentages, a count otherwise. It
    is None where no source knows it or where a ratio has no base; the phrases put that into words.
    ``tail`` is the residue (元) between the stated total that is printed and the sum of its
    rounded parts; zero where there is none.
    ``unknown`` is the reason given for a figure that is 未公布.
    """

    path: str
    value: Decimal | None
    unit: Unit
    origin: Origin
    tail: Decimal | None = None
    unknown: str = ""

    @property
    def is_known(self) -> bool:
        """Whether there is a value to print."""
        return self.value is not None

    @property
    def is_zero(self) -> bool:
        """Whether the value is known and nought."""
        return self.value is not None and self.value == 0
