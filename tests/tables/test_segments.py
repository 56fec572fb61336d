"""Runs of rows that stay on one page: where each begins."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from disclosure.edition import Segments
from disclosure.tables.segments import beginnings

MOST = 6


def rows(*labels: str) -> list[dict[str, str]]:
    """A row for each text; its first character is the wide label, all of it the narrow one."""
    return [{"一级": label[0], "二级": label} for label in labels]


def begin(*labels: str) -> list[int]:
    found = beginnings(rows(*labels), Segments(("一级", "二级"), MOST))
    return sorted(found - {len(labels)})


def test_rows_of_one_wide_label_are_one_run_where_they_are_few() -> None:
    assert begin(*["甲1"] * 3, *["甲2"] * 3) == [0]


def test_another_wide_label_begins_a_run() -> None:
    assert begin("甲1", "甲1", "乙1", "乙1") == [0, 2]


def test_rows_of_a_narrow_label_stay_whole_where_the_wide_one_has_too_many() -> None:
    assert begin(*["甲1"] * 4, *["甲2"] * 4) == [0, 4]
    assert begin(*["甲1"] * 2, *["甲2"] * 2, *["甲3"] * 2, *["甲4"] * 4) == [0, 6]


def test_too_many_rows_of_one_narrow_label_are_parted_evenly() -> None:
    assert begin(*["甲1"] * 10) == [0, 5]
    assert begin(*["甲1"] * 2, *["甲2"] * 10, *["甲3"] * 2) == [0, 2, 7, 12]


def test_there_may_be_no_rows() -> None:
    assert begin() == []


@pytest.mark.parametrize("count", [3, 10, 40])
def test_a_goal_of_so_many_indicators(count: int) -> None:
    assert len(begin(*["甲1"] * count)) == -(-count // MOST)


@given(st.lists(st.sampled_from(["甲1", "甲2", "甲3", "乙1", "乙2"]), min_size=1, max_size=60))
def test_no_run_is_too_long_or_has_two_wide_labels(labels: list[str]) -> None:
    starts = begin(*labels)
    runs = [
        labels[start:end] for start, end in zip(starts, [*starts[1:], len(labels)], strict=True)
    ]
    assert [label for run in runs for label in run] == labels
    assert all(len(run) <= MOST and len({label[0] for label in run}) == 1 for run in runs)
