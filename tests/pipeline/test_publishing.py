"""What stands in ``output/`` afterwards: whole files, nothing lost, and what is stale is said."""

from __future__ import annotations

import errno
import hashlib
import json
import os
from pathlib import Path

import pytest

from disclosure.pipeline import making
from disclosure.pipeline.options import BuildOptions, Selection
from disclosure.pipeline.publishing import publish
from disclosure.pipeline.shelving import Shelving
from disclosure.render import printing
from disclosure.workspace import Workspace
from tests.pipeline.conftest import REASON, SAMPLE

DRAFT = "（草稿）"


def entries(project):
    return {
        entry["department"]: entry
        for entry in json.loads(project.manifest.read_text(encoding="utf-8"))["entries"]
    }


def is_stale(project, department="甲局"):
    return {file["stale"] for file in entries(project)[department]["files"]} == {True}


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


def test_an_error_leaves_the_old_document_and_calls_it_stale(project):
    project.file("甲局")
    project.build()
    before, facts = project.output("甲局").read_bytes(), entries(project)["甲局"]["facts"]
    project.file("甲局", SAMPLE.replace(REASON, ""))
    built = project.build()
    assert (built.code, built.results) == (1, {"甲局": "未生成，旧文件已过期"})
    assert project.output("甲局").read_bytes() == before
    entry = entries(project)["甲局"]
    (file,) = entry["files"]
    assert file["sha256"] == hashlib.sha256(before).hexdigest()
    assert entry["facts"] == facts
    assert (file["stale"], file["file"]) == (True, "output/2024/2024年度甲局部门决算公开.docx")


def test_a_file_that_cannot_be_read_makes_its_document_stale_too(project):
    project.file("甲局")
    project.build()
    project.file("甲局").write_bytes(b"\xff\xfe")
    built = project.build()
    assert [each.result.value for each in built.outcomes] == ["未生成，旧文件已过期"]
    assert is_stale(project)


def test_what_was_stale_is_well_again_once_the_error_is_gone(project):
    project.file("甲局")
    project.build()
    project.file("甲局", SAMPLE.replace(REASON, ""))
    project.build()
    project.file("甲局")
    assert project.build().results == {"甲局": "没有变化"}
    assert not is_stale(project)


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
    assert not is_stale(project)


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
    assert is_stale(project) is (step == "replace")
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
    (file,) = entries(project)["甲局"]["files"]
    assert file["sha256"] == hashlib.sha256(project.output("甲局").read_bytes()).hexdigest()
    assert file["stale"] is False


def test_a_document_under_an_old_name_is_pointed_out(project):
    path = project.file("甲局")
    assert "R311" not in project.build().codes("甲局")
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("规范简称: 甲局", "规范简称: 甲甲局"), encoding="utf-8")
    before = project.output("甲局").read_bytes()
    for _ in range(2):
        assert project.build().codes("甲甲局") == ["R311"]
        assert project.output("甲局").read_bytes() == before
    files = {file["file"]: file["stale"] for file in entries(project)["甲局"]["files"]}
    assert files == {
        "output/2024/2024年度甲甲局部门决算公开.docx": False,
        "output/2024/2024年度甲局部门决算公开.docx": True,
    }
    project.output("甲局").unlink()
    assert project.build().codes("甲甲局") == []
    assert len(entries(project)["甲局"]["files"]) == 1


def test_a_name_that_passes_to_another_department_is_no_leftover(project):
    project.file("甲局")
    project.build()
    first = project.file("甲局", SAMPLE.replace("某区林业局", "丙局"))
    second = project.file("乙局", SAMPLE.replace("某区林业局", "甲局"))
    built = project.build()
    assert built.codes("丙局") == built.codes("甲局") == []
    files = {
        slug: [file["file"] for file in each["files"]] for slug, each in entries(project).items()
    }
    assert files == {
        "甲局": ["output/2024/2024年度丙局部门决算公开.docx"],
        "乙局": ["output/2024/2024年度甲局部门决算公开.docx"],
    }
    assert first != second
    assert sorted(path.name for path in project.manifest.parent.iterdir()) == [
        "2024年度丙局部门决算公开.docx",
        "2024年度甲局部门决算公开.docx",
        "manifest.json",
    ]


def kept(project):
    """What stands under a name that says that somebody changed it, by file type."""
    folder = project.manifest.parent
    return {path.name: path.read_bytes() for path in folder.iterdir() if "（人工修改 " in path.name}


@pytest.mark.parametrize("how", [{}, {"force": True}], ids=["plain", "force"])
@pytest.mark.parametrize("text", [SAMPLE, SAMPLE.replace("造林绿化", "造林")], ids=["same", "new"])
def test_a_document_that_someone_changed_is_kept_beside_the_new_one(project, how, text):
    project.file("甲局")
    project.build()
    project.output("甲局").write_bytes(b"typed over")
    project.file("甲局", text)
    built = project.build(**how)
    assert (built.code, built.results) == (0, {"甲局": "已生成"})
    assert built.codes("甲局") == ["R312"]
    assert list(kept(project).values()) == [b"typed over"]
    assert project.output("甲局").read_bytes() != b"typed over"
    again = project.build()
    assert (again.results, again.codes("甲局")) == ({"甲局": "没有变化"}, [])
    assert list(kept(project).values()) == [b"typed over"]


def test_a_changed_draft_is_kept_too_and_an_untouched_one_is_not(project):
    project.file("甲局", SAMPLE.replace(REASON, ""))
    project.build(draft=True)
    project.file("甲局", SAMPLE.replace("造林绿化", "造林"))
    assert project.build(draft=True).codes("甲局") == []
    project.output("甲局", DRAFT).write_bytes(b"typed over")
    assert project.build(draft=True).codes("甲局") == ["R312"]
    assert list(kept(project).values()) == [b"typed over"]
    assert not project.manifest.exists()


def test_a_document_of_a_disclosure_with_errors_stays_as_it_was_changed(project):
    project.file("甲局")
    project.build()
    project.output("甲局").write_bytes(b"typed over")
    project.file("甲局", SAMPLE.replace(REASON, ""))
    assert project.build().results == {"甲局": "未生成，旧文件已过期"}
    assert project.output("甲局").read_bytes() == b"typed over"
    assert kept(project) == {}


def test_what_a_build_wrote_that_was_ended_before_its_manifest_is_no_change_by_hand(
    project, monkeypatch
):
    """As if the program had been killed: the documents are there, the manifest is not."""
    project.file("甲局")
    with monkeypatch.context() as patched:
        patched.setattr("disclosure.pipeline.publishing.Desk.close", lambda _, **__: ((), ()))
        project.build()
    assert not project.manifest.exists()
    project.file("甲局", SAMPLE.replace("造林绿化", "造林"))
    assert project.build().codes("甲局") == []
    assert kept(project) == {}


def test_an_interrupted_build_has_what_it_wrote_in_its_manifest(project, monkeypatch):
    for slug in ("甲局", "乙局"):
        project.file(slug)
    real = making.made

    def interrupted(ref, *args, **how):
        if ref.slug == "甲局":
            raise KeyboardInterrupt
        return real(ref, *args, **how)

    monkeypatch.setattr(making, "made", interrupted)
    with pytest.raises(KeyboardInterrupt):
        project.build()
    assert set(entries(project)) == {"乙局"}
    assert project.output("乙局").is_file()


FOREIGN = {
    "empty": b"",
    "half": b'{"version": 2, "entries": [{"depart',
    "of somebody": b'{"name": "my extension", "manifest_version": 3}',
    "deep": b"[" * 200_000,
    "not a text": b"\xff\xfe\x00",
}


@pytest.mark.parametrize("content", FOREIGN.values(), ids=FOREIGN)
def test_a_damaged_manifest_is_said_and_kept_and_costs_no_file(project, content):
    project.file("甲局")
    project.build()
    before = project.output("甲局").read_bytes()
    project.manifest.write_bytes(content)
    project.file("甲局", SAMPLE.replace("造林绿化", "造林"))
    built = project.build()
    assert built.code == 0
    assert built.codes("甲局") == ["R312"]
    assert [found.code for found in built.general] == ["R314"]
    assert sorted(kept(project).values()) == sorted([before, content])
    assert set(entries(project)) == {"甲局"}
    again = project.build()
    assert (again.code, again.codes("甲局"), again.general) == (0, [], ())


def test_with_a_damaged_manifest_what_has_not_changed_stays(project):
    project.file("甲局")
    project.build()
    project.manifest.write_bytes(b"{")
    built = project.build()
    assert (built.results, built.codes("甲局")) == ({"甲局": "没有变化"}, [])


def test_a_year_that_is_a_file_is_told(project):
    project.file("甲局")
    (project.root / "output").mkdir()
    (project.root / "output" / "2024").write_bytes(b"")
    built = project.build()
    assert (built.code, built.results) == (1, {"甲局": "未通过"})
    assert "R904" in built.codes("甲局")
    assert (project.root / "output" / "2024").read_bytes() == b""


def forbid(monkeypatch, folder):
    """Let the system refuse everything in a folder, as it does without the permission."""
    for step in (
        "open",
        "stat",
        "replace",
        "unlink",
        "is_file",
        "is_dir",
        "read_bytes",
        "read_text",
    ):
        real = getattr(Path, step)

        def refuse(path, *args, _real=real, **kwargs):
            if path.parent == folder:
                raise PermissionError(errno.EACCES, "Permission denied")
            return _real(path, *args, **kwargs)

        monkeypatch.setattr(Path, step, refuse)


@pytest.fixture
def pdf(monkeypatch):
    """A converter that needs no office, and makes another PDF of every other document."""
    from disclosure.render import pdf  # noqa: PLC0415

    def converted(document, name):
        return b"%PDF " + hashlib.sha256(document).hexdigest().encode(), ()

    monkeypatch.setattr(pdf, "to_pdf", converted)


@pytest.mark.parametrize("format_", ["docx", "pdf"])
def test_a_year_that_may_not_be_looked_into_is_told(project, pdf, monkeypatch, format_):
    project.file("甲局")
    project.build()
    forbid(monkeypatch, project.manifest.parent)
    built = project.build(format=format_)
    monkeypatch.undo()
    assert (built.code, [each.result.value for each in built.outcomes]) == (1, ["未通过"])
    assert "R903" in built.codes("甲局")
    assert {found.code for found in built.general} == {"R903"}


def listed(project):
    files = entries(project)["甲局"]["files"]
    return {Path(file["file"]).suffix: file["stale"] for file in files}


def test_every_file_of_a_disclosure_stands_in_the_manifest(project, pdf):
    project.file("甲局")
    assert project.build(format="pdf").results == {"甲局": "已生成"}
    assert [(file["file"], file["sha256"]) for file in entries(project)["甲局"]["files"]] == [
        (f"output/2024/{path.name}", hashlib.sha256(path.read_bytes()).hexdigest())
        for path in (project.output("甲局"), project.output("甲局").with_suffix(".pdf"))
    ]
    assert project.build(format="pdf").results == {"甲局": "没有变化"}


def test_a_pdf_of_an_older_document_is_called_out_of_date_until_it_is_made_again_or_gone(
    project, pdf
):
    project.file("甲局")
    project.build(format="pdf")
    assert (project.build().codes("甲局"), listed(project)) == ([], {".docx": False, ".pdf": False})
    project.file("甲局", SAMPLE.replace("造林绿化", "造林"))
    for _ in range(2):
        built = project.build()
        assert (built.code, built.codes("甲局")) == (0, ["R313"])
        assert listed(project) == {".docx": False, ".pdf": True}
    assert project.build(format="pdf").codes("甲局") == []
    assert listed(project) == {".docx": False, ".pdf": False}
    project.output("甲局").with_suffix(".pdf").unlink()
    assert project.build().codes("甲局") == []
    assert listed(project) == {".docx": False}


def test_an_error_makes_all_its_files_out_of_date(project, pdf):
    project.file("甲局")
    project.build(format="pdf")
    project.file("甲局", SAMPLE.replace(REASON, ""))
    assert project.build().results == {"甲局": "未生成，旧文件已过期"}
    assert listed(project) == {".docx": True, ".pdf": True}


def test_a_changed_pdf_is_kept_like_a_changed_document(project, pdf):
    project.file("甲局")
    project.build(format="pdf")
    project.output("甲局").with_suffix(".pdf").write_bytes(b"stamped")
    built = project.build(format="pdf")
    assert (built.results, built.codes("甲局")) == ({"甲局": "已生成"}, ["R312"])
    ((name, content),) = kept(project).items()
    assert name.endswith("）.pdf")
    assert content == b"stamped"


def test_a_document_that_cannot_be_written_leaves_its_pdf_alone(project, pdf, monkeypatch):
    """The two would say different things."""
    project.file("甲局")
    project.build(format="pdf")
    before = project.output("甲局").with_suffix(".pdf").read_bytes()
    project.file("甲局", SAMPLE.replace("造林绿化", "造林"))
    real = Path.replace

    def locked(path, target):
        if target == project.output("甲局"):
            raise PermissionError(errno.EACCES, "Permission denied")
        return real(path, target)

    monkeypatch.setattr(Path, "replace", locked)
    built = project.build(format="pdf")
    assert (built.results, built.codes("甲局")) == ({"甲局": "未生成，旧文件已过期"}, ["R901"])
    assert project.output("甲局").with_suffix(".pdf").read_bytes() == before
    assert listed(project) == {".docx": True, ".pdf": True}


def test_two_builds_at_once_know_each_others_files(project):
    """Each has begun before the other has written; the manifest has what both wrote."""
    options = BuildOptions(Selection(project.root, 2024))
    for slug in ("甲局", "乙局"):
        project.file(slug)
    refs, _ = Workspace(project.root).filings(2024)
    shelve = Shelving(making.Making(project.root))

    def results():
        yield shelve(refs[1])
        publish([shelve(refs[0])], options, {2024})

    outcomes, problems = publish(results(), options, {2024})
    assert [outcome.diagnostics for outcome in outcomes] == [()]
    assert problems == ()
    assert set(entries(project)) == {"甲局", "乙局"}
    assert project.build().results == {"甲局": "没有变化", "乙局": "没有变化"}


def test_a_document_that_is_not_sound_is_left_out_and_the_others_are_published(
    project, monkeypatch
):
    for slug in ("甲局", "乙局"):
        project.file(slug)
    real = printing.render

    def broken(form, given, drawn, imprint, **how):
        document, problems = real(form, given, drawn, imprint, **how)
        return (document[:-9] if "甲局" in imprint.title else document), problems

    monkeypatch.setattr("disclosure.render.render", broken)
    built = project.build()
    assert (built.code, built.results) == (1, {"乙局": "已生成", "甲局": "未通过"})
    assert built.codes("甲局") == ["R309"]
    assert project.output("乙局").is_file()
    assert not project.output("甲局").exists()
    project.build(draft=True)
    assert not project.output("甲局", DRAFT).exists()
