"""The word behind the numeral."""

from __future__ import annotations

import pytest

from disclosure.terms import Unit


@pytest.mark.parametrize("unit", Unit)
def test_every_unit_has_one_printed_word_of_its_own(unit: Unit) -> None:
    assert unit.value
    assert Unit(unit.value) is unit


def test_amounts_are_printed_in_ten_thousands() -> None:
    assert Unit.AMOUNT.value == "万元"
