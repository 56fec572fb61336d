"""XML from outside, read without following anything that it points at.

Room: render. No entity is resolved, nothing is fetched, and a part with a document type is no part
of a Word file; libxml2 bounds the depth and the growth of what it reads.
"""

from __future__ import annotations

from lxml import etree


class NotXmlError(ValueError):
    """A part that is no XML as Word writes it; ``why`` says so in Chinese, without the name."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


def read(content: bytes, *, blank_text: bool = True) -> etree._Element:
    """Return the root of a part; ``blank_text`` keeps the spaces between elements.

    Raises ``NotXmlError``.
    """
    parser = etree.XMLParser(
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        huge_tree=False,
        remove_blank_text=not blank_text,
    )
    try:
        root = etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise NotXmlError("不是完整的 XML") from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise NotXmlError("有文档类型声明（DOCTYPE），Word 文件里没有这种东西")
    return root
