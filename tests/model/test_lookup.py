"""A text of a record, found by its path in the file."""

from __future__ import annotations

from disclosure.model import may_hold, text_at
from disclosure.model.final import FinalAccounts, Reasons


def test_it_walks_down_records_and_mappings_by_their_chinese_keys() -> None:
    reasons = Reasons(total="新增项目", initial_budget={"2013101": "人员增加"})
    assert text_at(reasons, ("收支总计",)) == "新增项目"
    assert text_at(reasons, ("年初预算", "2013101")) == "人员增加"


def test_what_is_not_there_or_no_text_is_empty() -> None:
    reasons = Reasons(initial_budget={"2013101": "人员增加"})
    for path in (("没有",), ("年初预算",), ("年初预算", "201"), ("收支总计", "再往下"), ()):
        assert text_at(reasons, path) == ""


def test_a_fact_may_stand_where_the_record_has_a_number() -> None:
    for path in (
        "概况.机构设置.人员.离休",
        "收入.上级补助收入.2130201",
        "年初预算.合计",
        "政府采购.货物.中小企业",
        "支出.一般公共预算财政拨款.201.合计",
        "年初预算.政府性基金预算财政拨款.2120803",
    ):
        assert may_hold(FinalAccounts, path), path
    assert may_hold(FinalAccounts, "预算绩效.整体.目标.1.满分")


def test_what_is_derived_misspelt_or_no_number_is_no_fact() -> None:
    for path in (
        "收入.总计",
        "概况.机构设置.人员.离岗",
        "名称.全称",
        "收入",
        "预算绩效.整体.目标.甲.满分",
        "支出.一般公共预算财政拨款.201",
    ):
        assert not may_hold(FinalAccounts, path), path
