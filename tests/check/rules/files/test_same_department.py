"""T288: the budget and the final accounts of a year call the department and its units the same."""

from __future__ import annotations

import pytest

from tests.check.families import BUDGET, DEPARTMENT, FAMILIES, edited
from tests.pipeline.judging import judged

FAMILY = FAMILIES["预算和决算"]
OTHER = "departments/forestry/2024-budget.yaml"


@pytest.fixture
def messages(tmp_path):
    """The messages of the rule after a replacement in the final accounts or the budget."""

    def run(final=(), budget=()):
        files = {DEPARTMENT: edited(FAMILY[DEPARTMENT], *final), OTHER: edited(BUDGET, *budget)}
        return [each.message for each in judged(tmp_path, files).diagnostics if each.code == "T288"]

    return run


def test_the_same_names_say_nothing(messages):
    assert messages() == []


@pytest.mark.parametrize(
    ("final", "expected"),
    [
        ([("简称: 区林业局}", "简称: 林业局}")], ["简称：这里是“林业局”，预算文件是“区林业局”"]),
        (
            [("规范简称: 某区林业局,", "规范简称: 某区林草局,")],
            ["规范简称：这里是“某区林草局”，预算文件是“某区林业局”"],
        ),
        (
            [("  - {名称: 区苗圃, 性质: 事业}\n", "  - {名称: 区苗木场, 性质: 事业}\n")],
            ["单位：这里是“区林业局本级、区苗木场”，预算文件是“区林业局本级、区苗圃”"],
        ),
    ],
)
def test_what_is_called_otherwise_is_told_with_both_names(messages, final, expected):
    assert messages(final=final) == expected


def test_a_broken_budget_is_no_other_name(messages):
    assert messages(budget=[("金额单位: 元", "金额单位: 角")]) == []
