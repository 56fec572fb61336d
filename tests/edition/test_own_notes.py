"""An office's own explanations: which file is read, which lines are good, and what is said."""

from __future__ import annotations

import os

import pytest
from ruamel.yaml import YAML

from disclosure.diagnostics import Severity, printed
from disclosure.edition import catalog, read_own_notes
from disclosure.edition.own_notes import EXAMPLE
from disclosure.workspace.files import OWN_NOTES
from tests.editions.document import ROOT

HEAD = "编码,释义\n"
NAME = "名词-2024.csv"


@pytest.fixture
def notes(tmp_path):
    """Read the notes of a project with these files in its folder."""

    def read(year=2024, **files):
        (tmp_path / OWN_NOTES).mkdir(exist_ok=True)
        for name, content in files.items():
            data = content if isinstance(content, bytes) else content.encode("utf-8")
            (tmp_path / OWN_NOTES / name).write_bytes(data)
        return read_own_notes(tmp_path, catalog(year))

    return read


@pytest.fixture
def lines(notes):
    """Read the notes of a project whose list has these lines."""
    return lambda *lines: notes(**{NAME: HEAD + "".join(f"{line}\n" for line in lines)})


@pytest.mark.parametrize("code", ["E307", "E308"])
def test_the_specimen_prints_exactly_this(code, notes):
    text = (ROOT / "tests" / "errors" / f"{code}.yaml").read_text(encoding="utf-8")
    specimen = YAML(typ="safe", pure=True).load(text)
    found = notes(**{NAME: specimen["输入"]}).problems
    assert [line for each in found for line in printed(each).split("\n")] == specimen["期望"]
    assert {each.code for each in found} == {code}


def test_a_project_without_a_list_has_no_notes_and_no_problem(tmp_path, notes):
    assert read_own_notes(tmp_path, catalog(2024)) == notes()
    assert notes().path is None


def test_a_list_gives_a_text_for_each_code(lines, tmp_path):
    found = lines("2050204,高中教育支出。", "213,农林水方面的支出")
    assert found.texts == {"2050204": "高中教育支出。", "213": "农林水方面的支出"}
    assert found.path == tmp_path / OWN_NOTES / NAME
    assert found.problems == ()


def test_the_latest_list_not_after_the_year_serves(notes):
    files = {f"名词-{year}.csv": f"{HEAD}2050204,{year}\n" for year in (2022, 2023, 2031)}
    assert notes(**files).texts == {"2050204": "2023"}


def test_a_list_of_another_time_alone_is_none(notes):
    assert notes(**{"名词-2031.csv": HEAD}).path is None


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("2050204,", "2050204 没有写释义"),
        ("2050204", "2050204 没有写释义"),
        (",高中教育支出。", "没有写编码"),
        ("205020,高中教育支出。", "“205020”不是科目编码"),
        ("2.05E+06,高中教育支出。", "“2.05E+06”不是科目编码"),
        ("2050204,=VLOOKUP(A2)", "这一行有公式，不是文字"),
        ("=A1,高中教育支出。", "这一行有公式，不是文字"),
        ("2050204,+高中", "这一行有公式，不是文字"),
        ("2050204,@高中", "这一行有公式，不是文字"),
        ("2050204,金额【支出.总计】", "2050204 的释义里有“【】”"),
        ("2050204,高中\x01教育", "2050204 的释义里有看不见的字符"),
        ("2050204,高中\ue000教育", "2050204 的释义里有看不见的字符"),
    ],
)
def test_a_line_that_is_wrong_is_told_and_the_others_serve(line, message, lines):
    found = lines("2050203,初中教育支出。", line)
    (problem,) = found.problems
    assert (problem.code, problem.severity, problem.message) == ("E307", Severity.ERROR, message)
    assert (problem.place.line, problem.place.text) == (3, line)
    assert problem.hint
    assert found.texts == {"2050203": "初中教育支出。"}


def test_a_code_that_is_there_twice_is_told_with_the_line_of_the_first(lines):
    found = lines("2050204,高中教育支出。", "", "2050204,高中支出。")
    (problem,) = found.problems
    assert problem.message == "2050204 在第 2 行已经写过"
    assert problem.place.line == 4
    assert found.texts == {"2050204": "高中教育支出。"}


def test_a_code_that_the_catalogue_lacks_is_asked_about_and_serves(lines):
    found = lines("2050294,绿道养护的支出。")
    assert [(each.code, each.severity) for each in found.problems] == [("E308", Severity.WARNING)]
    assert found.texts == {"2050294": "绿道养护的支出。"}


def test_a_long_list_of_mistakes_is_cut_and_counted_errors_first(lines):
    found = lines("2050294,目录没有的科目", *(f"20502{n:02},=A{n}" for n in range(30)))
    assert len(found.problems) == 11
    assert {each.code for each in found.problems[:10]} == {"E307"}
    assert found.problems[-1].message == "另有 21 行也要改，没有列出"


@pytest.mark.parametrize("name", ["名词2024.csv", "名词-2024.xlsx", "科目释义.csv", "名词-24.csv"])
def test_a_table_with_another_name_is_told(name, notes):
    (problem,) = notes(**{name: HEAD}).problems
    assert (problem.code, problem.severity) == ("E308", Severity.WARNING)
    assert problem.place.file == f"catalog/{name}"
    assert "名词-2024.csv" in problem.hint


@pytest.mark.parametrize("name", [EXAMPLE, "~$名词-2024.xlsx", ".名词-2024.csv", "说明.docx"])
def test_what_nobody_meant_to_be_read_is_left_alone(name, notes):
    assert notes(**{name: HEAD}).problems == ()


def test_a_list_that_cannot_be_read_is_told(tmp_path, notes):
    (tmp_path / OWN_NOTES).mkdir()
    os.mkfifo(tmp_path / OWN_NOTES / NAME)
    assert [each.code for each in notes().problems] == ["L103"]


def test_the_example_is_one(notes):
    found = notes(**{NAME: (ROOT / OWN_NOTES / EXAMPLE).read_bytes()})
    assert found.problems == ()
    assert set(found.texts) == {"2050204", "2130207"}
