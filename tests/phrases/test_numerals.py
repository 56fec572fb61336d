"""Numerals of sections, 一 to 九十九."""

from __future__ import annotations

import pytest

from disclosure.phrases import numeral_phrase


@pytest.mark.parametrize(
    ("number", "numeral"),
    [
        (1, "一"),
        (10, "十"),
        (11, "十一"),
        (13, "十三"),
        (20, "二十"),
        (21, "二十一"),
        (99, "九十九"),
    ],
)
def test_it_counts_as_documents_do(number, numeral):
    assert numeral_phrase(number) == numeral


def test_every_numeral_is_its_own():
    assert len({numeral_phrase(number) for number in range(1, 100)}) == 99


def test_a_longer_list_goes_on_in_digits():
    assert numeral_phrase(100) == "100"
