"""The language of equations, and an equation on the scales."""

from __future__ import annotations

from decimal import Decimal

import pytest

from disclosure.check.equations.equation import Equation
from disclosure.compute import Fact, Figure, Figures
from disclosure.terms import Unit


def figures(slack="0", **values):
    made = {
        path: Figure(path, None if text is None else Decimal(text), Unit.AMOUNT, Fact((path,)))
        for path, text in values.items()
    }
    return Figures(made, {"甲": Decimal(slack)})


@pytest.mark.parametrize("text", ["甲 乙", "甲 = 乙 = 丙", "甲 + = 乙", "= 乙", "甲 * 乙 = 丙"])
def test_a_malformed_equation_fails_where_it_is_written(text):
    with pytest.raises(ValueError):
        Equation.parse(text)


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        ("甲 = 乙 + 丙", True),
        ("甲 - 丙 = 乙", True),
        ("甲 = 乙", False),
        ("乙 <= 甲", True),
        ("甲 <= 乙", False),
        ("甲 >= 乙", True),
        ("乙 >= 甲", False),
    ],
)
def test_it_holds_or_it_does_not(text, holds):
    assert Equation.parse(text).weigh(figures(甲="3", 乙="2", 丙="1")).holds is holds


def test_the_tolerance_is_what_rounding_may_hold_apart():
    equation = Equation.parse("甲 = 乙")
    assert equation.weigh(figures("50", 甲="150", 乙="100")).holds
    assert equation.weigh(figures("50", 甲="150", 乙="100")).has_tail
    assert not equation.weigh(figures("49", 甲="150", 乙="100")).holds


@pytest.mark.parametrize(
    ("values", "why"),
    [
        ({"甲": "1"}, "没有“乙”"),
        ({"甲": "1", "乙": None}, "“乙”未公布"),
        ({"甲": "1", "乙": "-1"}, "“乙”是负数，不能比大小"),
        ({"甲": "1", "乙": "1"}, ""),
    ],
)
def test_it_says_why_it_cannot_be_asked(values, why):
    assert Equation.parse("甲 <= 乙").unanswerable(figures(**values)) == why


def test_it_is_written_as_it_was_read():
    assert str(Equation.parse("甲 = 乙 - 丙")) == "甲 = 乙 - 丙"
