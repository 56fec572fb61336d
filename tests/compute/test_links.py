"""同支出: one fact under two names, and everything else as if it had been typed twice."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from disclosure.check import check
from disclosure.check.guarded import typed
from disclosure.compute import Formula, compute
from disclosure.compute.final import FINAL
from disclosure.load import load_text
from disclosure.model import structure
from disclosure.model.final import FinalAccounts, spelled_out
from tests.check import bench
from tests.conftest import ROOT

GENERAL = "一般公共预算财政拨款"
FILES = sorted(ROOT.glob("departments/*/2024-final.yaml"))


def computed(data, edition):
    return compute(structure(FinalAccounts, spelled_out(data)), edition, FINAL)


@pytest.fixture(params=FILES, ids=lambda path: path.parent.name)
def data(request):
    loaded, _ = load_text(request.param.read_bytes(), request.param.name)
    return loaded.data


def in_short(data):
    """Write 同支出 wherever an income or a budget repeats what was spent on the item."""
    spent = {
        code: sum(Decimal(each) for nature, each in item.items() if nature.endswith("支出"))
        for code, item in data["支出"][GENERAL].items()
        if code.isdigit()
    }

    def short(block):
        return {
            code: "同支出" if code in spent and Decimal(value) == spent[code] else value
            for code, value in block.items()
        }

    income = {**data["收入"], GENERAL: short(data["收入"][GENERAL])}
    return {**data, "收入": income, "年初预算": short(data["年初预算"])}


def test_every_figure_is_as_if_it_had_been_typed(data, edition):
    whole, short = computed(data, edition), computed(in_short(data), edition)
    assert short.linked
    assert {path: each.value for path, each in short.figures.items()} == {
        path: each.value for path, each in whole.figures.items()
    }


def test_it_is_one_fact_and_guards_nothing(data, edition):
    """What agrees with itself says nothing: neither is the one guarded by the other."""
    case = bench.case_of(in_short(data), edition)
    assert case.computed.linked.isdisjoint(typed(case))
    for path in case.computed.linked:
        origin = case.figures[path].origin
        assert isinstance(origin, Formula)
        assert case.figures.addends_of(path) == case.figures.addends_of(origin.inputs[0])


def test_a_whole_fund_may_be_like_its_expenditure(data, edition):
    income = {**data["收入"], GENERAL: "同支出"}
    figures = computed({**data, "收入": income}, edition).figures
    for code in (each for each in data["支出"][GENERAL] if each.isdigit()):
        spent = figures[f"支出.{GENERAL}.{code}.合计"].value
        assert figures[f"收入.{GENERAL}.{code}"].value == spent
    assert spelled_out(data) is data


def test_an_item_known_to_the_class_is_the_sum_of_its_items(sample_data, edition):
    """年初预算 by 类 beside expenditure by 项."""
    short = {**sample_data, "年初预算": {"213": "同支出"}}
    figures = computed(short, edition).figures
    assert figures["年初预算.213"].value == figures[f"支出.{GENERAL}.213.合计"].value


def test_without_expenditure_it_is_an_error(sample_data, edition):
    short = {**sample_data, "年初预算": {**sample_data["年初预算"], "2130299": "同支出"}}
    loaded, _ = load_text("年初预算: {2130299: 同支出}\n".encode(), "x.yaml")
    case = replace(bench.case_of(short, edition), facts=short)
    found = [each for each in check(case, loaded).diagnostics if each.code == "T263"]
    assert [each.message for each in found] == [
        "“年初预算.2130299（其他林业和草原支出）”写了“同支出”，支出里没有这个科目"
    ]


@pytest.fixture
def sample_data():
    text = (ROOT / "templates" / "final-2024" / "sample.yaml").read_bytes()
    loaded, _ = load_text(text, "sample.yaml")
    return loaded.data
