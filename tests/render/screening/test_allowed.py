"""The list of what may stand in a published file."""

from __future__ import annotations

import pytest

from disclosure.render.screening.allowed import allowed

LIST = allowed()


@pytest.mark.parametrize(
    ("parent", "child"),
    [
        ("w:body", "w:p"), ("w:p", "w:r"), ("w:r", "w:drawing"), ("w:rPr", "w:b"),
        ("w:rPr", "w14:glow"), ("w14:glow", "w14:schemeClr"), ("wps:txbx", "w:txbxContent"),
        ("w:pict", "v:shape"), ("v:textbox", "w:txbxContent"), ("a:graphicData", "c:chart"),
        ("m:r", "m:t"), ("w:settings", "w:evenAndOddHeaders"),
    ],
)  # fmt: skip
def test_looks_and_text_may_stand_where_they_belong(parent, child):
    assert LIST.child(parent, child)


@pytest.mark.parametrize(
    ("parent", "child"),
    [
        ("w:body", "w:tc"), ("w:p", "w:t"), ("w:p", "w:ins"), ("w:p", "w:sdt"), ("w:r", "w:object"),
        ("w:r", "w:delText"), ("w:settings", "w:rsids"), ("w:settings", "w:attachedTemplate"),
        ("w:settings", "w:docVars"), ("w:font", "w:embedRegular"), ("w:sectPr", "w:printerSettings"),
        ("w:style", "w:rsid"), ("w:abstractNum", "w:nsid"), ("w:fldChar", "w:ffData"),
        ("a:blip", "a:extLst"), ("wp:docPr", "a:hlinkClick"), ("c:chartSpace", "c:userShapes"),
        ("w:pict", "o:OLEObject"), ("w:r", "?:anything"), ("w:settings", "w14:docId"),
    ],
)  # fmt: skip
def test_what_tracks_embeds_links_or_names_may_not(parent, child):
    assert not LIST.child(parent, child)


@pytest.mark.parametrize("name", ["w:val", "cx", "r:id", "r:embed", "w:eastAsia", "xml:space"])
def test_attributes_of_looks_stay(name):
    assert LIST.attribute(name)


@pytest.mark.parametrize(
    "name",
    ["w:rsidR", "w:author", "w:date", "w:initials", "w14:paraId", "wp14:anchorId", "r:link",
     "o:gfxdata", "w:dirty", "w:tooltip", "macro", "href", "?:x"],
)  # fmt: skip
def test_attributes_that_nobody_prints_do_not(name):
    assert not LIST.attribute(name)
