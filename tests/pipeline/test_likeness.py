"""Two machines are alike where program, forms and libraries are: nothing else counts."""

from __future__ import annotations

import shutil
from dataclasses import replace

import pytest

from disclosure.pipeline.likeness import likeness_at


def test_the_same_folder_elsewhere_is_alike(workspace, tmp_path_factory):
    other = tmp_path_factory.mktemp("other") / "project"
    shutil.copytree(workspace, other)
    (other / "departments" / "甲局").mkdir(parents=True)
    (other / "templates" / "final-2024" / "~$document.docx").write_bytes(b"Word is open")
    assert likeness_at(other) == likeness_at(workspace)
    assert likeness_at(workspace).unlike(likeness_at(other)) == ()


@pytest.mark.parametrize("name", ["templates/final-2024/收入.j2", "schemas/final.schema.json"])
def test_another_form_is_not_alike(workspace, name):
    before = likeness_at(workspace)
    (workspace / name).write_text("", encoding="utf-8")
    assert before.unlike(likeness_at(workspace)) == ("模板、规范（那里看到的项目文件夹）",)


def test_another_program_or_library_is_not_alike(workspace):
    here = likeness_at(workspace)
    there = replace(here, program="", versions=tuple((name, "0") for name, _ in here.versions))
    program, *libraries = here.unlike(there)
    assert program == "程序文件"
    assert [each.split(" ")[0] for each in libraries] == [name for name, _ in here.versions]
    assert {"Python", "zlib", "lxml", "docxtpl"} <= dict(here.versions).keys()
