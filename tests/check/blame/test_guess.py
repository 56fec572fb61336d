"""A guess finds the slip that was made, where one number alone can have been mistyped."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from disclosure.check.blame.guess import slip

ZERO = Decimal(0)
cents = st.integers(1, 10**12).map(lambda number: Decimal(number).scaleb(-2))


def swapped(value, index):
    """Swap two neighbouring digits of an amount, a nought before it included; None if alike."""
    letters = list(f"0{value:.2f}".replace(".", ""))
    if index + 1 >= len(letters) or letters[index] == letters[index + 1]:
        return None
    letters[index], letters[index + 1] = letters[index + 1], letters[index]
    return Decimal("".join(letters)).scaleb(-2)


@given(cents, st.integers(0, 12))
def test_it_sees_two_neighbouring_digits_changed_places(wanted, index):
    typed = swapped(wanted, index)
    assume(typed)
    assert slip(typed, wanted, ZERO)
    if not any(typed in (wanted * f, wanted / f) for f in (10, 100, 10000)):
        assert slip(typed, wanted, ZERO) == "可能有两个相邻数字写颠倒"


@given(cents, st.sampled_from([10, 100, 10000]))
def test_it_sees_a_shifted_point(wanted, factor):
    assert slip(wanted * factor, wanted, ZERO) == f"可能多写了，是应有数的 {factor} 倍"
    assert slip(wanted / factor, wanted, ZERO) == f"可能少写了，应有数是它的 {factor} 倍"


@given(cents)
def test_it_sees_a_wrong_sign_and_what_should_not_be_there(wanted):
    assert slip(-wanted, wanted, ZERO).startswith("可能正负号写反")
    assert slip(wanted, ZERO, ZERO).startswith("正好等于差额")


@given(cents, cents)
def test_it_claims_nothing_where_nothing_fits(typed, wanted):
    assume(typed != wanted)
    assume(not any(typed in (wanted * factor, wanted / factor) for factor in (10, 100, 10000)))
    assume(all(swapped(typed, index) != wanted for index in range(14)))
    assert slip(typed, wanted, ZERO) == ""


@pytest.mark.parametrize(("typed", "wanted"), [("0", "5"), ("5", "5"), ("-12", "21")])
def test_it_does_not_ask_nought_the_right_value_or_across_the_sign(typed, wanted):
    assert slip(Decimal(typed), Decimal(wanted), ZERO) == ""


def test_the_wanted_value_is_known_within_the_tolerance_only():
    """65.99 万元 typed as 659.90, wanted known to half a cent of 万元 for each of ten numbers."""
    typed, wanted, slack = Decimal(6599000), Decimal(660200), Decimal(500)
    assert slip(typed, wanted, slack) == "可能多写了，是应有数的 10 倍"
    assert slip(typed, wanted + 1000, slack) == ""


@pytest.mark.parametrize(("typed", "wanted", "is_swap"), [
    ("1800", "8100", True),  # 0.18 for 0.81
    ("1500", "5100", True),
    ("1200", "1020", False),  # 0.12 for 0.102, which nobody types
    ("2880", "8280", True),  # three decimals: 0.288 for 0.828
    ("1350000", "1305000", True),  # 135.00 for 130.50
])  # fmt: skip
def test_of_rounded_amounts_only_typed_digits_change_places(typed, wanted, is_swap):
    said = slip(Decimal(typed), Decimal(wanted), Decimal(50))
    assert said == ("可能有两个相邻数字写颠倒" if is_swap else "")
