"""A disclosure of which nothing has changed is not made again, and all that was found is told again.

What is feared most: that something has changed and an old document is shown as current.
"""

from __future__ import annotations

import os
import random
import shutil

import pytest

from disclosure.pipeline import making
from disclosure.pipeline.directory import directory_at
from disclosure.pipeline.notebook import notebook_of
from disclosure.workspace import kept
from tests.check.families import FAMILIES
from tests.pipeline.conftest import REASON, SAMPLE, Project
from tests.pipeline.judging import written

FAMILY = FAMILIES["一个部门两个单位"]
#: Where an accountant changes a word of the family's files, and whose disclosures read that file.
OWN = "负责全区造林绿化"


@pytest.fixture
def busy(monkeypatch, tmp_path_factory):
    """Forget, and return, whose disclosures are made from now on, by folder."""
    path, begun = tmp_path_factory.mktemp("made") / "slugs", making.made

    def noted(ref, *given, **named):
        with path.open("a", encoding="utf-8") as file:
            file.write(f"{ref.slug}\n")
        return begun(ref, *given, **named)

    def watch():
        path.write_bytes(b"")
        directory_at.cache_clear()

    def made():
        return sorted(path.read_text(encoding="utf-8").split())

    monkeypatch.setattr(making, "made", noted)
    return watch, made


@pytest.fixture
def anew(project, busy):
    """Return who is made anew in a build, and in a check, after a change."""
    watch, made = busy

    def asked(**options):
        watch()
        project.build(**options)
        return made()

    return asked


def told(built):
    return [
        (one.department, one.diagnostics, one.obligations, one.file, one.source)
        for one in built.outcomes
    ]


def test_nothing_changed_makes_nothing_and_tells_all_again(project, busy):
    watch, made = busy
    project.file("甲局", SAMPLE.replace("66.00", "66.01"))
    project.file("乙局", SAMPLE.replace(REASON, ""))
    first = project.build()
    assert [each.diagnostics for each in first.outcomes] != [(), ()]
    before = project.manifest.read_bytes()
    watch()
    again = project.build()
    assert made() == []
    assert told(again) == told(first)
    assert (again.code, again.steps) == (first.code, first.steps)
    assert project.manifest.read_bytes() == before


def test_a_check_of_the_same_tells_the_same_without_looking(project, busy):
    watch, made = busy
    project.file("甲局")
    project.file("乙局", SAMPLE.replace(REASON, ""))
    first = project.check()
    watch()
    again = project.check()
    assert made() == []
    assert (again.code, told(again), again.results) == (first.code, told(first), first.results)


def test_only_what_changed_is_made(project, anew):
    for slug in ("甲局", "乙局", "丙局"):
        project.file(slug)
    project.build()
    project.file("乙局", SAMPLE.replace(OWN, "负责造林"))
    assert anew() == ["乙局"]
    assert anew() == []


def test_a_file_changed_and_changed_back_is_made_each_time(project, anew):
    project.file("甲局")
    project.build()
    project.file("甲局", SAMPLE.replace(OWN, "负责造林"))
    assert anew() == ["甲局"]
    project.file("甲局")
    assert anew() == ["甲局"]


def test_the_time_of_a_file_says_nothing(project, anew):
    """A change within the same second, of the same length, with the clock set back."""
    path = project.file("甲局")
    project.build()
    status = path.stat()
    path.write_text(path.read_text(encoding="utf-8").replace("造林绿化", "绿化造林"), "utf-8")
    os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns - 10**15))
    assert path.stat().st_size == status.st_size
    assert anew() == ["甲局"]


def test_force_and_another_way_of_asking_make_anew(project, anew):
    project.file("甲局")
    project.build()
    assert anew(force=True) == ["甲局"]
    assert anew(passports=False) == ["甲局"]
    assert anew(draft=True) == ["甲局"]
    assert anew(draft=True) == []
    # The file stands there without passports since then.
    assert anew() == ["甲局"]


@pytest.mark.parametrize("how", ["gone", "typed over", "empty"])
def test_a_document_that_is_not_as_it_was_written_is_made_again(project, anew, how):
    project.file("甲局")
    project.build()
    document = project.output("甲局")
    whole = document.read_bytes()
    document.unlink()
    if how != "gone":
        document.write_bytes(b"" if how == "empty" else b"typed over")
    assert anew() == ["甲局"]
    assert document.read_bytes() == whole
    aside = [each.read_bytes() for each in document.parent.glob("*人工修改*")]
    assert aside == ([] if how == "gone" else [b"" if how == "empty" else b"typed over"])


def test_a_lost_manifest_is_written_again_without_making_anything(project, anew):
    project.file("甲局")
    project.build()
    before = project.manifest.read_bytes()
    project.manifest.unlink()
    assert anew() == []
    assert project.manifest.read_bytes() == before


def test_a_manifest_that_does_not_say_what_another_build_noted_is_written(
    project, anew, monkeypatch
):
    """Two builds at once, of which the one that noted last was killed before its manifest."""
    project.file("甲局")
    project.build()
    before = project.manifest.read_bytes()
    project.file("甲局", SAMPLE.replace(OWN, "负责造林"))
    with monkeypatch.context() as patched:
        patched.setattr("disclosure.pipeline.publishing.Desk.close", lambda _, **__: ((), ()))
        project.build()
    assert project.manifest.read_bytes() == before
    assert anew() == []
    assert project.manifest.read_bytes() != before


def test_a_warning_about_writing_is_told_once(project):
    project.file("甲局")
    project.build()
    project.output("甲局").write_bytes(b"typed over")
    assert project.build().codes("甲局") == ["R312"]
    assert project.build().codes("甲局") == []


UNIT, HEAD = "departments/forestry-nursery/2024-final.yaml", "departments/forestry/2024-final.yaml"
#: A change in a project → whose disclosures of 2024 it concerns.
CHANGES = {
    "a word of a unit's": (
        UNIT,
        ("苗木培育任务加重", "苗木培育任务变重"),
        {"forestry", "forestry-nursery"},
    ),
    "a word of the department's": (HEAD, (OWN, "负责造林"), {"forestry"}),
    "the name of one": (UNIT, ("简称: 区苗圃}", "简称: 苗圃}"), None),
    "last year's file of a unit": (
        "departments/forestry-nursery/2023-final.yaml",
        SAMPLE,
        {"forestry", "forestry-nursery"},
    ),
    "a budget": ("departments/forestry/2024-budget.yaml", "年度: 2024\n", {"forestry"}),
    "cells": ("departments/forestry/2024-final.sources.json", "{}", {"forestry"}),
    "a new department": ("departments/zoo/2024-final.yaml", SAMPLE, None),
}


@pytest.mark.parametrize(("path", "change", "concerned"), CHANGES.values(), ids=CHANGES)
def test_a_change_concerns_all_who_read_it(project, anew, path, change, concerned):
    """None: the names of everybody are read by all."""
    files = {each: text for each, text in FAMILY.items() if "2024" in each}
    written(project.root, files)
    project.build()
    assert anew() == []
    text = change if isinstance(change, str) else files[path].replace(*change)
    assert text != files.get(path)
    written(project.root, {path: text})
    everybody = {each.split("/")[1] for each in {**files, path: text} if "2024-final.yaml" in each}
    assert set(anew()) == (everybody if concerned is None else concerned)


def test_a_project_that_is_changed_step_by_step_is_as_if_it_were_built_at_once(
    project, tmp_path_factory, monkeypatch
):
    """After each of many changes, by chance: the same outcomes, documents and manifest."""
    chance = random.Random(20)  # noqa: S311
    files = {each: text for each, text in FAMILY.items() if "2024" in each}
    other = Project(tmp_path_factory.mktemp("other"))
    changes = [
        lambda text: text.replace(OWN, "负责造林"),
        lambda text: text.replace("650000.00", "651000.00"),
        lambda text: text.replace(REASON, ""),
        lambda text: text.replace("年度: 2024", "年度: 今年"),
        lambda text: text.replace("局本级, 简称", "本级, 简称"),
    ]
    for step in range(8):
        path = chance.choice(sorted(files))
        text = chance.choice(changes)(files[path]) if step else files[path]
        written(project.root, {path: text} if step else files)
        directory_at.cache_clear()
        project.build()
        shutil.rmtree(other.root)
        shutil.copytree(project.root / "departments", other.root / "departments")
        with monkeypatch.context() as patched:
            patched.setenv(kept.VARIABLE, str(other.root / "kept"))
            directory_at.cache_clear()
            whole = other.build()
        directory_at.cache_clear()
        again = project.build()
        # What was written at an earlier step and cannot be made now is out of date.
        assert again.code == whole.code
        assert [one[:3] for one in told(again)] == [one[:3] for one in told(whole)]
        for outcome in whole.outcomes:
            if outcome.file:
                assert (project.root / outcome.file).read_bytes() == (
                    other.root / outcome.file
                ).read_bytes()


def test_what_could_not_be_read_is_looked_at_each_time(project, anew):
    project.file("甲局").write_bytes(b"\xff\xfe")
    project.build()
    assert anew() == ["甲局"]


def test_a_document_that_could_not_be_written_is_made_again(project, anew):
    project.file("甲局")
    folder = project.output("甲局")
    folder.mkdir(parents=True)
    assert project.build().codes("甲局") == ["R904"]
    folder.rmdir()
    assert anew() == ["甲局"]
    assert folder.is_file()


SPOILT = {
    "cut": lambda path: path.write_bytes(path.read_bytes()[: path.stat().st_size // 3]),
    "foreign": lambda path: path.write_bytes(b"nothing of ours"),
    "empty": lambda path: path.write_bytes(b""),
    "of others": lambda path: path.chmod(0o666),
    "a folder": lambda path: (path.unlink(), path.mkdir()),
    "a flipped bit": lambda path: path.write_bytes(_flipped(path.read_bytes())),
}


def _flipped(data):
    spoilt = bytearray(data)
    spoilt[len(data) // 2] ^= 1
    return bytes(spoilt)


@pytest.mark.parametrize("spoil", SPOILT.values(), ids=SPOILT)
def test_notes_that_were_spoilt_are_no_notes(project, anew, monkeypatch, tmp_path_factory, spoil):
    folder = tmp_path_factory.mktemp("kept")
    monkeypatch.setenv(kept.VARIABLE, str(folder))
    project.file("甲局")
    first = project.build()
    (notes,) = folder.rglob("made-*")
    spoil(notes)
    assert anew() == ["甲局"]
    assert told(project.build()) == told(first)


def test_where_nothing_can_be_kept_all_is_made(project, anew, monkeypatch, tmp_path):
    (tmp_path / "file").write_bytes(b"")
    monkeypatch.setenv(kept.VARIABLE, str(tmp_path / "file" / "nowhere"))
    project.file("甲局")
    project.build()
    assert anew() == ["甲局"]


def test_other_forms_schemas_and_lists_have_other_notes(tmp_path):
    (tmp_path / "schemas").mkdir()
    (tmp_path / "schemas" / "edition.schema.json").write_bytes(b"")

    def name():
        return notebook_of(tmp_path, "check")._journal._name

    names = [name(), notebook_of(tmp_path, "build", "docx")._journal._name]
    for path in (
        "schemas/final.schema.json",
        "templates/final-2024/edition.yaml",
        "templates/final-2024/01.j2",
        "templates/final-2025/edition.yaml",
        "catalog/名词-2024.csv",
    ):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        for content in (b"a", b"b"):
            (tmp_path / path).write_bytes(content)
            names.append(name())
    assert len({*names}) == len(names)
    # What is never printed has no say.
    (tmp_path / "templates" / "final-2024" / "sample.yaml").write_bytes(b"a")
    assert name() == names[-1]
