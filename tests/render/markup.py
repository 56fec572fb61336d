"""Markup for tests: an element from a few words, and what a paragraph or a body looks like."""

from __future__ import annotations

from lxml import etree

from disclosure.render.wordml import NAMESPACES

_DECLARED = " ".join(f'xmlns:{p}="{uri}"' for p, uri in NAMESPACES.items() if p != "xml")


def element(xml: str) -> etree._Element:
    """Return an element; the prefixes of the room are known."""
    start, end = xml.index("<"), min(i for i in map(xml.find, " />") if i > 0)
    return etree.fromstring(f"{xml[start:end]} {_DECLARED}{xml[end:]}")


def body(*blocks: str) -> etree._Element:
    """Return a document of these blocks, with a page set-up."""
    return element(f"<w:document><w:body>{''.join(blocks)}{SECTION}</w:body></w:document>")


SECTION = '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>'


def p(*runs: str, properties: str = "") -> str:
    """Return a paragraph; what is no markup is a run of text."""
    made = "".join(each if each.startswith("<") else r(each) for each in runs)
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{made}</w:p>"


def r(text: str, properties: str = "") -> str:
    """Return a run of text."""
    looks = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{looks}<w:t xml:space="preserve">{text}</w:t></w:r>'


def cell(*blocks: str) -> str:
    """Return a cell; what is no markup is a paragraph."""
    return f"<w:tc>{''.join(each if each.startswith('<') else p(each) for each in blocks)}</w:tc>"


def row(*cells: str) -> str:
    """Return a row; what is no markup is a cell of one paragraph."""
    return f"<w:tr>{''.join(each if each.startswith('<') else cell(each) for each in cells)}</w:tr>"


def table(*rows: str) -> str:
    """Return a table."""
    return f"<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid>{''.join(rows)}</w:tbl>"


def field(instruction: str, result: str = "1") -> str:
    """Return the runs of a field."""
    marks = [
        f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")
    ]
    told = f"<w:r><w:instrText>{instruction}</w:instrText></w:r>"
    return marks[0] + told + marks[1] + r(result) + marks[2]


def texts(root: etree._Element) -> list[str]:
    """Return the text of every paragraph."""
    return ["".join(t.text or "" for t in each.iter("{*}t")) for each in root.iter("{*}p")]
