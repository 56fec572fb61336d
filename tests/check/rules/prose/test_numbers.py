"""Numbers typed by hand: right ones get a note, wrong ones the nearest figure."""

from __future__ import annotations

import pytest

from disclosure.check.naming import bare


@pytest.mark.parametrize(
    ("slot", "prose", "excerpt", "message"),
    [
        (
            "收支",
            "事业收入达到13.00万元",
            "13.00万元",
            "收入.事业收入.合计 120,000.00 元（印作12.00万元）",
        ),
        ("收支", "收入总计856.00万元", "856.00万元", "收入.总计 8,550,000.00 元（印作855.00万元）"),
        (
            "原因",
            "支出为2000.00万元",
            "2000.00万元",
            "机关运行经费.决算 2,000,000.00 元（印作200.00万元）",
        ),
        ("原因", "比预算增长5.62%", "5.62%", "增减.机关运行经费.幅度 5.26%"),
        (
            "原因",
            "支出２０１．00万元",
            "２０１．00万元",
            "机关运行经费.决算 2,000,000.00 元（印作200.00万元）",
        ),
        ("用途", "造林1,056.00万元", "1,056.00万元", "也没有相近的数"),
        ("用途", "项目一百零六万元", "一百零六万元", "万元"),
        ("用车", "燃油2元", "2元", "没有出处"),
        ("用途", "占百分之三十一", "百分之三十一", "没有出处"),
    ],
)
def test_a_number_without_source_comes_with_the_figure_that_was_meant(
    diagnosed, slot, prose, excerpt, message
):
    (found,) = [each for each in diagnosed(slot, prose) if each.code == "N201"]
    assert found.place.text[found.place.column - 1 :].startswith(excerpt)
    assert found.place.length == len(excerpt)
    assert f"“{excerpt}”没有出处" in found.message
    assert message in found.message


@pytest.mark.parametrize(
    ("slot", "prose", "path"),
    [
        ("收支", "造林任务加重，收入总计855.00万元", "收入.总计"),
        ("收支", "造林任务加重，收入总计855万元", "收入.总计"),
        ("原因", "房屋维修支出2,000,000元", "机关运行经费.决算"),
        ("原因", "房屋维修支出２００万元", "机关运行经费.决算"),
        ("原因", "房屋维修支出二百万元", "机关运行经费.决算"),
        ("原因", "房屋维修支出0.02亿元", "机关运行经费.决算"),
        ("原因", "房屋维修支出增长5.26％", "增减.机关运行经费.幅度"),
        ("收支", "造林任务加重，年初预算800万元", "年初预算.合计"),
        ("收支", "造林任务加重，政府采购支出总额30.00万元", "政府采购.合计.金额"),
        ("收支", "造林任务加重，政府性基金支出25.00万元", "支出.政府性基金预算财政拨款.合计"),
        ("收支", "造林任务加重，事业收入12万", "收入.事业收入.合计"),
        ("减收", "造林任务延后，减少15.00万元", "增减.年初预算.2130204.差额"),
    ],
)
def test_a_number_that_is_right_could_be_a_reference(diagnosed, slot, prose, path):
    (note,) = diagnosed(slot, prose)
    assert (note.code, note.severity.value) == ("N209", "提示")
    assert f"“{path}”相同" in bare(note.message)
    assert f"【{path}】" in note.hint
    assert f"“【{path}】”" in note.hint


@pytest.mark.parametrize(
    "prose",
    [
        "购置单价100万元以上设备",
        "购置100万元（含）以上设备",
        "落实《关于压减5%支出的通知》",
        "按每人每月300元发放补贴",
        "人均50元的工会经费",
        "按50元/人补贴培训",
        "建设二元结构的林网",
        "慰问春节和元旦值班人员",
        "造林480亩，成活率较高",
        "支出【机关运行经费.决算】",
        "数百万元的项目推迟",
        "A4100%棉质服装",
    ],
)
def test_a_number_that_is_no_figure_is_left_alone(said, prose):
    assert said("用途", prose) == []


@pytest.mark.parametrize(
    ("prose", "excerpt", "message"),
    [
        ("造林占比69.67，任务加重", "69.67", "“占”后面的“69.67”少了“%”"),
        ("造林占本年支出69.67", "69.67", "“占”后面的“69.67”少了“%”"),
        ("造林2,23.86万元", "2,23.86万元", "数的写法不对：“2,23.86万元”"),
        ("完成年初预算的0%", "完成年初预算的0%", "“完成年初预算的0%”：预算为 0 时没有完成率"),
    ],
)
def test_a_number_that_is_not_written_well_is_said_to_be_so(diagnosed, prose, excerpt, message):
    (found,) = [each for each in diagnosed("用途", prose) if each.code == "N201"]
    start = found.place.column - 1
    assert found.place.text[start : start + found.place.length] == excerpt
    assert found.message == message


def test_a_number_with_another_figure_s_name_is_found(said, diagnosed):
    assert said("收支", "造林任务加重，事业收入1.00万元、项目支出12.00万元") == [
        ("N214", "1.00万元"),
        ("N214", "12.00万元"),
    ]
    first = diagnosed("收支", "造林任务加重，事业收入1.00万元")[0]
    assert (first.code, first.severity.value) == ("N214", "警告")
    assert "“收入.事业收入.合计”120,000.00 元（印作12.00万元）不同" in first.message


@pytest.mark.parametrize(
    "prose",
    [
        "一般公共预算管理严格，事业收入1.00万元",
        "预算执行有力，事业收入1.00万元",
        "上年没有，本年事业收入1.00万元",
    ],
)
def test_a_budget_or_another_year_in_a_sentence_is_not_always_the_number_s(said, prose):
    assert ("N214", "1.00万元") in said("收支", f"造林任务加重，{prose}")


@pytest.mark.parametrize("prose", ["年初预算有调整，事业收入1.00万元", "预算事业收入1.00万元"])
def test_a_budgeted_number_stays_silent(said, prose):
    assert "N214" not in {code for code, _ in said("收支", f"造林任务加重，{prose}")}


@pytest.mark.parametrize(
    "prose", ["上年事业收入1.00万元", "事业收入比上年1.00万元", "追加事业收入1.00万元"]
)
def test_a_name_in_a_sentence_on_something_else_is_no_slip(said, prose):
    assert "N214" not in {code for code, _ in said("收支", f"造林任务加重，{prose}")}


@pytest.mark.parametrize("slot", ["概况", "绩效", "重点"])
def test_business_numbers_are_facts_of_their_own(said, slot):
    assert said(slot, "全年服务37场，债务率由295.36%压降至234.83%，化解41.92亿元。") == []


def test_a_reference_that_cannot_be_resolved_is_not_read(said):
    assert said("用途", "支出【原因.收支总计】和【【支出】123.00万】") == []
