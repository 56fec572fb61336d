"""A code in a message has its name beside it; what is typed has none."""

from __future__ import annotations

import pytest

from disclosure.check.naming import bare, label, named, subject


@pytest.fixture
def case(case_of, both_years):
    return case_of(both_years)[0]


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        (
            "支出.一般公共预算财政拨款.2130201.基本支出",
            "支出.一般公共预算财政拨款.2130201（行政运行）.基本支出",
        ),
        ("年初预算.213", "年初预算.213（农林水支出）"),
        ("基本支出经济分类.30201", "基本支出经济分类.30201（办公费）"),
        ("增减.年初预算.2130201.差额", "增减.年初预算.2130201（行政运行）.差额"),
        ("支出.一般公共预算财政拨款.9999999.合计", "支出.一般公共预算财政拨款.9999999.合计"),
        ("预算绩效.项目.2130201.预算数", "预算绩效.项目.2130201.预算数"),
        ("收入.总计", "收入.总计"),
    ],
)
def test_codes_and_nothing_else_are_named(case, path, expected):
    assert named(path, case) == expected
    assert bare(expected) == path


def test_a_place_in_the_file_is_named_too(case):
    assert label(("原因", "年初预算", "2130204"), case) == "原因.年初预算.2130204（事业机构）"
    assert label("收入.总计", case) == "收入.总计"


def test_brackets_that_are_no_name_of_a_code_stay():
    assert bare("预算绩效.项目.造林（一期）.预算数") == "预算绩效.项目.造林（一期）.预算数"


def test_a_department_s_own_name_serves_where_the_catalogue_has_none(case_of, both_years):
    text = both_years.replace("2120803", "2120877").replace(
        "2120877: {项目支出", "2120877: {名称: 新设科目, 项目支出"
    )
    case, _ = case_of(text)
    assert subject("2120877", case) == "新设科目"
    assert named("收入.政府性基金预算财政拨款.2120877", case).endswith("2120877（新设科目）")
