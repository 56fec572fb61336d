"""The data of a chart: what a pie leaves out, and the number behind a numeral."""

from __future__ import annotations

from decimal import Decimal

import pytest

from disclosure.passport import Chart, Series, Shown, amount


def shown(text: str) -> Shown:
    return Shown("支出.合计", text)


CHART = Chart(
    ("基本支出", "项目支出", "经营支出"),
    (
        Series("2024年", (shown("1,365.84"), shown("0.00"), None)),
        Series("2023年", (shown("1,000.00"), shown(""), shown("0.50"))),
    ),
)


def test_all_categories_stay_where_nothing_is_dropped() -> None:
    assert CHART.shown(is_pie=False) is CHART


def test_a_category_that_no_series_draws_is_left_out_of_a_pie() -> None:
    drawn = CHART.shown(is_pie=True)
    assert drawn.categories == ("基本支出", "经营支出")
    assert [series.name for series in drawn.series] == ["2024年", "2023年"]
    assert drawn.series[0].points == (shown("1,365.84"), None)


def test_an_edition_may_leave_out_noughts_of_other_charts_too() -> None:
    bars = Chart(CHART.categories, CHART.series, "收支", drop_zeros=True).shown(is_pie=False)
    assert (bars.categories, bars.title) == (("基本支出", "经营支出"), "收支")


@pytest.mark.parametrize(
    ("text", "number"), [("1,365.84", "1365.84"), ("-0.50", "-0.50"), ("", "0")]
)
def test_a_numeral_stands_for_its_number(text: str, number: str) -> None:
    assert amount(shown(text)) == Decimal(number)


def test_a_pie_has_no_slice_of_what_is_below_nought() -> None:
    parts = Chart(
        ("甲", "乙", "丙"), (Series("支出", (shown("6.00"), shown("-5.00"), shown("4.00"))),)
    )
    assert parts.shown(is_pie=True).categories == ("甲", "丙")
    bars = Chart(parts.categories, parts.series, drop_zeros=True)
    assert bars.shown(is_pie=False).categories == parts.categories
