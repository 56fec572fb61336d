"""A note that no text refers to stands on no page, and so does not leave."""

from __future__ import annotations

import pytest

from disclosure.render.screening.notes import drop_unprinted, without_idle_headers
from tests.render.markup import body, element, p, texts

NOTES = (
    "<w:footnotes><w:footnote w:type='separator' w:id='0'><w:p/></w:footnote>"
    f"<w:footnote w:id='1'>{p('用到')}</w:footnote><w:footnote w:id='2'>{p('没用到')}</w:footnote>"
    "</w:footnotes>"
)
KINDS = {"document": "officeDocument", "notes": "footnotes"}


def test_only_notes_of_the_text_stay_and_separators_do():
    roots = {
        "document": body(p("<w:r><w:footnoteReference w:id='1'/></w:r>")),
        "notes": element(NOTES),
    }
    assert drop_unprinted(roots, KINDS) == 1
    assert texts(roots["notes"]) == ["", "用到"]


def test_an_endnote_is_no_footnote():
    roots = {
        "document": body(p("<w:r><w:endnoteReference w:id='1'/></w:r>")),
        "notes": element(NOTES),
    }
    assert drop_unprinted(roots, KINDS) == 2


@pytest.mark.parametrize(
    ("kind", "section", "settings", "idle"),
    [
        ("default", "", "", 0),
        ("even", "", "<w:evenAndOddHeaders/>", 0),
        ("even", "", "<w:evenAndOddHeaders w:val='0'/>", 1),
        ("even", "", "", 1),
        ("first", "<w:titlePg/>", "", 0),
        ("first", "", "", 1),
    ],
)
def test_a_header_of_pages_that_are_none_is_not_referred_to(kind, section, settings, idle):
    reference = f"<w:headerReference w:type='{kind}' r:id='a'/>"
    root = body(p("甲", properties=f"<w:sectPr>{reference}{section}</w:sectPr>"))
    assert without_idle_headers(root, element(f"<w:settings>{settings}</w:settings>")) == idle
    assert len(list(root.iter("{*}headerReference"))) == 1 - idle
