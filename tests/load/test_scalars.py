from __future__ import annotations

import pytest

FINE = (
    "原因: 规范用车管理，维修减少：共两项；“三公”经费下降。",
    "原因:\n  一是：规范管理，减少 1,200.00 元\n",
    "原因: 增加1,200.00万元",
    "电话: 027-86868686",
    "比例: 1，2",
    "名称: " + "１" * 201,
    "时间: 12:30",
    "时间:\n  12:30\n",
    "网址:\n  http://www.example.gov.cn\n",
    "电话:\t027\t# 总机\n性质:\t行政\t\n",
    "条目:\n- 会议：召开会议\n- 一是：减少\n",
    "引言: ［2024］5号文件",
    "文号: 财预〔2016〕143号",
    "用途: 【支出.全部资金.合计】",
    "概况: |\n  　　一是：减少\n  １，２００\n  收入：100\n",
    '原因: "收入：100"',
    "原因: 第一段\n  　　第二段\n",
    'a: "一\\n二\\t三"',
)


@pytest.mark.parametrize("text", FINE)
def test_prose_may_be_written_as_people_write(text, spots):
    assert spots(text) == []


@pytest.mark.parametrize("sign", [",", "，"])
@pytest.mark.parametrize("quote", ["", '"', "'"])
def test_a_thousands_comma_is_mended(sign, quote, read):
    content, found = read(f"a: {quote}-1{sign}234{sign}567.80{quote}")
    assert content.data == {"a": "-1234567.80"}
    assert [one.code for one in found] == ["L115"]


@pytest.mark.parametrize("written", ["１２３．５", "－5", "２０２４-０９-２９", "１，２００"])
def test_full_width_digits_are_mended(written, read):
    content, found = read(f"a: {written}")
    assert content.data["a"].isascii()
    assert [one.code for one in found] == ["L114"]


def test_a_block_of_full_width_or_cramped_colons_was_meant_as_a_mapping(read, spots):
    text = "收入:\n  一般公共预算：100\n  其他:200\n"
    assert spots(text) == [("L112", 2, 9), ("L116", 3, 5)]
    assert read(text)[0].data == {"收入": {"一般公共预算": "100", "其他": "200"}}


def test_a_list_item_of_several_such_lines_was_meant_as_a_mapping(read):
    content, _ = read("单位:\n- 名称：甲\n  性质：行政\n")
    assert content.data == {"单位": [{"名称": "甲", "性质": "行政"}]}


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("｛b: 1，c: 2｝", {"b": "1", "c": "2"}),
        ("＂027＂", "027"),
        ("“027-86868686”", "027-86868686"),
        ("100 ＃元", "100"),
        ("＇是＇", "是"),
        ("｛b｝", {"b": None}),
    ],
)
def test_full_width_signs_of_yaml_are_mended(written, meant, read):
    content, found = read(f"a: {written}")
    assert content.data == {"a": meant}
    assert {one.code for one in found} == {"L113"}


def test_wide_spaces_around_a_number_are_mended(read):
    content, found = read("a: 659.91　\nb: 文字　\n")
    assert content.data == {"a": "659.91", "b": "文字　"}
    assert [(one.code, one.place.column) for one in found] == [("L111", 10)]


@pytest.mark.parametrize(
    "written",
    [
        "\\x02",
        "\\x1f",
        "\\0",
        "\\e",
        "\\u0003",
        "\\N",
        "\\ud800",
        "\\r",
        "\\u202e",
        "\\u3164",
        "\\ue000",
    ],
)
def test_an_escape_cannot_smuggle_a_character_that_nobody_sees(written, read):
    content, found = read(f'a: 1\nb: "字{written}"')
    assert [(one.code, one.place.line, one.place.column) for one in found] == [("L109", 2, 6)]
    assert content.data["b"] == "字\ufffd"
