"""What a file must have follows from the schema and from what is known of the department."""

from __future__ import annotations

import pytest

from disclosure.authoring import Answers
from disclosure.authoring.demand import content, demanded
from tests.authoring.conftest import LITTLE, MUCH

COSTS = ("机关运行经费",)


@pytest.mark.parametrize(
    ("natures", "expected"),
    [
        (("事业",), set()),
        (("行政",), {COSTS, (*COSTS, "年初预算")}),
        (("参公", "事业"), {COSTS, (*COSTS, "年初预算"), (*COSTS, "决算")}),
        (("",), set()),
    ],
)
def test_the_nature_of_the_units_decides(natures, expected, schema, beginning):
    units = tuple((f"单位{n}", nature) for n, nature in enumerate(natures))
    live = demanded(schema, beginning, Answers(2024, "x", {}, units))
    assert {path for path in live if path[:1] == COSTS} == expected


def test_a_fund_brings_its_spending_and_its_last_year(schema, beginning):
    answers = Answers(2024, "x", {}, (), ("政府性基金预算财政拨款", "其他收入"))
    live = demanded(schema, beginning, answers)
    assert ("支出", "政府性基金预算财政拨款") in live
    assert ("支出", "其他资金") in live
    assert ("上年", "政府性基金预算财政拨款收入") in live
    assert ("收入", "一般公共预算财政拨款") not in live


def test_where_nothing_is_known_the_first_is_taken(schema, beginning):
    live = demanded(schema, beginning, Answers(2024, "x"))
    assert {path[1] for path in live if path[0] == "收入" and path[1:]} == {"一般公共预算财政拨款"}
    assert ("重点工作", "综述") in live
    assert ("上年", "一般公共预算财政拨款支出") in live


@pytest.mark.parametrize("answers", [LITTLE, MUCH])
def test_nothing_is_demanded_without_what_stands_above_it(answers, schema, beginning):
    live = demanded(schema, beginning, answers)
    for path in live:
        above = path[:-2] if path[-2:-1] == ("〈每项〉",) else path[:-1]
        assert not above or above in live


def test_what_is_known_needs_no_asking(beginning):
    assert content(("年度",), beginning, LITTLE) == "2024"
    assert content(("金额单位",), beginning, LITTLE) == "元"
    assert content(("名称", "简称"), beginning, LITTLE) == "区林业局"
    assert content(("名称", "全称"), beginning, LITTLE) == "待填"
