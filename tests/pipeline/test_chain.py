"""A chain of one department: budget and final accounts of two years, each figure typed once."""

from __future__ import annotations

import pytest

from disclosure.compute import Supplied
from disclosure.pipeline.making import checked, made
from tests.check.families import BUDGET, FAMILIES, SAMPLE, after_budget, block, edited
from tests.pipeline.judging import ROOT, written

FOLDER = "departments/forestry"
NEXT_BUDGET = FAMILIES["相邻两年预算"][f"{FOLDER}/2025-budget.yaml"]
NEXT_FINAL = FAMILIES["相邻两年"][f"{FOLDER}/2025-final.yaml"]


def without(text, key, following):
    """A file without one of its blocks."""
    return edited(text, (block(text, key, following), ""))


def spared_final(text):
    """Final accounts that leave out all that the budget and last year's file hold."""
    text = without(without(after_budget(text), "年初预算", "基本支出经济分类"), "上年", "原因")
    return edited(text, ("机关运行经费: {年初预算: 1400000.00, 决算", "机关运行经费: {决算"))


def spared_budget(text):
    """A budget that leaves out what last year's budget holds."""
    text = without(text, "上年预算", "核对")
    return edited(
        text,
        (", 上年预算: 60000.00", ""),
        (", 上年预算: 250000.00", ""),
        (", 上年预算: 200000.00", ""),
        (", 上年预算: 30000.00", ""),
    )


TYPED = {
    f"{FOLDER}/2024-budget.yaml": BUDGET,
    f"{FOLDER}/2024-final.yaml": after_budget(SAMPLE),
    f"{FOLDER}/2025-budget.yaml": NEXT_BUDGET,
    f"{FOLDER}/2025-final.yaml": after_budget(NEXT_FINAL),
}
SPARED = {
    **TYPED,
    f"{FOLDER}/2025-budget.yaml": spared_budget(NEXT_BUDGET),
    f"{FOLDER}/2025-final.yaml": spared_final(NEXT_FINAL),
}


@pytest.fixture
def chain(tmp_path):
    """All four, as they are made."""

    def make(files):
        return [made(ref, ROOT) for ref in written(tmp_path, files)]

    return make


def codes(found):
    return {each.code for each in found.diagnostics if each.severity.rank < 2}


@pytest.mark.parametrize("files", [TYPED, SPARED], ids=["typed", "spared"])
def test_the_chain_holds(chain, files):
    assert [codes(found) for found in chain(files)] == [set()] * 4


def test_each_says_the_same_as_where_all_is_typed(chain):
    spared = [found.told.narrative.blocks for found in chain(SPARED)]
    assert [found.told.narrative.blocks for found in chain(TYPED)] == spared


def test_each_figure_names_the_file_that_holds_it(chain):
    figures = chain(SPARED)[3].case.figures
    origins = {
        path: figures[path].origin
        for path in ("上年.收支总计", "年初预算.2130201", "机关运行经费.年初预算")
    }
    assert origins == {
        "上年.收支总计": Supplied("上年文件", f"{FOLDER}/2024-final.yaml", "收入.总计"),
        "年初预算.2130201": Supplied(
            "预算文件", f"{FOLDER}/2025-budget.yaml", "支出.一般公共预算财政拨款.2130201.合计"
        ),
        "机关运行经费.年初预算": Supplied(
            "预算文件", f"{FOLDER}/2025-budget.yaml", "机关运行经费.预算"
        ),
    }


def test_the_budget_of_a_fund_goes_to_the_fund(chain):
    figures = chain(SPARED)[3].case.figures
    assert figures["年初预算.政府性基金预算财政拨款.2120803"].value == 250000
    assert "年初预算.2120803" not in figures


def test_the_budget_of_the_year_is_never_the_adjusted_budget(chain):
    spared = edited(
        SPARED[f"{FOLDER}/2025-final.yaml"],
        ("公务用车运行维护费: {全年预算: 35000.00, ", "公务用车运行维护费: {"),
    )
    found = chain({**SPARED, f"{FOLDER}/2025-final.yaml": spared})[3]
    assert found.has_error


def test_a_budget_that_differs_warns_and_takes_a_reason(chain):
    text = edited(
        TYPED[f"{FOLDER}/2024-final.yaml"], ("  2130205: 400000.00", "  2130205: 410000.00")
    )
    excuse = "例外:\n  - {规则: T286, 数: 年初预算.2130205, 理由: 财政批复时调增, 批准: 区财政局}\n"
    path = f"{FOLDER}/2024-final.yaml"
    assert codes(chain({**TYPED, path: text})[1]) == {"T286"}
    assert codes(chain({**TYPED, path: text + excuse})[1]) == set()


def test_without_the_budget_what_it_held_is_missed(tmp_path):
    files = {path: text for path, text in SPARED.items() if "2025-budget" not in path}
    ref = written(tmp_path, files)[-1]
    missing = [each.message for each in checked(ref, ROOT).diagnostics if each.code == "S203"]
    assert missing == ["文件里缺少“年初预算”", "“机关运行经费”里缺少“年初预算”"]
