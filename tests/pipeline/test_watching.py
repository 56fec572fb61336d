"""What ``check --watch`` notices, and what it checks anew for it."""

from __future__ import annotations

import os
from itertools import islice
from pathlib import Path

import pytest

from disclosure.pipeline import watching
from disclosure.pipeline.options import CheckOptions, Selection
from disclosure.pipeline.watching import Memory, changes

ROOT = Path(__file__).resolve().parents[2]
FILE = "departments/甲/2024-final.yaml"


class Clock:
    """Pauses between two looks: at each something may happen."""

    def __init__(self, *steps):
        self.steps = list(steps)

    def __call__(self):
        if self.steps:
            self.steps.pop(0)()


def nothing():
    pass


@pytest.fixture
def put(tmp_path):
    """Write a file below the project, later than ever before."""
    written = [0]

    def write(name, text=""):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        written[0] += 1
        os.utime(path, ns=(written[0], written[0]))

    return write


def test_at_first_everything_has_changed_then_what_did(put, tmp_path):
    put(FILE)
    put("templates/x.j2")
    put("output/x.docx")
    clock = Clock(nothing, nothing, lambda: put(FILE), nothing, nothing)
    first, second = islice(changes(tmp_path, clock), 2)
    assert first == {FILE, "templates/x.j2"}
    assert second == {FILE}


def test_a_file_that_comes_or_goes_is_a_change(put, tmp_path):
    put(FILE)
    other = "departments/乙/2024-final.yaml"
    gone = (tmp_path / FILE).unlink
    clock = Clock(lambda: put(other), nothing, nothing, gone, nothing)
    assert list(islice(changes(tmp_path, clock), 3)) == [{FILE}, {other}, {FILE}]


def test_a_file_that_is_put_in_place_of_another_is_told_once(put, tmp_path):
    """An editor may remove a file and write it anew: between them it is not missing."""
    put(FILE)
    gone = (tmp_path / FILE).unlink
    clock = Clock(gone, lambda: put(FILE, "新"), nothing, nothing, nothing)
    told = list(islice(changes(tmp_path, clock), 2))
    assert told == [{FILE}, {FILE}]
    assert (tmp_path / FILE).is_file()


@pytest.fixture
def memory(workspace, put, monkeypatch):
    """Two departments; what is checked is noted in place of a check."""
    for name in ("甲", "乙"):
        put(f"departments/{name}/2024-final.yaml", "年度: 2024\n")
    checked = []

    def examined(refs, options, against):
        checked.append([ref.slug for ref in refs])
        return [f"{ref.slug} {len(checked)}" for ref in refs]

    monkeypatch.setattr(watching, "examined", examined)
    monkeypatch.setattr(watching, "_prepare", lambda *_: None)
    return Memory(CheckOptions(Selection(workspace))), checked


def test_only_the_department_of_a_changed_file_is_checked_anew_and_all_is_told(memory):
    memory, checked = memory
    assert memory.after({FILE})[0] == ("乙 1", "甲 1")
    assert memory.after({FILE})[0] == ("乙 1", "甲 2")
    assert checked == [["乙", "甲"], ["甲"]]


@pytest.mark.parametrize("path", ["templates/final-2024/总述.j2", "catalog/x.csv", "departments/x"])
def test_what_serves_all_checks_all_anew(memory, path):
    memory, checked = memory
    memory.after(())
    memory.after({path})
    assert checked == [["乙", "甲"]] * 2


def test_a_file_that_is_gone_is_told_no_more(memory, workspace):
    memory, _ = memory
    memory.after(())
    (workspace / "departments/乙/2024-final.yaml").unlink()
    assert memory.after({"departments/乙/2024-final.yaml"})[0] == ("甲 1",)
