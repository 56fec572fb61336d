"""The figure that a typed number repeats, or was meant to."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from disclosure.check.prose.known_numbers import Context, KnownNumber, KnownNumbers, prints_alike
from disclosure.check.prose.typed_numbers import typed_numbers
from disclosure.terms import Unit


def known(path, value, unit=Unit.AMOUNT):
    return KnownNumber(path, value, Decimal(value), Decimal(value), unit)


KNOWN = KnownNumbers(
    (
        known("支出.政府性基金预算财政拨款.合计", "105.00"),
        known("收入.总计", "134.90"),
        known("支出.总计", "134.90"),
        known("占比.支出.基本支出", "69.77", Unit.PERCENT),
        known("上年.收支总计", "0.00"),
    )
)
NOTHING = Context((), "")


def only(text):
    (number,) = typed_numbers(text)
    return number


@pytest.mark.parametrize(
    ("typed", "path"),
    [
        ("135.00万元", "支出.政府性基金预算财政拨款.合计"),
        ("1050万元", "支出.政府性基金预算财政拨款.合计"),
        ("143.90万元", "支出.总计"),
        ("133万元", "支出.总计"),
        ("67.97%", "占比.支出.基本支出"),
    ],
)
def test_one_slip_of_the_pen_is_nearer_than_a_small_difference(typed, path):
    assert KNOWN.nearest(only(typed), NOTHING).path == path


def test_of_two_figures_the_one_that_the_text_names_is_meant():
    assert KNOWN.equal(only("134.9万元"), Context((), "支出总计")).path == "支出.总计"
    assert KNOWN.equal(only("134.9万元"), Context(("支出.总计",), "")).path == "支出.总计"
    assert KNOWN.equal(only("134.9万元"), NOTHING).path == "支出.总计"


@pytest.mark.parametrize("typed", ["500万元", "16%", "13.65亿元", "86万元"])
def test_what_is_neither_a_slip_nor_near_has_no_nearest(typed):
    assert KNOWN.nearest(only(typed), NOTHING) is None


def test_the_figure_that_the_words_name_is_meant_however_far_it_is():
    context = Context((), "造林任务加重，其中：政府性基金支出")
    near = KNOWN.nearest(only("999.00万元"), context)
    assert near.path == "支出.政府性基金预算财政拨款.合计"


def test_a_negative_figure_is_repeated_only_after_a_word_of_its_direction():
    fall = replace(known("增减.收支总计.差额", "232.86"), is_negative=True)
    assert prints_alike(fall, Context((), "比上年减少"))
    assert not prints_alike(fall, Context((), "比上年增加"))
    assert not prints_alike(fall, Context((), "差额为"))


def test_a_number_that_belongs_to_another_name_is_misnamed():
    numbers = KnownNumbers(
        (
            known("支出.全部资金.基本支出", "952.86"),
            known("支出.全部资金.项目支出", "412.98"),
            known("支出.其他资金.2130204.基本支出", "10.00"),
        )
    )
    basic = Context((), "其中：基本支出")
    assert numbers.misnamed(only("412.98万元"), basic).path == "支出.全部资金.基本支出"
    assert numbers.misnamed(only("952.86万元"), basic) is None
    assert numbers.misnamed(only("10万元"), basic) is None
    assert numbers.misnamed(only("412.98万元"), Context((), "压减基本支出")) is None


def test_rounding_by_hand_is_no_equality():
    assert KNOWN.equal(only("134万元"), NOTHING) is None
    assert KNOWN.equal(only("69.8%"), NOTHING) is None


def test_an_amount_is_not_held_against_a_percentage():
    assert KNOWN.equal(only("105%"), NOTHING) is None
    assert KnownNumbers(()).nearest(only("105%"), NOTHING) is None


def test_it_knows_what_a_disclosure_prints(case_of, both_years):
    case, _ = case_of(both_years)
    printed = {each.path: each.printed for each in KnownNumbers.of(case).numbers}
    assert printed["收入.总计"] == "855.00"
    assert printed["增减.年初预算.2130204.差额"] == "15.00"
