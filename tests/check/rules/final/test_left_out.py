"""What was left out, although other figures say that it is there."""

from __future__ import annotations

import pytest

from disclosure.check import check
from disclosure.check.rules.final import left_out

CODES = {rule.code for rule in left_out.RULES}
LAST_YEAR = "  政府性基金预算财政拨款收入: 200000.00\n"


@pytest.mark.parametrize(
    ("old", "new", "codes"),
    [
        (LAST_YEAR, "", ["T246"]),
        (LAST_YEAR, "  政府性基金预算财政拨款收入: 0\n", []),
        (LAST_YEAR, "  政府性基金预算财政拨款收入: {未公布: 上年没有公开}\n", []),
        ("性质: 事业", "性质: 行政", ["T247"]),
        ("性质: 事业", "性质: 参公", []),
    ],
)
def test_what_is_left_out_is_told(case_of, both_years, old, new, codes):
    assert both_years.count(old) == 1
    case, loaded = case_of(both_years.replace(old, new))
    told = [each.code for each in check(case, loaded).diagnostics if each.code in CODES]
    assert told == codes
