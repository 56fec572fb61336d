"""What this year leaves to the next: exact amounts, by the keys that last year's block knows."""

from __future__ import annotations

from decimal import Decimal

import pytest

from disclosure.authoring.inheritance import inheritance_of
from disclosure.authoring.legacy import Estate, Heir, copied, left_to
from disclosure.validate import keys_of

LAST = ("上年",)
AMOUNTS = {
    "收入.总计": Decimal("8550000.00"),
    "财政拨款.收入总计": Decimal(8430000),
    "收入.政府性基金预算财政拨款.合计": Decimal(0),
    "机关运行经费.决算": Decimal(2000000),
    "支出.一般公共预算财政拨款.合计": None,
    "支出.一般公共预算财政拨款.201.合计": Decimal(7),
    "支出.一般公共预算财政拨款.2013101.合计": Decimal("659.91"),
    "支出.一般公共预算财政拨款.2013102.合计": None,
}
SPENT = {"支出": {"一般公共预算财政拨款": {"金额单位": "元", "2013101": {}, "2013102": {}}}}


@pytest.fixture
def left(schema):
    keys = {key.path: key for key in keys_of(schema)}
    sources = inheritance_of(schema).sources

    def content(was, block=LAST, *, unit="元", data=(), amounts=AMOUNTS):
        estate = Estate({"上年": was, **dict(data)}, amounts, unit, Heir(2025, ""))
        return left_to(block, sources[block], estate, keys)

    return content


def test_a_figure_that_is_printed_is_left_whether_it_was_typed_or_not(left):
    assert left({}) == {"收支总计": "8550000.00", "财政拨款收支总计": "8430000.00"}


def test_one_that_is_not_printed_or_is_nought_is_left_where_it_was_typed(left):
    was = {"机关运行经费": "1", "政府性基金预算财政拨款收入": "1"}
    found = left(was)
    assert (found["机关运行经费"], found["政府性基金预算财政拨款收入"]) == ("2000000.00", "0.00")


def test_a_block_below_is_left_where_it_was_typed(left):
    amounts = {**AMOUNTS, "三公经费.公务接待费.决算": Decimal(340)}
    assert left({"三公经费": {"公务接待费": "1"}}, amounts=amounts)["三公经费"] == {
        "公务接待费": "340.00"
    }
    assert "三公经费" not in left({}, amounts=amounts)


def test_one_that_nobody_knows_is_to_be_filled_in_where_it_was_typed(left):
    assert left({"一般公共预算财政拨款支出": "1"})["一般公共预算财政拨款支出"] == "待填"


def test_items_are_left_where_last_year_is_known_by_item_and_as_this_year_types_them(left):
    found = left({"支出": {"2013199": "1"}}, data=SPENT)
    assert found["支出"] == {"2013101": "659.91", "2013102": "待填"}
    assert "支出" not in left({}, data=SPENT)


def test_amounts_are_in_the_unit_of_the_file_where_that_holds_them(left):
    assert left({}, unit="万元") == {"收支总计": "855.00", "财政拨款收支总计": "843.00"}
    exact = {**AMOUNTS, "收入.总计": Decimal("8550000.01")}
    assert left({}, unit="万元", amounts=exact) == {
        "金额单位": "元",
        "收支总计": "8550000.01",
        "财政拨款收支总计": "8430000.00",
    }


def test_a_block_is_left_as_it_was_typed(left):
    closing = {"一般公共预算财政拨款": {"金额单位": "元", "2130204": "30000.0"}}
    block = ("结转结余", "年初")
    assert left({}, block, data={"结转结余": {"年末": closing}}) == closing
    assert left({}, block) is None


def test_what_stands_elsewhere_is_copied_as_it_is_typed_or_computed():
    data = {"项目": {"甲": {"往年": {"上年": {"预算": "37"}}, "值": ["1", "2"]}}}
    estate = Estate(data, {"项目.甲.合计": Decimal(277500)}, "万元", Heir(2025, ""))
    at = ("项目", "甲", "往年", "前年", "预算")
    assert copied(("项目", "甲", "往年", "上年", "预算"), at, estate) == "37"
    assert copied(("项目", "甲", "值", 1), at, estate) == "2"
    assert copied(("项目", "甲", "合计"), at, estate) == "27.75"
    assert copied(("项目", "乙", "合计"), at, estate) is None


def test_what_another_unit_cannot_say_is_not_copied():
    data = {"甲": {"金额单位": "元", "数": "37"}, "乙": {"数": "1"}}
    estate = Estate(data, {"和": Decimal("0.5")}, "万元", Heir(2025, ""))
    assert copied(("甲", "数"), ("乙", "数"), estate) is None
    assert copied(("和",), ("乙", "数"), estate) is None
    assert copied(("和",), ("甲", "数"), estate) == "0.50"
