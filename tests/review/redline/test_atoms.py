"""A paragraph comes apart into what a reader takes for one thing."""

from __future__ import annotations

from disclosure.review.redline.atoms import atoms, flatten_fields, text_of
from tests.render.markup import element, field, p, r

_MARK = '<w:bookmarkStart w:id="{0}" w:name="{1}"/>{2}<w:bookmarkEnd w:id="{0}"/>'


def test_a_figure_a_numeral_and_a_word_are_one_piece_each():
    figure = _MARK.format(7, "_FABC", r("1,365.84"))
    found = atoms(element(p("共WPS", figure, "万元12.5%")))
    assert [each.text for each in found if each.text] == [
        "共",
        "WPS",
        "1,365.84",
        "万",
        "元",
        "12.5",
        "%",
    ]
    assert [each.begins for each in found if not each.text] == [True, False]


def test_what_stands_in_the_bookmark_of_a_figure_is_never_cut():
    found = atoms(
        element(p(_MARK.format(7, "_FABC", r("二〇二四年")), _MARK.format(8, "_Toc1", r("甲乙"))))
    )
    assert [each.text for each in found if each.text] == ["二〇二四年", "甲", "乙"]


def test_tabs_and_breaks_are_text_and_links_are_kept():
    link = f'<w:hyperlink w:anchor="_Toc1">{r("甲")}<w:r><w:tab/></w:r></w:hyperlink>'
    paragraph = element(p(link, "<w:r><w:br/></w:r>"))
    found = atoms(paragraph)
    assert [(each.text, each.link is None) for each in found] == [
        ("甲", False),
        ("\t", False),
        ("\n", True),
    ]
    assert text_of(paragraph) == "甲\t\n"


def test_of_a_field_stays_what_it_shows():
    paragraph = element(p("第", field(" PAGEREF _Toc1 ", "12"), "页"))
    flatten_fields(paragraph)
    assert text_of(paragraph) == "第12页"
    assert [each.tag.rpartition("}")[2] for each in paragraph.iter()] == ["p", *["r", "t"] * 3]
