"""Performance and key work: a number that names a figure is held against it, others are not."""

from __future__ import annotations

import pytest

PARTS = ("绩效", "重点")


@pytest.mark.parametrize("slot", PARTS)
@pytest.mark.parametrize(
    ("prose", "excerpt", "path"),
    [
        ("2024年度收入合计160.00万元。", "160.00万元", "收入.全部资金.合计"),
        ("本年收入合计160万元，支出平稳。", "160万元", "收入.全部资金.合计"),
        ("区林业局2024年度支出合计1,600.00万元。", "1,600.00万元", "支出.全部资金.合计"),
        ("严格执行预算，本年支出合计160万元。", "160万元", "支出.全部资金.合计"),
        ("收入总计9999.00万元。", "9999.00万元", "收入.总计"),
        ("2024年度政府采购支出总额3.00万元。", "3.00万元", "政府采购.合计.金额"),
        ("2024年度机关运行经费支出142.80万元。", "142.80万元", "机关运行经费.决算"),
        ("全年“三公”经费支出88.00万元，管理规范。", "88.00万元", "三公经费.合计.决算"),
        ("本部门公务接待费66.00万元。", "66.00万元", "三公经费.公务接待费.决算"),
        ("年末结转和结余77.70万元。", "77.70万元", "结转结余.年末.合计"),
        ("年初结转77.70万元。", "77.70万元", "结转结余.年初.合计"),
        ("本年度基本支出1.23万元。", "1.23万元", "支出.全部资金.基本支出"),
        ("截至2024年12月31日，共有公务用车93辆。", "93辆", "国有资产.车辆.合计"),
        ("公务用车保有量九十三辆。", "九十三辆", "国有资产.车辆.合计"),
    ],
)
def test_a_number_that_names_a_figure_is_held_against_it(diagnosed, slot, prose, excerpt, path):
    (found,) = [each for each in diagnosed(slot, prose) if each.code == "N214"]
    start = found.place.column - 1
    assert found.place.text[start : start + found.place.length] == excerpt
    assert f"【{path}】" in found.hint
    assert found.severity.value == "警告"


@pytest.mark.parametrize("slot", PARTS)
@pytest.mark.parametrize(
    "prose",
    [
        "造林160.00万亩，资金到位率99.86%。",
        "林业有害生物防治面积3.2万亩，培训1200人次。",
        "完成固定资产投资160.00亿元。",
        "全区一般公共预算收入160.00亿元，增长5%。",
        "一般公共预算收入160.00亿元。",
        "接待游客100万人次，收入合计3亿元。",
        "村集体经营收入20万元以上的村达到12个。",
        "农民人均可支配收入2.1万元。",
        "较上年收入合计增加10.00万元。",
        "收入合计比上年增加10.00万元。",
        "上年收入合计140.00万元。",
        "2023年度收入合计140.00万元。",
        "2025年度收入合计180.00万元。",
        "年初预算安排机关运行经费20.00万元。",
        "机关运行经费预算20.00万元。",
        "预算安排如下，机关运行经费20.00万元。",
        "压减机关运行经费20.00万元。",
        "机关运行经费减少20.00万元。",
        "公务接待费控制在50.00万元以内。",
        "节约“三公”经费12.34万元。",
        "“三公”经费支出下降12.34%。",
        "项目执行数60万元，其中：公务接待费2.00万元。",
        "累计政府采购支出总额300.00万元。",
        "近三年，政府采购支出总额300.00万元。",
        "上半年机关运行经费支出12.00万元。",
        "1—6月，机关运行经费支出12.00万元。",
        "全区各单位厉行节约，公务接待费3000.00万元。",
        "下属单位规范管理，公务接待费3.00万元。",
        "区苗圃机关运行经费12.00万元。",
        "机关运行经费142.80万元用于办公用房维修。",
        "拟安排政府采购支出总额300.00万元。",
        "查处违规停放车辆300辆。",
        "新增新能源公交车300辆。",
        "辖区共有车辆3000辆。",
        "取消公务用车3辆。",
        "接待来访群众12批次。",
        "收入合计约160万元。",
        "争取上级补助收入300.00万元。",
        "《关于压减“三公”经费支出88.00万元的通知》已落实。",
        "机关运行经费【机关运行经费.决算】。",
    ],
)
def test_business_numbers_and_numbers_of_others_are_left_alone(said, slot, prose):
    assert "N214" not in {code for code, _ in said(slot, prose)}


@pytest.mark.parametrize(
    "prose",
    ["机关运行经费支出200.00万元。", "机关运行经费支出200万元。", "机关运行经费支出0.02亿元。"],
)
def test_a_number_that_is_the_figure_or_rounds_it_is_right(said, prose):
    assert "N214" not in {code for code, _ in said("重点", prose)}


def test_what_is_wanted_is_no_statement(diagnosed):
    assert [each.code for each in diagnosed("概况", "管理机关运行经费142.80万元")] == []
