"""Every code of this room has a specimen: files or a situation, and the exact message.

``文件`` lists the files of the project, ``部门`` and ``年度`` the selection; ``情形`` names what
happens while ``输出文件.docx`` is written.
"""

from __future__ import annotations

import errno
from pathlib import Path

import pytest
from ruamel.yaml import YAML

from disclosure.diagnostics import printed
from disclosure.workspace import PAGES, Workspace, write_atomically

GALLERY = Path(__file__).resolve().parents[1] / "errors"
SPECIMENS = [path for page in PAGES for path in GALLERY.glob(f"{page.code}.yaml")]
NAME = "输出文件.docx"

SITUATIONS = {
    "在 Word 里打开着": ("replace", errno.EACCES, ""),
    "磁盘已满": ("open", errno.ENOSPC, ""),
    "文件夹只读": ("open", errno.EACCES, ""),
    "文件名太长": ("open", errno.ENAMETOOLONG, "File name too long"),
}


def _selected(specimen, folder):
    for name in specimen["文件"]:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"")
    return Workspace(folder).filings(specimen["年度"], specimen.get("部门", ()))[1]


def _written(specimen, folder, monkeypatch):
    if specimen["情形"] == "有同名的文件夹":
        (folder / NAME).mkdir()
    else:
        step, number, words = SITUATIONS[specimen["情形"]]

        def fail(*_args, **_kwargs):
            raise OSError(number, words)

        monkeypatch.setattr(Path, step, fail)
    return [write_atomically(folder / NAME, b"", NAME)]


@pytest.mark.parametrize("path", SPECIMENS, ids=lambda path: path.stem)
def test_the_specimen_prints_exactly_this(path, tmp_path, monkeypatch):
    specimen = YAML(typ="safe", pure=True).load(path.read_text(encoding="utf-8"))
    found = (
        _selected(specimen, tmp_path)
        if "文件" in specimen
        else _written(specimen, tmp_path, monkeypatch)
    )
    monkeypatch.undo()
    assert {one.code for one in found} == {path.stem}
    assert [line for one in found for line in printed(one).split("\n")] == specimen["期望"]


def test_every_code_has_its_specimen():
    assert [path.stem for path in SPECIMENS] == [page.code for page in PAGES]
