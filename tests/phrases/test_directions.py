"""Words that tell the direction of the number after them."""

from __future__ import annotations

import pytest

from disclosure.phrases import direction_before, is_change


@pytest.mark.parametrize(
    ("words", "direction"),
    [
        ("比上年增加", 1),
        ("增长了", 1),
        ("比上年多", 1),
        ("增加支出约", 1),
        ("减少", -1),
        ("下降", -1),
        ("比上年少", -1),
        ("减少经费支出", -1),
        ("至少", 0),
        ("多少", 0),
        ("增减", 0),
        ("最高", 0),
        ("减少至", 0),
        ("增加的是", 0),
        ("", 0),
    ],
)
def test_a_word_right_before_a_number_tells_its_direction(words, direction):
    assert direction_before(words + "5", len(words)) == direction


def test_only_differences_and_rates_have_a_direction():
    assert is_change("增减.收支总计.差额")
    assert not is_change("支出.总计")
