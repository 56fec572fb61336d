"""How like two texts are: what is moved counts as common, what is short counts too."""

from __future__ import annotations

import pytest

from disclosure.review.redline.likeness import likeness


@pytest.mark.parametrize(
    ("one", "other", "percent"),
    [
        ("公务接待费", "公务接待费", 100),
        ("一般公共服务支出", "国防支出", 20),
        ("甲", "甲", 100),
        ("甲", "乙", 0),
        ("", "", 100),
        ("", "甲", 0),
    ],
)
def test_the_share_of_neighbours_in_common(one, other, percent):
    assert likeness(one, other) == likeness(other, one) == percent
