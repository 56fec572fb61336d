"""What an editor offers: keys without a value that nobody wrote, codes by number and by name."""

from __future__ import annotations

import re

import pytest

#: A mapping → keys that it must offer.
PLACES = {
    "名称:\n  ‸\n": {"全称", "规范简称", "简称"},
    "单位:\n  - ‸\n": {"名称", "性质", "文件夹"},
    "概况:\n  主要职责:\n    ‸\n": {"引言", "条目"},
    "概况:\n  机构设置:\n    人员:\n      ‸\n": {"编制", "在职", "退休", "离休"},
    "收入:\n  ‸\n": {"事业收入", "其他收入"},
    "支出:\n  一般公共预算财政拨款:\n    2013101:\n      ‸\n": {"基本支出", "项目支出", "名称"},
    "支出:\n  其他资金:\n    2013101:\n      ‸\n": {"经营支出", "上缴上级支出"},
    "结转结余:\n  ‸\n": {"年初", "年末", "结余分配"},
    "三公经费:\n  ‸\n": {"因公出国境费", "公务接待费"},
    "三公经费:\n  因公出国境费:\n    ‸\n": {"全年预算", "决算", "团组数", "人次"},
    "三公经费:\n  公务接待费:\n    国内接待:\n      ‸\n": {"金额", "批次", "人次"},
    "机关运行经费:\n  ‸\n": {"年初预算", "决算"},
    "政府采购:\n  ‸\n": {"货物", "工程", "服务", "小微企业"},
    "政府采购:\n  货物:\n    ‸\n": {"金额", "中小企业"},
    "国有资产:\n  车辆:\n    ‸\n": {"机要通信用车", "其他用车"},
    "预算绩效:\n  整体:\n    ‸\n": {"全年预算", "自评结论", "目标"},
    "预算绩效:\n  项目:\n    造林项目:\n      ‸\n": {"预算数", "执行数", "项目类别"},
    "上年:\n  ‸\n": {"收支总计", "支出", "机关运行经费"},
    "原因:\n  ‸\n": {"收支总计", "年初预算"},
    "例外:\n  - ‸\n": {"规则", "理由", "批准"},
}
#: Blocks whose keys are codes → how many there are at least, and one of them.
CODES = {
    "收入:\n  事业收入:\n    ‸\n": (1500, "2130207 森林资源管理（林业和草原）", "2130207: "),
    "支出:\n  一般公共预算财政拨款:\n    ‸\n": (1500, "201 一般公共服务支出", "201: "),
    "支出:\n  其他资金:\n    ‸\n": (1500, "20101 人大事务（一般公共服务支出）", "20101: "),
    "年初预算:\n  ‸\n": (1500, "2013101 行政运行（党委办公厅（室）及相关机构事务）", "2013101: "),
    "结转结余:\n  年末:\n    其他资金:\n      ‸\n": (1500, "213 农林水支出", "213: "),
    "原因:\n  年初预算:\n    ‸\n": (1500, "213 农林水支出", "213: "),
    "基本支出经济分类:\n  ‸\n": (100, "30101 基本工资（工资福利支出）", "30101: "),
    "名词解释:\n  ‸\n": (1500, "2050204 高中教育（普通教育）", "2050204: "),
    "用途:\n  按类:\n    ‸\n": (20, "213 农林水支出", "213: "),
}


def inserted(item):
    return item["textEdit"]["newText"] if "textEdit" in item else item["insertText"]


@pytest.mark.parametrize("text", PLACES, ids=lambda text: text.strip())
def test_it_offers_the_keys_and_puts_no_value_behind_them(text, server):
    offered(server.completions(text), PLACES[text])


def test_at_the_top_it_offers_the_blocks(current):
    offered(current.completions("版式: final-2024\n‸\n"), {"年度", "收入", "三公经费"})


def offered(found, keys):
    assert keys <= {each["label"] for each in found}
    for each in found:
        typed = re.sub(r"\$\d+|\$\{\d+\}|单价100万元以上设备", "", inserted(each))
        assert not re.search(r"\d", typed), each
        assert "未公布" not in typed or each["label"] == "未公布"
        assert ":" in typed


def test_a_key_comes_with_its_explanation_and_its_colon(server):
    found = {
        each["label"]: each for each in server.completions("三公经费:\n  公务接待费:\n    决‸\n")
    }
    assert inserted(found["决算"]) == "决算: "
    assert "本年财政拨款支出数" in found["决算"]["documentation"]


@pytest.mark.parametrize("text", CODES, ids=lambda text: text.strip())
def test_it_offers_codes_with_their_names_and_inserts_the_code_alone(text, server):
    least, label, typed = CODES[text]
    found = {each["label"]: inserted(each) for each in server.completions(text)}
    assert len(found) >= least
    assert found[label] == typed


def test_a_code_that_is_there_is_not_offered_again(server):
    text = "收入:\n  事业收入:\n    2130207: 5\n    ‸\n"
    assert not [each for each in server.completions(text) if each["label"].startswith("2130207")]


def test_the_way_to_say_that_a_figure_is_not_known_is_offered_behind_the_colon(server):
    for text in ("上年:\n  收支总计: ‸\n", "三公经费: {公务接待费: {决算: ‸}}\n"):
        found = server.completions(text)
        assert [(each["label"], inserted(each)) for each in found] == [
            ("{未公布: 理由}", "{未公布: $1}")
        ]


def test_behind_the_colon_of_an_amount_nothing_is_offered(server):
    text = "支出:\n  一般公共预算财政拨款:\n    2013101:\n      基本支出: ‸\n"
    assert server.completions(text) == []


def test_words_to_choose_from_are_offered(server):
    found = server.completions("财政级次: ‸\n")
    words = {"区级", "县级", "乡镇级", "市级", "州级", "省级", "中央"}
    assert {each["label"] for each in found} == words
