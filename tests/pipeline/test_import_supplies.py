"""``import``: budgets, and workbooks of last year and of the budget as figures of this file."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from disclosure.load import load_text
from disclosure.pipeline.corridor import understand
from disclosure.pipeline.house import house_at
from tests.authoring.importing import workbooks as w
from tests.pipeline.imports import (
    LAYOUTS,
    QINGSHAN,
    ROOT,
    codes,
    filing,
    in_wan,
    plan,
    put,
    real,
    values,
)

JIANGHAN = "jianghan-party-office"


@pytest.fixture(scope="module")
def budget(tmp_path_factory):
    """The tables of a real budget in a workbook."""
    found, _ = understand(real(JIANGHAN, "budget"), house_at(ROOT))
    figures = {path: each.value for path, each in found.computed.figures.items()}
    folder = tmp_path_factory.mktemp("budget")
    return put(folder, w.xlsx(in_wan(w.budget_tables(figures))), "预算.xlsx")


def of(ref, year, kind):
    name = f"{year}-{kind}.yaml"
    return replace(
        ref, year=year, kind=kind, path=ref.path.with_name(name), shown=f"departments/甲局/{name}"
    )


def leaves(data, at=()):
    if isinstance(data, dict):
        for key, value in data.items():
            yield from leaves(value, (*at, key))
    else:
        yield ".".join(at), data


def test_workbooks_of_a_budget_change_nothing_in_its_file(budget, tmp_path):
    text = real(JIANGHAN, "budget").path.read_bytes()
    ref = of(filing(tmp_path), 2024, "budget")
    ref.path.write_bytes(text)
    found = plan(ref, budget)
    assert (codes(found), found.data == text) == ([], True)


def test_a_budget_begun_from_workbooks_has_the_figures_of_its_tables(budget, tmp_path):
    made = plan(of(filing(tmp_path), 2024, "budget"), budget)
    own = dict(leaves(load_text(made.data, "")[0].data))
    typed = load_text(real(JIANGHAN, "budget").path.read_bytes(), "")[0].data
    blocks = {key: typed[key] for key in ("收入", "支出", "基本支出经济分类")}
    expected = {path: Decimal(value) for path, value in leaves(blocks)}
    assert codes(made) == []
    assert {path: Decimal(own[path]) for path in expected} == expected


def test_a_budget_gives_the_initial_budgets_of_the_year(budget, tmp_path):
    found = plan(filing(tmp_path), budget, role="年初预算")
    data = load_text(found.data, "")[0].data
    assert codes(found) == []
    assert data["年初预算"]["2013101"] == "480.53"
    assert len(data["年初预算"]) == 11


def test_last_years_workbooks_give_last_years_figures(tmp_path):
    path = put(tmp_path, LAYOUTS["official"](values(QINGSHAN)))
    found = plan(of(filing(tmp_path), 2025, "final"), path, role="上年")
    block = load_text(found.data, "")[0].data["上年"]
    assert codes(found) == []
    assert block["收支总计"] == block["一般公共预算财政拨款支出"] == "1365.84"
    assert "支出" not in block


def test_what_a_file_says_in_one_way_is_not_said_in_another(tmp_path):
    """Where only the total of the initial budgets is known, items do not come beside it."""
    text = real("hanyang-party-work-committee").path.read_bytes()
    found, _ = understand(real(JIANGHAN, "budget"), house_at(ROOT))
    figures = {path: each.value for path, each in found.computed.figures.items()}
    path = put(tmp_path, w.xlsx(in_wan(w.budget_tables(figures))))
    made = plan(filing(tmp_path, text), path, role="年初预算")
    assert load_text(made.data, "")[0].data["年初预算"] == {"合计": "877.92"}
