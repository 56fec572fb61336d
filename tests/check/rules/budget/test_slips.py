"""Slips that a published budget made, made again in the department's file: each is told."""

from __future__ import annotations

import pytest

from tests.check.stands import ROOT, STANDS

STAND = STANDS["预算样例"]
FILE = ROOT / "departments" / "jianghan-party-office" / "2024-budget.yaml"
CHANGE = (
    "      变动原因: 按照2023年年初预算分类压减\n      支出明细:\n        - {内容: 各项工作经费"
)


def told(*changes: tuple[str, str]) -> dict[str, str]:
    text = FILE.read_text(encoding="utf-8")
    for old, new in changes:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    return {each.code: each.message for each in STAND.told(text)}


def test_the_file_itself_has_none_of_them():
    assert told() == {}


def test_a_change_of_a_project_that_was_subtracted_wrongly():
    slip = CHANGE.replace("按照2023年年初预算分类压减", "较2023年减少12.31万元")
    assert "13.31万元" in told((CHANGE, slip))["N201"]


@pytest.mark.parametrize("name", ["机要、保密工作经费", "机要保密工作经费"])
def test_a_project_that_is_called_otherwise_in_the_table_of_purchases(name):
    old = "{项目: 机要、保密专项经费, 品目编码: A02010108"
    assert name in told((old, old.replace("机要、保密专项经费", name)))["T334"]


def test_a_price_in_the_place_of_an_amount():
    assert set(
        told(("单价: 0.75, 计量单位: 台, 金额: 1.50", "单价: 0.75, 计量单位: 台, 金额: 0.75"))
    ) >= {"T331"}


def test_a_detail_of_a_project_that_comes_to_another_sum():
    assert "T321" in told(
        ('节日补贴1500元/人/年", 本级财政拨款: 35}', '节日补贴1500元/人/年", 本级财政拨款: 28.98}')
    )


@pytest.mark.parametrize("name", ["收支总计", "一般公共预算财政拨款"])
def test_a_change_without_a_reason(name):
    text = FILE.read_text(encoding="utf-8")
    head, _, reasons = text.partition("\n原因:\n")
    lines = [line for line in reasons.split("\n") if not line.startswith(f"  {name}:")]
    found = {each.code for each in STAND.told(f"{head}\n原因:\n" + "\n".join(lines))}
    assert found == {"N301"}


def test_more_for_a_car_than_last_year_needs_a_reason():
    found = told(
        ("    预算: 10.00\n    上年预算: 10.00", "    预算: 12.00\n    上年预算: 10.00"),
        ("  三公经费.合计.预算: 10.00\n", ""),
    )
    assert set(found) == {"N301"}
