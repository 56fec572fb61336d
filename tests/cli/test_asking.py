"""Questions at a terminal: in order, each with what an empty line means, wrong answers again."""

from __future__ import annotations

import io
import sys

import pytest

from disclosure.authoring import Answers, beginning_of
from disclosure.cli.asking import Occupied, asked, asked_year, introduce, is_asked
from disclosure.pipeline.directory import directory_at
from disclosure.pipeline.starting import Start
from disclosure.validate import read_schema
from tests.conftest import ROOT

SHORT = ("名称", "简称")
GIVEN = Answers(2024, "", {SHORT: "区林业局"})


@pytest.fixture
def at(tmp_path):
    directory_at.cache_clear()
    schema = read_schema(ROOT / "schemas" / "final.schema.json")
    return Start(tmp_path, "final", 2024, schema, beginning_of(schema))


@pytest.fixture
def typing(monkeypatch):
    """Answer with these lines, and return the prompts that were shown."""

    def typed(*lines):
        prompts, waiting = [], iter(lines)
        monkeypatch.setattr(
            "builtins.input", lambda prompt: (prompts.append(prompt), next(waiting))[1]
        )
        return prompts

    return typed


def test_an_empty_line_everywhere_is_a_department_as_most_are(at, typing):
    prompts = typing(*[""] * 9)
    answers = asked(at, GIVEN)
    assert answers.folder == "区林业局"
    assert answers.words == {
        SHORT: "区林业局",
        ("名称", "全称"): "区林业局",
        ("名称", "规范简称"): "区林业局",
        ("口径",): "部门汇总",
        ("财政级次",): "区级",
    }
    assert answers.units == (("区林业局本级", "行政"),)
    assert answers.funds == ("一般公共预算财政拨款",)
    assert prompts[0] == "全称（公章上的全称） [区林业局]："
    assert "1 部门汇总　2 部门　3 单位 [部门汇总]：" in prompts[3]


def test_numbers_and_words_are_answers(at, typing):
    typing(
        "江岭区林业局", "", "forestry", "单位", "2", "区林业局机关", "2", "区苗圃", "事业", "", "1，5 8",
    )  # fmt: skip
    answers = asked(at, GIVEN)
    assert answers.words[("名称", "规范简称")] == "江岭区林业局"
    assert answers.words[("口径",)] == "单位"
    assert answers.words[("财政级次",)] == "县级"
    assert answers.units == (("区林业局机关", "参公"), ("区苗圃", "事业"))
    assert answers.funds == ("一般公共预算财政拨款", "事业收入", "其他收入")


def test_an_answer_that_cannot_stand_is_asked_again(at, typing, capsys):
    typing("", "甲/乙", "", "a b", "forestry", "9", "1", "", "", "4", "3", "", "99", "2")
    answers = asked(at, GIVEN)
    assert answers.folder == "forestry"
    assert answers.words[("名称", "规范简称")] == "区林业局"
    assert answers.funds == ("政府性基金预算财政拨款",)
    said = capsys.readouterr().out
    assert said.count("    不行：") == 5
    assert "不行：只能写：部门汇总、部门、单位。" in said


def test_what_was_given_is_not_asked(at, typing):
    prompts = typing("")
    words = {
        each.path: each.choices[0] if each.choices else "甲局" for each in at.beginning.questions
    }
    given = Answers(2024, "", words, (("甲", "行政"),), ("其他收入",))
    assert asked(at, given).folder == "甲局"
    assert len(prompts) == 1


def test_what_is_not_known_is_to_be_filled_in(at, typing):
    typing("待填", "待填", "x", "待填", "待填", "待填", "待填", "", "1")
    answers = asked(at, GIVEN)
    assert answers.units == (("待填", "待填"),)
    assert answers.words[("口径",)] == "待填"


def test_a_folder_that_is_taken_is_told_before_the_other_questions(at, typing):
    path = at.root / "departments/forestry/2024-final.yaml"
    path.parent.mkdir(parents=True)
    path.write_text("名称: {简称: 区林业局}\n", encoding="utf-8")
    prompts = typing("", "", "")
    with pytest.raises(Occupied) as refusal:
        asked(at, GIVEN)
    assert [each.code for each in refusal.value.problems] == ["R907"]
    assert prompts[-1].endswith("[forestry]：")


def test_a_year_has_four_digits(typing, capsys):
    typing("24", "２０２３年")
    assert asked_year(2024) == 2023
    assert "不是年度" in capsys.readouterr().out
    typing("")
    assert asked_year(2024) == 2024


def test_it_says_how_to_answer_and_to_leave(capsys):
    introduce()
    assert "Ctrl+C" in capsys.readouterr().out


def test_nobody_is_asked_where_a_stream_is_no_terminal(monkeypatch):
    terminal = io.StringIO()
    terminal.isatty = lambda: True
    monkeypatch.setattr(sys, "stdin", terminal)
    monkeypatch.setattr(sys, "stdout", io.StringIO())
    assert not is_asked()
    monkeypatch.setattr(sys, "stdout", terminal)
    assert is_asked()
    monkeypatch.setattr(sys, "stdin", None)
    assert not is_asked()
