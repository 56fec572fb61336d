"""The words of another level, in a department that says of itself where it belongs."""

from __future__ import annotations

import pytest

from disclosure.check import check


@pytest.mark.parametrize(
    ("level", "reason", "told"),
    [
        ("县级", "市级部门预算压减", True),
        ("县级", "县直单位办公用房维修", False),
        ("县级", "区直单位办公用房维修", True),
        ("乡镇级", "县直单位办公用房维修", True),
        ("州级", "市直单位办公用房维修", True),
        ("市级", "县级干部周转房维修", False),
        ("省级", "市直单位办公用房维修", False),
    ],
)
def test_a_word_of_another_level_is_told(case_of, both_years, level, reason, told):
    text = both_years.replace("财政级次: 区级", f"财政级次: {level}")
    text = text.replace("  机关运行经费: 办公用房维修", f"  机关运行经费: {reason}")
    case, loaded = case_of(text)
    assert ("N207" in {each.code for each in check(case, loaded).diagnostics}) is told
