"""What stands in ``output/`` afterwards: whole files, nothing lost, and what is stale is said."""

from __future__ import annotations

import errno
import hashlib
import json
import os
from pathlib import Path

import pytest

from tests.pipeline.conftest import REASON, SAMPLE

DRAFT = "（草稿）"


def entries(project):
    return {
        entry["department"]: entry
        for entry in json.loads(project.manifest.read_text(encoding="utf-8"))["entries"]
    }


def leftovers(project):
    return [path.name for path in (project.root / "output").rglob("*.tmp")]


def test_a_second_build_changes_nothing_and_says_so(project):
    project.file("甲局")
    project.build()
    path, old = project.output("甲局"), 946_684_800
    os.utime(path, (old, old))
    before = project.manifest.read_bytes()
    built = project.build()
    assert (built.code, built.results) == (0, {"甲局": "没有变化"})
    assert path.stat().st_mtime == old
    assert entries(project)["甲局"] | {"result": ""} == json.loads(before)["entries"][0] | {
        "result": ""
    }


def test_force_writes_anew(project):
    project.file("甲局")
    project.build()
    path, old = project.output("甲局"), 946_684_800
    os.utime(path, (old, old))
    assert project.build(force=True).results == {"甲局": "已生成"}
    assert path.stat().st_mtime != old


def test_a_changed_file_is_written_again(project):
    project.file("甲局")
    project.build()
    before = project.output("甲局").read_bytes()
    project.file("甲局", SAMPLE.replace("负责全区造林绿化", "负责全区造林、护林"))
    assert project.build().results == {"甲局": "已生成"}
    assert project.output("甲局").read_bytes() != before


def test_a_document_that_someone_changed_is_put_right(project):
    project.file("甲局")
    project.build()
    good = project.output("甲局").read_bytes()
    project.output("甲局").write_bytes(b"typed over")
    assert project.build().results == {"甲局": "已生成"}
    assert project.output("甲局").read_bytes() == good


def test_an_error_leaves_the_old_document_and_calls_it_stale(project):
    project.file("甲局")
    project.build()
    before, facts = project.output("甲局").read_bytes(), entries(project)["甲局"]["facts"]
    project.file("甲局", SAMPLE.replace(REASON, ""))
    built = project.build()
    assert (built.code, built.results) == (1, {"甲局": "未生成，旧文件已过期"})
    assert project.output("甲局").read_bytes() == before
    entry = entries(project)["甲局"]
    assert entry["sha256"] == hashlib.sha256(before).hexdigest()
    assert entry["facts"] == facts
    assert (entry["stale"], entry["file"]) == (True, "output/2024/2024年度甲局部门决算公开.docx")


def test_a_file_that_cannot_be_read_makes_its_document_stale_too(project):
    project.file("甲局")
    project.build()
    project.file("甲局").write_bytes(b"\xff\xfe")
    built = project.build()
    assert [each.result.value for each in built.outcomes] == ["未生成，旧文件已过期"]
    assert entries(project)["甲局"]["stale"] is True


def test_what_was_stale_is_well_again_once_the_error_is_gone(project):
    project.file("甲局")
    project.build()
    project.file("甲局", SAMPLE.replace(REASON, ""))
    project.build()
    project.file("甲局")
    assert project.build().results == {"甲局": "没有变化"}
    assert entries(project)["甲局"]["stale"] is False


def test_a_draft_stands_under_another_name_and_leaves_the_manifest_alone(project):
    project.file("甲局")
    project.build()
    manifest, final = project.manifest.read_bytes(), project.output("甲局").read_bytes()
    project.file("甲局", SAMPLE.replace(REASON, ""))
    built = project.build(draft=True)
    assert built.results == {"甲局": "草稿"}
    assert project.output("甲局", DRAFT).is_file()
    assert project.output("甲局").read_bytes() == final
    assert project.manifest.read_bytes() == manifest


def test_a_draft_that_cannot_be_made_calls_nothing_stale(project):
    project.file("甲局")
    project.build()
    project.file("甲局", SAMPLE.replace("年度: 2024", "年度: 今年"))
    built = project.build(draft=True)
    assert (built.code, [each.result.value for each in built.outcomes]) == (1, ["未通过"])
    assert entries(project)["甲局"]["stale"] is False


def test_two_departments_of_one_name_are_told_apart(project):
    project.file("甲局")
    project.file("乙局", SAMPLE.replace("某区林业局", "甲局"))
    built = project.build()
    assert built.code == 1
    assert [each.result.value for each in built.outcomes] == ["已生成", "未通过"]
    (clash,) = (found for found in built.outcomes[1].diagnostics if found.code == "R310")
    assert "departments/甲局/2024-final.yaml" in clash.message
    assert "departments/乙局/2024-final.yaml" in clash.message


def test_an_output_that_is_no_folder_is_told(project):
    project.file("甲局")
    (project.root / "output").write_text("", encoding="utf-8")
    built = project.build()
    assert built.code == 1
    assert built.results == {"甲局": "未通过"}
    assert "R904" in built.codes("甲局")
    assert (project.root / "output").read_text(encoding="utf-8") == ""


REFUSALS = {
    "full disk": ("open", OSError(errno.ENOSPC, "No space left on device"), "R902"),
    "no permission": ("open", PermissionError(errno.EACCES, "Permission denied"), "R903"),
    "open in Word": ("replace", PermissionError(errno.EACCES, "Permission denied"), "R901"),
}


@pytest.mark.parametrize(("step", "error", "code"), REFUSALS.values(), ids=REFUSALS)
def test_a_refused_write_leaves_the_old_document(project, monkeypatch, step, error, code):
    project.file("甲局")
    project.build()
    before = project.output("甲局").read_bytes()
    project.file("甲局", SAMPLE.replace("负责全区造林绿化", "负责全区造林、护林"))
    real = getattr(Path, step)

    def refuse(path, *args, **kwargs):
        if path.suffix == ".tmp" and args[0] != project.manifest:
            raise error
        return real(path, *args, **kwargs)

    monkeypatch.setattr(Path, step, refuse)
    built = project.build()
    monkeypatch.undo()
    assert (built.code, built.results) == (1, {"甲局": "未生成，旧文件已过期"})
    # A full disk does not take the manifest either.
    assert entries(project)["甲局"]["stale"] is (step == "replace")
    assert code in built.codes("甲局")
    assert project.output("甲局").read_bytes() == before
    assert leftovers(project) == []


def test_nothing_but_documents_and_the_manifest_is_left(project):
    project.file("甲局")
    project.build()
    folder = project.manifest.parent
    assert sorted(path.name for path in folder.iterdir()) == [
        "2024年度甲局部门决算公开.docx",
        "manifest.json",
    ]


def test_other_departments_stay_in_the_manifest(project):
    project.file("甲局")
    project.build()
    before = entries(project)["甲局"]
    project.file("甲局").unlink()
    project.file("乙局")
    project.build()
    assert set(entries(project)) == {"甲局", "乙局"}
    assert entries(project)["甲局"] == before


def test_a_document_without_its_pdf_is_still_the_one_in_the_manifest(project, monkeypatch):
    monkeypatch.setenv("PATH", "")
    project.file("甲局")
    built = project.build(format="pdf")
    assert (built.code, built.results) == (1, {"甲局": "未通过"})
    assert built.codes("甲局") == ["R320"]
    entry = entries(project)["甲局"]
    assert entry["sha256"] == hashlib.sha256(project.output("甲局").read_bytes()).hexdigest()
    assert entry["stale"] is False


def test_a_document_under_an_old_name_is_pointed_out(project):
    path = project.file("甲局")
    assert "R311" not in project.build().codes("甲局")
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("规范简称: 甲局", "规范简称: 甲甲局"), encoding="utf-8")
    assert "R311" in project.build().codes("甲甲局")
    assert project.output("甲局").is_file()
    assert "R311" not in project.build().codes("甲甲局")
