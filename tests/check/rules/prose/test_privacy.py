"""Personal data: found in any prose, not repeated in the message."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("prose", "excerpt", "kind"),
    [
        ("联系人13800138000。", "13800138000", "手机号码"),
        ("联系人138 0013 8000。", "138 0013 8000", "手机号码"),
        ("联系人138-0013-8000。", "138-0013-8000", "手机号码"),
        ("联系人+8613800138000。", "13800138000", "手机号码"),
        ("联系人１３８００１３８０００。", "１３８００１３８０００", "手机号码"),
        ("身份证42010619800101123X。", "42010619800101123X", "身份证号码"),
        ("卡号6222020200112233445。", "6222020200112233445", "银行卡号"),
        ("卡号6222 0202 0011 2233 445。", "6222 0202 0011 2233 445", "银行卡号"),
        ("项目负责人张三，联系电话027-86861234。", "027-86861234", "个人电话"),
        ("邮箱zhangsan@qq.com。", "@qq.com", "电子邮箱"),
    ],
)
def test_it_finds_what_belongs_to_a_person(said, diagnosed, prose, excerpt, kind):
    assert said("绩效", prose) == [("N208", excerpt)]
    (found,) = diagnosed("绩效", prose)
    assert kind in found.message
    assert excerpt not in found.message


@pytest.mark.parametrize("slot", ["概况", "绩效", "重点", "用途", "原因"])
def test_it_reads_every_prose(said, slot):
    assert said(slot, "维修联系人13800138000") == [("N208", "13800138000")]


@pytest.mark.parametrize(
    "prose",
    [
        "电话027-84468595",
        "邮箱lyj@wuhan.gov.cn",
        "负责人办公室电话027-84468595",
        "联系人联系电话027-84468595",
        "项目编码42010324103T000000101",
        "投资13800138000元",
        "率为13.800138000",
        "号213800138000",
    ],
)
def test_other_numbers_are_left_alone(said, prose):
    assert [code for code, _ in said("重点", prose) if code == "N208"] == []
