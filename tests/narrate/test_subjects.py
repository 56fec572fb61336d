"""Subjects in use, at the level at which they are known."""

from __future__ import annotations

import pytest

from disclosure.narrate.subjects import highest, leaves, subjects
from tests.narrate.telling import filing, story

GENERAL = "一般公共预算财政拨款"
ECONOMIC = "基本支出经济分类.{编码}"


def of(data):
    told = story(data)
    return subjects(told, told.facts)


def test_leaves_are_the_codes_that_nothing_stands_below():
    assert leaves({"201", "20131", "2013101", "208"}) == ["2013101", "208"]


def test_the_highest_codes_stand_below_nothing():
    assert highest({"201", "2013101", "2080505"}) == ["201", "2080505"]


def test_a_full_name_goes_down_to_the_level_of_the_code():
    names = of(filing())
    assert names.full_name("213") == "农林水支出（类）"
    assert names.full_name("2130201") == "农林水支出（类）林业和草原（款）行政运行（项）"


@pytest.mark.parametrize(
    ("code", "name"), [("201", "一般公共服务（类）支出"), ("229", "其他（类）支出")]
)
def test_the_word_expenditure_is_not_doubled(code, name):
    assert of(filing()).class_name(code) == name


def test_a_code_that_the_catalogue_lacks_has_the_name_of_the_filing():
    data = filing()
    data["支出"][GENERAL]["2019999"] = {"基本支出": "100.00", "名称": "特别事务"}
    names = of(data)
    assert names.name("2019999") in ("特别事务", "其他一般公共服务支出")
    data["支出"][GENERAL]["2014288"] = {"基本支出": "100.00", "名称": "特别事务"}
    assert of(data).name("2014288") == "特别事务"
    assert of(filing()).name("2014288") == "2014288"


def test_what_was_spent_under_a_coarse_code_is_told_at_that_level():
    data = filing()
    data["支出"][GENERAL] = {"21302": {"基本支出": "100.00"}}
    data["年初预算"] = {"2130201": "60.00", "2130204": "40.00"}
    (group,) = of(data).compared("年初预算.{编码}")
    (line,) = group["科目"]
    assert group["独项"]
    assert line["全名"] == "农林水支出（类）林业和草原（款）"
    assert (line["预算"].value, line["决算"].value) == (100, 100)


def test_economic_items_are_those_that_are_not_nought():
    data = filing()
    data["基本支出经济分类"]["30202"] = "0"
    names = of(data)
    assert [name for name, _ in names.economic_items(ECONOMIC, "人员经费")] == [
        "基本工资",
        "住房公积金",
        "退休费",
    ]
    assert "印刷费" not in [name for name, _ in names.economic_items(ECONOMIC, "公用经费")]


def test_subjects_of_any_path_are_grouped_by_class():
    groups = of(filing()).items("支出.全部资金.{编码}.合计")
    assert len({group["名称"] for group in groups}) == len(groups)
    lines = [line["全名"] for group in groups for line in group["科目"]]
    assert "农林水支出（类）林业和草原（款）行政运行（项）" in lines
    assert of(filing()).items("支出.没有.{编码}") == []
