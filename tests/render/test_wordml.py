"""Names and text of WordprocessingML are read as a reader sees them."""

from __future__ import annotations

from disclosure.render.wordml import is_on, runs, short, text_of, value, w, whole, without_controls
from tests.render.markup import element, p, r


def test_names_are_said_with_their_usual_prefix():
    assert short(w("p")) == "w:p"
    assert short("cx") == "cx"
    assert short("{urn:x}y") == "?:y"


def test_the_text_of_links_counts_and_that_of_a_text_box_does_not():
    box = f"<w:r><w:pict><v:textbox><w:txbxContent>{p('框')}</w:txbxContent></v:textbox></w:pict></w:r>"
    paragraph = element(p("甲", f"<w:hyperlink>{r('乙')}</w:hyperlink>", box))
    assert text_of(paragraph) == "甲乙"
    assert len(list(runs(paragraph))) == 3


def test_values_have_defaults():
    made = element("<w:sz w:val='24' w:w='x'/>")
    assert (value(made), value(None, "无"), whole(made), whole(made, "w", 7), whole(None, default=3)) == (
        "24", "无", 24, 7, 3,
    )  # fmt: skip


def test_a_switch_may_be_switched_off():
    assert is_on(element("<w:b/>"))
    assert not is_on(element("<w:b w:val='off'/>"))
    assert not is_on(None)


def test_controls_are_left_out_of_a_line():
    assert without_controls("甲\n乙\ufffe") == "甲乙"
