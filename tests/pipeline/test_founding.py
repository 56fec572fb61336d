"""``template new``: a form of another year, sound from the first moment, and nothing written over."""

from __future__ import annotations

import pytest

from disclosure.cli.program import main
from disclosure.pipeline.founding import found
from disclosure.pipeline.keeping import keep

OLD, NEW = "final-2024", "final-2025"


@pytest.fixture
def templates(workspace):
    return workspace / "templates"


def names(folder):
    return {path.name for path in folder.iterdir()}


def content(folder):
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_the_folder_is_copied_and_only_settings_and_samples_differ(workspace, templates):
    before, there = content(templates / OLD), names(templates)
    founded = found(workspace, NEW, OLD)
    assert (founded.problems, founded.mistake) == ((), "")
    after = content(templates / NEW)
    assert after.keys() == before.keys()
    differing = {name for name in after if after[name] != before[name]}
    assert differing == {"edition.yaml", *(name for name in after if name.startswith("sample"))}
    assert content(templates / OLD) == before
    assert names(templates) == {*there, NEW}


def test_it_is_told_where_the_old_year_is_left_and_how_to_go_on(workspace, templates):
    lines = "\n".join(found(workspace, NEW, None).lines)
    assert lines.startswith(f"已新建 templates/{NEW}：从 {OLD} 复制 ")
    assert f"templates/{NEW}/edition.yaml:6　依据: " in lines
    for command in (
        f"python build.py template {NEW}",
        "python build.py test --update-golden tests/editions",
        "python build.py roll 2025",
    ):
        assert command in lines


def test_the_keeper_finds_nothing_wrong_with_it(workspace):
    found(workspace, NEW, OLD)
    assert keep(workspace, NEW).problems == ()


def test_what_word_and_systems_leave_is_not_copied(workspace, templates):
    for name in ("~$document.docx", ".DS_Store", "golden/.x"):
        (templates / OLD / name).write_bytes(b"")
    found(workspace, NEW, OLD)
    assert not [name for name in content(templates / NEW) if name.rpartition("/")[2][0] in "~."]


def test_a_folder_that_is_there_stays(workspace, templates):
    (templates / NEW).mkdir()
    (templates / NEW / "edition.yaml").write_text("我的", encoding="utf-8")
    (problem,) = found(workspace, NEW, OLD).problems
    assert problem.code == "R907"
    assert content(templates / NEW) == {"edition.yaml": "我的".encode()}


def test_of_a_damaged_form_none_is_made(workspace, templates):
    (templates / OLD / "edition.yaml").write_text("名称: {", encoding="utf-8")
    founded = found(workspace, NEW, OLD)
    assert founded.lines == ()
    assert founded.problems[0].place.file == f"templates/{OLD}/edition.yaml"
    assert not (templates / NEW).exists()


def test_a_folder_that_cannot_be_written_is_told(workspace, templates, monkeypatch):
    def refuse(*_, **__):
        raise PermissionError(13, "no")

    monkeypatch.setattr(type(templates), "rename", refuse)
    (problem,) = found(workspace, NEW, OLD).problems
    assert problem.code == "R903"
    assert not (templates / NEW).exists()


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["new"], "还要写新版式的名称"),
        (["new", "final-25"], "写作“文种-年度”"),
        (["new", "决算-2025"], "写作“文种-年度”"),
        (["new", "../final-2025"], "写作“文种-年度”"),
        (["new", "final-2025", "--from", "final-2021"], "没有版式 final-2021"),
        (["new", "final-2010"], "没有 2010 年以前的版式"),
        (["new", "final-2010", "--from", "final-2024"], "年度要更晚"),
        (["final-2024", "final-2025"], "template new final-2025 --from final-2024"),
        (["final-2024", "--from", "final-2024"], "template new final-2025 --from final-2024"),
    ],
)
def test_what_is_typed_wrong_is_told(words, says, workspace, templates, capsys):
    there = names(templates)
    assert main(["template", *words], workspace) == 2
    assert says in capsys.readouterr().err
    assert names(templates) == there


def test_the_command_prints_what_was_done(workspace, capsys):
    assert main(["template", "new", NEW, "--from", OLD], workspace) == 0
    assert f"已新建 templates/{NEW}" in capsys.readouterr().out
    assert main(["template", "new", NEW, "--from", OLD], workspace) == 1
    assert "R907" in capsys.readouterr().out
