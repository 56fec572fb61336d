"""What all disclosures share is read once, and is known by its hash."""

from __future__ import annotations

import os
import shutil

import pytest

from disclosure.edition import read_edition
from disclosure.pipeline.house import House, digest_of, house_at, read_form
from disclosure.terms import KINDS
from tests.editions.document import ROOT


def test_a_folder_has_one_house():
    assert house_at(ROOT) is house_at(ROOT)


def test_an_edition_is_prepared_once():
    house = house_at(ROOT)
    first, problems = house.prepared("final-2024")
    assert problems == ()
    assert house.prepared("final-2024")[0] is first


def test_there_is_a_schema_for_every_kind_and_no_other():
    house = house_at(ROOT)
    assert all(house.schema(kind) is house.schema(kind) is not None for kind in KINDS)
    assert house.schema("plan") is None


@pytest.mark.parametrize(
    "name", ["document.docx", "edition.yaml", "glossary.yaml", "13-预算绩效.j2"]
)
def test_a_broken_edition_tells_which_file(workspace, name):
    (workspace / "templates" / "final-2024" / name).write_bytes(b"\xff\xfe{{")
    prepared, problems = House(workspace).prepared("final-2024")
    assert prepared is None
    assert any(name in str(found.place) + found.message for found in problems)


def test_a_missing_form_is_told(workspace):
    (workspace / "templates" / "final-2024" / "document.docx").unlink()
    prepared, problems = House(workspace).prepared("final-2024")
    assert prepared is None
    assert problems


def test_the_hash_is_of_names_and_contents(tmp_path):
    one, other = tmp_path / "a.txt", tmp_path / "b.txt"
    one.write_bytes(b"1")
    other.write_bytes(b"2")
    hashes = {digest_of([one], "x"), digest_of([other], "x"), digest_of([one, other], "x")}
    shutil.copy(one, other)
    assert len(hashes | {digest_of([other], "x")}) == 4


def test_what_word_leaves_behind_is_no_part_of_an_edition(workspace):
    folder = workspace / "templates" / "final-2024"
    before, _ = House(workspace).prepared("final-2024")
    (folder / "~$cument.docx").write_bytes(b"")
    (folder / ".DS_Store").write_bytes(b"")
    after, _ = House(workspace).prepared("final-2024")
    assert after.digest == before.digest


@pytest.mark.parametrize(
    "name",
    [
        "sample.yaml",
        "sample-sparse.yaml",
        "sample-新.yaml",
        "golden/sample/document.txt",
        "audit.docx",
    ],
)
def test_what_is_not_published_is_no_part_of_an_editions_hash(workspace, name):
    folder = workspace / "templates" / "final-2024"
    before, _ = House(workspace).prepared("final-2024")
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(path.read_bytes() + b"\n" if path.is_file() else b"new")
    after, _ = House(workspace).prepared("final-2024")
    assert after.digest == before.digest


@pytest.mark.parametrize("name", ["glossary.yaml", "02-收入.j2", "document.docx"])
def test_what_is_published_is_part_of_it(workspace, name):
    house = House(workspace)
    edition, _ = read_edition(house.templates, "final-2024", house.schemas)
    before, _ = house.worded(edition, None)
    path = house.templates / "final-2024" / name
    path.write_bytes(path.read_bytes() + b"\n")
    after, _ = house.worded(edition, None)
    assert after.digest != before.digest


def test_an_edition_can_be_worded_without_its_form(workspace):
    (workspace / "templates" / "final-2024" / "document.docx").unlink()
    house = House(workspace)
    assert house.prepared("final-2024")[0] is None
    edition, _ = read_edition(house.templates, "final-2024", house.schemas)
    worded, problems = house.worded(edition, None)
    assert (worded.form, problems) == (None, ())


def test_the_hash_of_an_edition_is_of_what_its_files_mean(workspace):
    folder = workspace / "templates" / "final-2024"
    before, _ = House(workspace).prepared("final-2024")
    for path in (*folder.glob("*.j2"), *folder.glob("*.yaml"), folder / "document.txt"):
        path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    after, problems = House(workspace).prepared("final-2024")
    assert problems == ()
    assert after.digest == before.digest


@pytest.mark.parametrize(
    "name", ["document.docx", "document.txt", "edition.yaml", "01-收支总体.j2"]
)
def test_a_file_of_an_edition_that_cannot_be_read_is_told(name, workspace):
    path = workspace / "templates" / "final-2024" / name
    path.unlink()
    os.mkfifo(path)
    prepared, problems = House(workspace).prepared("final-2024")
    assert prepared is None
    assert ("L103", f"templates/final-2024/{name}") in {
        (found.code, found.place.file) for found in problems
    }


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"\xff\xfe", b"[" * 200_000])
def test_a_damaged_schema_is_told(content, workspace):
    for name in ("edition", "final"):
        (workspace / "schemas" / f"{name}.schema.json").write_bytes(content)
    house = House(workspace)
    for _, problems in (house.described("final"), house.prepared("final-2024")):
        assert [found.code for found in problems] == ["L186"]


def test_a_form_that_is_missing_is_left_to_its_room_and_one_that_cannot_be_read_is_told(tmp_path):
    assert read_form(tmp_path / "a.docx", "a.docx") == b""
    assert read_form(tmp_path, "a.docx").code == "L103"


LIST = "编码,释义\n2130204,区属林场的支出\n"


def noted(root, data):
    (root / "catalog").mkdir(exist_ok=True)
    (root / "catalog" / "名词-2024.csv").write_bytes(data)
    return House(root).prepared("final-2024")


def test_an_offices_list_is_part_of_the_hash_by_what_it_says(workspace):
    before, _ = House(workspace).prepared("final-2024")
    (workspace / "catalog").mkdir()
    shutil.copy(ROOT / "catalog" / "名词-样例.csv", workspace / "catalog")
    assert House(workspace).prepared("final-2024")[0].digest == before.digest
    one, problems = noted(workspace, LIST.encode())
    assert problems == ()
    assert one.edition.own_notes == {"2130204": "区属林场的支出"}
    other, _ = noted(workspace, b"\xef\xbb\xbf" + LIST.replace("\n", "\r\n").encode())
    third, _ = noted(workspace, LIST.replace("区属", "国有").encode())
    assert one.digest == other.digest
    assert len({before.digest, one.digest, third.digest}) == 3


def test_a_list_that_is_wrong_keeps_the_edition_and_is_told(workspace):
    prepared, problems = noted(workspace, LIST.encode() + "2130204,又一次\n".encode())
    assert prepared.edition.own_notes == {"2130204": "区属林场的支出"}
    assert [(each.code, each.severity.value) for each in problems] == [("E307", "错误")]
