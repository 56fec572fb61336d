"""An edition's sentences are checked before any disclosure is built."""

from __future__ import annotations

import pytest

from disclosure.narrate import prepare_sentences
from tests.narrate.telling import blocks, edition, sentences

GLOSSARY = "名词:\n  - {名: 基本支出, 释义: 指日常支出}\n"


@pytest.fixture
def prepared(tmp_path):
    """Prepare a folder with one sentence file (and a glossary)."""

    def prepare(text, glossary=GLOSSARY):
        (tmp_path / "句子.j2").write_text(text, encoding="utf-8")
        (tmp_path / "glossary.yaml").write_text(glossary, encoding="utf-8")
        return prepare_sentences(tmp_path, edition(), shown="final-2024", named=blocks())

    return prepare


def block(text):
    return "".join(f"{{% block {name} %}}\n{text}\n{{% endblock %}}\n" for name in sorted(blocks()))


def first(problems):
    return problems[0].code, problems[0].message


def test_the_edition_has_the_blocks_that_its_form_names():
    assert set(sentences().blocks) == blocks()
    assert {"收支总体", "空表07"} <= blocks()


def test_a_block_that_no_tag_prints_is_reported(prepared):
    _, problems = prepared(block("好。") + "{% block 收入情况 %}\n多。\n{% endblock %}")
    assert first(problems) == ("E206", "没有标签印“收入情况”这个块，写在里面的句子不会印出来")
    assert "是否应为“收入”？" in problems[0].hint


def test_a_form_without_a_block_needs_none(tmp_path):
    (tmp_path / "句子.j2").write_text("{% block 收入 %}好。{% endblock %}", encoding="utf-8")
    (tmp_path / "glossary.yaml").write_text(GLOSSARY, encoding="utf-8")
    made, problems = prepare_sentences(tmp_path, edition(), shown="x", named={"收入"})
    assert problems == ()
    assert made is not None
    assert set(made.blocks) == {"收入"}


def test_it_knows_the_figures_that_sentences_name_also_behind_another_name():
    assert {"收入.总计", "三公经费.公务用车购置费.购置数"} <= sentences().figures


@pytest.mark.parametrize(
    ("text", "code", "message"),
    [
        ("{{ 数.收入.总计", "E201", "标记没有写完"),
        ("{{ 数.收入.总计 | 千分位 }}", "E202", "没有“千分位”这种处理"),
        ("{% if 数.收入.总计 is 有 %}{% endif %}", "E202", "没有“is 有”这种问法"),
        ("{{ 与上年相比（“收支总计”） }}", "E201", "标记里有用不得的字符“（”"),
        ("{% 如果 事.概况 %}", "E201", "没有“如果”这种标记"),
        ("{{ 比较 }}", "E202", "没有“比较”这个名字"),
        ("{{ 与上年相比('收支合计') }}", "E202", "没有“收支合计”这个比较"),
        ("{{ 汉字(1 + 1) }}", "E203", "句子里不能做加减乘除"),
        ("{% if 数.收入.总计 > 100 %}{% endif %}", "E203", "句子里不能比较数字大小"),
        ("{% if 名.年度 == 2024 %}{% endif %}", "E203", "句子里不能比较数字大小"),
        ("{{ 名.年度 ~ 名.全称 }}", "E203", "句子里不能用“~”拼接"),
        ("{% include '别的' %}", "E203", "句子文件不能引用、继承或定义宏"),
        (
            "{% if not 数.收入.总计 %}{% endif %}",
            "E204",
            "“数.收入.总计”不能直接当条件：数字是零也算“有”",
        ),
        ("{{ '有' if 数.收入.总计 and 节.收入 else '无' }}", "E204", None),
        ("收入｛｛ 数.收入.总计 ｝｝", "E201", "多出来的“｛”会照样印出来"),
        ("收入{ 数.收入.总计 }", "E201", "多出来的“{”会照样印出来"),
        ("收入︷数.收入.总计︸", "E201", "多出来的“︷”会照样印出来"),
        ("\u2066收入", "E201", "这一行里有看不见的字符（U+2066），会照样印出来"),
        ("收入{{ '\ue000' }}", "E201", "这一行里有看不见的字符（U+E000），会照样印出来"),
        ("{{ 甲 }}{{ 甲 }}", "E202", "没有“甲”这个名字"),
        ("{% if 数.收入['总计'] %}{% endif %}", "E204", None),
        ("{{ 名.全称() }}", "E202", "只有说法后面可以加括号"),
        ("{{ 名.电邮 }}", "E202", "“名”里没有“电邮”"),
        ("{{ 比('机关') }}", "E202", "没有“机关”这个比较"),
        ("{{ 数..收入 }}", "E201", "标记写得不对"),
        ("{# 说明", "E201", "注释没有结束"),
    ],
)
def test_a_mistake_is_said_in_chinese_at_its_line(prepared, text, code, message):
    made, problems = prepared(block("好。").replace("好。", text, 1))
    assert made is None
    found = [problem for problem in problems if problem.code == code]
    assert found, problems
    assert message is None or found[0].message == message
    assert found[0].place.file == "final-2024/句子.j2"
    assert found[0].hint


def test_a_block_in_two_places_is_reported(prepared, tmp_path):
    (tmp_path / "a.j2").write_text("{% block 收入 %}{% endblock %}", encoding="utf-8")
    _, problems = prepared(block("好。"))
    assert first(problems) == ("E206", "“收入”这个块在final-2024/a.j2里已经有了")


def test_blocks_that_are_nowhere_are_listed(prepared):
    _, problems = prepared("{% block 收入 %}{% endblock %}")
    assert problems[0].code == "E206"
    assert problems[0].message.startswith("缺少句子：")
    assert "主要职责" in problems[0].message


@pytest.mark.parametrize(
    ("glossary", "code"),
    [
        ("名词: 没有\n", "E208"),
        ("名词:\n  - 基本支出\n", "E208"),
        ("名词:\n  - {名: 基本支出}\n", "E208"),
        ("名词:\n  - {名: 基本支出, 释意: 指}\n", "E208"),
        ("名词:\n  - {名: 基本支出, 列出: 全部}\n", "E208"),
        ("名词:\n  - {名: 基本支出, 列出: 支出科目}\n", "E208"),
        ('名词:\n  - {名: "{{ 部门 }}", 释义: 指}\n', "E202"),
        ('名词:\n  - {名: 基本支出, 释义: "{{ 级次 }}"}\n', "E202"),
        ('名词:\n  - {名: 基本支出, 释义: "{{ 名.级次 "}\n', "E201"),
    ],
)
def test_a_mistake_in_the_glossary_is_reported_at_its_line(prepared, glossary, code):
    made, problems = prepared(block("好。"), glossary)
    assert made is None
    assert problems[0].code == code
    assert problems[0].place.file == "final-2024/glossary.yaml"


def test_a_missing_glossary_is_reported(tmp_path):
    (tmp_path / "句子.j2").write_text(block("好。"), encoding="utf-8")
    made, problems = prepare_sentences(tmp_path, edition(), shown="final-2024", named=blocks())
    assert made is None
    assert [problem.code for problem in problems] == ["L101"]
