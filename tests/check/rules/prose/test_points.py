"""Half-width punctuation and spaces in Chinese: found where they stand, and only there."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("prose", "excerpt"),
    [
        ("春季干旱,造林减少", ","),
        ("主要工作:造林", ":"),
        ("造林;管护", ";"),
        ("完成了吗?完成了", "?"),
        ("完成任务!", "!"),
        ("完成任务.", "."),
        ("造林...管护", "..."),
        ("落实'双随机", "'"),
        ("占比1,234.5%,较上年好,完成", ",完"),
        ("比例为3:1,好", ",好"),
        ("见http://a.cn/x?y=1,后来,又", ",后"),
        ("造林｡管护", "｡"),
        ("造林､管护", "､"),
        ("来访对象 。", " 。"),
        ("造林　，管护", "　，"),
        ("加强 管理", "强 管"),
    ],
)
def test_it_finds_half_width_points_beside_chinese(said, prose, excerpt):
    found = [each for each in said("重点", prose) if each[0] == "N203"]
    assert found
    assert excerpt[0] in {each[1][0] for each in found}


@pytest.mark.parametrize(
    "prose",
    [
        "开展“4·15”活动，推进“1+N”党建联盟",
        "网址http://www.a.gov.cn/x?a=1;b=2，电话027-00000000",
        "占30.5%，比例3:1，时间10:30，数1,234.56",
        "A,B,C三类，Ltd.公司，V1.2版本",
        "国家（境）外；《条例》：“林长制”！",
        "第一部分 概况，附件一 绩效表，“双随机 一公开”",
        "造林 480 亩，A B C三类",
    ],
)
def test_it_leaves_numbers_addresses_and_full_width_points_alone(said, prose):
    assert said("重点", prose) == []


def test_a_pair_of_brackets_is_one_slip(said):
    assert said("重点", "造林(含管护)工作") == [("N203", "(")]
    assert said("重点", "造林(含管护)") == [("N203", "(")]


def test_a_path_in_the_wrong_brackets_is_not_taken_for_punctuation(said):
    assert said("重点", "支出[支出.全部资金.合计]") == []


def test_an_error_of_a_field_is_not_taken_for_punctuation(said):
    assert {code for code, _ in said("重点", "见错误!未找到引用源")} == {"N204"}
