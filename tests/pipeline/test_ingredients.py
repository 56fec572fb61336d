"""What an edition is kept under: all that has a say in it, and nothing else."""

from __future__ import annotations

import os

import pytest

from disclosure.pipeline.house import House
from disclosure.pipeline.ingredients import contents_of
from disclosure.workspace import kept

SLUG = "final-2024"
FOLDER = f"templates/{SLUG}"


@pytest.mark.parametrize(
    "path",
    [
        f"{FOLDER}/edition.yaml",
        f"{FOLDER}/document.docx",
        f"{FOLDER}/glossary.yaml",
        f"{FOLDER}/13-预算绩效.j2",
        f"{FOLDER}/.hidden.j2",
        f"{FOLDER}/deeper/new.j2",
        "schemas/edition.schema.json",
        "catalog/名词-2024.csv",
        "catalog/misnamed.xlsx",
    ],
)
def test_what_has_a_say_changes_it(workspace, path):
    before = contents_of(workspace, SLUG)
    changed = workspace / path
    changed.parent.mkdir(exist_ok=True)
    changed.write_bytes((changed.read_bytes() if changed.is_file() else b"") + b"\n")
    after = contents_of(workspace, SLUG)
    assert before is not None
    assert after not in (None, before)


@pytest.mark.parametrize("name", ["sample.yaml", "audit.docx", "golden/sample/document.txt"])
def test_what_is_beside_it_does_not(workspace, name):
    before = contents_of(workspace, SLUG)
    (workspace / FOLDER / name).write_bytes(b"new")
    assert contents_of(workspace, SLUG) == before


def test_where_something_cannot_be_read_nothing_is_kept(workspace):
    os.mkfifo(workspace / FOLDER / "pipe.j2")
    assert contents_of(workspace, SLUG) is None
    assert contents_of(workspace, "no-such-edition") is None


def test_an_edition_is_taken_as_it_was_kept_and_a_check_loads_no_form(
    workspace, tmp_path, monkeypatch
):
    monkeypatch.setenv(kept.VARIABLE, str(tmp_path / "kept"))
    first, problems = House(workspace).prepared(SLUG)
    for path in (tmp_path / "kept").rglob("form-*"):
        path.unlink()
    asked = []
    read = kept.read
    monkeypatch.setattr(kept, "read", lambda name: (asked.append(name), read(name))[1])
    again, more = House(workspace).prepared(SLUG)
    assert [name.partition("-")[0] for name in asked] == ["edition"]
    assert (again.digest, again.tags, more) == (first.digest, first.tags, problems)
    assert again.form is not None


def test_an_edition_with_errors_is_told_every_time(workspace, tmp_path, monkeypatch):
    monkeypatch.setenv(kept.VARIABLE, str(tmp_path / "kept"))
    (workspace / FOLDER / "glossary.yaml").write_text("[", encoding="utf-8")
    told = [House(workspace).prepared(SLUG) for _ in range(2)]
    assert told[0] == told[1]
    assert told[0][0] is None
    assert not [*(tmp_path / "kept").rglob("edition-*")]
