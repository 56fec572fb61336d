"""A part with tags is made ready once: its tags in order, its root declared, its source sound."""

from __future__ import annotations

from disclosure.render.sheets import sheet_of
from disclosure.render.wordml import DOCUMENT
from tests.render.markup import body, element, p, row, table


def test_its_tags_are_known_by_spot_in_the_order_of_their_numbers():
    root = body(p("{%p if 甲 %}"), p("{{ 乙 }}"), p("{%p endif %}"), table(row("{{ 丙 }}")))
    sheet = sheet_of(DOCUMENT, root, {})
    assert [tag for _, tag in sheet.tags] == [
        "{%p if 甲 %}",
        "{{ 乙 }}",
        "{%p endif %}",
        "{{ 丙 }}",
    ]
    assert len(sheet.openings) == 5
    assert sheet.is_sound


def test_a_header_is_called_by_its_title():
    root = element(f"<w:hdr>{p('{{ 甲 }}')}</w:hdr>")
    sheet = sheet_of("word/header1.xml", root, {"word/header1.xml": "第1节页眉"})
    assert str(sheet.tags[0][0]).startswith("第1节页眉第1段")


def test_a_source_that_data_would_tear_is_told_to_be_so():
    root = body(p("{% if 甲 %}", "<w:hyperlink><w:r><w:t>{% endif %}</w:t></w:r></w:hyperlink>"))
    assert not sheet_of(DOCUMENT, root, {}).is_sound
