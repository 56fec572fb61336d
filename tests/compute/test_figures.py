"""Figures by path: the facts below them, and stated totals that may win."""

from __future__ import annotations

from decimal import Decimal

from disclosure.compute.derived import total
from disclosure.compute.facts import Typed
from disclosure.compute.figure import Fact, Figure
from disclosure.compute.figures import Evaluation
from disclosure.model import amount
from disclosure.terms import Unit


def typed(path: str, text: str, unit: str) -> Typed:
    value = amount(text, unit)
    return Typed(Figure(path, value.value, Unit.AMOUNT, Fact(tuple(path.split(".")))), value.slack)


def evaluated(unit: str, stated: str, *parts: str):
    facts = {f"部分.{n}": typed(f"部分.{n}", text, unit) for n, text in enumerate(parts)}
    held = {"合计": amount(stated, unit)}
    return Evaluation(facts, held).run({"合计": total("合计", tuple(facts))})


def test_a_rounded_sum_gives_way_to_a_stated_total_within_the_tolerance() -> None:
    figures = evaluated("万元", "2.01", "1.00", "1.00")
    assert (figures["合计"].value, figures["合计"].tail) == (Decimal(20100), Decimal(100))


def test_a_stated_total_beyond_the_tolerance_or_beside_exact_parts_leaves_the_sum() -> None:
    assert evaluated("万元", "2.03", "1.00", "1.00")["合计"].value == Decimal(20000)
    exact = evaluated("元", "20001", "10000", "10000")
    assert (exact["合计"].value, exact["合计"].tail) == (Decimal(20000), None)


def test_slack_adds_up_and_an_exact_file_has_none() -> None:
    assert evaluated("万元", "9", "1.00", "1.00").slack_of("合计") == Decimal(100)
    assert evaluated("元", "9", "1", "1").slack_of("合计") == 0


def test_the_facts_below_a_figure_come_in_order_and_once() -> None:
    figures = evaluated("元", "9", "1", "2")
    assert list(figures.facts_below("合计")) == [("部分", "0"), ("部分", "1")]
    assert list(figures.facts_below("没有")) == []
    assert [each.path for each in figures.addends_of("合计")] == ["部分.0", "部分.1"]
