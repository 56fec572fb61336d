"""Changes of a content, and how a content is written on one line."""

from __future__ import annotations

import pytest

from disclosure.authoring.revision import Added, Gone, Mark, Replaced, applied, written
from disclosure.load import load_text

DATA = {"甲": "1", "乙": {"丙": "2", "丁": ["一", " 二"]}}


def test_changes_are_applied_and_the_old_content_stays():
    changes = [
        Replaced(("甲",), "待填"), Gone(("乙", "丙")), Mark(("乙", "丁", 1)), Added(("乙",), "戊", {"己": "3"}),
    ]  # fmt: skip
    assert applied(DATA, changes) == {
        "甲": "待填",
        "乙": {"丁": ["一", " 【待核】二"], "戊": {"己": "3"}},
    }
    assert DATA["甲"] == "1"
    assert DATA["乙"]["丁"] == ["一", " 二"]


@pytest.mark.parametrize(
    "content",
    [
        "1200.50", "待填", "-3.00", "甲（乙）、丙", "a: b", "# x", '"', "\\", "一\n二", "- x", "", "{甲}",
        "【待核】x", "a,b", "*x", "!x", "'x'", "null",
        {"2013101": "1.00", "合计": {"未公布": "没有: 来源"}}, ["一", {"二": "3"}], {},
    ],
)  # fmt: skip
def test_what_is_written_is_read_as_the_same(content):
    loaded, _ = load_text(f"键: {written(content)}\n列: [{written(content)}]\n".encode(), "x")
    assert loaded.data == {"键": content, "列": [content]}
