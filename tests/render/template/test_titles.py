"""Parts are called as people call them."""

from __future__ import annotations

from disclosure.render.package.parts import relations_of
from disclosure.render.template.titles import titles
from disclosure.render.wordml import DOCUMENT, RELATIONSHIPS, R
from tests.render.markup import element, p

RELATIONS = "".join(
    f'<Relationship Id="{i}" Type="{R}/{kind}" Target="{name}"/>'
    for i, kind, name in (
        ("a", "header", "h1.xml"),
        ("b", "header", "h2.xml"),
        ("c", "footer", "f.xml"),
    )
)
PARTS = {
    relations_of(
        DOCUMENT
    ): f'<Relationships xmlns="{RELATIONSHIPS}">{RELATIONS}</Relationships>'.encode()
}
KINDS = {
    DOCUMENT: "officeDocument",
    "word/h1.xml": "header",
    "word/h2.xml": "header",
    "word/f.xml": "footer",
    "word/s.xml": "styles",
    "word/n.xml": "footnotes",
}


def test_a_header_is_called_by_the_first_section_that_has_it():
    first = '<w:sectPr><w:headerReference w:type="default" r:id="a"/></w:sectPr>'
    last = (
        '<w:sectPr><w:headerReference w:type="default" r:id="a"/><w:headerReference w:type="even" r:id="b"/>'
        '<w:footerReference w:type="first" r:id="c"/></w:sectPr>'
    )
    document = element(
        f"<w:document><w:body>{p('甲', properties=first)}{last}</w:body></w:document>"
    )
    assert titles({DOCUMENT: document}, PARTS, KINDS) == {
        "word/h1.xml": "第1节页眉",
        "word/h2.xml": "第2节页眉（偶数页）",
        "word/f.xml": "第2节页脚（首页）",
        "word/s.xml": "样式",
        "word/n.xml": "脚注",
    }
