"""``new`` without a terminal: what was given is written, the rest is to be filled in."""

from __future__ import annotations

import shutil

import pytest

from disclosure.cli import beginning
from disclosure.cli.asking import Occupied
from disclosure.cli.declared import new_arguments
from disclosure.cli.program import main
from disclosure.load import load_text
from disclosure.pipeline.directory import directory_at
from disclosure.pipeline.house import house_at
from tests.conftest import ROOT


@pytest.fixture
def project(tmp_path):
    shutil.copytree(ROOT / "schemas", tmp_path / "schemas")
    (tmp_path / "templates/final-2024").mkdir(parents=True)
    shutil.copy(ROOT / "templates/final-2024/edition.yaml", tmp_path / "templates/final-2024")
    house_at.cache_clear()
    directory_at.cache_clear()
    return tmp_path


def data_of(path):
    loaded, _ = load_text(path.read_bytes(), "x")
    return loaded.data


def test_a_name_alone_is_enough(project, capsys):
    assert main(["new", "区林业局"], project) == 0
    said = capsys.readouterr().out
    assert said.startswith("已新建 departments/区林业局/2024-final.yaml。\n")
    assert "python build.py check 2024 区林业局\n" in said
    data = data_of(project / "departments/区林业局/2024-final.yaml")
    assert data["名称"] == {"全称": "待填", "规范简称": "待填", "简称": "区林业局"}
    assert data["单位"] == [{"名称": "待填", "性质": "待填"}]


def test_every_option_is_written(project):
    words = (
        "区林业局 --year 2024年 --kind final --folder forestry --full-name 江岭区林业局"
        " --official-name 江岭区林业局 --scope 部门汇总 --level 区级 --unit 区林业局本级=行政"
        " --unit 区苗圃＝事业 --unit 区林业站 --fund 一般公共预算财政拨款 --fund 事业收入"
    )
    assert main(["new", *words.split()], project) == 0
    data = data_of(project / "departments/forestry/2024-final.yaml")
    assert list(data["名称"].values()) == ["江岭区林业局", "江岭区林业局", "区林业局"]
    assert (data["口径"], data["财政级次"]) == ("部门汇总", "区级")
    assert [each["性质"] for each in data["单位"]] == ["行政", "事业", "待填"]
    assert list(data["收入"]) == ["一般公共预算财政拨款", "事业收入"]
    assert list(data["支出"]) == ["一般公共预算财政拨款", "其他资金"]
    assert set(data["机关运行经费"]) == {"年初预算", "决算"}


def test_every_question_of_the_schema_has_its_option(project):
    at, _ = beginning.ground(project, "final", None)
    given = vars(new_arguments().parse_args(["区林业局"]))
    assert {each.option for each in at.beginning.questions} <= set(given)


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["区林业局", "--level", "区"], "R342"),
        (["区林业局", "--folder", "../x"], "R342"),
        (["？"], "R342"),
        (["区林业局", "--year", "2019"], "E301"),
    ],
)
def test_what_cannot_be_is_told_and_nothing_is_written(words, code, project, capsys):
    assert main(["new", *words], project) == 1
    assert f"错误[{code}]" in capsys.readouterr().out
    assert not (project / "departments").exists()


def test_a_mistyped_year_is_wrong_usage(project, capsys):
    assert main(["new", "区林业局", "--year", "24"], project) == 2
    assert "“24”不是年度" in capsys.readouterr().err


def test_a_second_time_it_refuses(project, capsys):
    assert main(["new", "区林业局"], project) == 0
    assert main(["new", "区林业局"], project) == 1
    assert "错误[R907] 这个文件已经有了，没有新建" in capsys.readouterr().out


@pytest.mark.parametrize("left", [EOFError, KeyboardInterrupt])
def test_whoever_leaves_has_written_nothing(left, project, monkeypatch, capsys):
    def leave(*_args):
        raise left

    monkeypatch.setattr(beginning, "is_asked", lambda: True)
    monkeypatch.setattr("builtins.input", leave)
    assert main(["new", "区林业局"], project) == 130
    assert "已离开，没有新建，什么也没有写。" in capsys.readouterr().err
    assert not (project / "departments").exists()


def test_a_folder_that_is_taken_ends_the_questions(project, monkeypatch, capsys):
    def refuse(at, _given):
        raise Occupied(beginning.start(at, _given).problems)

    assert main(["new", "区林业局"], project) == 0
    monkeypatch.setattr(beginning, "is_asked", lambda: True)
    monkeypatch.setattr(beginning, "asked_year", lambda usual: usual)
    monkeypatch.setattr(
        beginning, "asked", lambda at, given: refuse(at, beginning._housed(at, given))
    )
    assert main(["new", "区林业局"], project) == 1
    assert "R907" in capsys.readouterr().out
