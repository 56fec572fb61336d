"""Every printed figure has its passport, the passports say what is printed, and nothing more."""

from __future__ import annotations

import io
import re
from copy import deepcopy
from decimal import Decimal
from itertools import pairwise
from zipfile import ZipFile

import pytest
from lxml import etree

from disclosure.compute import compute
from disclosure.compute.final import FINAL
from disclosure.edition import read_edition
from disclosure.load import load
from disclosure.model import structure
from disclosure.model.final import FinalAccounts
from disclosure.phrases import Style, shown
from tests.editions.document import FIGURE, ROOT, SLUGS, YEAR, P, W, pieces, text_of
from tests.pipeline.unmarked import unmarked

CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"


@pytest.fixture(params=SLUGS)
def document(finished, request):
    return finished[request.param]


@pytest.fixture
def figures(document, finished_root):
    path = finished_root / "departments" / document.slug / f"{YEAR}-final.yaml"
    edition, _ = read_edition(ROOT / "templates", "final-2024", ROOT / "schemas")
    loaded, _ = load(path, shown=path.name)
    return compute(structure(FinalAccounts, loaded.data), edition, FINAL).figures


def test_no_figure_is_printed_without_a_passport(document, finished_root):
    assert unmarked(finished_root, document.slug, document.body) == []


def without_bookmark(body, name):
    """The same body in which one figure has lost its bookmark."""
    body = deepcopy(body)
    for start in body.iter(f"{W}bookmarkStart"):
        if start.get(f"{W}name") == name:
            start.set(f"{W}name", "_Ordinary")
            return body
    return None


def test_the_search_finds_every_figure_that_loses_its_passport(finished, finished_root):
    """Marked figures from all over the document: without its bookmark each one is reported."""
    document = finished["sample"]
    for piece in document.figures[:: len(document.figures) // 8]:
        found = unmarked(finished_root, "sample", without_bookmark(document.body, piece.bookmark))
        assert [each.partition("：")[0] for each in found] == [piece.text], piece


@pytest.mark.parametrize(
    ("where", "added", "reported"),
    [
        ("2024年度收入合计", "，增长3.5%", ["3.5"]),
        ("2024年度收入合计", "，与2022年度相比", ["2022"]),
        ("2024年度收入合计", "（公开09表）", ["09"]),
        ("1.负责全区造林绿化", "480亩", ["480"]),
        ("全年造林480亩", "（92%）", ["92"]),
        ("公开01表", "1", ["1"]),
        ("农林水支出", "31", ["31"]),
    ],
)
def test_the_search_finds_what_was_typed_into_the_document(
    finished, finished_root, where, added, reported
):
    body = deepcopy(finished["sample"].body)
    paragraph = next(p for p in body.iter(P) if text_of(p).startswith(where))
    last = list(paragraph.iter(f"{W}t"))[-1]
    last.text += added
    found = unmarked(finished_root, "sample", body)
    assert set(reported) <= {each.partition("：")[0] for each in found}


def test_the_map_names_every_bookmark_and_its_text(document):
    printed = [(piece.bookmark, piece.text) for piece in document.figures]
    assert [(each.bookmark, each.text) for each in document.passport.figures] == printed
    assert len({name for name, _ in printed}) == len(printed) > 80
    assert all(re.fullmatch("_F[A-Z2-7]{16}", name) for name, _ in printed)


def test_a_bookmark_holds_a_whole_numeral(document):
    """No digit stands directly beside it, so that what is marked is what is read."""
    for paragraph in document.paragraphs:
        found = list(pieces(paragraph))
        for before, after in pairwise(found):
            assert not (before.text[-1:].isdigit() and after.text[:1].isdigit()), text_of(paragraph)
        for piece in found:
            assert piece.kind != FIGURE or re.fullmatch(r"-?\d[\d,]*(\.\d+)?", piece.text)


def test_the_map_shows_each_figure_as_it_is_now(document, figures, edition):
    """Path and text agree with the figures computed anew, in the style of a table or a sentence."""
    items = (*document.passport.figures, *document.passport.points)
    for item in items:
        styles = (shown(figures[item.path], style, edition.display) for style in Style)
        # 减少63.94万元: the word carries the sign.
        assert item.text in {each.text.lstrip("-") for each in styles if each}, item


def test_every_point_of_a_chart_has_a_passport(document):
    points = [(p.chart, p.series, p.point, p.text) for p in document.passport.points]
    labels = [(*at, f"{Decimal(text):,.2f}") for *at, text in drawn(document)]
    assert points == labels


def test_labels_of_charts_print_values_with_thousands_separators(document):
    for number in range(1, 5):
        root = etree.fromstring(document.parts[f"word/charts/chart{number}.xml"])
        for labels in root.iter(f"{CHART}dLbls"):
            assert labels.find(f"{CHART}numFmt").get("formatCode") == "#,##0.00"
            assert labels.find(f"{CHART}showVal").get("val") == "1"
            assert labels.find(f"{CHART}showPercent").get("val") == "0"


def drawn(document):
    """Chart, series, point and value of all that the charts draw, from their caches."""
    for number in range(1, 5):
        root = etree.fromstring(document.parts[f"word/charts/chart{number}.xml"])
        for s, series in enumerate(root.iter(f"{CHART}ser"), 1):
            for point in series.find(f"{CHART}val").iter(f"{CHART}pt"):
                text = point.find(f"{CHART}v").text
                yield f"图{number}", s, int(point.get("idx")) + 1, text


def test_the_workbook_behind_a_chart_holds_what_the_chart_draws(document):
    for number in range(1, 5):
        drawn_here = [
            Decimal(text) for chart, *_, text in drawn(document) if chart == f"图{number}"
        ]
        book = document.parts[f"word/embeddings/Microsoft_Excel_Sheet{number}.xlsx"]
        assert sorted(cells(book)) == sorted(drawn_here)


def cells(book):
    """The numbers in a workbook's first sheet."""
    with ZipFile(io.BytesIO(book)) as package:
        sheet = package.read("xl/worksheets/sheet1.xml").decode("utf-8")
    found = re.findall(r"<c ([^>]*)><v>([^<]+)</v>", sheet)
    return [Decimal(text) for attributes, text in found if 't="s"' not in attributes]


def all_parts(document):
    """Every part of the package, those of the embedded workbooks too."""
    for name, data in document.parts.items():
        yield name, data
        if name.endswith(".xlsx"):
            with ZipFile(io.BytesIO(data)) as package:
                yield from ((f"{name}/{each}", package.read(each)) for each in package.namelist())


def test_the_package_tells_no_path_and_no_author(document, finished_root):
    place = (str(finished_root), str(ROOT), "departments/", "output/", ".yaml", "/home/", "/root/")
    for name, data in all_parts(document):
        text = data.decode("utf-8", "replace")
        assert [each for each in place if each in text] == [], name
        authors = re.findall(r"<(?:dc:creator|cp:lastModifiedBy|Company|Manager)>([^<]+)<", text)
        assert authors == [], name


def test_the_package_holds_no_value_that_is_not_printed(document, figures):
    """No exact amount in 元 and no unrounded percentage, wherever a text may hide one."""
    exact = {digits(figure.value) for figure in figures.values() if figure.value is not None}
    printed = {piece.text.replace(",", "") for piece in document.figures}
    printed |= {point.text for point in document.passport.points}
    hidden = {each for each in exact if len(each.replace(".", "")) > 5} - printed
    assert len(hidden) > 20 * (document.slug != "sample-sparse")
    for name, data in all_parts(document):
        found = re.findall(r"\d+(?:\.\d+)?", texts(name, data))
        assert [each for each in found if each.startswith(tuple(hidden))] == [], name


def digits(value):
    """A value as a program would write it; an endless one by its first digits."""
    is_short = value == value.quantize(Decimal("0.01"))
    return f"{value.normalize():f}" if is_short else f"{value:f}"[:10]


def texts(name, data):
    """All of the map; of other parts what stands between tags, for sizes are numbers too."""
    text = data.decode("utf-8", "replace")
    if name.startswith("customXml/"):
        return text
    return " ".join(re.findall(r">([^<]+)<", text)) if name.endswith(".xml") else ""


def test_a_document_without_passports_carries_none_and_reads_the_same(finished, finished_root):
    from disclosure.pipeline.making import Making, printed  # noqa: PLC0415
    from disclosure.workspace import Workspace  # noqa: PLC0415

    document = finished["sample"]
    refs, _ = Workspace(finished_root).filings(YEAR, ("sample",), "final")
    bare = printed(refs[0], Making(finished_root, passports=False)).files[0].content
    with ZipFile(io.BytesIO(bare)) as package:
        body = package.read("word/document.xml")
        assert [name for name in package.namelist() if name.startswith("customXml/")] == []
    assert b'w:name="_F' not in body
    read = [text_of(p) for p in etree.fromstring(body).iter(P)]
    assert read == [text_of(p) for p in document.paragraphs]
