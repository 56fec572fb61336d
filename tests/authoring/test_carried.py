"""A year or a number of its own makes a text one year's; a reference to a figure does not."""

from __future__ import annotations

import pytest

from disclosure.authoring.carried import carries_a_number, only_refers, refers


@pytest.mark.parametrize(
    "text",
    [
        "2024年造林绿化项目", "造林480亩", "备案率100%", "二〇二四年工作要点", "执行率【甲.乙】，完成2项",
        "依据〔2018〕16号文件开展3次",
    ],
)  # fmt: skip
def test_these_carry_a_number(text):
    assert carries_a_number(text)


@pytest.mark.parametrize(
    "text",
    [
        "负责全区造林绿化", "执行【预算绩效.整体.执行数】", "依据武发〔2018〕16号文件", "三公经费一般在第四季度结算",
        "【支出.一般公共预算财政拨款.2013101.合计】",
    ],
)  # fmt: skip
def test_these_carry_none(text):
    assert not carries_a_number(text)


def test_a_text_of_nothing_but_references_stays_true():
    assert only_refers("【甲.乙】")
    assert only_refers(" 【甲.乙】【丙】 ")
    assert not only_refers("执行【甲.乙】")
    assert not only_refers("未超预算")
    assert refers("执行【甲.乙】")
    assert not refers("未超预算")
