"""From validated text to exact records."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from disclosure.model import Quantity, amount, structure
from disclosure.terms import Unit, record, term

if TYPE_CHECKING:
    from disclosure.model.final import FinalAccounts

AMOUNTS = st.decimals(
    min_value=-(10**10), max_value=10**10, places=2, allow_nan=False, allow_infinity=False
)


@record
class Sample:
    """A record for these tests."""

    spent: Quantity = term("决算")
    cars: Quantity | None = term("车辆", unit=Unit.VEHICLE, default=None)
    items: dict[str, Quantity] = term("明细", factory=dict)
    inner: Sample | None = term("下级", default=None)


globals()["Sample"] = Sample


@given(AMOUNTS)
def test_an_amount_is_read_exactly_in_either_unit(value):
    assert amount(str(value), "元") == Quantity(value)
    assert amount(str(value), "万元").value == value * 10000


def test_an_amount_in_ten_thousand_carries_half_a_unit_of_its_last_digit():
    assert amount("171.9", "万元").slack == 50
    assert amount("403", "万元").slack == 50
    assert amount("0.288", "万元").slack == 5
    assert amount("0.29", "元").slack == 0


def test_a_block_may_have_its_own_unit():
    data = {"金额单位": "元", "决算": "1.5", "下级": {"金额单位": "万元", "决算": "1.5"}}
    found = structure(Sample, data)
    assert found.spent.value == Decimal("1.5")
    assert found.inner is not None
    assert found.inner.spent.value == 15000


def test_the_unit_of_a_mapping_of_codes_is_not_an_item():
    found = structure(Sample, {"决算": "0", "明细": {"金额单位": "万元", "30101": "2"}})
    assert {code: item.value for code, item in found.items.items()} == {"30101": 20000}


def test_counts_are_not_scaled_and_unknown_ones_keep_their_reason():
    found = structure(Sample, {"决算": {"未公布": "尚未批复"}, "车辆": "8"}, "万元")
    assert (found.spent.value, found.spent.unknown) == (None, "尚未批复")
    assert found.cars == Quantity(Decimal(8))


def test_the_nature_of_the_units_decides_on_agency_operations(case_of, both_years):
    def natures(first, second):
        text = both_years.replace("性质: 事业", f"性质: {second}")
        text = text.replace("本级, 性质: 行政", f"本级, 性质: {first}")
        accounts: FinalAccounts = case_of(text)[0].accounts
        return accounts.has_agency_operations, accounts.is_agency_only

    assert natures("行政", "参公") == (True, True)
    assert natures("行政", "事业") == (True, False)
    assert natures("事业", "事业") == (False, False)
