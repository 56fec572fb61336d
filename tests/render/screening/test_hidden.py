"""What stands in the file and is not printed is found, whoever hides it."""

from __future__ import annotations

import pytest

from disclosure.render.screening.hidden import hidden, what
from tests.render.markup import body, element, p, r, table

STYLES = element(
    "<w:styles><w:style w:type='paragraph' w:default='1' w:styleId='a'/>"
    "<w:style w:type='character' w:styleId='密'><w:rPr><w:vanish/></w:rPr></w:style>"
    "<w:style w:type='paragraph' w:styleId='藏'><w:basedOn w:val='底'/></w:style>"
    "<w:style w:type='paragraph' w:styleId='底'><w:rPr><w:vanish/></w:rPr></w:style>"
    "<w:style w:type='paragraph' w:styleId='环'><w:basedOn w:val='环'/></w:style></w:styles>"
)


def found(*blocks, styles=STYLES):
    return [what(each) for each in hidden(body(*blocks), styles)]


@pytest.mark.parametrize(
    "paragraph",
    [
        p(r("甲", "<w:vanish/>")),
        p(r("甲", "<w:specVanish/>")),
        p(r("甲", "<w:rStyle w:val='密'/>")),
        p("甲", properties="<w:pStyle w:val='藏'/>"),
    ],
)
def test_hidden_text_is_found(paragraph):
    assert found(paragraph) == ["文字"]


@pytest.mark.parametrize(
    "paragraph",
    [
        p("甲"),
        p(r("甲", "<w:vanish w:val='0'/>")),
        p(r("甲", "<w:webHidden/>")),
        p(r("甲", "<w:vanish w:val='false'/>"), properties="<w:pStyle w:val='藏'/>"),
        p("甲", properties="<w:pStyle w:val='环'/>"),
        p("", properties="<w:rPr><w:vanish/></w:rPr>"),
    ],
)
def test_what_is_printed_is_not(paragraph):
    assert found(paragraph) == []


def test_defaults_may_hide_everything():
    defaults = (
        "<w:docDefaults><w:rPrDefault><w:rPr><w:vanish/></w:rPr></w:rPrDefault></w:docDefaults>"
    )
    assert found(p("甲"), styles=element(f"<w:styles>{defaults}</w:styles>")) == ["文字"]
    assert found(p("甲"), styles=None) == []


def test_hidden_rows_and_shapes_are_found():
    row = f"<w:tr><w:trPr><w:hidden/></w:trPr><w:tc>{p('甲')}</w:tc></w:tr>"
    assert found(table(row)) == ["行"]
    drawing = "<w:r><w:drawing><wp:inline><wp:docPr hidden='1'/></wp:inline></w:drawing></w:r>"
    assert found(p(drawing)) == ["图形"]
    shape = "<w:r><w:pict><v:shape style='width:1pt;visibility: hidden'/></w:pict></w:r>"
    assert found(p(shape)) == ["图形"]
