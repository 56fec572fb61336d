"""``format`` as it is typed, and what it prints."""

from __future__ import annotations

import json
import shutil

import pytest

from disclosure.cli.naming import format_arguments, format_options
from disclosure.cli.program import main
from disclosure.diagnostics import Diagnostic, Place, Severity
from disclosure.pipeline.directory import directory_at
from disclosure.pipeline.house import house_at
from tests.conftest import ROOT

FILE = "departments/x/2024-final.yaml"


@pytest.fixture
def project(tmp_path):
    shutil.copytree(ROOT / "schemas", tmp_path / "schemas")
    (tmp_path / "templates/final-2024").mkdir(parents=True)
    shutil.copy(ROOT / "templates/final-2024/edition.yaml", tmp_path / "templates/final-2024")
    (tmp_path / FILE).parent.mkdir(parents=True)
    (tmp_path / FILE).write_text("年初预算:\n  2013101: 1\n", encoding="utf-8", newline="\n")
    house_at.cache_clear()
    directory_at.cache_clear()
    return tmp_path


def test_names_are_written_and_counted(project, capsys):
    assert main(["format", "2024", "x"], project) == 0
    said = capsys.readouterr().out
    assert said == f"已写好：{FILE}（1 个科目名称）\n写好 1 个文件、1 个科目名称，0 个没有变化。\n"
    text = (project / FILE).read_text(encoding="utf-8")
    assert text == "年初预算:\n  2013101: 1  # 行政运行\n"


def test_check_lists_and_writes_nothing(project, capsys):
    assert main(["format", "--check"], project) == 1
    assert f"要写：{FILE}（1 个科目名称）\n" in capsys.readouterr().out
    assert "#" not in (project / FILE).read_text(encoding="utf-8")


def test_problems_are_printed_as_ever(project, capsys):
    (project / FILE).write_text("年初预算:\n  2013101：1\n", encoding="utf-8")
    assert main(["format"], project) == 1
    said = capsys.readouterr().out
    assert f"{FILE}:2:" in said
    assert said.endswith("1 个没有处理，原因见上。\n")


def test_a_check_writes_the_names_first_where_it_is_asked(project, capsys):
    before = (project / FILE).read_text(encoding="utf-8")
    assert main(["check", "2024", "x"], project) == 1
    assert (project / FILE).read_text(encoding="utf-8") == before
    capsys.readouterr()
    assert main(["check", "2024", "x", "--fix", "--format", "json"], project) == 1
    said = capsys.readouterr()
    assert said.err.startswith(f"已写好：{FILE}（1 个科目名称）\n写好 1 个文件、1 个科目名称")
    assert json.loads(said.out)["outcomes"][0]["source"] == FILE
    text = (project / FILE).read_text(encoding="utf-8")
    assert text == "年初预算:\n  2013101: 1  # 行政运行\n"


def test_a_check_tells_once_what_is_wrong_with_a_file(project, capsys):
    (project / FILE).write_text("年初预算:\n  2013101：1\n", encoding="utf-8")
    assert main(["check", "--fix"], project) == 1
    said = capsys.readouterr()
    assert said.err.endswith("1 个没有处理，原因见下。\n")
    assert f"{FILE}:2:" not in said.err
    assert said.out.count(f"{FILE}:2:") == 1


def test_a_file_that_cannot_be_written_fails_the_check(project, capsys, monkeypatch):
    lost = Diagnostic("R908", Severity.ERROR, "文件已经变了", Place(FILE), "再运行一次")
    monkeypatch.setattr("disclosure.pipeline.formatting.revise", lambda *_: lost)
    monkeypatch.setattr("disclosure.pipeline.build.check_only", lambda *_: 0)
    assert main(["check", "--fix"], project) == 1
    assert "错误[R908] 文件已经变了" in capsys.readouterr().err


def test_year_and_departments_are_words(tmp_path):
    given = format_arguments().parse_args(["2024", "甲", "--department", "乙", "--kind", "final"])
    selection = format_options(given, tmp_path).selection
    assert (selection.year, selection.departments) == (2024, ("乙", "甲"))
    assert selection.kind == "final"
