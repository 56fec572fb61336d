"""``manifest.json``: from what each document was built, and how every rule came out."""

from __future__ import annotations

import hashlib
import json
import os

import pytest

from disclosure.check import FINAL_RULES
from disclosure.pipeline import manifest
from disclosure.pipeline.house import digest_of
from disclosure.pipeline.shelved import Published
from tests.editions.document import FORM, Document
from tests.pipeline.conftest import REASON, SAMPLE

SHOWN = "output/2024"


def sha256(data):
    return hashlib.sha256(data).hexdigest()


def read(project):
    return json.loads(project.manifest.read_text(encoding="utf-8"))


def test_it_names_each_file_with_its_hash_and_the_hashes_it_was_built_from(project):
    source = project.file("甲局")
    project.build()
    (entry,) = read(project)["entries"]
    assert entry["department"] == "甲局"
    assert entry["kind"] == "final"
    assert entry["result"] == "已生成"
    assert entry["files"] == [
        {
            "file": "output/2024/2024年度甲局部门决算公开.docx",
            "sha256": sha256(project.output("甲局").read_bytes()),
            "stale": False,
        }
    ]
    assert entry["facts"] == sha256(source.read_bytes())
    # The 审核表, the samples and what is expected of them are no part of what is published.
    kinds = (".docx", ".txt", ".yaml", ".j2")
    form = [path for path in FORM.iterdir() if path.suffix in kinds]
    besides = {
        "audit.docx",
        "audit.txt",
        "import.yaml",
        *(path.name for path in FORM.glob("sample*.yaml")),
    }
    assert entry["edition"] == digest_of(sorted(p for p in form if p.name not in besides), "x")


def test_the_document_carries_the_same_hashes(project):
    project.file("甲局")
    project.build()
    (entry,) = read(project)["entries"]
    passport = Document("甲局", project.output("甲局")).passport
    assert (passport.facts, passport.edition) == (entry["facts"], entry["edition"])


def test_it_tells_the_outcome_of_every_rule(project):
    project.file("甲局")
    project.file("乙局", SAMPLE.replace(REASON, ""))
    project.file("丙局").write_bytes(b"")
    project.build()
    rules = {entry["department"]: entry["rules"] for entry in read(project)["entries"]}
    assert set(rules["甲局"]) == {rule.code for rule in FINAL_RULES}
    assert {how.partition("：")[0] for how in rules["甲局"].values()} == {"成立", "不适用"}
    assert rules["甲局"]["T201"] == "成立"
    assert rules["甲局"]["T281"].startswith("不适用：没有文件")
    assert rules["乙局"]["N301"] == "不成立：1 处"
    assert {how.partition("：")[0] for how in rules["丙局"].values()} == {"未运行"}


def test_it_names_the_versions_that_take_part(project):
    project.file("甲局")
    project.build()
    assert read(project)["versions"] == manifest.versions()
    assert all(manifest.versions().values())


def test_it_tells_nothing_of_the_machine(project):
    project.file("甲局")
    project.build()
    assert str(project.root) not in project.manifest.read_text(encoding="utf-8")


DAMAGED = {
    "empty": "",
    "half": '{"version": 2, "entr',
    "a list": "[]",
    "no entries": '{"version": 0}',
    "entries of another kind": '{"version": 2, "entries": {"x": 1}}',
    "a mark of the system": "\ufeff{}",
    "as deep as a well": "[" * 200_000,
    "deep below entries": '{"entries": ' + '{"a":' * 100_000,
    "a number without end": '{"entries": ' + "9" * 10_000 + "}",
}


@pytest.mark.parametrize("content", DAMAGED.values(), ids=DAMAGED)
def test_a_manifest_that_cannot_be_read_counts_as_none(tmp_path, content):
    (tmp_path / manifest.NAME).write_text(content, encoding="utf-8")
    assert manifest.read(tmp_path, SHOWN) == {}
    assert not manifest.is_sound(tmp_path)


def test_neither_does_one_in_another_encoding_or_a_folder(tmp_path):
    (tmp_path / manifest.NAME).write_bytes('{"entries": ["甲"]}'.encode("gbk"))
    assert manifest.read(tmp_path, SHOWN) == {}
    (tmp_path / "other" / manifest.NAME).mkdir(parents=True)
    assert manifest.read(tmp_path / "other", SHOWN) == {}


def test_a_missing_manifest_is_sound_and_says_nothing(tmp_path):
    assert manifest.is_sound(tmp_path)
    assert manifest.read(tmp_path, SHOWN) == {}


HASH = "0" * 64
#: Something else in place of a value, and what is left of an entry with a file and a rule.
FOREIGN = [1, None, True, [], {}, [[1]], {"x": "y"}, "\ud800", ""]


@pytest.mark.parametrize("value", FOREIGN, ids=repr)
@pytest.mark.parametrize(
    "at", ["department", "kind", "result", "facts", "edition", "files", "rules"]
)
def test_a_value_of_another_type_is_left_out_piece_by_piece(tmp_path, at, value):
    file = {"file": f"{SHOWN}/a.docx", "sha256": HASH, "stale": False}
    item = {"department": "甲局", "kind": "final", "result": "已生成", "files": [file]}
    good = {**item, "department": "乙局"}
    data = {"version": 2, "entries": [{**item, at: value}, value, good]}
    (tmp_path / manifest.NAME).write_text(json.dumps(data), encoding="utf-8")
    read = manifest.read(tmp_path, SHOWN)
    assert read["乙局", "final"].files == (Published("a.docx", HASH),)
    assert set(read) - {("乙局", "final")} <= {("甲局", "final")}
    assert manifest.written(read, {}, SHOWN)


@pytest.mark.parametrize(
    "file",
    [
        {"file": f"{SHOWN}/../../../etc/passwd", "sha256": HASH},
        {"file": "output/2023/a.docx", "sha256": HASH},
        {"file": f"{SHOWN}/a\\b.docx", "sha256": HASH},
        {"file": f"{SHOWN}/", "sha256": HASH},
        {"file": f"{SHOWN}/a.docx", "sha256": "123"},
        {"file": f"{SHOWN}/a.docx"},
        {"file": ["a"], "sha256": HASH},
        "a.docx",
        None,
    ],
    ids=repr,
)
def test_a_file_of_another_place_or_without_a_hash_is_none_of_ours(tmp_path, file):
    item = {"department": "甲局", "kind": "final", "files": [file]}
    (tmp_path / manifest.NAME).write_text(json.dumps({"entries": [item]}), encoding="utf-8")
    assert manifest.read(tmp_path, SHOWN)["甲局", "final"].files == ()


def test_what_the_first_version_wrote_is_known(tmp_path):
    item = {
        "department": "甲局", "kind": "final", "file": f"{SHOWN}/a.docx", "result": "已生成",
        "sha256": HASH, "facts": "1", "edition": "2", "stale": True, "rules": {"T201": "成立"},
    }  # fmt: skip
    data = {"version": 1, "versions": {}, "entries": [item]}
    (tmp_path / manifest.NAME).write_text(json.dumps(data), encoding="utf-8")
    file = Published("a.docx", HASH, stale=True)
    entry = manifest.Entry("甲局", "final", "已生成", "1", "2", (file,), {"T201": "成立"})
    assert manifest.read(tmp_path, SHOWN) == {("甲局", "final"): entry}


def test_it_is_read_back_as_it_was_written(tmp_path):
    files = (Published("a.docx", HASH), Published("a.pdf", HASH, stale=True))
    entry = manifest.Entry("甲局", "final", "已生成", "2", "3", files, {"T201": "成立"})
    other = manifest.Entry("丙局", "final", "未通过")
    entries = {(each.department, each.kind): each for each in (other, entry)}
    data = manifest.written(entries, {"lxml": "6"}, SHOWN)
    (tmp_path / manifest.NAME).write_bytes(data)
    assert manifest.read(tmp_path, SHOWN) == entries
    assert data == manifest.written(dict(reversed(entries.items())), {"lxml": "6"}, SHOWN)


def test_a_file_belongs_to_the_newer_entry_alone():
    a, b = Published("a.docx", HASH), Published("b.docx", HASH)
    older = {("甲局", "final"): manifest.Entry("甲局", "final", "已生成", files=(a, b))}
    newer = {("乙局", "final"): manifest.Entry("乙局", "final", "已生成", files=(b,))}
    merged = manifest.merged(older, newer)
    assert merged["甲局", "final"].files == (a,)
    assert merged["乙局", "final"].files == (b,)


def test_the_hash_of_a_missing_file_is_empty(tmp_path):
    assert manifest.digest(tmp_path / "none.docx") == ""
    assert manifest.digest(tmp_path) == ""


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such files")
def test_a_pipe_or_a_link_in_place_of_a_file_keeps_nobody_waiting_and_is_seen(tmp_path):
    os.mkfifo(tmp_path / manifest.NAME)
    (tmp_path / "loop").symlink_to("loop")
    (tmp_path / "zero").symlink_to("/dev/zero")
    (tmp_path / "nowhere").symlink_to("none")
    for name in (manifest.NAME, "loop", "zero", "nowhere"):
        assert manifest.digest(tmp_path / name) == ""
        assert manifest.is_there(tmp_path / name)
    assert not manifest.is_there(tmp_path)
    assert manifest.read(tmp_path, SHOWN) == {}
    assert not manifest.is_sound(tmp_path)
