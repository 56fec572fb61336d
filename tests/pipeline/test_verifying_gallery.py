"""Codes of files that could not be verified: a situation, and the exact message."""

from __future__ import annotations

import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from ruamel.yaml import YAML

from disclosure.diagnostics import printed
from disclosure.pipeline.verifying import verified
from disclosure.review.verify import PAGES
from tests.review.verify.editing import DOCUMENT, edited, packed, paragraph, parts_of

GALLERY = Path(__file__).resolve().parents[1] / "errors"
NAME = "来件.docx"


def pdf(_project, _package):
    return b"%PDF-1.7"


def locked(_project, _package):
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le")


def cut(_project, package):
    return package[: len(package) // 2]


def bomb(_project, _package):
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(DOCUMENT, b" " * (40 * 1024 * 1024))
    return stream.getvalue()


def entity(_project, package):
    parts = parts_of(package)
    at = parts[DOCUMENT].index(b"<w:document")
    kind = b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]>'
    parts[DOCUMENT] = parts[DOCUMENT][:at] + kind + parts[DOCUMENT][at:]
    return packed(parts)


def notice(_project, package):
    def change(root):
        for each in list(root[0])[:-1]:
            root[0].remove(each)
        root[0].insert(0, paragraph("关于召开会议的通知"))

    parts = parts_of(edited(package, change))
    return packed({name: data for name, data in parts.items() if "customXml" not in name})


def broken(project, package):
    path = project.root / "departments" / "甲局" / "2024-final.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("年度: 2024", "年度: 二〇二四"), encoding="utf-8")
    return package


SITUATIONS = {
    "R360": pdf,
    "R361": locked,
    "R362": cut,
    "R363": bomb,
    "R364": entity,
    "R365": notice,
    "R366": broken,
}


def test_every_code_has_its_situation() -> None:
    assert sorted(SITUATIONS) == [page.code for page in PAGES]


@pytest.mark.usefixtures("one_house")
@pytest.mark.parametrize("code", SITUATIONS)
def test_a_situation_gives_exactly_what_is_expected(project, finished, code, monkeypatch) -> None:
    project.file("甲局")
    package = finished["sample"].path.read_bytes()
    (project.root / NAME).write_bytes(SITUATIONS[code](project, package))
    monkeypatch.chdir(project.root)
    found = verified(NAME, project.root)
    expected = YAML(typ="safe", pure=True).load((GALLERY / f"{code}.yaml").read_text("utf-8"))
    lines = printed(found.problems[-1]).split("\n")
    assert lines == expected["期望"]
