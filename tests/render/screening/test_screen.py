"""A form as people save it goes in; what comes out has only what is printed."""

from __future__ import annotations

import pytest

from disclosure.render.package.archive import assemble, pack
from disclosure.render.package.opening import opened
from disclosure.render.package.sound import faults_of
from disclosure.render.screening.screen import PROGRAM, screen
from disclosure.render.wordml import R
from tests.render.small import (
    LABEL,
    body_with,
    changed,
    form_with,
    parts_of,
    small_form,
    travelling,
)

BARE = travelling(form_with("甲"))
NOBODYS = "张三在某单位"


def screened(template):
    parts = opened(template)
    assert isinstance(parts, dict)
    return screen(parts, LABEL)


def published(template) -> bytes:
    return b"".join(screened(template).parts.values())


def linked(template: bytes, kind: str, target: str, content: bytes) -> bytes:
    relation = (
        f'<Relationship Id="rId77" Type="{kind}" Target="{target}"/></Relationships>'.encode()
    )
    parts = {**parts_of(template), f"word/{target}": content}
    parts["word/_rels/document.xml.rels"] = parts["word/_rels/document.xml.rels"].replace(
        b"</Relationships>", relation
    )
    return assemble(pack(name, text) for name, text in parts.items())


def test_screening_twice_takes_nothing_more_out():
    for template in (BARE, travelling(small_form())):
        found = screened(template)
        assert not found.removed
        assert {n: c for n, c in found.parts.items() if n != "docProps/core.xml"} == {
            n: c for n, c in parts_of(template).items() if n != "docProps/core.xml"
        }


def test_what_an_old_form_brings_along_is_gone_and_the_rest_is_sound():
    found = screened(form_with("甲"))
    assert found.problems == ()
    assert faults_of({**found.parts, "docProps/core.xml": b"<a/>"}) == ()
    assert b"rsid" not in b"".join(found.parts.values())
    assert {"缩略图", "网页设置", "编辑过程标识"} <= set(found.removed)


@pytest.mark.parametrize(
    ("kind", "target"),
    [
        (f"{R}/comments", "comments.xml"),
        ("http://schemas.microsoft.com/office/2011/relationships/people", "people.xml"),
        (f"{R}/customXml", "item7.xml"),
        (f"{R}/header", "header9.xml"),
        ("urn:x", "anything.xml"),
    ],
)
def test_no_word_of_a_part_that_is_not_printed_leaves(kind, target):
    template = linked(BARE, kind, target, f"<a>{NOBODYS}</a>".encode())
    assert NOBODYS.encode() in b"".join(parts_of(template).values())
    assert NOBODYS.encode() not in published(template)


@pytest.mark.parametrize(
    "inner",
    [
        f'<w:commentRangeStart w:id="1" w:author="{NOBODYS}"/>',
        f'<w:permStart w:id="1" w:ed="{NOBODYS}"/>',
        f"<!-- {NOBODYS} --><?x {NOBODYS}?>",
        f'<w:bookmarkStart w:id="77" w:name="{NOBODYS}"/><w:bookmarkEnd w:id="77"/>',
        f'<w:sdt><w:sdtPr><w:tag w:val="{NOBODYS}"/></w:sdtPr><w:sdtContent/></w:sdt>',
        f'<x:odd xmlns:x="urn:x">{NOBODYS}</x:odd>',
    ],
)
def test_no_word_of_a_mark_leaves(inner):
    template = body_with(f"<w:p><w:r><w:t>甲</w:t></w:r>{inner}</w:p>", template=BARE)
    found = screened(template)
    assert found.problems == ()
    assert NOBODYS not in b"".join(found.parts.values()).decode("utf-8", "replace")
    assert found.removed


def test_who_made_the_form_is_not_said():
    company = f"<Company>{NOBODYS}</Company><Application>WPS Office</Application>"
    app = lambda old: old.replace(b"</Properties>", f"{company}</Properties>".encode())  # noqa: E731
    found = screened(changed(BARE, **{"docProps/app.xml": app}))
    assert found.parts["docProps/app.xml"] == PROGRAM
    assert found.program == "Microsoft Office Word"
    assert found.removed == {"文件属性（单位、负责人、软件等）": 1}


def test_the_settings_keep_looks_alone():
    inner = (
        '<w:attachedTemplate r:id="rId1"/><w:docVars><w:docVar w:name="a" w:val="密"/></w:docVars>'
    )
    settings = lambda old: old.replace(b"</w:settings>", f"{inner}</w:settings>".encode())  # noqa: E731
    parts = screened(changed(BARE, **{"word/settings.xml": settings})).parts
    assert b"attachedTemplate" not in parts["word/settings.xml"]
    assert "密".encode() not in parts["word/settings.xml"]
    assert b"compatSetting" in parts["word/settings.xml"]
