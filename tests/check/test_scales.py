"""Weighed: addends that cancel, and what would hold."""

from __future__ import annotations

from decimal import Decimal

from disclosure.check.scales import Addend, Weighed
from disclosure.compute import Fact, Figure, Figures
from disclosure.terms import Unit

FIGURES = Figures(
    {path: Figure(path, Decimal(5), Unit.AMOUNT, Fact((path,))) for path in ("甲", "乙", "丙")}
)


def weighed(*terms: tuple[int, str], typed: tuple[Addend, ...] = ()) -> Weighed:
    return Weighed(Decimal(10), "=", Decimal(7), Decimal(1), terms, typed)


def test_a_number_on_both_sides_cancels_out() -> None:
    found = weighed((1, "甲"), (-1, "乙"), (-1, "甲")).addends(FIGURES)
    assert [(each.at, each.sign) for each in found] == [("乙", -1)]


def test_typed_numbers_take_part_without_being_figures() -> None:
    stated = Addend(("核对", "甲"), -1, Decimal(7))
    found = weighed((1, "甲"), typed=(stated,))
    assert [each.at for each in found.addends(FIGURES)] == [("核对", "甲"), "甲"]
    assert found.shares(frozenset({("核对", "甲")}), FIGURES)
    assert found.shares(frozenset({"甲"}), FIGURES)
    assert not found.shares(frozenset({"丙"}), FIGURES)


def test_it_tells_by_which_change_it_would_hold() -> None:
    out = weighed((1, "甲"))
    assert not out.holds
    assert out.would_hold(Decimal(-2))
    assert not out.would_hold(Decimal(-1))
    assert out.would_hold(Decimal(-1), more_slack=Decimal(1))
