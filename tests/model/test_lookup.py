"""A text of a record, found by its path in the file."""

from __future__ import annotations

from disclosure.model import text_at
from disclosure.model.final import Reasons


def test_it_walks_down_records_and_mappings_by_their_chinese_keys() -> None:
    reasons = Reasons(total="新增项目", initial_budget={"2013101": "人员增加"})
    assert text_at(reasons, ("收支总计",)) == "新增项目"
    assert text_at(reasons, ("年初预算", "2013101")) == "人员增加"


def test_what_is_not_there_or_no_text_is_empty() -> None:
    reasons = Reasons(initial_budget={"2013101": "人员增加"})
    for path in (("没有",), ("年初预算",), ("年初预算", "201"), ("收支总计", "再往下"), ()):
        assert text_at(reasons, path) == ""
