"""The few names of WordprocessingML that this room speaks, and how text is read from it.

Room: render. Only what is asked in more than one module stands here.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
A = "http://schemas.openxmlformats.org/drawingml/2006/main"
C = "http://schemas.openxmlformats.org/drawingml/2006/chart"
RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
CONTENT_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"

#: The namespaces of what a form may hold, by the prefix under which this room knows them.
NAMESPACES = {
    "w": W,
    "w14": W14,
    "mc": MC,
    "r": R,
    "wp": WP,
    "a": A,
    "c": C,
    "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "wpg": "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup",
    "wpc": "http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas",
    "wp14": "http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing",
    "v": "urn:schemas-microsoft-com:vml",
    "o": "urn:schemas-microsoft-com:office:office",
    "w10": "urn:schemas-microsoft-com:office:word",
    "xml": "http://www.w3.org/XML/1998/namespace",
}
_PREFIXES = {uri: prefix for prefix, uri in NAMESPACES.items()}

DOCUMENT = "word/document.xml"

P, TBL, TR, TC = (f"{{{W}}}{name}" for name in ("p", "tbl", "tr", "tc"))
RUN, RUN_PROPERTIES, TEXT = (f"{{{W}}}{name}" for name in ("r", "rPr", "t"))
PARA_ID = f"{{{W14}}}paraId"
#: An attribute, never printed, of rows and paragraphs that were added so that it can be opened.
FILLER = f"{{{W}}}filler"
SPACE = f"{{{NAMESPACES['xml']}}}space"
#: What XML forbids, and the line end and the tab, which it keeps for itself.
CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\ufffe\uffff\ud800-\udfff]")
#: Numbers of a document are whole and below some thousand million.
_LONGEST_NUMBER = 12


def w(name: str) -> str:
    """Return the qualified name of an element or attribute of WordprocessingML."""
    return f"{{{W}}}{name}"


@lru_cache(maxsize=4096)
def short(name: str) -> str:
    """Return a qualified name with its usual prefix, such as ``w:p``; ``?:p`` where it has none.

    A name without a namespace stays as it is.
    """
    uri, brace, local = name.removeprefix("{").rpartition("}")
    return f"{_PREFIXES.get(uri, '?')}:{local}" if brace else local


def runs(paragraph: _Element) -> Iterator[_Element]:
    """Yield the runs of a paragraph, those inside links and content controls too."""
    for run in paragraph.iter(RUN):
        if next(run.iterancestors(P)) is paragraph:
            yield run


def text_of(paragraph: _Element) -> str:
    """Return the visible text of a paragraph; ``python-docx`` leaves out content controls."""
    return "".join(text.text or "" for run in runs(paragraph) for text in run.iterchildren(TEXT))


def value(element: _Element | None, default: str = "") -> str:
    """Return ``w:val`` of an element, or the default where element or attribute is missing."""
    return default if element is None else element.get(w("val"), default)


def whole(element: _Element | None, name: str = "val", default: int = 0) -> int:
    """Return an attribute as a whole number; the default where there is none to read."""
    return number("" if element is None else element.get(w(name), ""), default)


def number(text: str, default: int = 0) -> int:
    """Return a text as a whole number; the default where it is none, or none of a document."""
    is_whole = text.isascii() and text.removeprefix("-").isdigit() and len(text) <= _LONGEST_NUMBER
    return int(text) if is_whole else default


def is_on(element: _Element | None) -> bool:
    """Tell whether a switch such as ``w:keepNext`` is there and not switched off."""
    return element is not None and value(element, "1") not in {"0", "false", "off", "none"}


def without_controls(text: str) -> str:
    """Return the text on one line, without what XML forbids."""
    return text if text.isprintable() else CONTROL.sub("", text)
