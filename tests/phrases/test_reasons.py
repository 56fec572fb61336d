"""Reasons are the department's; the breakdown beside them is arithmetic."""

from __future__ import annotations

import pytest

from disclosure.passport import plain
from disclosure.phrases import bare_reason, breakdown_phrase, reason_phrase
from tests.phrases.figures import amount


@pytest.mark.parametrize(
    ("typed", "bare"),
    [
        ("新增国家安全教育基地经费", "新增国家安全教育基地经费"),
        ("新增国家安全教育基地经费。", "新增国家安全教育基地经费"),
        ("主要原因是新增经费", "新增经费"),
        ("主要原因：新增经费；", "新增经费"),
        ("主要原因；新增经费", "新增经费"),
        ("主要原因有：新增经费", "新增经费"),
        ("原因在于新增经费", "新增经费"),
        ("主要原因是由于新增经费", "新增经费"),
        ("主要系新增经费", "新增经费"),
        ("，新增经费", "新增经费"),
        ("主要系统升级", "主要系统升级"),
        ("主要是因为新增经费", "新增经费"),
        ("原因是", "原因是"),
        (" 人员增加 ", "人员增加"),
    ],
)
def test_a_reason_is_stripped_of_its_lead_in_and_its_ending(typed, bare):
    assert bare_reason(typed) == bare


def test_a_reason_has_one_lead_in():
    assert reason_phrase("主要原因是人员增加。") == "主要原因是人员增加"
    assert reason_phrase("人员增加", lead_in="原因：") == "原因：人员增加"


def test_a_missing_reason_is_to_be_filled_in_only_where_one_is_due():
    assert reason_phrase("", required=True) == "主要原因是【待填】"
    assert reason_phrase(None) == ""
    assert reason_phrase(" 。", required=True) == "主要原因是【待填】"


def test_a_breakdown_names_what_moved_and_leaves_out_what_did_not():
    parts = [
        ("一般行政管理事务", amount("12.5")),
        ("行政运行", amount("-3")),
        ("事业运行", amount("0.001")),
        ("住房公积金", amount(None)),
    ]
    assert plain(breakdown_phrase(parts)) == (
        "其中：一般行政管理事务增加12.50万元，行政运行减少3.00万元"
    )
    assert breakdown_phrase([("行政运行", amount(0))]) == ""
