"""Facts known in a coarse grain: totals that are facts, and what lies below them is unknown."""

from __future__ import annotations

from decimal import Decimal

import pytest

from disclosure.compute import Beside, Fact, compute
from disclosure.compute.final import FINAL, OF_LAST_YEAR
from disclosure.compute.supplies import supplied
from disclosure.edition import read_edition
from disclosure.load import load_text
from disclosure.model import structure
from disclosure.model.final import FinalAccounts
from tests.conftest import ROOT

FUND = "支出.一般公共预算财政拨款"


@pytest.fixture(scope="module")
def figures():
    edition, _ = read_edition(ROOT / "templates", "final-2020", ROOT / "schemas")
    path = ROOT / "departments" / "qingshan-party-office" / "2020-final.yaml"
    loaded, _ = load_text(path.read_bytes(), path.name)
    return compute(structure(FinalAccounts, loaded.data), edition, FINAL).figures


def in_ten_thousand(figures, path):
    return figures[path].value / 10000


@pytest.mark.parametrize(
    "path",
    [
        f"{FUND}.基本支出",
        f"{FUND}.201.合计",
        "收入.一般公共预算财政拨款.合计",
        "基本支出经济分类.人员经费",
    ],
)
def test_a_total_without_items_is_a_fact(figures, path):
    assert isinstance(figures[path].origin, Fact)


@pytest.mark.parametrize(
    "path", [f"{FUND}.201.基本支出", "支出.全部资金.201.项目支出", "基本支出经济分类.30101"]
)
def test_what_lies_below_it_is_unknown_and_not_nought(figures, path):
    assert figures[path].value is None


def test_totals_of_everything_follow_from_the_totals_that_are_known(figures):
    assert in_ten_thousand(figures, "支出.全部资金.基本支出") == Decimal("671.68")
    assert in_ten_thousand(figures, "收入.总计") == Decimal("870.27")
    assert in_ten_thousand(figures, "基本支出经济分类.合计") == Decimal("671.69")


def test_an_approved_total_takes_the_place_of_rounded_items(figures):
    assert in_ten_thousand(figures, f"{FUND}.合计") == Decimal("870.27")
    assert figures[f"{FUND}.合计"].tail == -100


def test_a_budget_of_nought_has_no_rate(figures):
    assert figures["完成率.年初预算.三公经费.合计"].value is None
    assert in_ten_thousand(figures, "增减.三公经费.公务接待费.差额") == Decimal("1.14")


def test_last_year_is_compared_by_the_items_that_were_published(figures):
    assert in_ten_thousand(figures, "上年.三公经费.合计") == Decimal("24.01")
    assert in_ten_thousand(figures, "增减.三公经费上年.合计.差额") == Decimal("-9.60")
    assert round(figures["增减.三公经费上年.合计.幅度"].value, 2) == Decimal("-39.98")


def test_the_next_year_is_supplied_with_what_was_published_of_the_expenses(figures):
    beside = Beside(OF_LAST_YEAR, "2020-final.yaml", "部门", figures)
    found = {each.figure.path: each.figure.value for each in supplied(beside, {})}
    assert {path: value / 10000 for path, value in found.items() if "三公" in path} == {
        "上年.三公经费.因公出国境费": Decimal(0),
        "上年.三公经费.公务用车购置及运行维护费": Decimal("13.27"),
        "上年.三公经费.公务接待费": Decimal("1.14"),
    }
    assert found["上年.支出.201"] / 10000 == Decimal("724.30")
