"""``import``: projects and units of a budget go by their names."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from disclosure.load import load_text
from disclosure.pipeline.corridor import understand
from disclosure.pipeline.house import house_at
from tests.authoring.importing import workbooks as w
from tests.authoring.importing.budget_lists import lists, purchases
from tests.pipeline.imports import ROOT, codes, filing, in_wan, plan, put, real

JIANGHAN = "jianghan-party-office"
UNIT = "中共武汉市江汉区委办公室本级"


@pytest.fixture(scope="module")
def text():
    return real(JIANGHAN, "budget").path.read_bytes()


@pytest.fixture(scope="module")
def figures():
    found, _ = understand(real(JIANGHAN, "budget"), house_at(ROOT))
    return {path: each.value for path, each in found.computed.figures.items()}


@pytest.fixture(scope="module")
def projects(text):
    return list(load_text(text, "")[0].data["项目"])


def imported(folder, text, figures, units, projects):
    ref = filing(folder)
    name = "2024-budget.yaml"
    ref = replace(ref, kind="budget", path=ref.path.with_name(name))
    ref.path.write_bytes(text)
    own = w.Figures(figures, 2024)
    sheets = in_wan([*lists(own, units, projects), purchases(own)])
    return plan(ref, put(folder, w.xlsx(sheets), "预算.xlsx"))


def test_the_lists_of_a_budget_change_nothing_in_its_file(text, figures, projects, tmp_path):
    found = imported(tmp_path, text, figures, [UNIT], projects)
    assert (codes(found), found.difference) == ([], ("数字没有变化。",))
    assert found.data == text
    assert {"项目支出预算表", "收入预算总表"} <= set(found.tables)


def test_an_amount_of_a_project_is_brought_up_to_date(text, figures, projects, tmp_path):
    own = {**figures, f"项目.专项业务经费.资金.{w.GENERAL}": Decimal(287500)}
    found = imported(tmp_path, text, own, [UNIT], projects)
    old, new = "{一般公共预算财政拨款: 27.75}", "{一般公共预算财政拨款: 28.75}"
    assert found.data == text.replace(old.encode(), new.encode())


def test_a_new_project_comes_last_and_asks_for_what_is_not_in_the_table(
    text, figures, projects, tmp_path
):
    own = {**figures, f"项目.档案数字化.资金.{w.GENERAL}": Decimal(50000)}
    found = imported(tmp_path, text, own, [UNIT], [*projects, "档案数字化"])
    before, after = (load_text(each, "")[0].data for each in (text, found.data))
    assert not found.is_refused
    assert list(after["项目"])[-1] == "档案数字化"
    assert after["项目"].pop("档案数字化") == {
        "编码": "42010324103T000000107",
        "资金": {w.GENERAL: "5.00"},
        "用途": "待填",
    }
    assert after == before


def test_a_project_that_the_table_lacks_stays_and_is_named(text, figures, projects, tmp_path):
    found = imported(tmp_path, text, figures, [UNIT], projects[1:])
    assert found.data == text
    assert f"    项目.{projects[0]}.资金.{w.GENERAL}  27.75 万元" in found.difference
    assert not any("申报表" in line for line in found.difference)


def test_units_go_by_their_names_whatever_their_order(text, figures, projects, tmp_path):
    second = "  - {名称: 区档案馆, 性质: 参公, 编码: 103002, 支出: {人员经费: 3.00}}\n"
    line = next(each for each in text.decode().split("\n") if UNIT in each)
    two = text.replace(f"{line}\n".encode(), f"{second}{line}\n".encode())
    own = {
        f"单位.{at}.支出.{part}": value
        for at, values in ((1, (300, 200, 100)), (2, (40000, 0, 10000)))
        for part, value in zip(
            ("人员经费", "公用经费", "项目支出"), map(Decimal, values), strict=True
        )
    }
    found = imported(tmp_path, two, own, [UNIT, "区档案馆"], [])
    units = load_text(found.data, "")[0].data["单位"]
    assert units[0]["支出"] == {"人员经费": "4.00", "项目支出": "1.00"}
    assert units[1]["支出"] == {"人员经费": "0.03", "公用经费": "0.02", "项目支出": "0.01"}


def test_a_unit_that_the_file_lacks_is_told(text, figures, projects, tmp_path):
    own = {**figures, "单位.2.支出.人员经费": Decimal(10000)}
    found = imported(tmp_path, text, own, [UNIT, "区档案馆"], projects)
    (problem,) = found.problems
    assert (problem.code, found.data == text) == ("R422", True)
    assert "区档案馆" in problem.message


def test_the_sum_of_the_purchases_is_stated_where_they_give_another(
    text, figures, projects, tmp_path
):
    own = {**figures, "政府采购.合计.金额": Decimal(999900)}
    found = imported(tmp_path, text, own, [UNIT], projects)
    before, after = (load_text(each, "")[0].data for each in (text, found.data))
    before["核对"].pop("政府采购.合计.金额", None)
    assert after["核对"].pop("政府采购.合计.金额") == "99.99"
    assert (codes(found), after) == ([], before)
