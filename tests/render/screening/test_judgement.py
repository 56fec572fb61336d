"""What becomes of an element: kept, unwrapped, taken out, refused."""

from __future__ import annotations

import pytest

from disclosure.render.screening.allowed import allowed
from disclosure.render.screening.judgement import Fate, judge
from tests.render.markup import element


def fate(xml: str, parent: str):
    return judge(element(xml), parent, allowed())


@pytest.mark.parametrize(
    ("xml", "parent", "wanted"),
    [
        ("<w:p/>", "w:body", Fate.KEEP),
        ("<mc:AlternateContent/>", "w:r", Fate.KEEP),
        ("<w:ins/>", "w:p", Fate.REVISION),
        ("<w:rPrChange/>", "w:rPr", Fate.REVISION),
        ("<w:moveToRangeStart/>", "w:p", Fate.REVISION),
        ("<w:customXmlDelRangeEnd/>", "w:p", Fate.REVISION),
        ("<w14:conflictIns/>", "w:p", Fate.REVISION),
        ("<w:sdt/>", "w:body", Fate.UNWRAP),
        ("<w:smartTag/>", "w:p", Fate.UNWRAP),
        ("<w:object/>", "w:r", Fate.REFUSE),
        ("<w:altChunk/>", "w:body", Fate.REFUSE),
        ("<w:dayLong/>", "w:r", Fate.REFUSE),
        ("<w:hidden/>", "w:trPr", Fate.REFUSE),
        ("<w:proofErr/>", "w:p", Fate.REMOVE),
        ("<w:permStart/>", "w:p", Fate.REMOVE),
        ("<w:nobodyKnows/>", "w:p", Fate.REMOVE),
    ],
)
def test_each_has_its_fate(xml, parent, wanted):
    assert fate(xml, parent).fate is wanted


def test_what_is_unknown_and_prints_is_never_taken_out_without_a_word():
    found = fate("<w:odd><w:r><w:t>字</w:t></w:r></w:odd>", "w:p")
    assert found.fate is Fate.REFUSE
    assert "w:odd" in found.name


def test_a_known_element_in_the_wrong_place_is_not_known_there():
    assert fate("<w:tc><w:p><w:r><w:t>字</w:t></w:r></w:p></w:tc>", "w:body").fate is Fate.REFUSE


def test_what_is_drawn_by_other_programs_is_named():
    dgm = '<x:relIds xmlns:x="http://schemas.openxmlformats.org/drawingml/2006/diagram"/>'
    assert "图形" in fate(dgm, "a:graphicData").name
