"""What an editor underlines: every slip in Chinese and at its line, and nothing that is right."""

from __future__ import annotations

import re

import pytest

from tests.editor.language_server import ROOT

RIGHT = [
    *sorted(ROOT.glob("departments/*/*-final.yaml")),
    ROOT / "templates" / "final-2024" / "sample.yaml",
    ROOT / "tests" / "validate" / "every_key.yaml",
    ROOT / "tests" / "validate" / "smallest.yaml",
]
NUMBER = "这里只写一个数，例如 1200.50；没有来源的写 {未公布: 理由}"
AMOUNT = "这里写一个数，例如 1200.50；与支出里这一项相同的写“同支出”"
COUNT = "这里只写一个整数，例如 8；不写单位"
#: What is typed instead of what, and what the editor says about it.
SLIPS = [
    ("决算: 51000.00", "决算: 无", NUMBER),
    ("决算: 51000.00", "决算: 5.1万元", NUMBER),
    ("决算: 51000.00", "决算: {金额: 5}", NUMBER),
    ("决算: 51000.00", "决算: [5]", NUMBER),
    ("决算: 51000.00", "决算: -5", "0"),
    ("决算: 51000.00", "决算数: 51000.00", "这里的键，必须有：决算；"),
    ("决算: 51000.00, ", "", "这里的键，必须有：决算；"),
    ("团组数: 2", "团组数: 2.5", "这里只写一个整数"),
    ("团组数: 2", "团组数: {未公布: 无}", "4"),
    ("2130201: 6000000.00", "201310: 6000000.00", "这里只能写功能科目代码"),
    ("2130201: 6000000.00", "'2130201': 无", AMOUNT),
    ("2130201: 6000000.00", "2130201: 6，000", AMOUNT),
    ("30101: 3000000.00", "3010101: 3000000.00", "这里只能写经济科目代码"),
    ("{基本支出: 5600000.00, 项目支出: 400000.00}", "6000000.00", "可以有：基本支出、项目支出"),
    ("  2130201: 5800000.00", "  合计: 5\n  2130201: 5800000.00", "写了“合计”就不再写科目"),
    ("公开日期: 2025-09-30", "公开日期: 2025-13-30", "写真实的日期"),
    ("公开日期: 2025-09-30", "公开日期: 2025年9月30日", "写真实的日期"),
    ("金额单位: 元\n口径", "金额单位: 千元\n口径", "只能写：元、万元"),
    ("财政级次: 区级", "财政级次: 镇级", "只能写：区级、县级、"),
    ("性质: 行政", "性质: 企业", "只能写：行政、参公、事业"),
    ("内设机构: [办公室, 造林科]", "内设机构: 办公室", "这里是清单"),
    ("年度: 2024", "年度: 二〇二四", "写四位数字的年度"),
    ("机要通信用车: 3", "机要通信用车: 3辆", COUNT),
    ("全称: 某市某区林业局", "全称: 12", "写一行文字"),
    ("全称: 某市某区林业局", "全称: [某局]", "写一行文字"),
    ("规范简称: 某区林业局", "规范简称: 某区/林业局", "这个名称要进文件名"),
    ("版式: final-2024", "版式: 决算2024", "例如 final-2024"),
    ("  小微企业: 60000.00\n", "", "必须有：货物、工程、服务、小微企业"),
    ("收入.全部资金.合计: 8633000.00", "收入。合计: 5", "路径用英文句点连起来"),
    ("规则: T281", "规则: S201", "T 或 N 开头"),
    ("{金额单位: 元, 金额: 5000.00, 批次: 1, 人次: 6}", "{批次: 1}", "这里必须有“金额”"),
    (
        "{金额单位: 元, 金额: 5000.00, 批次: 1, 人次: 6}",
        "{未公布: 没有公布过, 批次: 1}",
        "写了“未公布”就不再写数",
    ),
    ("目标值: 500亩", "目标值: [500]", "照自评表写文字、数或百分比"),
    ("重点工作:\n", "重点工作内容:\n", "不认识的键"),
]
#: A slip, and how the line begins that is underlined.
PLACES = [
    ("    决算: 20000.00\n    外宾接待", "    外宾接待", "公务接待费:"),
    ("    保有量: 4\n", "    保有量: 4辆\n", "保有量: 4辆"),
    ("30231: 30000.00", "30231: 3万", "30231: 3万"),
    ("合计: 6000.00", "总计: 6000.00", "其他资金: {总计"),
    ("- {规则: T281", "- {规则: X281", "- {规则: X281"),
]
#: Right, though it may look odd.
FINE = [
    ("决算: 51000.00", "决算: 0.29"),
    ("决算: 51000.00", "决算: 0"),
    ("决算: 51000.00", "决算: {未公布: 上年公开文件未载明}"),
    ("2130201: 6000000.00", "2130201: -6000000.07"),
    ("2130201: 6000000.00", "2139999: 1.1"),
    ("2130201: 6000000.00", "'2130201': 6000000.57"),
    ("金额: 100000.00", "金额: 0.289"),
    ("完成值: 480亩", "完成值: 480"),
    ("得分: 57", "得分: 56.7"),
    ("联系电话: 027-00000000", "联系电话: 84468595"),
]


@pytest.mark.parametrize("path", RIGHT, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_it_has_nothing_against_what_is_right(path, server):
    assert server.diagnostics(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(("right", "other"), FINE, ids=lambda text: text.strip())
def test_it_has_nothing_against_what_only_looks_odd(right, other, server, every_key):
    assert right in every_key
    assert server.diagnostics(every_key.replace(right, other, 1)) == []


@pytest.mark.parametrize(("right", "wrong", "said"), SLIPS, ids=lambda text: text.strip())
def test_a_slip_is_underlined_and_told(right, wrong, said, server, every_key):
    assert right in every_key
    found = server.diagnostics(every_key.replace(right, wrong, 1))
    # The old server names what is missing in words of its own.
    assert [message for _, message in found if said in message or "Missing property" in message]


@pytest.mark.parametrize(("right", "wrong", "line"), PLACES, ids=lambda text: str(text).strip())
def test_the_slip_is_underlined_where_it_stands(right, wrong, line, server, every_key):
    text = every_key.replace(right, wrong, 1)
    (found,) = {at for at, _ in server.diagnostics(text)}
    assert text.splitlines()[found - 1].strip().startswith(line)


@pytest.mark.parametrize(("right", "wrong", "said"), SLIPS, ids=lambda text: text.strip())
def test_the_current_editor_speaks_chinese_only(right, wrong, said, current, every_key):
    for _, message in current.diagnostics(every_key.replace(right, wrong, 1)):
        words = re.sub(
            r"\{.*?\}|“.*?”|final-2024|python build.py check|[TN]281|[TN]\b", "", message
        )
        assert not re.search(r"[A-Za-z]", words), message
