"""The part that maps bookmarks to figures: what is written is what is read."""

from __future__ import annotations

from lxml import etree

from disclosure.passport import (
    Passport,
    Point,
    PrintedFigure,
    figure_xml,
    part_xml,
    point_xml,
    properties_xml,
    read,
)

FIGURE = PrintedFigure("_FAAAA", '项目."党建<经费>" & 其他', "1,365.84")
POINT = Point("图1", 2, 1, "收入.总计", "1365.84")


def test_what_is_written_is_read_again():
    part = part_xml(
        "事实", "版式", (figure_xml(FIGURE.bookmark, FIGURE.path, FIGURE.text), point_xml(POINT))
    )
    assert read(part) == Passport("事实", "版式", (FIGURE,), (POINT,))


def test_it_is_xml_with_a_namespace_of_its_own():
    root = etree.fromstring(part_xml("", "", ()))
    assert root.tag == "{urn:disclosure:passport:1}passport"
    assert b"urn:disclosure:passport:1" in properties_xml()


def test_another_part_is_no_passport():
    assert read(b"<b:Sources xmlns:b='urn:x'/>") is None
    assert read(b"not xml") is None


def test_a_count_that_is_none_is_read_as_nought():
    part = part_xml("", "", ('<point chart="图1" series="x" point="-1" path="p" text="1"/>',))
    assert read(part).points == (Point("图1", 0, 0, "p", "1"),)


def test_an_entity_is_not_followed():
    part = b'<!DOCTYPE p [<!ENTITY e SYSTEM "file:///etc/passwd">]><p>&e;</p>'
    assert read(part) is None
