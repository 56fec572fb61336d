"""A reason fits its sign, says something, and does not repeat the form."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("slot", "prose", "excerpt"),
    [
        ("原因", "压减办公用房维修支出", "压减"),
        ("原因", "落实过紧日子要求", "过紧日子"),
        ("追加", "厉行节约，降低办公费用", "节约"),
        ("减收", "造林任务增加", "增加"),
        ("减收", "追加造林任务", "追加"),
    ],
)
def test_it_finds_a_reason_against_its_sign(said, slot, prose, excerpt):
    assert said(slot, prose) == [("N302", excerpt)]


@pytest.mark.parametrize(
    ("slot", "prose"),
    [
        ("原因", "压减会议费，新增办公用房维修"),
        ("原因", "上年压减，本年恢复正常水平"),
        ("原因", "建设节约型机关"),
        ("原因", "采购压缩机"),
        ("减收", "上年新增的造林任务完成"),
        ("减收", "增加公共交通出行"),
        ("收支", "新增造林任务"),
    ],
)
def test_it_leaves_what_may_well_be_true_alone(said, slot, prose):
    assert said(slot, prose) == []


@pytest.mark.parametrize(
    "prose",
    [
        "机关运行经费支出增加",
        "本年度支出有所增加",
        "经费减少",
        "预算数增加导致",
        "详见附表",
        "工作需要",
        "支出增加10万元",
    ],
)
def test_it_finds_a_reason_that_says_nothing(said, prose):
    assert ("N303", prose) in said("原因", prose)


@pytest.mark.parametrize("prose", ["人员经费增加", "会议费支出减少办公费增加", "新进人员2人"])
def test_it_leaves_a_short_reason_alone(said, prose):
    assert said("原因", prose) == []


@pytest.mark.parametrize(
    ("slot", "prose", "excerpt", "printed"),
    [
        ("原因", "由于办公用房维修", "由于", "主要原因是由于办公用房维修"),
        ("原因", "主要原因是由于办公用房维修", "由于", "主要原因是由于办公用房维修"),
        ("原因", "办公用房维修所致", "所致", "主要原因是办公用房维修所致"),
        (
            "原因",
            "支出增加的主要原因是办公用房维修",
            "支出增加的主要原因是",
            "主要原因是支出增加的主要原因是办公用房维修",
        ),
        ("追加", "因为新进人员", "因为", "主要原因：因为新进人员"),
        ("用途", "用于造林", "用于", "主要用于用于造林"),
        ("用车", "主要用于燃油", "主要用于", "主要用于主要用于燃油"),
    ],
)
def test_it_finds_the_words_of_the_form_and_tells_what_is_printed(
    diagnosed, slot, prose, excerpt, printed
):
    (found,) = diagnosed(slot, prose)
    assert found.code == "N304"
    assert found.message.startswith(f"“{excerpt}”与版式的话重复，印出来是“{printed}")


@pytest.mark.parametrize(
    "prose",
    [
        "主要原因是办公用房维修",
        "主要领导调研用车增加",
        "系统升级改造",
        "因公出国任务增加",
        "原因：办公用房维修",
    ],
)
def test_what_the_program_takes_off_itself_is_no_slip(said, prose):
    assert said("原因", prose) == []
