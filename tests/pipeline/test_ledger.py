"""The ledger of a folder: what was about to be written."""

from __future__ import annotations

import os

import pytest

from disclosure.pipeline import ledger

A, B, C = ("a" * 64, "b" * 64, "c" * 64)


def noted(folder, *lines):
    for line in lines:
        ledger.note(folder, line)


def test_it_says_what_was_noted_in_that_order(tmp_path):
    noted(tmp_path / "new", ("甲局 草稿.docx", A), ("乙局.docx", B), ("甲局 草稿.docx", C))
    assert ledger.read(tmp_path / "new") == (
        ("甲局 草稿.docx", A), ("乙局.docx", B), ("甲局 草稿.docx", C),
    )  # fmt: skip


@pytest.mark.parametrize(
    "content", [b"", b"\xff\xfe\x00", b"x" * 10_000, b"\n\n", A.encode(), b"[" * 9999]
)
def test_what_is_no_line_of_it_is_passed_over(tmp_path, content):
    (tmp_path / ledger.NAME).write_bytes(content + b"\n")
    assert ledger.read(tmp_path) == ()
    noted(tmp_path, ("a.docx", A))
    assert ledger.read(tmp_path) == (("a.docx", A),)


def test_a_folder_in_its_place_is_no_ledger_and_no_trouble(tmp_path):
    (tmp_path / ledger.NAME).mkdir()
    noted(tmp_path, ("a.docx", A))
    ledger.forget(tmp_path, ("a.docx",))
    assert ledger.read(tmp_path) == ()


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such files")
def test_a_pipe_in_its_place_keeps_nobody_waiting(tmp_path):
    os.mkfifo(tmp_path / ledger.NAME)
    noted(tmp_path, ("a.docx", A))
    ledger.forget(tmp_path, ("a.docx",))
    assert ledger.read(tmp_path) == ()


def test_an_output_that_is_no_folder_is_no_trouble(tmp_path):
    (tmp_path / "output").write_bytes(b"")
    noted(tmp_path / "output", ("a.docx", A))
    ledger.forget(tmp_path / "output", ())
    assert ledger.read(tmp_path / "output") == ()


def test_what_the_manifest_knows_is_forgotten_and_an_empty_ledger_is_gone(tmp_path):
    noted(tmp_path, ("a.docx", A), ("b.docx", B))
    ledger.forget(tmp_path, ("a.docx",))
    assert ledger.read(tmp_path) == (("b.docx", B),)
    ledger.forget(tmp_path, ("b.docx",))
    assert list(tmp_path.iterdir()) == []


def test_of_a_file_the_last_two_are_kept_for_the_last_may_not_have_been_written(tmp_path):
    noted(tmp_path, ("a.docx", A), ("b.docx", A), ("a.docx", B), ("a.docx", C))
    ledger.forget(tmp_path, ())
    assert ledger.read(tmp_path) == (("b.docx", A), ("a.docx", B), ("a.docx", C))
