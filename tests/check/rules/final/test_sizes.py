"""A part is no larger than the whole: expenses, budgets, counts, last year's totals."""

from __future__ import annotations

import pytest

from disclosure.check import check


@pytest.fixture
def codes(case_of, both_years):
    def found(old: str, new: str) -> set[str]:
        assert old in both_years, old
        case, loaded = case_of(both_years.replace(old, new))
        return {each.code for each in check(case, loaded).diagnostics}

    return found


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (
            "外宾接待: {金额: 5000.00, 批次: 1, 人次: 6}",
            "外宾接待: {金额: 5000.00, 批次: 7, 人次: 6}",
        ),
        ("批次: 12, 人次: 150", "批次: 150, 人次: 12"),
        ("团组数: 0, 人次: 0", "团组数: 9, 人次: 2"),
        ("决算: 0, 购置数: 0", "决算: 0, 购置数: 3"),
        ("年初预算: 1900000.00", "年初预算: 19000000.00"),
    ],
)
def test_counts_and_budgets_stay_below_their_whole(codes, old, new):
    assert "T230" in codes(old, new)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("批次: 12, 人次: 150", "批次: 12, 人次: 12"),
        ("批次: 12, 人次: 150", "批次: 12, 人次: {未公布: 没有统计}"),
    ],
)
def test_as_many_is_not_more_and_unknown_is_no_number(codes, old, new):
    assert "T230" not in codes(old, new)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("  财政拨款收支总计: 7650000.00", "  财政拨款收支总计: 7750000.01"),
        ("  收支总计: 7750000.00", "  收支总计: 775000.00"),
        ("财政拨款收入: 7400000.00", "财政拨款收入: 74000000.00"),
        ("    2130201: 5500000.00", "    2130201: 55000000.00"),
    ],
)
def test_last_years_parts_stay_below_their_whole(codes, old, new):
    assert "T285" in codes(old, new)
