"""Shares of a whole: none that tells a reader nothing."""

from __future__ import annotations

from decimal import Decimal

import pytest

from disclosure.compute import Figure, Formula
from disclosure.passport import plain
from disclosure.phrases import PartOfWhole, entirely_phrase, parts_phrase, share_phrase
from disclosure.terms import Unit


def figure(value, unit=Unit.AMOUNT):
    number = None if value is None else Decimal(value)
    return Figure("数", number, unit, Formula("", ()))


@pytest.mark.parametrize(
    ("share", "printed"),
    [
        ("100", "占支出的100%"),
        ("0", "占支出的0%"),
        ("100.01", ""),
        ("-5.26", ""),
        (None, ""),
    ],
)
def test_a_share_lies_between_nothing_and_all_of_it(share, printed):
    assert plain(share_phrase(figure(share, Unit.PERCENT), "支出的")) == printed


@pytest.mark.parametrize(
    ("part", "whole", "word"),
    [
        ("5", "5", "全面"),
        ("6", "5", "全面"),
        ("4.99", "5", ""),
        (None, "5", ""),
        ("5", None, ""),
        ("0", "0", ""),
    ],
)
def test_only_all_of_it_is_all_of_it(part, whole, word):
    assert entirely_phrase(figure(part), figure(whole)) == word


@pytest.mark.parametrize(
    ("amounts", "printed"),
    [
        (("600000", "400000"), "其中：甲60.00万元，占支出60.00%；乙40.00万元，占支出40.00%"),
        (("1000000", "-50000"), "其中：甲100.00万元；乙-5.00万元"),
    ],
)
def test_no_part_has_a_share_where_one_is_below_nought(amounts, printed):
    parts = [
        PartOfWhole(name, figure(amount), figure(Decimal(amount) / 10000, Unit.PERCENT))
        for name, amount in zip("甲乙", amounts, strict=True)
    ]
    assert plain(parts_phrase(parts, "支出")) == printed
