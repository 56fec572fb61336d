"""Two texts in one: without what is new the old one, without what is gone the new one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from disclosure.review.marking import Bit, Presence, marked, sentences

WORDS = st.lists(
    st.sampled_from(["增加", "减少", "12.50", "1,365.84万元", "，", "。", "主要原因是", "8%", "a"])
)


@given(WORDS, WORDS)
def test_both_texts_can_be_read_off_it(one, other):
    old, new = "".join(one), "".join(other)
    bits = marked(old, new)
    assert "".join(bit.text for bit in bits if bit.trace is not Presence.NEW) == old
    assert "".join(bit.text for bit in bits if bit.trace is not Presence.GONE) == new


def test_numbers_are_whole():
    assert marked("支出1,365.84万元", "支出1,366.84万元") == (
        Bit(Presence.KEPT, "支出"),
        Bit(Presence.GONE, "1,365.84"),
        Bit(Presence.NEW, "1,366.84"),
        Bit(Presence.KEPT, "万元"),
    )


def test_a_single_sign_between_two_changes_is_taken_into_them():
    assert [bit.text for bit in marked("比上年增加了", "比上年减少了")] == [
        "比上年",
        "增加",
        "减少",
        "了",
    ]
    assert len(marked("甲乙丙丁戊", "子乙寅丁辰")) == 2


def test_a_likeness_no_longer_than_the_changes_around_it_is_given_up():
    assert [bit.text for bit in marked("增加，完成", "减少，未完")] == ["增加，完成", "减少，未完"]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("一。二。三。", "一。贰。三。", (("二。", "贰。"),)),
        ("一。二。", "一。", (("二。", ""),)),
        ("一。", "一。二。三。", (("", "二。三。"),)),
        ("同。", "同。", ()),
        ("", "新", (("", "新"),)),
    ],
)
def test_of_a_paragraph_only_the_sentences_that_differ_are_told(old, new, expected):
    assert sentences(old, new) == expected
