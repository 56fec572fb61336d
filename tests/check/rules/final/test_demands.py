"""Which way of writing a fact a form asks for: strict where it prints the tables, and honest else."""

from __future__ import annotations

from dataclasses import replace

import pytest

from disclosure.check import check
from disclosure.edition import Demands, read_edition
from disclosure.load import load_text
from tests.check import bench
from tests.conftest import ROOT

SPARSE = (ROOT / "templates" / "final-2020" / "sample-sparse.yaml").read_text(encoding="utf-8")
OLD = Demands(
    "年初预算",
    ("单价50万元以上通用设备", "单价100万元以上专用设备"),
    may_be_coarse=True,
    prints_date=False,
)


@pytest.fixture(scope="module")
def old_form():
    edition, _ = read_edition(ROOT / "templates", "final-2020", ROOT / "schemas")
    assert edition is not None
    return edition


def told(text, edition):
    loaded, _ = load_text(text.encode("utf-8"), "2020-final.yaml")
    case = bench.case_of(loaded.data, edition)
    return [each.message for each in check(case, loaded).diagnostics if each.code == "T220"]


def test_an_edition_says_what_it_asks_and_what_it_does_not_say_is_asked_by_the_latest_form(
    edition, old_form
):
    assert edition.demands == Demands()
    assert old_form.demands == OLD


def test_totals_serve_the_form_that_prints_no_tables(old_form):
    assert told(SPARSE, old_form) == []


def test_the_form_with_tables_asks_for_every_item_of_the_same_file(edition):
    found = told(SPARSE, edition)
    assert [each for each in found if "不能只写合计" in each] == [
        (
            "这个版式印公开表，不能只写合计：基本支出经济分类.人员经费、基本支出经济分类.公用经费、"
            "收入.一般公共预算财政拨款.合计等 6 处"
        )
    ]
    assert sum("印“全年预算”" in each for each in found) == 4
    assert sum("印“单价100万元以上设备”" in each for each in found) == 1
    assert sum("要写日期" in each for each in found) == 1
    assert len(found) == 7


@pytest.mark.parametrize(
    ("demands", "left"),
    [
        (replace(OLD, budget="全年预算"), 4),
        (replace(OLD, equipment=("单价100万元以上设备",)), 1),
        (replace(OLD, may_be_coarse=False), 1),
        (replace(OLD, prints_date=True), 1),
    ],
)
def test_each_demand_is_asked_for_itself(demands, left, old_form):
    assert len(told(SPARSE, replace(old_form, demands=demands))) == left
