"""Dates come after the year they are about, in an order that can be."""

from __future__ import annotations

import pytest

from disclosure.check import check

OVERALL = "    填报日期: 2025-03-20\n    目标:"
PROJECT = "      填报日期: 2025-03-20\n"


@pytest.fixture
def codes(case_of, both_years):
    def found(old: str, new: str) -> list[str]:
        assert old in both_years, old
        case, loaded = case_of(both_years.replace(old, new))
        return [each.code for each in check(case, loaded).diagnostics]

    return found


@pytest.mark.parametrize(
    ("published", "expected"),
    [
        ("2025-09-30", []),
        ("2025-12-31", []),
        ("2024-12-31", ["T228"]),
        ("2015-09-30", ["T228"]),
        ("2026-01-01", ["T229"]),
        ("2025-03-20", []),
        ("2025-03-19", ["T229", "T229"]),
    ],
)
def test_it_is_published_in_the_year_that_follows(codes, published, expected):
    assert codes("公开日期: 2025-09-30", f"公开日期: {published}") == expected


@pytest.mark.parametrize(
    ("filled_in", "expected"),
    [
        ("2025-01-01", []),
        ("2024-12-31", ["T229"]),
        ("2022-09-28", ["T229"]),
        ("2025-10-01", ["T229"]),
    ],
)
def test_it_is_evaluated_between_the_years_end_and_that_day(codes, filled_in, expected):
    assert codes(PROJECT, f"      填报日期: {filled_in}\n") == expected
