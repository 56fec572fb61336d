"""The last layer that says something goes before the others."""

from __future__ import annotations

import pytest
from lxml import etree

from disclosure.render.layout.layers import (
    Attributes,
    first_line,
    indent,
    last,
    pitch,
    unless_off,
)
from disclosure.render.wordml import W


def layers(*inner, kind="pPr"):
    return tuple(etree.fromstring(f'<w:{kind} xmlns:w="{W}">{each}</w:{kind}>') for each in inner)


def test_each_attribute_is_that_of_the_last_layer_that_has_it():
    found = layers('<w:spacing w:before="1" w:after="2"/>', '<w:spacing w:after="30"/>', "<w:ind/>")
    assert Attributes(found, "spacing").number("before") == 1
    assert Attributes(found, "spacing").number("after") == 30
    assert Attributes(found, "spacing").text("after") == "30"
    assert Attributes(found, "spacing").text("line") == ""


def test_properties_of_runs_are_not_those_of_a_paragraph():
    run = layers('<w:spacing w:before="1"/>', kind="rPr")
    assert Attributes(run, "spacing").number("before") == 0
    assert last(run, "pPr", "spacing") is None
    assert last(run, "rPr", "spacing") is not None


def test_an_element_is_that_of_the_last_layer_of_its_kind():
    found = (*layers('<w:sz w:val="1"/>', '<w:sz w:val="2"/>', "", kind="rPr"), *layers("<w:sz/>"))
    assert last(found, "rPr", "sz") is found[1][0]
    assert last(found, "rPr", "b") is None


def test_a_switch_is_on_unless_the_last_layer_switches_it_off():
    on, off = "<w:widowControl/>", '<w:widowControl w:val="0"/>'
    assert unless_off(layers(), "widowControl")
    assert unless_off(layers(off, on), "widowControl")
    assert not unless_off(layers(on, off, ""), "widowControl")


@pytest.mark.parametrize(
    ("inner", "wanted"),
    [
        (("",), 260),
        (('<w:spacing w:line="360"/>',), 390),
        (('<w:spacing w:line="360" w:lineRule="exact"/>',), 360),
        (('<w:spacing w:line="360" w:lineRule="exact"/>', '<w:spacing w:line="9"/>'), 9),
        (('<w:spacing w:line="360" w:lineRule="exact"/>', '<w:spacing w:lineRule="auto"/>'), 390),
    ],
)
def test_the_pitch_is_exact_or_grows_with_the_size(inner, wanted):
    assert pitch(layers(*inner), 200) == wanted


def test_an_indent_in_characters_goes_before_one_in_twips():
    found = layers('<w:ind w:leftChars="100" w:left="7"/>', '<w:ind w:left="8" w:start="9"/>')
    assert indent(found, 320, "left", "start") == 320
    assert indent(found[1:], 320, "left", "start") == 8
    assert indent(found[1:], 320, "start", "left") == 9
    assert indent(layers('<w:ind w:endChars="50"/>'), 320, "right", "end") == 160
    assert indent(layers("<w:ind/>"), 320, "left") == 0


def test_the_first_line_goes_in_or_out_as_the_last_layer_says():
    inwards, outwards = '<w:ind w:firstLineChars="200"/>', '<w:ind w:hanging="70"/>'
    assert first_line(layers(inwards, outwards, '<w:ind w:left="5"/>'), 320) == -70
    assert first_line(layers(outwards, inwards), 320) == 640
    assert first_line(layers('<w:ind w:left="5"/>'), 320) == 0
