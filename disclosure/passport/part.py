"""The custom XML part that maps every printed figure to its path; written and read here alone.

It carries nothing that is not printed: paths and shown texts of printed figures, and content
hashes of facts and edition. No unrounded value, no unused fact, no file path, no author.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lxml import etree

from disclosure.passport.markup import escape

if TYPE_CHECKING:
    from collections.abc import Iterable

NAMESPACE = "urn:disclosure:passport:1"
_STORE = "http://schemas.openxmlformats.org/officeDocument/2006/customXml"
#: Constant on purpose: the part is found by its schema, and two builds must give equal bytes.
_ITEM = "{6D0C9E58-2F0B-5B1C-9C55-0F4D3A1E7B21}"
_SPECIAL = re.compile('[&<>"\\s]')
_QUOTES = str.maketrans({'"': "&quot;", "\n": " ", "\t": " ", "\r": " "})


@dataclass(frozen=True, slots=True)
class PrintedFigure:
    """A figure printed in the text: its bookmark, its path, and the numeral that is shown."""

    bookmark: str
    path: str
    text: str


@dataclass(frozen=True, slots=True)
class Point:
    """A figure drawn in a chart; ``series`` and ``point`` count from 1."""

    chart: str
    series: int
    point: int
    path: str
    text: str


@dataclass(frozen=True, slots=True)
class Passport:
    """All that a published file says about its figures, with the hashes it was built from."""

    facts: str
    edition: str
    figures: tuple[PrintedFigure, ...]
    points: tuple[Point, ...]


def figure_xml(bookmark: str, path: str, text: str) -> str:
    """Return the element of one printed figure."""
    return f'<figure at="{bookmark}" path="{_quoted(path)}" text="{_quoted(text)}"/>'


def point_xml(point: Point) -> str:
    """Return the element of one point of a chart."""
    return (
        f'<point chart="{_quoted(point.chart)}" series="{point.series}" point="{point.point}"'
        f' path="{_quoted(point.path)}" text="{_quoted(point.text)}"/>'
    )


def part_xml(facts: str, edition: str, elements: Iterable[str]) -> bytes:
    """Return the whole part; ``elements`` come from ``figure_xml`` and ``point_xml``."""
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f'<passport xmlns="{NAMESPACE}" facts="{_quoted(facts)}" edition="{_quoted(edition)}">'
        f"{''.join(elements)}</passport>"
    ).encode()


def properties_xml() -> bytes:
    """Return the itemProps part, which tells an office suite the schema of the passport."""
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n'
        f'<ds:datastoreItem xmlns:ds="{_STORE}" ds:itemID="{_ITEM}"><ds:schemaRefs>'
        f'<ds:schemaRef ds:uri="{NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>'
    ).encode()


def read(part: bytes) -> Passport | None:
    """Return the passport held by a custom XML part, or None where the part is another's."""
    try:
        root = etree.fromstring(part, etree.XMLParser(resolve_entities=False, no_network=True))
    except etree.XMLSyntaxError:
        return None
    if root.tag != f"{{{NAMESPACE}}}passport":
        return None
    return Passport(
        facts=root.get("facts", ""),
        edition=root.get("edition", ""),
        figures=tuple(
            PrintedFigure(item.get("at", ""), item.get("path", ""), item.get("text", ""))
            for item in root.iterfind(f"{{{NAMESPACE}}}figure")
        ),
        points=tuple(_point(item) for item in root.iterfind(f"{{{NAMESPACE}}}point")),
    )


def _point(item: etree._Element) -> Point:
    return Point(
        chart=item.get("chart", ""),
        series=_count(item.get("series", "")),
        point=_count(item.get("point", "")),
        path=item.get("path", ""),
        text=item.get("text", ""),
    )


def _count(text: str) -> int:
    """Read a count from a file that may come from anywhere; 0 is no count."""
    return int(text) if text.isascii() and text.isdigit() else 0


def _quoted(text: str) -> str:
    return text if _SPECIAL.search(text) is None else escape(text).translate(_QUOTES)
