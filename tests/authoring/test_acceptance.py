from __future__ import annotations

import pytest

from disclosure.authoring import (
    Answers,
    proposed_folder,
    unfit,
    unfit_answers,
    unfit_folder,
)
from tests.authoring.conftest import LITTLE, MUCH


@pytest.mark.parametrize("name", ["区林业局", "qu-linyeju", "A1", "forestry-2", "〇一局"])
def test_a_folder_has_letters_digits_hyphens_or_chinese(name):
    assert unfit_folder(name) == ""


@pytest.mark.parametrize(
    "name", ["", "-甲", "a b", "../x", "a/b", "甲。", "a.b", "CON", "lpt1", "甲" * 61, "a\n"]
)
def test_no_folder_leads_elsewhere_or_is_a_device(name):
    assert unfit_folder(name)


@pytest.mark.parametrize(
    ("name", "folder"),
    [
        ("区林业局", "区林业局"),
        ("区林业局（本级）", "区林业局本级"),
        ("Ｆｏｒｅｓｔｒｙ", "Forestry"),
        ("- 甲/乙 -", "甲乙-"),
        ("？？", ""),
        ("con", ""),
    ],
)
def test_a_folder_is_proposed_from_the_name(name, folder):
    assert proposed_folder(name) == folder


def test_the_schema_says_what_may_stand(schema):
    assert unfit(schema, ("财政级次",), "区级") == ""
    assert unfit(schema, ("财政级次",), "待填") == ""
    assert unfit(schema, ("财政级次",), "区").startswith("只能写：区级、")
    assert "文件名" in unfit(schema, ("名称", "规范简称"), "甲/乙")
    assert "看不见" in unfit(schema, ("名称", "简称"), "甲\u200b")
    assert "看不见" in unfit(schema, ("名称", "简称"), "甲\udcff")
    assert "看不见" in unfit(schema, ("名称", "全称"), "\u2066甲")


def test_good_answers_are_not_refused(schema, beginning):
    assert not list(unfit_answers(schema, beginning, LITTLE))
    assert not list(unfit_answers(schema, beginning, MUCH))


def test_everything_that_cannot_stand_is_told(schema, beginning):
    words = {("财政级次",): "区", ("口径",): "部门"}
    answers = Answers(2024, "a b", words, (("甲", "企业"),), ("捐赠",))
    said = [message for message, _, _ in unfit_answers(schema, beginning, answers)]
    assert said == [
        "不能新建文件夹“a b”",
        "“财政级次”不能写“区”",
        "“性质”不能写“企业”",
        "“收入”里没有“捐赠”",
    ]
