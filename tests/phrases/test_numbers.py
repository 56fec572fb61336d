"""Numbers are rounded once, half up, and printed the same way everywhere."""

from __future__ import annotations

from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from disclosure.passport import spans
from disclosure.phrases import DISPLAY, Style, prints_zero, shown, shown_size, with_unit
from disclosure.terms import Unit
from tests.phrases.figures import amount, figure, percent

YUAN = st.decimals(-(10**13), 10**13, places=2)


def text(item, style=Style.TEXT, display=DISPLAY):
    return shown(item, style, display).text


@pytest.mark.parametrize(
    ("value", "in_text", "in_table"),
    [
        ("1365.84", "1365.84", "1,365.84"),
        ("410.4", "410.40", "410.40"),
        ("0", "0", ""),
        ("0.004", "0", "0.00"),
        ("0.005", "0.01", "0.01"),
        ("-0.004", "0", "0.00"),
        ("-1234.565", "-1234.57", "-1,234.57"),
        ("99999999.995", "100000000.00", "100,000,000.00"),
    ],
)
def test_amounts_have_two_decimals_and_separators_in_tables_only(value, in_text, in_table):
    assert text(amount(value)) == in_text
    assert text(amount(value), Style.TABLE) == in_table


def test_a_nought_amount_prints_in_tables_as_the_edition_says():
    display = replace(DISPLAY, zero_in_tables="0.00")
    assert text(amount(0), Style.TABLE, display) == "0.00"
    assert text(amount(0), Style.TEXT, display) == "0"


@pytest.mark.parametrize(
    ("value", "printed"), [("0.288", "0.288"), ("24.99", "24.99"), ("291.6", "291.60"), (0, "0")]
)
def test_small_purchases_have_a_third_decimal_where_it_says_something(value, printed):
    assert text(amount(value, "政府采购.货物.金额")) == printed
    assert text(amount("0.288", "支出.全部资金.合计")) == "0.29"


@pytest.mark.parametrize(
    ("value", "printed"), [("0.0025", "0.0025"), ("0.012345", "0.012345"), ("0.6", "0.60")]
)
def test_a_price_is_exact_so_that_it_multiplies_to_its_amount(value, printed):
    assert text(amount(value, "政府采购.1.单价")) == printed


@pytest.mark.parametrize(
    ("value", "printed"),
    [
        ("99.3222", "99.32"),
        ("100", "100"),
        ("34.00", "34.00"),
        ("143", "143.00"),
        ("99.9999", "100.00"),
        ("97.7", "97.70"),
        ("0", "0"),
        ("0.016", "0.02"),
        ("0.0016", "0.002"),
        ("0.00001", "0.00"),
        ("-12.345", "-12.35"),
    ],
)
def test_percentages_have_two_decimals_but_exactly_all_of_it_and_more_when_tiny(value, printed):
    assert text(percent(value)) == printed


def test_an_edition_may_keep_the_decimals_of_whole_percentages_or_want_one_only():
    assert text(percent(100), display=replace(DISPLAY, trims_percent=False)) == "100.00"
    assert text(percent("99.3222"), display=replace(DISPLAY, percent_decimals=1)) == "99.3"


def test_an_edition_may_want_no_decimals_in_sentences_and_two_in_tables():
    display = replace(DISPLAY, percent_decimals=0, table_percent_decimals=2)
    assert text(percent("75.5365"), display=display) == "76"
    assert text(percent("0.16"), display=display) == "0.2"
    assert text(percent("75.5365"), Style.TABLE, display) == "75.54"


def test_an_edition_may_leave_nothing_where_a_table_has_a_percentage_of_nought():
    display = replace(DISPLAY, zero_percent_in_tables="")
    assert text(percent(0), Style.TABLE, display) == ""
    assert text(percent(0), Style.TABLE) == text(percent(0), display=display) == "0"


def test_an_edition_may_drop_the_last_noughts_of_amounts_in_sentences():
    display = replace(DISPLAY, trims_amounts=True)
    amounts = ("737.6", "38", "877.92", "100", "0.001")
    shown_as = [text(amount(each), display=display) for each in amounts]
    assert shown_as == ["737.6", "38", "877.92", "100", "0"]
    assert text(amount("737.6"), Style.TABLE, display) == "737.60"


def test_a_share_that_only_rounds_to_a_whole_keeps_its_decimals():
    assert text(percent("99.9996")) == "100.00"


def test_counts_are_whole_and_points_whole_or_with_two_decimals():
    assert text(figure(8, Unit.VEHICLE, "国有资产.车辆.合计")) == "8"
    assert text(figure("19.864", Unit.POINT, "x.得分")) == "19.86"
    assert text(figure(100, Unit.POINT, "x.总分")) == "100"
    assert text(figure(100, Unit.POINT, "x.总分"), Style.TABLE) == "100"


def test_an_unknown_figure_prints_as_nothing():
    assert not shown(amount(None))
    assert with_unit(amount(None)) == ""
    assert shown_size(amount(None)).text == ""


def test_a_figure_with_its_unit_is_a_token_and_the_unit():
    number, unit = spans(with_unit(percent("99.3222", "占比.x")))
    assert (number.path, number.text, unit) == ("占比.x", "99.32", "%")


def test_a_size_has_no_sign():
    assert shown_size(amount("-63.94")).text == "63.94"


def test_it_tells_what_a_reader_takes_for_nought():
    assert prints_zero(amount("0.004"))
    assert prints_zero(amount(0))
    assert not prints_zero(amount("0.005"))


@given(YUAN, st.sampled_from(Style))
def test_any_amount_reads_back_as_its_value_rounded_half_up(value, style):
    printed = text(figure(value, Unit.AMOUNT, "x"), style)
    rounded = (value / 10000).quantize(Decimal("0.01"), ROUND_HALF_UP)
    assert Decimal(printed.replace(",", "") or "0") == rounded
    assert not printed.startswith("-0.00")


@given(st.decimals(allow_nan=False, allow_infinity=False, places=6), st.sampled_from(Unit))
def test_no_value_of_any_unit_is_too_much(value, unit):
    for style in Style:
        printed = text(figure(value, unit, "政府采购.货物.金额"), style)
        Decimal(printed.replace(",", "") or "0")
