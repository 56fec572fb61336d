"""Every code of this room has a specimen: files or a situation, and the exact message.

``文件`` lists the files of the project, ``部门`` and ``年度`` the selection; ``情形`` names what
happens while a file is read or looked for, or while ``输出文件.docx`` is written.
"""

from __future__ import annotations

import errno
import os
import subprocess
from pathlib import Path

import pytest
from ruamel.yaml import YAML

from disclosure.diagnostics import Place, printed
from disclosure.workspace import (
    PAGES,
    Workspace,
    check_name,
    damaged,
    read_file,
    revise,
    tagged,
    write_atomically,
    write_new,
)

GALLERY = Path(__file__).resolve().parents[1] / "errors"
SPECIMENS = [path for page in PAGES for path in GALLERY.glob(f"{page.code}.yaml")]
NAME, DATA = "输出文件.docx", "2024-final.yaml"


def _missing(folder, _monkeypatch):
    return [read_file(folder / DATA, DATA)]


def _is_folder(folder, _monkeypatch):
    (folder / DATA).mkdir()
    return [read_file(folder / DATA, DATA)]


def _too_large(folder, _monkeypatch):
    (folder / DATA).write_bytes(b"#" * 1_048_577)
    return [read_file(folder / DATA, DATA, 1_048_576)]


def _forbidden(folder, monkeypatch):
    (folder / DATA).write_bytes(b"")
    monkeypatch.setattr(os, "open", _failing(errno.EACCES))
    return [read_file(folder / DATA, DATA)]


def _closed(folder, monkeypatch):
    (folder / "departments").mkdir()
    monkeypatch.setattr(os, "scandir", _failing(errno.EACCES))
    return Workspace(folder).filings(None)[1]


def _linked(folder, _monkeypatch):
    (folder / "departments/a").mkdir(parents=True)
    (folder / "departments/a" / DATA).write_bytes(b"")
    (folder / "departments/b").symlink_to(folder / "departments/a")
    return Workspace(folder).filings(None)[1]


def _damaged(_folder, _monkeypatch):
    return [damaged("不是一份完整的 JSON", "schemas/final.schema.json")]


def _without_tag(folder, _monkeypatch):
    subprocess.run(["git", "init", "-q", str(folder)], check=True)
    return [tagged(folder, "2023年公开")]


def _long_name(_folder, _monkeypatch):
    short = "某市某区" + "很长" * 30 + "局"
    text = f"  规范简称: {short}"
    place = Place(f"departments/x/{DATA}", 9, 9, len(short), text)
    return check_name(f"2024年度{short}部门决算公开", place)


def _writing(step, number):
    def written(folder, monkeypatch):
        monkeypatch.setattr(Path, step, _failing(number))
        return [write_atomically(folder / NAME, b"", NAME)]

    return written


def _occupied(folder, _monkeypatch):
    (folder / NAME).mkdir()
    return [write_atomically(folder / NAME, b"", NAME)]


def _there(folder, _monkeypatch):
    (folder / DATA).write_bytes(b"")
    return [write_new(folder / DATA, b"", DATA)]


def _changed(folder, _monkeypatch):
    (folder / DATA).write_bytes(b"new")
    return [revise(folder / DATA, b"", b"", DATA)]


def _protected(folder, _monkeypatch):
    (folder / DATA).write_bytes(b"")
    (folder / DATA).chmod(0o444)
    return [revise(folder / DATA, b"", b"", DATA)]


def _failing(number):
    def fail(*_args, **_kwargs):
        raise OSError(number, os.strerror(number))

    return fail


SITUATIONS = {
    "文件不存在": _missing,
    "是文件夹": _is_folder,
    "超过 1 MB": _too_large,
    "没有读取的权限": _forbidden,
    "放数据的文件夹没有权限": _closed,
    "部门的文件夹是指向另一个部门的链接": _linked,
    "程序自带的文件只剩一半": _damaged,
    "仓库里没有这个标签": _without_tag,
    "规范简称有六十多个字": _long_name,
    "在 Word 里打开着": _writing("replace", errno.EACCES),
    "磁盘已满": _writing("open", errno.ENOSPC),
    "文件夹只读": _writing("open", errno.EACCES),
    "有同名的文件夹": _occupied,
    "要新建的文件已经有了": _there,
    "读了以后被别人改过": _changed,
    "数据文件设了只读": _protected,
    "网络盘出错": _writing("open", errno.EIO),
}


def _found(specimen, folder, monkeypatch):
    if "情形" in specimen:
        return SITUATIONS[specimen["情形"]](folder, monkeypatch)
    for name in specimen["文件"]:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"")
    return Workspace(folder).filings(specimen["年度"], specimen.get("部门", ()))[1]


@pytest.mark.parametrize("path", SPECIMENS, ids=lambda path: path.stem)
def test_the_specimen_prints_exactly_this(path, tmp_path, monkeypatch):
    specimen = YAML(typ="safe", pure=True).load(path.read_text(encoding="utf-8"))
    found = _found(specimen, tmp_path, monkeypatch)
    monkeypatch.undo()
    assert {one.code for one in found} == {path.stem}
    assert [line for one in found for line in printed(one).split("\n")] == specimen["期望"]


def test_every_code_has_its_specimen():
    assert [path.stem for path in SPECIMENS] == [page.code for page in PAGES]
