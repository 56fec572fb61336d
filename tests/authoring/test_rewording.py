from __future__ import annotations

import pytest

from disclosure.authoring.rewording import reworded


@pytest.mark.parametrize(
    ("source", "was", "now", "written"),
    [
        ("甲乙", "甲乙", "甲新乙", "甲新乙"),
        ("'五''六'", "五'六", "五'新'六", "'五''新''六'"),
        (r'"五\"六\\七"', '五"六\\七', '五"新"六\\七', r'"五\"新\"六\\七"'),
        (
            "|-  # 注\n  甲一\n  乙二",
            "甲一\n乙二",
            "甲新一\n乙二新",
            "|-  # 注\n  甲新一\n  乙二新",
        ),
        (
            "|\r\n    甲\r\n\r\n    乙",
            "甲\n\n乙\n",
            "甲新\n\n乙新\n",
            "|\r\n    甲新\r\n\r\n    乙新",
        ),
        ("|\n  甲\n    乙", "甲\n  乙\n", "甲\n  新乙\n", "|\n  甲\n    新乙"),
        (">\n  甲，\n  乙\n  丙", "甲， 乙 丙\n", "甲， 新乙 丙丁\n", ">\n  甲，\n  新乙\n  丙丁"),
        ("甲\n  乙", "甲 乙", "甲甲 乙", "甲甲\n  乙"),
        ('"甲\n\n  乙"', "甲\n乙", "甲\n乙丙", '"甲\n\n  乙丙"'),
    ],
)
def test_only_the_characters_that_differ_are_written_anew(source, was, now, written) -> None:
    assert next(reworded(source, was, now)) == written


def test_the_second_way_is_in_quotation_marks() -> None:
    assert list(reworded("甲", "甲", '甲: "乙"')) == ['甲: "乙"', r'"甲: \"乙\""']


def test_a_source_that_says_something_else_is_not_touched() -> None:
    assert list(reworded("甲", "乙", "丙")) == ['"丙"']
    assert list(reworded("|\n  甲", "乙\n", "乙\n丙")) == []
