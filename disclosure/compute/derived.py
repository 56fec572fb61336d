"""The declaration of a derived figure: data, not code, so that dependencies can be asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from disclosure.terms import Unit

if TYPE_CHECKING:
    from decimal import Decimal


class Derived(NamedTuple):
    """A figure that follows from others: path = operation(inputs), with constants of the form.

    A named tuple, because a disclosure declares a thousand of them.
    """

    path: str
    operation: str
    inputs: tuple[str, ...]
    unit: Unit = Unit.AMOUNT
    constants: tuple[Decimal, ...] = ()


def total(path: str, inputs: tuple[str, ...], unit: Unit = Unit.AMOUNT) -> Derived:
    """Declare a sum; of nothing, it is nought."""
    return Derived(path, "求和", inputs, unit)


def same(path: str, source: str, unit: Unit = Unit.AMOUNT) -> Derived:
    """Declare a figure that is another one under the name of its place in the form."""
    return Derived(path, "取自", (source,), unit)


def unknown(path: str) -> Derived:
    """Declare a figure that the file does not know apart: it is known as a part of another."""
    return Derived(path, "没有分列", ())


def ratio(path: str, actual: str, budget: str) -> Derived:
    """Declare actual ÷ budget in percent."""
    return Derived(path, "比率", (actual, budget), Unit.PERCENT)


def share(path: str, part: str, whole: str) -> Derived:
    """Declare what part of a whole another figure is, in percent."""
    return Derived(path, "占比", (part, whole), Unit.PERCENT)
