"""Telling a disclosure: what cannot be told is reported, and nothing else suffers."""

from __future__ import annotations

from dataclasses import replace

import pytest

from disclosure.diagnostics import Severity
from disclosure.load import load
from disclosure.narrate import narrate, prepare_sentences
from disclosure.passport import plain, spans
from tests.narrate.telling import ROOT, SAMPLE, edition, filing, sentences, story, told

FORM = ROOT / "templates" / "final-2024"


def with_prose(text):
    return filing(重点工作={"综述": [text]})


def test_prose_is_data_and_never_a_template():
    text = "{{ 数.收入.总计 }}和{% if 1 %}与 A&B <局> "
    assert told(with_prose(text))["重点工作"] == text.strip() + "。"


def test_a_reference_in_prose_is_a_figure_like_any_other():
    narrative, _ = narrate(story(with_prose("支出【支出.全部资金.合计】")), sentences())
    (line,) = narrative.blocks["重点工作"]
    assert [span.path for span in spans(line) if not isinstance(span, str)] == [
        "支出.全部资金.合计"
    ]
    assert plain(narrative.facts["重点工作"]["综述"][0]) == "支出842.50万元"


def test_a_reason_may_refer_to_figures_too():
    data = filing()
    data["原因"]["收支总计"] = "项目支出【支出.全部资金.项目支出】"
    assert told(data)["收支总体"].endswith("主要原因是项目支出141.00万元。")


def test_what_is_left_to_fill_in_is_an_error_and_in_a_draft_a_warning():
    for draft, severity in ((False, Severity.ERROR), (True, Severity.WARNING)):
        _, (problem,) = narrate(story(with_prose("【待填】"), draft=draft), sentences())
        assert (problem.code, problem.severity) == ("N103", severity)


def test_every_figure_in_a_sentence_is_one_of_the_disclosure():
    told_story = story(filing())
    narrative, _ = narrate(told_story, sentences())
    printed = [
        span
        for block in narrative.blocks.values()
        for line in block
        for span in spans(line)
        if not isinstance(span, str)
    ]
    assert len(printed) > 100
    assert {figure.path for figure in printed} <= set(told_story.figures)
    assert all(figure.text for figure in printed)


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("{{ 数.收入.没有 }}", "要印“收入.没有”，这份文件里没有"),
        (
            "{% for 类 in 各类('支出.全部资金.{编码}.合计', '') %}{{ 类.没有 }}{% endfor %}",
            "里有一处名字查不到",
        ),
        ("{{ 占('本年收入') }}{{ 与上年相比() }}", "里有一处说法用错了"),
        ("{{ 列举(['甲']) }}", "里有一处说法用错了"),
    ],
)
def test_a_block_that_cannot_be_told_leaves_the_others_alone(tmp_path, sentence, said):
    for path in (*FORM.glob("*.j2"), FORM / "glossary.yaml"):
        text = path.read_text(encoding="utf-8").replace("{{ 数.收入.总计 }}", sentence)
        (tmp_path / path.name).write_text(text, encoding="utf-8")
    prepared, _ = prepare_sentences(tmp_path, edition(), shown="final-2024", named=None)
    narrative, (problem,) = narrate(story(filing()), prepared)
    assert narrative.blocks["收支总体"] == ()
    assert narrative.blocks["收入"]
    assert (problem.code, problem.message) == ("E209", f"“收支总体”{said}")
    assert str(problem.place) == "final-2024/01-收支总体.j2:2:1"


def test_telling_twice_gives_the_same_words():
    once, again = (narrate(story(filing()), sentences())[0] for _ in range(2))
    assert once.blocks == again.blocks


def test_a_problem_points_at_the_reference_within_its_line():
    loaded, _ = load(SAMPLE, shown="x.yaml")
    data = with_prose("全年重点工作【没有】按计划完成。")
    placed = replace(story(data), place=loaded.place)
    _, (problem,) = narrate(placed, sentences())
    assert problem.code == "N101"
    assert problem.place.file == "x.yaml"
