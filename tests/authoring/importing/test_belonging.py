"""What a sheet says of its year and of its department is held against the import's."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from disclosure.authoring.importing.belonging import strangers
from disclosure.authoring.importing.found_tables import FoundTable
from disclosure.authoring.importing.grid import Grid
from disclosure.authoring.importing.read_cells import TableReading

OFFICES = ("中国共产党武汉市青山区委员会办公室", "中共青山区委办公室", "区委办公室")


def told(*texts, year=2024, offices=OFFICES):
    grid = Grid("a.xlsx", "公开05", is_hidden=False, rows=[[each] for each in texts])
    table = FoundTable(grid, None, TableReading(), "元", 0, len(texts))
    readers = SimpleNamespace(year=year, offices=offices)
    return [each.code for each in strangers([table], readers)]


@pytest.mark.parametrize(
    "text", ["2023年度支出决算表", "二〇二三年度支出决算表", "２０２３ 年 度", "年度：2023年"]
)
def test_another_year_is_told(text):
    assert told(text) == ["R423"]


@pytest.mark.parametrize(
    "text", ["2024年度支出决算表", "填报日期：2025年3月8日", "支出决算表", "编号 202312345"]
)
def test_the_same_year_and_a_date_are_not(text):
    assert told(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "部门：区委办公室（本级）",
        "编制单位：中共青山区委办",
        "编制单位：区委办公室　　2024年度　　金额单位：万元",
        "部门名称：区委办公室（公章）　单位：元",
        "部门：",
        "单位：万元",
        "金额单位：元",
        "单位：台（套）",
    ],
)
def test_an_office_may_be_called_by_less_than_its_name(text):
    assert told(text) == []


def test_another_office_is_told_and_a_file_without_a_name_asks_for_none():
    assert told("单位名称：青山区水务局") == ["R424"]
    assert told("编制单位：青山区水务局　2024年度　单位：元") == ["R424"]
    assert told("单位名称：青山区水务局", offices=()) == []


def test_a_workbook_is_told_once_however_many_tables_say_it():
    grid = Grid("a.xlsx", "公开05", is_hidden=False, rows=[["2023年度支出决算表"]])
    table = FoundTable(grid, None, TableReading(), "元", 0, 1)
    (problem,) = strangers([table] * 3, SimpleNamespace(year=2024, offices=()))
    assert "还有 2 张表也是" in problem.message
