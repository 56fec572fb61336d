"""The advice to change a number: exactly what is to be typed there, and never nonsense."""

from __future__ import annotations

from decimal import Decimal

import pytest

from disclosure.check import check
from disclosure.check.blame.blame import Suspect
from disclosure.check.blame.mending import mending
from disclosure.terms import Unit


@pytest.fixture
def advice(case_of, both_years):
    def run(path, wanted, *replacements, is_rounded=False, unit=Unit.AMOUNT):
        text = both_years
        for old, new in replacements:
            assert old in text, old
            text = text.replace(old, new)
        case, _ = case_of(text)
        return mending(Suspect(path, path, Decimal(wanted)), unit, case, is_rounded=is_rounded)

    return run


CAR = "基本支出经济分类.30231"
LAST_YEAR = "上年.收支总计"
#: A block kept in 万元 in a file kept in 元.
OWN_UNIT = ("上年:\n  收支总计: 7750000.00", "上年:\n  金额单位: 万元\n  收支总计: 775.00")
IN_TEN_THOUSAND = ("金额单位: 元", "金额单位: 万元")


def test_in_yuan_it_is_what_is_typed(advice):
    assert advice(CAR, "1234567.89") == " 1234567.89"


def test_in_a_block_of_its_own_unit_it_is_what_is_typed_there(advice):
    assert advice(LAST_YEAR, "7760000", OWN_UNIT) == " 776.00 万元"


def test_in_ten_thousand_it_is_as_fine_as_what_stands_there(advice):
    assert advice(CAR, "12345678", IN_TEN_THOUSAND, is_rounded=True) == "约 1234.57 万元"


def test_it_is_never_what_stands_there_already(advice):
    assert advice(LAST_YEAR, "7750012", OWN_UNIT, is_rounded=True) == ""
    assert advice(CAR, "30000") == ""


def test_an_opening_balance_is_never_wished_away(advice):
    opening = "结转结余.年初.一般公共预算财政拨款.2130204"
    assert advice(opening, "0") == ""
    assert advice(opening, "5") == " 5.00"
    assert advice("结转结余.年末.一般公共预算财政拨款.2130204", "0") == " 0.00"


def test_counts_have_their_own_unit(advice):
    assert advice("国有资产.车辆.机要通信用车", "2", unit=Unit.VEHICLE) == " 2 辆"


def test_without_closing_balances_no_opening_one_is_to_be_nought(case_of, both_years):
    """80,000 元 were brought forward and nothing carried over: that is no reason to delete them."""
    start, end = both_years.index("  年末:\n"), both_years.index("年初预算:")
    case, loaded = case_of(both_years[:start] + both_years[end:])
    hints = [each.hint for each in check(case, loaded).diagnostics]
    assert hints
    assert not [hint for hint in hints if "结转结余.年初" in hint and "改为 0.00" in hint]
