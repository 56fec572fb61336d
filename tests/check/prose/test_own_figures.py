"""Names that no other number has, and whose number a clause is about."""

from __future__ import annotations

import pytest

from disclosure.check.prose.own_figures import own_name

NAMES = ("区林业局",)


@pytest.mark.parametrize(
    ("clause", "path"),
    [
        ("2024年度收入合计", "收入.全部资金.合计"),
        ("区林业局支出合计", "支出.全部资金.合计"),
        ("共支出机关运行经费", "机关运行经费.决算"),
        ("“三公”经费支出为", "三公经费.合计.决算"),
        ("一般公共预算财政拨款支出", "支出.一般公共预算财政拨款.合计"),
        ("年末结转和结余", "结转结余.年末.合计"),
    ],
)
def test_a_clause_that_is_a_name_and_whose_it_is_names_a_figure(clause, path):
    assert own_name(clause, "", NAMES, is_project=False).path == path


@pytest.mark.parametrize("clause", ["", "收入合计", "压减机关运行经费", "全区支出合计", "项目"])
def test_a_clause_that_says_more_or_not_whose_it_is_names_none(clause):
    assert own_name(clause, "", NAMES, is_project=False) is None


def test_a_project_s_own_number_is_not_the_department_s():
    assert own_name("公务接待费", "", NAMES, is_project=True) is None
    assert own_name("本部门公务接待费", "", NAMES, is_project=True) is not None
    assert own_name("机关运行经费", "", NAMES, is_project=True) is not None


def test_a_count_has_its_unit():
    assert own_name("共有公务用车", "辆", NAMES, is_project=False).path == "国有资产.车辆.合计"
    assert own_name("共有公务用车", "个", NAMES, is_project=False) is None


def test_what_is_called_so_loosely_includes_what_stands_below():
    fleet = own_name("现有车辆", "辆", NAMES, is_project=False)
    assert fleet.may_mean("国有资产.车辆.机要通信用车")
    assert not fleet.may_mean("国有资产.单价100万元以上设备")
