"""What a disclosure says, as text that a pull request can show: every figure and every word."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lxml import etree

from disclosure.terms import Unit
from tests.editions.document import DRAWING, TBL, TR, P, cells_of, text_of

if TYPE_CHECKING:
    from disclosure.compute import Figures
    from tests.editions.document import Document

CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"


def figures_text(figures: Figures) -> str:
    """Every figure on a line of its own."""
    return "".join(f"{path} = {value(figures[path])}\n" for path in sorted(figures))


def value(figure):
    """An exact value with the unit in which it is held: 元 for amounts."""
    if figure.value is None:
        return f"未公布：{figure.unknown}" if figure.unknown else "没有数"
    unit = "元" if figure.unit is Unit.AMOUNT else figure.unit.value
    return (
        f"{figure.value:.20g}{unit}" if figure.unit is Unit.PERCENT else f"{figure.value:f}{unit}"
    )


def document_text(document: Document) -> str:
    """Every word of a document, a line for each paragraph, row and series of a chart."""
    lines = (line.rstrip() for block in document.body for line in lines_of(block, document))
    return "\n".join(lines) + "\n"


def lines_of(block, document):
    """The lines of a paragraph or a table; a chart as the figures that it draws."""
    if block.tag == P:
        for chart in block.iter(f"{CHART}chart"):
            yield from drawn(chart, document)
        if text_of(block) or not block.findall(f".//{DRAWING}"):
            yield plain(block)
    elif block.tag == TBL:
        for row in block.iterchildren(TR):
            yield " | ".join(" / ".join(map(plain, cell)) for cell in cells_of(row))


def plain(paragraph):
    """A paragraph on one line."""
    return text_of(paragraph).replace("\t", "　").replace("\n", "⏎")


def drawn(chart, document):
    """One line for the categories of a chart, and one for each series."""
    relation = chart.get("{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id")
    targets = document.parts["word/_rels/document.xml.rels"].decode("utf-8")
    entry = re.search(f'<Relationship [^>]*Id="{relation}"[^>]*>', targets)[0]
    part = "word/" + re.search(r'Target="([^"]+)"', entry)[1].removeprefix("/word/")
    root = etree.fromstring(document.parts[part])
    categories = next(root.iter(f"{CHART}cat"))
    yield " | ".join(("[图]", *texts(categories)))
    for series in root.iter(f"{CHART}ser"):
        name = texts(series.find(f"{CHART}tx"))
        yield " | ".join((*name, *texts(series.find(f"{CHART}val"))))


def texts(element):
    return [each.text or "" for each in element.iter(f"{CHART}v")]
