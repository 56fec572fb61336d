"""What stands beside a block tag in its paragraph is not lost with it."""

from __future__ import annotations

import pytest

from disclosure.render.template.rescued import rescue
from disclosure.render.wordml import FILLER, P, text_of, w
from tests.render.markup import body, p

SECTION = "<w:sectPr><w:pgSz w:w='1'/></w:sectPr>"
END = "<w:r><w:fldChar w:fldCharType='end'/></w:r>"


def rescued(*blocks):
    root = body(*blocks)
    rescue(root)
    return list(root.iter(P))


@pytest.mark.parametrize(("tag", "at"), [("{%p endfor %}", 1), ("{%p if 甲 %}", 0)])
def test_a_section_break_moves_outside_the_block(tag, at):
    found = rescued(p(tag, properties=SECTION))
    assert len(found) == 2
    assert [each.find(f".//{w('sectPr')}") is not None for each in found] == [at == 0, at == 1]
    assert text_of(found[1 - at]) == tag
    assert found[at].get(FILLER)


def test_the_end_of_a_field_moves_behind():
    tag, other = rescued(p("{%p endif %}", END))
    assert tag.find(f".//{w('fldChar')}") is None
    assert other.find(f".//{w('fldChar')}") is not None
    assert text_of(other) == ""


def test_bookmarks_move_in_front():
    root = body(p("<w:bookmarkStart w:id='1' w:name='a'/>", "{%p if 甲 %}"))
    rescue(root)
    assert [each.tag for each in root[0]][:2] == [w("bookmarkStart"), P]


def test_other_paragraphs_are_left_alone():
    assert len(rescued(p("甲", properties=SECTION), p("{%p if 乙 %}"), p("{% if 丙 %}", END))) == 3
