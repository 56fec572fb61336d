"""``roll``: next year's files, none in the place of another, none from a file that is not sound."""

from __future__ import annotations

import pytest
from ruamel.yaml import YAML

from disclosure.authoring import RolledFile
from disclosure.diagnostics import printed
from disclosure.load import load_text
from disclosure.pipeline import rolling
from disclosure.pipeline.directory import directory_at
from disclosure.pipeline.options import Selection
from disclosure.pipeline.rolling import roll
from disclosure.validate.reviewing import TO_REVIEW
from disclosure.validate.unfilled import gaps_in
from tests.pipeline.conftest import ROOT, SAMPLE, YEAR, shared_house

GALLERY = ROOT / "tests" / "errors"
SPARSE = (ROOT / "templates/final-2024/sample-sparse.yaml").read_text(encoding="utf-8")
NEXT = YEAR + 1


@pytest.fixture
def project(project, monkeypatch):
    monkeypatch.setattr(rolling, "house_at", lambda _: shared_house())
    directory_at.cache_clear()
    return project


def run(project, *departments, year=NEXT, kind=None):
    return roll(Selection(project.root, year, departments, kind))


def codes(done):
    return [each.code for each in done.problems]


def new_file(project, slug, year=NEXT):
    return project.root / "departments" / slug / f"{year}-final.yaml"


def test_the_first_check_of_a_new_file_lists_what_is_left_to_do_and_nothing_else(project):
    project.file("甲局")
    project.file("乙局", SPARSE)
    done = run(project)
    assert (codes(done), done.exit_code) == (["E302"], 0)
    for path in (new_file(project, "甲局"), new_file(project, "乙局")):
        assert path.read_text(encoding="utf-8").startswith("# yaml-language-server:")
    for path in project.root.glob(f"departments/*/{YEAR}-final.yaml"):
        path.unlink()
    built = project.check(NEXT)
    for outcome in built.outcomes:
        assert [each.code for each in outcome.diagnostics] == ["S230", "S231"]


def test_a_file_that_is_named_rolls_its_own_department_alone(project):
    project.file("甲局")
    project.file("乙局", SPARSE)
    roll(Selection(project.root, NEXT, files=(f"departments/甲局/{YEAR}-final.yaml",)))
    assert new_file(project, "甲局").is_file()
    assert not new_file(project, "乙局").is_file()


def test_it_says_what_was_written_and_how_much_is_left(project):
    project.file("甲局")
    lines = list(run(project).lines())
    assert lines == [
        "已新建 departments/甲局/2025-final.yaml（从 departments/甲局/2024-final.yaml）",
        "    待填 104 处，其中清空的原因 15 条",
        "    取自上年文件的数 13 个，带“【待核】”要核对的文字 15 处",
        "下一步：用 VS Code 或记事本打开，从上往下填；还有哪几处没有填、没有核对，随时可以查：",
        "    python build.py check 2025 甲局",
    ]
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert "\n".join(lines[:3]).replace("甲局", "区林业局") in readme


def test_a_new_file_is_published_when_it_is_filled_in_and_read(project):
    """As a department does that has the same figures again a year later."""
    project.file("甲局", SPARSE)
    run(project)
    path = new_file(project, "甲局")
    path.write_text(filled(path.read_text(encoding="utf-8")), encoding="utf-8")
    built = project.build(year=NEXT)
    (outcome,) = built.outcomes
    assert [each.code for each in outcome.diagnostics if each.severity.rank < 2] == []
    assert built.code == 0


def filled(text):
    """Return a new file of the sparse sample with the old values, dates a year later."""
    old = load_text(SPARSE.replace("2025-09-30", "2026-09-30").encode(), "x")[0].data
    loaded, _ = load_text(text.encode(), "x")
    lines = text.splitlines()
    for gap in reversed(list(gaps_in(loaded.data))):
        value = old
        for step in gap:
            value = value[step]
        place = loaded.place(gap)
        line = lines[place.line - 1]
        end = place.column - 1 + place.length
        lines[place.line - 1] = f"{line[: place.column - 1]}{value}{line[end:]}"
    return "\n".join(lines).replace(TO_REVIEW, "") + "\n"


@pytest.mark.parametrize("mark", ["待填", TO_REVIEW])
def test_no_document_and_no_draft_is_made_while_something_is_left_to_do(mark, project):
    text = SPARSE.replace(
        "[全年苗木", f"[{mark}全年苗木" if mark == TO_REVIEW else "[待填, 全年苗木"
    )
    project.file("甲局", text)
    for draft in (False, True):
        assert project.build(draft=draft).code == 1
    assert not list((project.root / "output").rglob("*.docx"))


def test_a_file_that_is_there_is_never_written_over(project):
    project.file("甲局")
    path = project.file("甲局", "我的数", name="2025-final.yaml")
    done = run(project, "甲局")
    assert (codes(done), done.exit_code) == (["R907"], 1)
    assert "2024 年的重新生成" in done.problems[0].hint
    assert path.read_text(encoding="utf-8") == "我的数"


def test_among_all_departments_those_that_have_theirs_are_passed_over(project):
    project.file("甲局")
    project.file("甲局", "我的数", name="2025-final.yaml")
    project.file("乙局")
    done = run(project)
    assert done.exit_code == 0
    assert "已有，没有动：departments/甲局/2025-final.yaml" in list(done.lines())
    assert new_file(project, "乙局").exists()


def test_a_file_that_came_in_between_stays(project, monkeypatch):
    project.file("甲局")

    def come_in_between(*_):
        project.file("甲局", "我的数", name="2025-final.yaml")
        return ()

    monkeypatch.setattr(rolling, "_doubtful", come_in_between)
    done = run(project)
    assert "R907" in codes(done)
    assert new_file(project, "甲局").read_text(encoding="utf-8") == "我的数"


def test_this_years_file_is_not_touched(project):
    path = project.file("甲局")
    before = path.read_bytes()
    run(project)
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    "text", [SAMPLE.replace("口径: 部门汇总", "口径: 甲"), SAMPLE + "坏: {\n", "甲", ""]
)
def test_nothing_is_made_of_a_broken_file_and_the_others_go_on(text, project):
    project.file("甲局", text)
    project.file("乙局")
    done = run(project)
    assert {each[0] for each in codes(done)} & {"L", "S"}
    assert (codes(done).count("R352"), done.exit_code) == (1, 1)
    assert not new_file(project, "甲局").exists()
    assert new_file(project, "乙局").exists()


def test_of_a_year_that_is_not_finished_no_next_one_is_made(project):
    project.file("甲局")
    run(project)
    done = run(project, "甲局", year=NEXT + 1)
    assert codes(done) == ["S230", "S231", "R352"]


def test_a_file_is_not_made_over_a_year(project):
    project.file("甲局")
    done = run(project, "甲局", year=NEXT + 1)
    assert codes(done) == ["R351"]
    assert "先运行 python build.py roll 2025" in done.problems[0].hint
    assert codes(run(project, year=NEXT + 1)) == ["R351"]
    assert codes(run(project, year=YEAR - 3)) == ["R351"]


def test_a_department_or_a_project_without_files_is_told(project):
    assert codes(run(project)) == ["L183"]
    project.file("甲局")
    assert codes(run(project, "丙局")) == ["L182"]


def test_the_edition_of_the_new_file_is_the_latest_one(project, monkeypatch):
    project.file("甲局")
    monkeypatch.setattr(rolling, "choose", lambda *_: ("final-2025", ()))
    run(project)
    assert "版式: final-2025\n" in new_file(project, "甲局").read_text(encoding="utf-8")


def two_years(project, _):
    project.file("甲局")
    return run(project, "甲局", year=NEXT + 1)


def unfinished(project, _):
    project.file("甲局", SPARSE.replace("口径: 单位", "口径: 待填"))
    return run(project)


def doubtful(project, _):
    project.file("甲局", SPARSE.replace("基本支出: 1200000.00", "基本支出: 1100000.00"))
    return run(project)


def too_special(project, patch):
    patch.setattr(rolling, "rolled", lambda *_: RolledFile())
    project.file("甲局", SPARSE)
    return run(project)


def named_after_the_year(project, _):
    project.file("甲局", SAMPLE.replace("    道路绿化项目:", "    2024年道路绿化项目:"))
    return run(project)


@pytest.mark.parametrize(
    ("code", "situation"),
    [
        ("R351", two_years),
        ("R352", unfinished),
        ("R353", doubtful),
        ("R354", too_special),
        ("R356", named_after_the_year),
    ],
)
def test_the_specimen_prints_exactly_this(code, situation, project, monkeypatch):
    text = (GALLERY / f"{code}.yaml").read_text(encoding="utf-8")
    specimen = YAML(typ="safe", pure=True).load(text)
    found = [each for each in situation(project, monkeypatch).problems if each.code == code]
    assert [line for each in found for line in printed(each).split("\n")] == specimen["期望"]
