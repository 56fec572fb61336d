"""Shares of a whole: none that tells a reader nothing."""

from __future__ import annotations

from decimal import Decimal

import pytest

from disclosure.compute import Figure, Formula
from disclosure.passport import plain
from disclosure.phrases import entirely_phrase, share_phrase
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
