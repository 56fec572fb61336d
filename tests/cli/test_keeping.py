"""``template`` and ``terms`` as they are typed."""

from __future__ import annotations

import json
import sys

import pytest

from disclosure.cli.keeping import template_arguments, terms_arguments
from disclosure.cli.program import main


def test_template_takes_an_edition_or_none() -> None:
    assert template_arguments().parse_args([]).edition is None
    assert template_arguments().parse_args(["final-2024"]).edition == "final-2024"


def test_template_new_takes_a_name_and_a_source() -> None:
    given = template_arguments().parse_args(["new", "final-2025", "--from", "final-2024"])
    assert (given.edition, given.successor, given.source) == ("new", "final-2025", "final-2024")


def test_terms_takes_a_word_and_a_format() -> None:
    given = terms_arguments().parse_args(["接待", "--format", "json"])
    assert (given.word, given.format) == ("接待", "json")
    assert terms_arguments().parse_args([]).word == ""


def test_the_dictionary_is_printed_whole_or_for_a_word(workspace, capsys):
    assert main(["terms"], workspace) == 0
    whole = capsys.readouterr().out
    assert main(["terms", "hospitality.actual"], workspace) == 0
    said = capsys.readouterr().out
    assert said.splitlines()[0] == "三公经费.公务接待费.决算"
    assert said.endswith("共 1 个键。版式：示例里用到它的版式。\n")
    assert said.splitlines()[1] in whole


def test_for_machines_it_is_utf8_whatever_the_console_says(workspace, monkeypatch, capsysbinary):
    monkeypatch.setattr(sys.stdout, "reconfigure", lambda **_: None, raising=False)
    assert main(["terms", "hospitality.actual", "--format", "json"], workspace) == 0
    (entry,) = json.loads(capsysbinary.readouterr().out.decode("utf-8"))
    assert entry["key"] == "三公经费.公务接待费.决算"


@pytest.mark.parametrize("words", [["没有这个词"], ["--format", "xml"], ["a", "b"]])
def test_wrong_usage_is_told(words, workspace, capsys):
    assert main(["terms", *words], workspace) == 2
    assert capsys.readouterr().err


def test_what_cannot_be_read_is_told(workspace, capsys):
    (workspace / "templates/final-2024/sample.yaml").write_text("甲: {", encoding="utf-8")
    assert main(["terms"], workspace) == 1
    assert "templates/final-2024/sample.yaml" in capsys.readouterr().out
