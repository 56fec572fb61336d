"""What travels is what allowed relationships lead to; everything else stays behind."""

from __future__ import annotations

import pytest

from disclosure.render.package.sound import faults_of
from disclosure.render.screening.parts import baggage
from disclosure.render.wordml import R
from tests.render.small import form_with, parts_of, small_form, travelling

FORM = parts_of(travelling(small_form()))
RELATIONS = "word/_rels/document.xml.rels"


def with_relation(kind: str, target: str, content: bytes = b"<a/>", mode: str = "") -> dict:
    relation = f'<Relationship Id="rId77" Type="{kind}" Target="{target}"{mode}/></Relationships>'
    parts = dict(FORM)
    parts[RELATIONS] = parts[RELATIONS].replace(b"</Relationships>", relation.encode())
    if content:
        parts[f"word/{target}"] = content
    return parts


def test_a_clean_form_travels_as_it_is():
    bag = baggage(FORM)
    assert bag.parts == FORM
    assert list(bag.parts) == list(FORM)
    assert not bag.removed
    assert bag.kinds["word/document.xml"] == "officeDocument"


@pytest.mark.parametrize(
    ("kind", "target", "name"),
    [
        (f"{R}/comments", "comments.xml", "批注"),
        (f"{R}/customXml", "item9.xml", "自定义 XML"),
        (f"{R}/glossaryDocument", "glossary/document.xml", "构建基块"),
        (f"{R}/webSettings", "webSettings.xml", "网页设置"),
        (
            "http://schemas.microsoft.com/office/2006/relationships/vbaProject",
            "vbaProject.bin",
            "宏",
        ),
        (
            "http://schemas.microsoft.com/office/2011/relationships/people",
            "people.xml",
            "批注和修订的作者",
        ),
        (f"{R}/oleObject", "embeddings/o.bin", "嵌入的对象"),
        (f"{R}/header", "header9.xml", "没有用到的页眉页脚"),
        ("urn:nobody", "secret.xml", "别的部件"),
    ],
)
def test_other_parts_stay_behind_and_are_named(kind, target, name):
    bag = baggage(with_relation(kind, target))
    assert f"word/{target}" not in bag.parts
    assert bag.removed == {name: 1}
    assert faults_of({**bag.parts}) == ()


@pytest.mark.parametrize("kind", ["attachedTemplate", "oleObject", "image", "hyperlink", "styles"])
def test_nothing_outside_the_file_is_pointed_at(kind):
    target = "file:///srv/a.dotm"
    bag = baggage(with_relation(f"{R}/{kind}", target, b"", ' TargetMode="External"'))
    assert target.encode() not in b"".join(bag.parts.values())


def test_what_nothing_leads_to_stays_behind():
    assert baggage({**FORM, "docProps/custom.xml": b"<a/>", "x/y.bin": b"z"}).parts == FORM


def test_a_part_of_the_wrong_content_type_does_not_travel():
    parts = with_relation(f"{R}/footnotes", "footnotes.xml")
    assert "word/footnotes.xml" not in baggage(parts).parts


def test_the_thumbnail_of_an_old_form_stays_behind():
    bag = baggage(parts_of(form_with("甲")))
    assert "docProps/thumbnail.jpeg" not in bag.parts
    assert b"jpeg" not in bag.parts["[Content_Types].xml"]
