"""``format``: each file on its own, written only where it differs."""

from __future__ import annotations

import pytest

from disclosure.edition import DamagedCatalogError
from disclosure.load import load_text
from disclosure.pipeline import formatting
from disclosure.pipeline.directory import directory_at
from disclosure.pipeline.formatting import format_files
from disclosure.pipeline.kinds import BUNDLES
from disclosure.pipeline.options import FormatOptions, Selection
from disclosure.workspace.reading import damaged
from tests.pipeline.conftest import SAMPLE, shared_house


@pytest.fixture
def project(project, monkeypatch):
    monkeypatch.setattr(formatting, "house_at", lambda _: shared_house())
    directory_at.cache_clear()
    return project


def run(project, *departments, only_looks=False, kind=None):
    selection = Selection(project.root, 2024, departments, kind)
    done = format_files(FormatOptions(selection, only_looks))
    return done, done.exit_code(only_looks=only_looks)


def test_names_are_written_once(project):
    path = project.file("甲局")
    before = load_text(path.read_bytes(), "x")[0].data
    done, code = run(project)
    assert (code, done.problems) == (0, ())
    assert "# 行政运行" in path.read_text(encoding="utf-8")
    assert load_text(path.read_bytes(), "x")[0].data == before
    first, last = done.lines(only_looks=False)
    count = done.changed[0].count
    assert first == f"已写好：departments/甲局/2024-final.yaml（{count} 个科目名称）"
    assert last == f"写好 1 个文件、{count} 个科目名称，0 个没有变化。"
    stamp = path.stat().st_mtime_ns
    done, code = run(project)
    assert (code, done.changed) == (0, ())
    assert path.stat().st_mtime_ns == stamp
    assert list(done.lines(only_looks=False)) == ["写好 0 个文件、0 个科目名称，1 个没有变化。"]


def test_who_only_looks_writes_nothing(project):
    path = project.file("甲局")
    before = path.read_bytes()
    done, code = run(project, only_looks=True)
    assert code == 1
    assert path.read_bytes() == before
    assert next(done.lines(only_looks=True)).startswith("要写：departments/甲局/2024-final.yaml")
    run(project)
    assert run(project, only_looks=True)[1] == 0


def test_a_broken_file_is_told_and_the_others_go_on(project):
    broken = project.file("乙局", SAMPLE + "坏: {\n")
    sound = project.file("甲局")
    before = broken.read_bytes()
    done, code = run(project)
    assert code == 1
    assert broken.read_bytes() == before
    assert "# 行政运行" in sound.read_text(encoding="utf-8")
    assert all(problem.code[0] == "L" for problem in done.problems)
    assert list(done.lines(only_looks=False))[-1].endswith("，1 个没有处理，原因见上。")


def test_what_the_schema_refuses_does_not_keep_names_away(project):
    path = project.file("甲局", SAMPLE + "不认识: 1\n")
    assert run(project)[1] == 0
    assert "# 行政运行" in path.read_text(encoding="utf-8")


def test_only_the_departments_that_are_asked(project):
    first, second = project.file("甲局"), project.file("乙局")
    before = second.read_bytes()
    assert run(project, "甲局")[1] == 0
    assert b"# " in first.read_bytes()
    assert second.read_bytes() == before
    assert [each.code for each in run(project, "丙丁戊")[0].problems] == ["L182"]


@pytest.mark.parametrize(
    ("change", "code"), [(lambda path: path.chmod(0o444), "R909"), (None, "R908")]
)
def test_a_file_that_may_not_be_written_stays(project, monkeypatch, change, code):
    path = project.file("甲局")
    if change:
        change(path)
    else:
        read = formatting.read_file
        monkeypatch.setattr(
            formatting, "read_file", lambda path, shown: read(path, shown) + b"# x\n"
        )
    before = path.read_bytes()
    done, exit_code = run(project)
    assert (exit_code, [each.code for each in done.problems]) == (1, [code])
    assert done.changed == ()
    assert path.read_bytes() == before


def test_what_names_cannot_be_had_for_is_told(project, monkeypatch):
    project.file("甲局", SAMPLE.replace("版式: final-2024", "版式: final-1999"))
    assert [each.code for each in run(project)[0].problems] == ["E301"]

    def fail(_year):
        raise DamagedCatalogError(damaged("坏了", "x.csv"))

    project.file("甲局")
    monkeypatch.setattr(formatting, "classifications", fail)
    assert [each.code for each in run(project)[0].problems] == ["L186"]


def test_a_kind_without_a_bundle_is_told(project, monkeypatch):
    monkeypatch.delitem(BUNDLES.makers, "budget")
    project.file("甲局", name="2024-budget.yaml")
    assert [each.code for each in run(project, kind="budget")[0].problems] == ["E303"]
