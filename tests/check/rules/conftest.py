"""A sound disclosure with one text of its own: what is said to it, and where the caret stands."""

from __future__ import annotations

from dataclasses import replace

import pytest

from disclosure.check import Strangers, check

#: Where a text may be put into the sample, by the part that prints it.
SLOTS = {
    "原因": ("  机关运行经费: 办公用房维修", "  机关运行经费: {}"),
    "收支": ("原因:\n  收支总计: 造林绿化任务和人员经费调整", "原因:\n  收支总计: {}"),
    "追加": ("    2130201: 年中追加人员经费", "    2130201: {}"),
    "减收": ("    2130204: 部分造林任务延至次年春季", "    2130204: {}"),
    "用车": ("用途: 燃油和维修", "用途: {}"),
    "用途": ("  项目支出: 造林绿化项目\n预算绩效", "  项目支出: {}\n预算绩效"),
    "概况": ("[负责全区造林绿化, 管理全区森林资源]", "[{}]"),
    "绩效": ("[整体目标完成较好。]", "[{}]"),
    "项目": ("[造林480亩，成活率92%。]", "[{}]"),
    "重点": ("[全年重点工作按计划完成。]", "[{}]"),
}


@pytest.fixture
def with_text(both_years):
    """Return the sample with a text in one of the slots."""

    def made(slot, prose):
        old, new = SLOTS[slot]
        assert both_years.count(old) == 1
        return both_years.replace(old, new.format("'" + prose.replace("'", "''") + "'"))

    return made


@pytest.fixture
def diagnosed(case_of, with_text):
    """Return the diagnostics of the sample with a text in one of the slots."""

    def run(slot, prose, others=()):
        case, loaded = case_of(with_text(slot, prose))
        case = replace(case, other_names=Strangers(others))
        return [each for each in check(case, loaded).diagnostics if each.code[0] == "N"]

    return run


@pytest.fixture
def said(diagnosed):
    """Return the codes and what their carets mark."""

    def run(slot, prose, others=()):
        return [(each.code, marked(each.place)) for each in diagnosed(slot, prose, others)]

    return run


def marked(place):
    start = place.column - 1
    return place.text[start : start + place.length]
