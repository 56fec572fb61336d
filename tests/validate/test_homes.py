from __future__ import annotations

import pytest

from disclosure.validate.homes import Homes


@pytest.fixture(scope="module")
def homes(schema):
    return Homes(schema.document)


def test_a_key_of_the_top_is_at_home_at_the_top(homes):
    assert homes.of("年度", ("收入",)) == ()


def test_of_several_homes_the_nearest_is_meant(homes):
    assert homes.of("填报日期", ("预算绩效", "整体", "目标")) == ("预算绩效", "整体")
    assert homes.of("经营支出", ("支出",)) == ("支出", "其他资金", "功能科目代码")


def test_an_unheard_key_has_no_home(homes):
    assert homes.of("天气", ()) is None
    assert homes.says("天气", ()) == ""


def test_a_key_with_homes_all_over_is_not_guessed(homes):
    assert homes.of("合计", ("用途", "按类")) is None


def test_it_quotes_the_first_sentence_on_a_key(homes):
    assert homes.says("年度", ()) == "决算年度，四位数字"
    assert "09表" not in homes.says("决算", ("三公经费", "公务接待费"))
