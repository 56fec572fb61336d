"""What an earlier build wrote and this one did not."""

from __future__ import annotations

import pytest

from disclosure.pipeline.leftovers import leftovers, told
from disclosure.pipeline.manifest import Entry
from disclosure.pipeline.shelved import Published

DOCX, PDF = Published("甲局.docx", "1"), Published("甲局.pdf", "2")
OLD = Entry("甲局", "final", "已生成", "facts", "edition", (DOCX, PDF))


@pytest.fixture
def folder(tmp_path):
    for name in ("甲局.docx", "甲局.pdf", "乙局.docx"):
        (tmp_path / name).write_bytes(b"")
    return tmp_path


def entry(*files, facts="facts", edition="edition"):
    return Entry("甲局", "final", "已生成", facts, edition, files)


def left(folder, new, old=OLD, written=None):
    names = written or {file.name for file in new.files}
    return leftovers(new, old, folder, names)


def said(files, new):
    found = list(told(files, new, "departments/a/2024-final.yaml", "output/2024"))
    assert all(each.severity.value == "警告" for each in found)
    return [(each.code, each.hint) for each in found]


def test_a_pdf_of_the_same_document_is_good_still(folder):
    files = left(folder, entry(DOCX))
    assert files == (PDF,)
    assert said(files, entry(DOCX)) == []


@pytest.mark.parametrize(
    "new",
    [
        entry(Published("甲局.docx", "3")),
        entry(DOCX, facts="other"),
        entry(DOCX, edition="other"),
        entry(Published("甲局.xlsx", "1"), facts="other"),
    ],
    ids=["another document", "other facts", "another edition", "another format"],
)
def test_a_pdf_of_something_else_is_out_of_date(folder, new):
    files = left(folder, new)
    assert {file.name: file.stale for file in files}["甲局.pdf"] is True
    assert ("R313", "要用它，加上 --format pdf 再生成一次；不用就删除，不要发出去。") in said(
        files, new
    )


def test_what_is_out_of_date_stays_so_until_it_is_made_again(folder):
    stale = Entry(
        "甲局",
        "final",
        "已生成",
        "facts",
        "edition",
        (DOCX, Published("甲局.pdf", "2", stale=True)),
    )
    assert left(folder, entry(DOCX), stale) == (Published("甲局.pdf", "2", stale=True),)
    assert left(folder, entry(DOCX, PDF), stale) == ()


def test_what_somebody_has_deleted_is_forgotten(folder):
    (folder / "甲局.pdf").unlink()
    assert left(folder, entry(Published("甲局.docx", "3"))) == ()


def test_files_of_another_name_are_out_of_date_whatever_they_hold(folder):
    new = entry(Published("乙局.docx", "1"))
    files = left(folder, new)
    assert [(file.name, file.stale) for file in files] == [("甲局.docx", True), ("甲局.pdf", True)]
    assert [code for code, _ in said(files, new)] == ["R311", "R311"]


def test_a_name_that_another_disclosure_has_now_is_not_left_over(folder):
    new = entry(Published("乙局.docx", "1"))
    assert [f.name for f in left(folder, new, written={"乙局.docx", "甲局.docx"})] == ["甲局.pdf"]


def test_a_first_build_leaves_nothing(folder):
    assert left(folder, entry(DOCX), None) == ()
