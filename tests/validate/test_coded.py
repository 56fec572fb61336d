"""Codes that stand as keys are found where the schema says that keys are codes."""

from __future__ import annotations

from pathlib import Path

import pytest

from disclosure.load import load
from disclosure.validate import coded_keys, read_schema

HERE = Path(__file__).resolve().parent
SCHEMA = read_schema(HERE.parents[1] / "schemas" / "final.schema.json")


def found(data):
    return [(each.pointer, each.classification, each.own_name) for each in coded_keys(SCHEMA, data)]


@pytest.mark.parametrize(
    ("data", "classification"),
    [
        ({"收入": {"事业收入": {"2130204": "1"}}}, "functional"),
        ({"年初预算": {"2130204": "1"}}, "functional"),
        ({"年初预算": {"政府性基金预算财政拨款": {"2120801": "1"}}}, "functional"),
        ({"基本支出经济分类": {"30101": "1"}}, "economic"),
        ({"用途": {"按类": {"213": "一"}}}, "functionalClass"),
        ({"用途": {"按项": {"2130204": "一"}}}, "functional"),
        ({"原因": {"年初预算": {"2130204": "一"}}}, "functional"),
        ({"名词解释": {"2130204": "一"}}, "functional"),
    ],
)
def test_a_code_has_its_classification(data, classification):
    ((pointer, of, _),) = found(data)
    assert pointer[-1].isdecimal()
    assert of == classification


@pytest.mark.parametrize(
    "data",
    [
        {"年初预算": {"合计": "1"}},
        {"名词解释": {"行政运行": "一"}},
        {"年度": "2024"},
        {"2013101": "1"},
        {"年初预算": "1"},
        {"年初预算": ["2013101"]},
        {"核对": {"2013101": "1"}},
        None,
    ],
)
def test_what_is_no_code_is_not_found(data):
    assert found(data) == []


def test_an_entry_may_name_its_code_itself():
    spending = {"2139801": {"项目支出": "1", "名称": "林业专门事务"}, "2139802": {"名称": "待填"}}
    data = {"支出": {"一般公共预算财政拨款": spending, "其他资金": {"2139803": {"名称": "甲"}}}}
    assert [each.own_name for each in coded_keys(SCHEMA, data)] == ["林业专门事务", "", "甲"]


def test_every_block_of_the_schema_with_codes_is_met():
    loaded, _ = load(HERE / "every_key.yaml", shown="x")
    assert {each.classification for each in coded_keys(SCHEMA, loaded.data)} == {
        "functional",
        "functionalClass",
        "economic",
    }
