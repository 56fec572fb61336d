"""Every figure and every word of three documents, as text that a pull request can show.

``python build.py test tests/editions --update-golden`` writes the files anew; read the difference.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from lxml import etree

from disclosure.compute import compute
from disclosure.compute.final import FINAL
from disclosure.load import load
from disclosure.model import structure
from disclosure.model.final import FinalAccounts
from disclosure.terms import Unit
from tests.editions.document import DRAWING, SLUGS, TBL, TR, YEAR, P, W, cells_of, text_of

HERE = Path(__file__).resolve().parent / "final-2024"
CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"


@pytest.mark.parametrize("slug", SLUGS)
def test_every_figure(slug, finished_root, edition, golden):
    path = finished_root / "departments" / slug / f"{YEAR}-final.yaml"
    loaded, _ = load(path, shown=path.name)
    figures = compute(structure(FinalAccounts, loaded.data), edition, FINAL).figures
    lines = (f"{path} = {value(figures[path])}\n" for path in sorted(figures))
    golden(HERE / slug / "figures.txt", "".join(lines))


def value(figure):
    """An exact value with the unit in which it is held: 元 for amounts."""
    if figure.value is None:
        return f"未公布：{figure.unknown}" if figure.unknown else "没有数"
    unit = "元" if figure.unit is Unit.AMOUNT else figure.unit.value
    return (
        f"{figure.value:.20g}{unit}" if figure.unit is Unit.PERCENT else f"{figure.value:f}{unit}"
    )


@pytest.mark.parametrize("slug", SLUGS)
def test_every_word(slug, finished, golden):
    lines = (
        line.rstrip() for block in finished[slug].body for line in lines_of(block, finished[slug])
    )
    golden(HERE / slug / "document.txt", "\n".join(lines) + "\n")


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


def test_every_golden_has_its_department():
    assert sorted(path.name for path in HERE.iterdir()) == sorted(SLUGS)


def test_the_text_is_all_that_a_reader_sees(finished):
    """Nothing outside paragraphs and tables: no text box, no content control, no note."""
    for document in finished.values():
        assert {block.tag.removeprefix(W) for block in document.body} <= {"p", "tbl", "sectPr"}
        assert not [name for name in document.parts if "notes" in name or "comments" in name]
