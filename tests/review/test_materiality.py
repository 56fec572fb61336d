"""Which changes are read first."""

from __future__ import annotations

from decimal import Decimal

import pytest

from disclosure.review import FactChange, Turn, is_material
from disclosure.terms import Unit


def fact(old, new, unit=Unit.AMOUNT, turn=Turn.CHANGED):
    old, new = (None if each is None else Decimal(each) for each in (old, new))
    return FactChange("x", "x", turn, old, new, unit, None)


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (fact(10_000_000, 10_100_000), True),
        (fact(10_000_000, 10_099_999), False),
        (fact(100_000, 110_000), True),
        (fact(100_001, 110_001), False),
        (fact(100, 9_000), False),
        (fact(None, 9_999, turn=Turn.ADDED), False),
        (fact(None, 10_000, turn=Turn.ADDED), True),
        (fact(10_000, None, turn=Turn.GONE), True),
        (fact(10_000, None), True),
        (fact(10, 9, Unit.VEHICLE), True),
        (fact(11, 10, Unit.VEHICLE), False),
        (fact(0, 1, Unit.PERSON), True),
    ],
)
def test_an_amount_or_a_share_makes_a_change_large(change, expected):
    assert is_material(change) is expected
