"""What a change of a file changes: facts, what moves with them, words, reasons, problems."""

from __future__ import annotations

from decimal import Decimal

import pytest

from disclosure.review import Print, Turn
from tests.review.versions import SOURCE, differences, edited

INCOME = ("\n    2013102: 410.40  #", "\n    2013102: 510.40  #")
SPENT = ("2013102: {项目支出: 410.40}", "2013102: {项目支出: 510.40}")
BY_INCOME = "收入.一般公共预算财政拨款.2013102"
BY_SPENDING = "支出.一般公共预算财政拨款.2013102.项目支出"
RECEPTION = ("30217: 0.34 ", "30217: 0.24 ")


@pytest.fixture(scope="module")
def one(tmp_path_factory):
    """An item of spending that became 100 万元 more."""
    return differences(tmp_path_factory.mktemp("one"), SPENT)


@pytest.fixture(scope="module")
def two(tmp_path_factory):
    """Income and spending that both became 100 万元 more, and something else less."""
    return differences(tmp_path_factory.mktemp("two"), INCOME, SPENT, RECEPTION)


def test_a_changed_fact_is_told_with_its_values_and_its_line(one):
    (fact,) = one.facts
    assert (fact.path, fact.turn) == (BY_SPENDING, Turn.CHANGED)
    assert fact.name == "支出.一般公共预算财政拨款.2013102（一般行政管理事务）.项目支出"
    assert (fact.old, fact.new) == (Decimal(4104000), Decimal(5104000))
    assert fact.difference == Decimal(1000000)
    assert fact.percent.quantize(Decimal("0.01")) == Decimal("24.37")
    assert "2013102: {项目支出: 510.40}" in fact.place.text


def test_whatever_moves_in_print_is_told_under_the_fact_that_moved_it(one):
    assert {effect.causes for effect in one.effects} == {frozenset((BY_SPENDING,))}
    cells = {(e.table, e.where): (e.old, e.new) for e in one.effects if e.kind is Print.CELL}
    assert cells["公开03表", "2013102 一般行政管理事务 · 项目支出"] == ("410.40", "510.40")
    assert cells["公开01表", "总计 · 金额"] == ("1,365.84", "1,465.84")
    assert {e.where for e in one.effects if e.kind is Print.CHART} >= {"图1", "图3"}
    said = [e.new for e in one.effects if e.kind is Print.SENTENCE]
    assert "项目支出512.98万元，占本年支出35.00%。" in said


def test_each_effect_is_told_under_its_own_cause(two):
    by_place = {(e.table, e.where): e.causes for e in two.effects if e.kind is Print.CELL}
    assert by_place["公开02表", "2013102 一般行政管理事务 · 财政拨款收入"] == {BY_INCOME}
    assert by_place["公开05表", "2013102 一般行政管理事务 · 项目支出"] == {BY_SPENDING}
    assert by_place["公开06表", "30217 公务接待费 · 决算数"] == {"基本支出经济分类.30217"}


def test_facts_that_meet_in_one_figure_are_both_named(tmp_path):
    found = differences(
        tmp_path, SPENT, ("2013101: {基本支出: 659.91}", "2013101: {基本支出: 669.91}")
    )
    other = "支出.一般公共预算财政拨款.2013101.基本支出"
    by_place = {(e.table, e.where): e.causes for e in found.effects if e.kind is Print.CELL}
    assert by_place["公开05表", "合计 · 小计"] == {BY_SPENDING, other}
    assert by_place["公开05表", "合计 · 项目支出"] == {BY_SPENDING}
    assert by_place["公开05表", "合计 · 基本支出"] == {other}


def test_a_reason_that_stayed_although_its_figure_moved_is_told_once(two):
    reasons = [each.reason for each in two.stale]
    assert "本年度新增青山江滩流域综合治理国家安全教育基地经费" in reasons
    assert len(reasons) == len(set(reasons))
    assert not any(each.turned for each in two.stale)


def test_a_reason_whose_direction_turned_says_so(tmp_path):
    found = differences(tmp_path, ("  收支总计: 1132.98", "  收支总计: 1532.98"))
    (stale,) = (each for each in found.stale if each.name == "收支总计")
    assert stale.turned
    assert (stale.was, stale.now) == (Decimal(2328600), Decimal(-1671400))


def test_a_sentence_that_lost_a_shared_reason_goes_with_the_fact_that_parted_them(tmp_path):
    found = differences(tmp_path, ("  收支总计: 1132.98", "  收支总计: 1532.98"), RECEPTION)
    lost = [each for each in found.effects if "【待填】" in each.new]
    assert lost
    assert {each.causes for each in lost} == {frozenset(("上年.收支总计",))}


def test_problems_that_appear_and_vanish_are_told(one, tmp_path):
    assert {"T211", "N301"} <= {each.code for each in one.problems.appeared}
    assert one.problems.new_errors == one.problems.errors
    back = differences(tmp_path, (SPENT[1], SPENT[0]), source=edited(SOURCE, SPENT))
    gone = [(each.code, each.message) for each in back.problems.vanished]
    assert gone == [(each.code, each.message) for each in one.problems.appeared]
    assert back.problems.new_errors == 0


@pytest.mark.parametrize(
    "edits",
    [
        [("\n    2013102: 410.40  #", "\n    2013102: 410.4  #")],
        [("金额单位: 万元", "金额单位: 万元   # 按报表软件")],
        [("\n名称:", "\n# 说明\n\n名称:")],
    ],
    ids=["number", "comment", "lines"],
)
def test_what_is_only_written_otherwise_is_no_change(tmp_path, edits):
    assert differences(tmp_path, *edits).is_empty


def test_lines_in_another_order_are_no_change(tmp_path):
    first = "    2013101: 659.91  # 行政运行\n"
    second = "    2013102: 410.40  # 一般行政管理事务\n"
    text = SOURCE
    assert text.count(first + second) >= 1
    begin = text.index(first + second)
    swapped = text[:begin] + second + first + text[begin + len(first + second) :]
    found = differences(tmp_path, (SOURCE, swapped))
    assert found.is_empty


def test_words_of_the_department_are_compared_as_words(tmp_path):
    found = differences(tmp_path, ("落实厉行节约、过紧日子要求", "严格执行过紧日子要求"))
    (words,) = found.words
    assert words.name.startswith("机关运行经费") or "原因" in words.name
    assert words.new.startswith("严格执行过紧日子要求")
    assert not found.facts
    (sentence,) = (e for e in found.effects if e.kind is Print.SENTENCE)
    assert "严格执行过紧日子要求" in sentence.new


def test_a_file_that_cannot_be_understood_says_so_and_what_is_wrong(tmp_path):
    found = differences(tmp_path, ("\n名称:", "\n名称；"))
    assert not found.facts
    assert found.problems.new_errors
