"""Text that is printed and that nobody sees is found; what stands on a colour is not."""

from __future__ import annotations

import pytest

from disclosure.render.screening.faint import faint
from tests.render.markup import body, element, p, r

WHITE = "<w:color w:val='FFFFFF'/>"
BLUE = "<w:shd w:val='clear' w:fill='2F5597'/>"
STYLES = element(
    "<w:styles><w:style w:type='paragraph' w:default='1' w:styleId='a'/>"
    f"<w:style w:type='paragraph' w:styleId='白'><w:rPr>{WHITE}</w:rPr></w:style>"
    "<w:style w:type='character' w:styleId='小'><w:rPr><w:sz w:val='2'/></w:rPr></w:style>"
    f"<w:style w:type='table' w:styleId='蓝'><w:tcPr>{BLUE}</w:tcPr></w:style></w:styles>"
)


def found(*blocks):
    return [why for _, why in faint(body(*blocks), STYLES)]


def table(cell, own="", within=""):
    return (
        f"<w:tbl><w:tblPr>{own}</w:tblPr><w:tr><w:tc><w:tcPr>{within}</w:tcPr>{cell}</w:tc></w:tr>"
        "</w:tbl>"
    )


@pytest.mark.parametrize(
    "look",
    [WHITE, "<w:color w:val='fdfdfd'/>", "<w:color w:val='auto' w:themeColor='background1'/>"],
)
def test_white_text_is_found(look):
    assert found(p(r("甲", look))) == ["白色"]


def test_text_of_a_white_style_is_found():
    assert found(p("甲", properties="<w:pStyle w:val='白'/>")) == ["白色"]
    assert found(table(p(r("甲", WHITE)))) == ["白色"]


@pytest.mark.parametrize(
    ("look", "size"),
    [
        ("<w:sz w:val='2'/>", "1 磅大"),
        ("<w:sz w:val='3'/>", "1.5 磅大"),
        ("<w:rStyle w:val='小'/>", "1 磅大"),
    ],
)
def test_text_that_is_far_too_small_is_found(look, size):
    assert found(p(r("甲", look))) == [size]


@pytest.mark.parametrize(
    "look",
    [
        "",
        "<w:color w:val='auto'/>",
        "<w:color w:val='7F7F7F'/>",
        "<w:color w:val='FFFFFF' w:themeColor='text1'/>",
        "<w:color w:val='F2F2F2' w:themeColor='background1' w:themeShade='80'/>",
        "<w:sz w:val='10'/>",
        f"{WHITE}{BLUE}",
        f"{WHITE}<w:highlight w:val='darkBlue'/>",
    ],
)
def test_text_that_can_be_read_is_not(look):
    assert found(p(r("甲", look))) == []


def test_white_text_on_a_colour_is_not():
    white = p(r("甲", WHITE))
    assert found(table(white, within=BLUE)) == []
    assert found(table(white, own="<w:tblStyle w:val='蓝'/>")) == []
    assert found(p(r("甲", WHITE), properties=BLUE)) == []


def test_white_text_on_white_shading_is_found():
    paper = "<w:shd w:val='clear' w:fill='FFFFFF'/>"
    assert found(table(p(r("甲", WHITE)), within=paper)) == ["白色"]


def test_what_is_not_printed_may_look_as_it_likes():
    tiny = "<w:sz w:val='2'/>"
    assert found(p(r("{%p for 行 in 表 %}", tiny))) == []
    assert found(p(r("　", WHITE))) == []
    assert found(p(r("{{ 行 }}", tiny))) == ["1 磅大"]
