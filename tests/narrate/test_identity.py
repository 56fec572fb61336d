"""Names and dates in the words that titles use."""

from __future__ import annotations

import pytest

from disclosure.narrate import identity
from disclosure.narrate.identity import date_phrase
from disclosure.narrate.vocabulary import IDENTITY
from tests.narrate.telling import filing

TITLE = "{年度}年度{规范简称}{部门}决算公开"


def test_a_department_that_sums_up_says_so():
    names = identity(filing(), TITLE)
    assert names["部门行"] == "部门：某市某区林业局（汇总）"
    assert names["标题"] == "2024年度某区林业局部门决算公开"
    assert (names["年度"], names["上年"], names["公开日期"]) == ("2024", "2023", "2025年9月30日")


def test_a_disclosure_may_have_no_date():
    facts = filing(公开日期=None)
    assert identity(facts, TITLE)["公开日期"] == ""
    assert identity(facts, TITLE)["前年"] == "2022"


def test_sentences_may_use_exactly_these_names():
    assert set(identity(filing(), TITLE)) == set(IDENTITY)


def test_a_single_unit_is_not_called_a_department():
    names = identity(filing(口径="单位"), TITLE)
    assert names["部门行"] == "单位：某市某区林业局"
    assert names["标题"] == "2024年度某区林业局单位决算公开"


@pytest.mark.parametrize(
    ("level", "direct"),
    [
        ("区级", "区直"),
        ("县级", "县直"),
        ("市级", "市直"),
        ("州级", "州直"),
        ("省级", "省直"),
        ("中央", "中央"),
    ],
)
def test_the_level_of_finance_names_its_departments(level, direct):
    assert identity(filing(财政级次=level), TITLE)["直属"] == direct


@pytest.mark.parametrize(
    ("typed", "printed"), [("2025-09-29", "2025年9月29日"), ("2025年9月29日", "2025年9月29日")]
)
def test_a_date_is_written_out(typed, printed):
    assert date_phrase(typed) == printed


@pytest.mark.parametrize(
    ("level", "direct"),
    [
        ("县级", "县直"),
        ("州级", "州直"),
        ("乡镇级", "乡镇"),
        ("中央", "中央"),
    ],
)
def test_every_level_has_its_word_for_what_is_directly_below_it(level, direct):
    assert identity(filing(财政级次=level), "")["直属"] == direct
