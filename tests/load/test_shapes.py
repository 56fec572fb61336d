from __future__ import annotations

import pytest

from disclosure.load import shapes


@pytest.mark.parametrize("text", ["收入：100", "  - 名称：甲", "2013101:659.91", "收入:　100"])
def test_separators_that_are_none(text):
    assert shapes.SEPARATOR.match(text)


@pytest.mark.parametrize("text", ["收入: 100", "收入:", "规范管理，其中：一是", "a b：c", "“x”：1"])
def test_separators_that_are_right_or_stand_in_a_sentence(text):
    assert not shapes.SEPARATOR.match(text)


@pytest.mark.parametrize("text", ["1,200", "-1,234,567.80", "1，200.00"])
def test_thousands(text):
    assert shapes.THOUSANDS.fullmatch(text)


@pytest.mark.parametrize("text", ["1,20", "1200", "12,34", "1234,567", "1,2000"])
def test_no_thousands(text):
    assert not shapes.THOUSANDS.fullmatch(text)


def test_every_sign_that_betrays_a_slip_is_suspect():
    for text in ("１", "a：b", "　a", "1,200", "｛", "a:b", "“1”", "1 ＃"):
        assert shapes.SUSPECT.search(text)
    assert not shapes.SUSPECT.search("659.91")


@pytest.mark.parametrize(
    ("written", "is_unseen"),
    [
        ("\\n", False),
        ("\\t", False),
        ("\\x41", False),
        ("\\u3000", False),
        ("\\x1f", True),
        ("\\e", True),
        ("\\u202e", True),
        ("\\Uffffffff", True),
    ],
)
def test_escapes(written, is_unseen):
    assert shapes.writes_unseen(shapes.ESCAPE.match(written)) is is_unseen
