"""Words in cells mean the same however they are numbered, spaced and quoted."""

from __future__ import annotations

import pytest

from disclosure.authoring.importing.words import named, titled


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("一、一般公共预算财政拨款收入", "一般公共预算财政拨款收入"),
        ("　（一）支出合计", "支出合计"),
        ("2．公务用车购置及运行维护费", "公务用车购置及运行维护费"),
        ("（1）国内接待费", "国内接待费"),
        ("其中：授予小微企业合同金额", "授予小微企业合同金额"),
        ("4．公务用车保有量（辆）", "公务用车保有量"),
        ("廿一、其他支出", "其他支出"),
        ("因公出国\n（境）费", "因公出国(境)费"),
        ("“三公”经费 支出", "三公经费支出"),
        ("金额（万元）", "金额"),
    ],
)
def test_a_name_is_without_number_blanks_quotes_and_unit(text, name):
    assert named(text) == name


@pytest.mark.parametrize(
    "text",
    [
        "2024年度收入决算表",
        "2024年收入决算表",
        "某区某局2024年度收入决算表（财决03表）",
        " 收 入 决 算 表 ",
    ],
)
def test_a_title_is_without_year_department_and_number(text):
    assert titled(text) == "收入决算表"
