"""Amounts in the wrong unit: one message, at the number, the block, or the file, and the way out."""

from __future__ import annotations

import pytest
from ruamel.yaml import YAML

from disclosure.check import check
from disclosure.check.blame.rewriting import takes_unit
from disclosure.diagnostics import Severity
from tests.check.bench import FILES, Bench
from tests.check.mutants import UNITS, amounts_at, blocks, changed, in_wrong_unit
from tests.check.small import small

SAMPLE = "sample"
ABROAD = (
    "  因公出国境费: {全年预算: 0, 决算: 0, 团组数: 0, 人次: 0, 原因: 年初未安排因公出国（境）计划}"
)
TRAVELLED = (
    "  因公出国境费: {全年预算: 6.00, 决算: 5.24, 团组数: 1, 人次: 2, 原因: 机票价格低于预算}"
)
PURCHASE = "  货物: {金额: 100000.00, 中小企业: 80000.00}"


@pytest.fixture(scope="module")
def bench(edition) -> Bench:
    return Bench.of(FILES[SAMPLE], edition)


@pytest.fixture
def told(case_of, both_years):
    """Return errors and warnings about the sample with replacements."""

    def run(*replacements, text=both_years):
        for old, new in replacements:
            assert text.count(old) == 1, old
            text = text.replace(old, new)
        found = check(*case_of(text)).diagnostics
        return [each for each in found if each.severity is not Severity.NOTE]

    return run


def test_last_year_copied_from_the_document_is_one_error_at_its_block(bench):
    data = in_wrong_unit(bench.case, ("上年",), UNITS[0])
    (only,) = bench.problems(data, has_shape=True)
    assert (only.code, only.severity, only.place.text) == ("T214", Severity.ERROR, "上年:")
    assert "“上年”这一块的金额都像是用万元填的，这里的金额单位却是元" in only.message
    first, *lines = only.hint.split("\n")
    assert "在“上年”下写一行 金额单位: 万元；或者改成元：" in first
    assert YAML(typ="rt").load("\n".join(lines)) == _numbers(bench, ("上年",))


def _numbers(bench, place):
    """The right numbers of a block, as plain data."""
    yaml = YAML(typ="rt")
    return yaml.load(_dumped(yaml, bench.case.facts[place[0]]))


def _dumped(_, block, indent=""):
    lines = []
    for key, item in block.items():
        if isinstance(item, dict):
            lines += [f"{indent}{key}:", _dumped(_, item, indent + "  ")]
        else:
            lines.append(f"{indent}{key}: {item}")
    return "\n".join(lines)


def test_every_block_copied_from_the_document_is_one_problem_at_that_block(bench):
    for place in blocks(bench.case)[:-1]:
        data = in_wrong_unit(bench.case, place, UNITS[0])
        (only,) = (each for each in bench.problems(data, has_shape=True) if not each.follows)
        steps = {
            each[:size]
            for each in amounts_at(bench.case, place)
            for size in range(len(place), len(each) + 1)
        }
        inside = {bench.loaded.place(each).line for each in steps}
        assert only.place.line in inside, place
        assert "像是用万元填的" in only.message + only.hint, place


def test_the_unit_of_the_block_is_the_way_out(bench):
    """What the way out says, done: a line 金额单位 in the block, and nothing is said any more."""
    for place in blocks(bench.case)[:-1]:
        data = in_wrong_unit(bench.case, place, UNITS[0])
        if takes_unit(place, bench.case.facts):
            right = changed(data, (*place, "金额单位"), "万元")
            assert bench.problems(right, has_shape=False) == (), place


def test_everything_but_last_year_is_told_so(bench):
    data = in_wrong_unit(bench.case, (), UNITS[0]) | {"上年": bench.case.facts["上年"]}
    (only,) = bench.problems(data, has_shape=True)
    assert only.place.text.startswith("金额单位")
    assert "除“上年”以外的金额都像是用万元填的" in only.message
    assert "在“上年”下加一行 金额单位: 元" in only.hint


def test_the_whole_file_is_told_at_its_unit(bench):
    data = in_wrong_unit(bench.case, (), UNITS[0])
    (only,) = bench.problems(data, has_shape=True)
    assert (only.code, only.severity) == ("T214", Severity.ERROR)
    assert only.place.text.startswith("金额单位")
    assert "把文件开头的“金额单位”改为 万元" in only.hint


def test_a_file_in_ten_thousand_that_holds_yuan_is_told_too(edition):
    bench = Bench.of(FILES["qingshan-party-office"], edition)
    data = in_wrong_unit(bench.case, (), UNITS[1])
    first = next(each for each in bench.problems(data, has_shape=True) if each.code == "T214")
    assert "整个文件的金额都像是用元填的，这里的金额单位却是万元" in first.message


def test_both_facts_of_a_block_are_held_against_the_rest(told):
    (only,) = told((ABROAD, TRAVELLED))
    assert (only.code, only.severity) == ("T214", Severity.ERROR)
    assert only.place.text == TRAVELLED
    assert "“三公经费.因公出国境费”这一块的金额都像是用万元填的" in only.message
    assert "全年预算 6.00 元、决算 5.24 元，印出来是 0.00 万元" in only.message


def test_one_number_is_told_with_what_is_to_be_typed(told):
    (only,) = told(("  收支总计: 7750000.00", "  收支总计: 775.00"))
    assert (only.code, only.severity) == ("T214", Severity.ERROR)
    assert only.hint == "改为 7750000.00；确实如此的，写进“例外”。"
    assert only.place.text == "  收支总计: 775.00"


def test_the_caret_stands_on_the_one_that_is_out_of_scale(told):
    """35,000 against 3: the budget agrees with the rest of the file, the actual does not."""
    (only,) = told(("决算: 30000.00, 保有量: 2", "决算: 3.00, 保有量: 2"))
    start = only.place.column - 1
    assert only.place.text[start : start + only.place.length] == "3.00"


def test_an_equation_tells_the_cents_that_were_rounded_away(told):
    """5,600,001.23 was typed as 560.00: the equation of the item knows the rest."""
    found = told(
        ("    2130201: 6000000.00", "    2130201: 6000001.23"),
        ("{基本支出: 5600000.00", "{基本支出: 560.00"),
        ("  30302: 950000.00", "  30302: 950001.23"),
        ("  收入.全部资金.合计: 8430000.00", "  收入.全部资金.合计: 8430001.23"),
        ("  支出.全部资金.合计: 8425000.00", "  支出.全部资金.合计: 8425001.23"),
    )
    hint = next(each.hint for each in found if not each.follows and "像是用万元填的" in each.hint)
    assert "改为 5600001.23" in hint


def test_a_small_purchase_alone_is_a_warning(told):
    found = told(
        (PURCHASE, "  货物: {金额: 26.24, 中小企业: 0}"), ("小微企业: 90000", "小微企业: 0")
    )
    assert [(each.code, each.severity) for each in found] == [("T216", Severity.WARNING)]
    assert "改为 262400.00；确实如此的不用改。" in found[0].hint


def test_new_spending_is_no_sign(told):
    nothing = ("  政府性基金预算财政拨款收入: 200000.00", "  政府性基金预算财政拨款收入: 0")
    assert told(nothing) == []


def test_what_somebody_approved_is_no_sign(told):
    approved = (
        "核对:\n",
        "例外:\n  - {规则: T214, 数: 上年.收支总计, 理由: 上年刚成立, 批准: 财务科长}\n核对:\n",
    )
    wrong = ("  收支总计: 7750000.00", "  收支总计: 775.00")
    limit = ("  财政拨款收支总计: 7650000.00", "  财政拨款收支总计: 700.00")
    assert [each.code for each in told(wrong)] == ["T214"]
    found = told(wrong, approved, limit)
    assert "T214" not in {each.code for each in found if "“上年.收支总计”像是" in each.message}


def test_two_blocks_are_two_problems(bench):
    data = in_wrong_unit(bench.case, ("上年",), UNITS[0])
    data["政府采购"] = in_wrong_unit(bench.case, ("政府采购",), UNITS[0])["政府采购"]
    found = bench.problems(data, has_shape=True)
    assert [(each.code, each.place.text) for each in found] == [
        ("T214", "政府采购:"),
        ("T214", "上年:"),
    ]


def test_another_mistake_is_told_beside_it(bench):
    data = in_wrong_unit(bench.case, ("上年",), UNITS[0])
    data = changed(data, ("基本支出经济分类", "30201"), "1500000.10")
    found = bench.problems(data, has_shape=True)
    assert {each.code for each in found if not each.follows} == {"T205", "T214"}


def test_a_block_that_says_the_wrong_unit_of_its_own_is_told(bench):
    data = changed(bench.case.facts, ("政府采购", "金额单位"), "万元")
    first, *_ = bench.problems(data, has_shape=True)
    assert "像是用元填的，这里的金额单位却是万元" in first.message + first.hint


def test_a_small_file_in_ten_thousand_with_one_number_in_yuan(told):
    (only,) = told(text=small(("  收支总计: 300.00", "  收支总计: 3000000.00")))
    assert only.code == "T214"
    assert "“上年.收支总计”像是用元填的，这里的金额单位却是万元" in only.message
    assert only.hint.startswith("改为 300.00；")
