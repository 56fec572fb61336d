"""A figure agrees with its cell within the last digit of the coarser of the two, and not beyond."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from disclosure.check import check
from disclosure.check.guarded import guarded, tolerances
from disclosure.provenance import Imported, Keyed, Sources, stated_path
from tests.check.bench import FILES as ALL
from tests.check.bench import Bench, edition_of
from tests.check.mutants import changed
from tests.conftest import ROOT

SAMPLE = (ROOT / "templates" / "final-2024" / "sample.yaml").read_text(encoding="utf-8")
#: 1,900,000.00 元 in a file in 元, 113.81 万元 in one in 万元; no equation guards it.
PATH = "机关运行经费.年初预算"
COUNT = "三公经费.公务用车运行维护费.保有量"


@pytest.fixture(scope="module")
def in_yuan():
    return Bench.of(ALL["sample"], edition_of(ALL["sample"]))


@pytest.fixture(scope="module")
def in_myriads():
    path = ALL["qingshan-party-office"]
    return Bench.of(path, edition_of(path))


def cell(value, unit):
    return Imported("01表.xlsx", "公开01表", "C7", Decimal(value), unit)


def told(bench, **sources):
    """Return what is said of sources, as code and message."""
    books = {"01表.xlsx": "0" * 64}
    case = replace(bench.case, sources=Sources(books, **sources))
    found = check(case, bench.loaded).diagnostics
    return [(each.code, each.message) for each in found if each.code.startswith("T29")]


@pytest.mark.parametrize(
    ("value", "unit", "agrees"),
    [
        ("1138100", "元", True),
        ("1138149.99", "元", True),
        ("1138150.01", "元", False),
        ("113.81", "万元", True),
        ("113.8", "万元", False),
        ("113.82", "万元", False),
        ("113.814999", "万元", True),
        ("113.8151", "万元", False),
    ],
)
def test_in_a_file_in_myriads_the_last_digit_decides(in_myriads, value, unit, agrees):
    assert (told(in_myriads, imported={PATH: cell(value, unit)}) == []) is agrees


@pytest.mark.parametrize(
    ("value", "unit", "agrees"),
    [
        ("1900000", "元", True),
        ("1900000.01", "元", False),
        ("190", "万元", True),
        ("190.01", "万元", False),
    ],
)
def test_in_a_file_in_yuan_a_cell_in_yuan_is_the_same_to_the_cent(in_yuan, value, unit, agrees):
    assert (told(in_yuan, imported={PATH: cell(value, unit)}) == []) is agrees


def test_both_sides_stand_in_the_unit_of_the_file_and_the_cell_is_named(in_myriads):
    ((code, message),) = told(in_myriads, imported={PATH: cell("1138400.5", "元")})
    assert code == "T291"
    assert "01表.xlsx 的工作表“公开01表” C7" in message
    assert "填的 113.81，来源 113.84005，相差 -0.03005 万元" in message


def test_a_count_is_held_as_it_stands(in_yuan):
    assert told(in_yuan, imported={COUNT: cell("2", "辆")}) == []
    ((_, message),) = told(in_yuan, imported={COUNT: cell("3", "辆")})
    assert "填的 2，来源 3，相差 -1 辆" in message


def test_a_stated_total_is_held_against_its_cell(in_yuan):
    path = stated_path("收入.全部资金.合计")
    assert told(in_yuan, imported={path: cell("843", "万元")}) == []
    ((code, message),) = told(in_yuan, imported={path: cell("8430000.01", "元")})
    assert code == "T291"
    assert "“核对的收入.全部资金.合计”" in message


def test_a_figure_that_is_typed_once_for_two_places_is_held_in_both(in_yuan):
    steps = ("收入", "一般公共预算财政拨款", "2130201")
    path = ".".join(steps)
    linked = in_yuan.stand.case(changed(in_yuan.case.facts, steps, "同支出"))
    assert path in linked.computed.linked
    bench = replace(in_yuan, case=linked)
    value = linked.figures[path].value
    assert told(bench, imported={path: cell(value, "元")}) == []
    ((code, _),) = told(bench, imported={path: cell(value + 1, "元")})
    assert code == "T291"


def test_what_has_a_cell_or_was_keyed_is_guarded_and_an_exception_takes_that_away(in_yuan):
    assert not {PATH, COUNT} & guarded(in_yuan.case)
    keyed = {COUNT: Keyed(Decimal(2), "辆", "办公室", "2025-03-20")}
    sources = Sources({"01表.xlsx": "0"}, {PATH: cell("190", "万元")}, keyed)
    case = replace(in_yuan.case, sources=sources)
    assert {PATH, COUNT} <= guarded(case)
    assert tolerances(case)[PATH] == 50
    waived = SAMPLE + f"例外:\n  - {{规则: T291, 数: {PATH}, 理由: 报表未更正, 批准: 局长}}\n"
    other = in_yuan.stand.case(in_yuan.stand.loaded(waived).data)
    assert PATH not in guarded(replace(other, sources=sources))


def test_figures_that_are_gone_are_told_once_for_each_block(in_yuan):
    gone = {f"年初预算.21302{n}": cell("1", "元") for n in range(10, 20)}
    found = told(in_yuan, imported=gone | {"上年.没有的": cell("1", "元")})
    assert [code for code, _ in found] == ["T292", "T292"]
    assert any("等 10 个数" in message for _, message in found)


def test_a_derived_figure_has_no_source(in_yuan):
    ((code, _),) = told(in_yuan, imported={"支出.全部资金.合计": cell("1", "元")})
    assert code == "T292"


def test_sources_that_were_not_read_end_as_not_run(in_yuan):
    case = replace(in_yuan.case, sources=Sources(unread="读不懂"))
    ended = {each.code: each.status.value for each in check(case, in_yuan.loaded).obligations}
    assert {ended[code] for code in ("T291", "T292", "T293")} == {"未运行"}
