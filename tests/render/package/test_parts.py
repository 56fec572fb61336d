"""Relationships lead to parts, and the parts that are added are found."""

from __future__ import annotations

import pytest

from disclosure.render.package.parts import (
    CORE,
    TYPES,
    relations_of,
    resolved,
    targets,
    with_core,
    with_passport,
)
from disclosure.render.package.sound import faults_of
from tests.render.small import form_with, parts_of, travelling

PARTS = parts_of(travelling(form_with("甲")))


def test_the_relationships_of_a_part_have_their_place():
    assert relations_of("word/document.xml") == "word/_rels/document.xml.rels"
    assert relations_of("") == "_rels/.rels"


@pytest.mark.parametrize(
    ("source", "target", "name"),
    [
        ("word/document.xml", "styles.xml", "word/styles.xml"),
        ("word/document.xml", "../customXml/item1.xml", "customXml/item1.xml"),
        ("word/document.xml", "/word/a.xml", "word/a.xml"),
        ("", "word/document.xml", "word/document.xml"),
    ],
)
def test_a_target_is_found_from_its_source(source, target, name):
    assert resolved(source, target) == name


def test_kinds_and_parts_are_told_by_id():
    assert ("styles", "word/styles.xml") in targets(PARTS, "word/document.xml").values()
    assert targets(PARTS, "word/styles.xml") == {}


def test_a_form_without_core_properties_gets_a_place_for_them():
    bare = {name: content for name, content in PARTS.items() if name != CORE}
    bare["_rels/.rels"] = bare["_rels/.rels"].replace(CORE.encode(), b"gone.xml")
    assert CORE in with_core(bare)
    assert CORE.encode() in with_core(bare)[TYPES]
    assert with_core(PARTS) == PARTS


def test_a_passport_is_a_part_that_everything_leads_to():
    changed, item = with_passport(PARTS)
    assert faults_of({**PARTS, **changed, item: b"<a/>"}) == ()
    taken = {**PARTS, item: b"<a/>"}
    assert with_passport(taken)[1] != item
