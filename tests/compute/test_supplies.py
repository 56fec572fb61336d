"""What another file of the department supplies: what is not typed, and nothing beside what is."""

from __future__ import annotations

from decimal import Decimal

import pytest

from disclosure.compute import Beside, Fact, Figure, Figures, Supplied, Supplier, Supply
from disclosure.compute.facts import Typed
from disclosure.compute.figure import Formula
from disclosure.compute.supplies import supplied, with_supplies
from disclosure.edition import Pattern
from disclosure.terms import Unit

TOTAL = Supply(Pattern("上年.收支总计"), Pattern("收入.总计"))
ITEMS = Supply(
    Pattern("上年.支出.{编码}"), Pattern("支出.甲.{编码}.合计"), ("上年.支出.", "上年.甲")
)
SUPPLIER = Supplier("上年文件", (TOTAL, ITEMS), years_before=1)


def fact(path, value, unknown=""):
    pointer = tuple(path.split("."))
    figure = None if value is None else Decimal(value)
    return Figure(path, figure, Unit.AMOUNT, Fact(pointer), unknown=unknown)


def summed(path, value, *inputs):
    return Figure(path, Decimal(value), Unit.AMOUNT, Formula("求和", inputs))


def theirs(*figures, slack=None):
    every = Figures({each.path: each for each in figures}, slack or {})
    return Beside(SUPPLIER, "departments/a/2023-final.yaml", "部门", every)


SPENT = (
    fact("支出.甲.2010101.基本支出", 5),
    fact("支出.甲.2010102.基本支出", 0),
    summed("支出.甲.2010101.合计", 5, "支出.甲.2010101.基本支出"),
    summed("支出.甲.2010102.合计", 0, "支出.甲.2010102.基本支出"),
    summed("支出.甲.20101.合计", 5, "支出.甲.2010101.合计", "支出.甲.2010102.合计"),
    summed("支出.甲.202.合计", 0),
    summed("收入.总计", 7, "支出.甲.20101.合计"),
)


def by_path(found):
    return {each.figure.path: each.figure.value for each in found}


def test_totals_and_the_items_that_came_to_something_are_supplied():
    assert by_path(supplied(theirs(*SPENT), {})) == {"上年.收支总计": 7, "上年.支出.2010101": 5}


def test_each_says_where_it_is_from_and_keeps_its_slack():
    (total, _) = supplied(theirs(*SPENT, slack={"收入.总计": Decimal(50)}), {})
    assert total.figure.origin == Supplied("上年文件", "departments/a/2023-final.yaml", "收入.总计")
    assert total.slack == 50


def test_what_is_unknown_there_is_unknown_here():
    (total,) = supplied(theirs(fact("收入.总计", None, "没有公布")), {})
    assert (total.figure.value, total.figure.unknown) == (None, "没有公布")


@pytest.mark.parametrize("typed", ["上年.支出.2010199", "上年.甲"])
def test_a_file_that_says_it_in_its_own_way_is_not_supplied(typed):
    own = {typed: Typed(fact(typed, 1))}
    assert by_path(supplied(theirs(*SPENT), own)) == {"上年.收支总计": 7}


def test_what_was_typed_stays():
    own = {"上年.收支总计": Typed(fact("上年.收支总计", 9))}
    assert with_supplies(own, [theirs(*SPENT)])["上年.收支总计"].figure.value == 9
