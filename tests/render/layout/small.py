"""Invented forms for the layout, drawn as WordprocessingML: they use what the real form does not.

Lengths are twips, as in the file. A line is 400 high and a character 320 wide unless a style says
otherwise, so that a page of ``PLAIN`` holds 20 lines of 25 characters.
"""

from __future__ import annotations

from io import BytesIO
from zipfile import ZipFile

from lxml import etree

from disclosure.render.wordml import W

PITCH, EM = 400, 320
#: Room for 20 lines of 25 characters; the contents stand on a page of their own.
_MARGIN = 1000
_TYPES = """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>
<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
<Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/>
<Override PartName="/word/settings.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml"/>
</Types>"""
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="rId1" Type="{kind}" Target="{target}"/></Relationships>'
)
_SET = f'<Relationship Id="rId2" Type="{_RELATION}/settings" Target="settings.xml"/>'
_DEFAULTS = f"""<w:docDefaults><w:rPrDefault><w:rPr>
<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="仿宋_GB2312"/>
<w:sz w:val="{EM // 10}"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault>
<w:pPrDefault><w:pPr><w:spacing w:line="{PITCH}" w:lineRule="exact"/></w:pPr></w:pPrDefault>
</w:docDefaults>"""


def section(lines: int = 20, ems: int = 25, *, start: int | None = None, more: str = "") -> str:
    """Return the properties of a section whose pages hold so many lines of so many characters."""
    width, height = ems * EM + 2 * _MARGIN, lines * PITCH + 2 * _MARGIN
    number = "" if start is None else f'<w:pgNumType w:start="{start}"/>'
    sides = " ".join(f'w:{side}="{_MARGIN}"' for side in ("top", "right", "bottom", "left"))
    return (
        f'<w:sectPr><w:type w:val="nextPage"/><w:pgSz w:w="{width}" w:h="{height}"/>'
        f'<w:pgMar {sides} w:header="0" w:footer="0" w:gutter="0"/>{number}{more}</w:sectPr>'
    )


PLAIN = section()


def paragraph(
    text: str = "", *, style: str = "", own: str = "", run: str = "", mark: str = "", ends: str = ""
) -> str:
    """Return a paragraph; ``own`` and ``run`` are properties of it and of its run.

    ``mark`` is a bookmark around its text, ``ends`` the section that ends with it. ``↵`` in the
    text is a line break.
    """
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    look = f"<w:rPr>{run}</w:rPr>" if run else ""
    written = "<w:br/>".join(f'<w:t xml:space="preserve">{each}</w:t>' for each in text.split("↵"))
    inner = f"<w:r>{look}{written}</w:r>"
    if mark:
        inner = f'<w:bookmarkStart w:id="0" w:name="{mark}"/>{inner}<w:bookmarkEnd w:id="0"/>'
    return f"<w:p><w:pPr>{named}{own}{ends}</w:pPr>{inner}</w:p>"


def entry(title: str, mark: str) -> str:
    """Return an entry of the contents that shows the page of a bookmark."""
    pieces = (
        '<w:fldChar w:fldCharType="begin"/>',
        f'<w:instrText xml:space="preserve"> PAGEREF {mark} \\h </w:instrText>',
        '<w:fldChar w:fldCharType="separate"/>',
        "<w:t>?</w:t>",
        '<w:fldChar w:fldCharType="end"/>',
    )
    runs = "".join(f"<w:r>{piece}</w:r>" for piece in pieces)
    return f"<w:p><w:r><w:t>{title}</w:t></w:r><w:r><w:tab/></w:r>{runs}</w:p>"


def cell(*contents: str, own: str = "", span: int = 1, merge: str | None = None) -> str:
    """Return a cell of paragraphs, of a text each, or of blocks as they are."""
    inner = "".join(each if each.startswith("<") else paragraph(each) for each in contents)
    spans = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    merges = "" if merge is None else f'<w:vMerge w:val="{merge}"/>' if merge else "<w:vMerge/>"
    return f"<w:tc><w:tcPr>{own}{spans}{merges}</w:tcPr>{inner}</w:tc>"


def row(*cells: str, own: str = "", height: int = 0, rule: str = "atLeast") -> str:
    """Return a row of cells, of a text each, or of cells as they are."""
    inner = "".join(each if each.startswith("<") else cell(each) for each in cells)
    high = f'<w:trHeight w:val="{height}" w:hRule="{rule}"/>' if height else ""
    return f"<w:tr><w:trPr><w:cantSplit/>{high}{own}</w:trPr>{inner}</w:tr>"


def table(*rows: str, grid: tuple[int, ...] = (4000, 4000), own: str = "") -> str:
    """Return a table of fixed columns without margins or borders of its own."""
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in grid)
    fixed = f'<w:tblW w:w="{sum(grid)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
    return f"<w:tbl><w:tblPr>{own}{fixed}</w:tblPr><w:tblGrid>{columns}</w:tblGrid>{''.join(rows)}</w:tbl>"


def style(
    name: str, own: str = "", run: str = "", *, base: str = "", kind: str = "paragraph"
) -> str:
    """Return a style."""
    based = f'<w:basedOn w:val="{base}"/>' if base else ""
    return (
        f'<w:style w:type="{kind}" w:styleId="{name}"><w:name w:val="{name}"/>{based}'
        f"<w:pPr>{own}</w:pPr><w:rPr>{run}</w:rPr></w:style>"
    )


def styles(*found: str, defaults: str = _DEFAULTS) -> bytes:
    """Return the part that holds styles."""
    return f'<w:styles xmlns:w="{W}">{defaults}{"".join(found)}</w:styles>'.encode()


def body(*blocks: str, last: str = PLAIN) -> etree._Element:
    """Return the root of a document of these blocks."""
    inner = "".join(blocks)
    return etree.fromstring(
        f'<w:document xmlns:w="{W}"><w:body>{inner}{last}</w:body></w:document>'
    )


def settings(inner: str = "") -> bytes:
    """Return the part that holds settings."""
    return f'<w:settings xmlns:w="{W}"><w:compat>{inner}</w:compat></w:settings>'.encode()


def package(root: etree._Element, style_part: bytes, settings_part: bytes | None = None) -> bytes:
    """Return a document that opens in a word processor."""
    parts = {
        "[Content_Types].xml": _TYPES,
        "_rels/.rels": _RELATIONS.format(
            kind=f"{_RELATION}/officeDocument", target="word/document.xml"
        ),
        "word/document.xml": etree.tostring(root, encoding="UTF-8"),
        "word/_rels/document.xml.rels": _RELATIONS.format(
            kind=f"{_RELATION}/styles", target="styles.xml"
        ),
        "word/styles.xml": style_part,
    }
    if settings_part is not None:
        related = "word/_rels/document.xml.rels"
        parts[related] = parts[related].replace("</Relationships>", f"{_SET}</Relationships>")
        parts["word/settings.xml"] = settings_part
    target = BytesIO()
    with ZipFile(target, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return target.getvalue()
