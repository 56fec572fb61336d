"""A code that the catalogue lacks: which one may be meant."""

from __future__ import annotations

import pytest

from disclosure.check import check


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        ("2120830", "是否应为 2120803（城市建设支出）？对照当年"),
        ("2120877", "是否应为 2120807（廉租住房支出）？对照当年"),
        ("2127777", "对照当年"),
    ],
)
def test_a_slip_of_a_finger_is_asked_about(typed, asked, case_of, both_years):
    case, loaded = case_of(both_years.replace("2120803", typed))
    (found,) = [each for each in check(case, loaded).diagnostics if each.code == "T221"]
    assert found.hint.startswith(asked)
