"""``manifest.json``: from what each document was built, and how every rule came out."""

from __future__ import annotations

import hashlib
import json

import pytest

from disclosure.check import RULES
from disclosure.pipeline import manifest
from disclosure.pipeline.house import digest_of
from disclosure.pipeline.publishing import versions
from tests.editions.document import FORM, Document
from tests.pipeline.conftest import REASON, SAMPLE


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
    assert entry["file"] == "output/2024/2024年度甲局部门决算公开.docx"
    assert entry["result"] == "已生成"
    assert entry["sha256"] == sha256(project.output("甲局").read_bytes())
    assert entry["facts"] == sha256(source.read_bytes())
    # The 审核表 is no part of what is published.
    form = (path for path in FORM.rglob("*") if path.is_file() and path.stem != "audit")
    assert entry["edition"] == digest_of(sorted(form))


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
    assert set(rules["甲局"]) == {rule.code for rule in RULES}
    assert {how.partition("：")[0] for how in rules["甲局"].values()} == {"成立", "不适用"}
    assert rules["甲局"]["T201"] == "成立"
    assert rules["甲局"]["T281"].startswith("不适用：没有文件")
    assert rules["乙局"]["N301"] == "不成立：1 处"
    assert {how.partition("：")[0] for how in rules["丙局"].values()} == {"未运行"}


def test_it_names_the_versions_that_take_part(project):
    project.file("甲局")
    project.build()
    assert read(project)["versions"] == versions()
    assert all(versions().values())


def test_it_tells_nothing_of_the_machine(project):
    project.file("甲局")
    project.build()
    assert str(project.root) not in project.manifest.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "content",
    ["", "{", "[]", '{"version": 0}', '{"version": 1, "entries": [{"x": 1}]}', "\ufeff{}"],
)
def test_a_manifest_that_cannot_be_read_counts_as_none(tmp_path, content):
    (tmp_path / manifest.NAME).write_text(content, encoding="utf-8")
    assert manifest.read(tmp_path) == {}


def test_it_is_read_back_as_it_was_written(tmp_path):
    entry = manifest.Entry(
        "甲局", "final", "a.docx", "已生成", "1", "2", "3", rules={"T201": "成立"}
    )
    other = manifest.Entry("丙局", "final", "", "未通过")
    entries = {(each.department, each.kind): each for each in (other, entry)}
    data = manifest.written(entries, {"lxml": "6"})
    (tmp_path / manifest.NAME).write_bytes(data)
    assert manifest.read(tmp_path) == entries
    assert data == manifest.written(dict(reversed(entries.items())), {"lxml": "6"})


def test_the_hash_of_a_missing_file_is_empty(tmp_path):
    assert manifest.digest(tmp_path / "none.docx") == ""
    assert manifest.digest(tmp_path) == ""
