"""Native charts: the series of a chart drawn in Word, filled with this document's figures.

Room: render. Word owns the looks. The caches that are seen at first opening and the workbook
behind "edit data" are written from the same values; nothing else of the chart is touched.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from lxml import etree

from disclosure.diagnostics import Diagnostic, Place, Severity
from disclosure.passport import Point, amount
from disclosure.render.chart.caches import ChartXml, chart_xml
from disclosure.render.chart.workbook import Workbook, workbook
from disclosure.render.package.archive import Entry, pack, store
from disclosure.render.package.parts import targets
from disclosure.render.wordml import DOCUMENT, WP, C, R

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from lxml.etree import _Element

    from disclosure.passport import Chart, Shown


@dataclass(frozen=True, slots=True)
class ChartForm:
    """A chart of the template: its name as Word shows it, and its two parts."""

    name: str
    part: str
    workbook_part: str
    xml: ChartXml
    workbook: Workbook
    series: int

    def points(self, chart: Chart) -> Iterator[Point]:
        """Yield the passports of what this chart draws."""
        for s, series in enumerate(chart.shown(is_pie=self.xml.is_pie).series, 1):
            for n, shown in enumerate(series.points, 1):
                if shown is not None:
                    yield Point(self.name, s, n, shown.path, shown.text)


def chart_parts(form: ChartForm, chart: Chart) -> tuple[Entry, Entry]:
    """Return the chart and its workbook, filled."""
    shown = chart.shown(is_pie=form.xml.is_pie)
    rows = tuple(
        tuple(None if point is None else amount(point) for point in series.points)
        for series in shown.series
    )
    names = tuple(series.name for series in shown.series)
    texts = tuple(tuple(_text(point) for point in series.points) for series in shown.series)
    xml = form.xml.filled(shown.title, shown.categories, names, texts)
    book = form.workbook.filled(shown.categories, names, rows)
    return pack(form.part, xml), store(form.workbook_part, book)


def chart_forms(parts: Mapping[str, bytes], root: _Element) -> tuple[ChartForm, ...]:
    """Return the charts of a template in the order of the document."""
    return tuple(
        _chart_form(parts[part], name, part, book)
        for name, part, book in _drawn(parts, root)
        if book
    )


def _chart_form(xml: bytes, name: str, part: str, book: str) -> ChartForm:
    series = len(list(etree.fromstring(xml).iter(f"{{{C}}}ser")))
    return ChartForm(name, part, book, chart_xml(xml), workbook(series), series)


def misfits(forms: Sequence[ChartForm], charts: Mapping[str, Chart]) -> Iterator[Diagnostic]:
    """Yield the charts that are drawn with more or fewer series than their data have."""
    for form in forms:
        given = len(charts[form.name].series) if form.name in charts else 0
        if given != form.series:
            message = f"图“{form.name}”画了{form.series}个系列，数据有{given}个"
            hint = "在 Word 里增减图的系列，或者改 edition.yaml 的“图”，两边一样多"
            yield Diagnostic("R302", Severity.ERROR, message, None, hint)


def lint_charts(
    parts: Mapping[str, bytes], root: _Element, file: str, bound: Collection[str]
) -> Iterator[Diagnostic]:
    """Yield charts without data and data without a chart, by the names that Word shows."""
    drawn = [name for name, _, book in _drawn(parts, root) if book]
    for name in bound:
        if name not in drawn:
            hint = "在 Word 的“选择窗格”里把图的名称改成这个名字；图要带自己的数据表"
            yield _complaint(file, f"版式给“{name}”配了数据，模板里没有这张图", hint)
    for name in drawn:
        if name not in bound:
            hint = "在 edition.yaml 的“图”里给它配数据，或者从模板里删去"
            yield _complaint(file, f"模板里的图“{name}”没有配数据", hint)


def _drawn(parts: Mapping[str, bytes], root: _Element) -> Iterator[tuple[str, str, str]]:
    """Yield name, chart part and workbook part of each chart; no workbook is an empty name."""
    related = targets(parts, DOCUMENT)
    for chart in root.iter(f"{{{C}}}chart"):
        _, part = related.get(chart.get(f"{{{R}}}id", ""), ("", ""))
        anchor = next(chart.iterancestors(f"{{{WP}}}inline", f"{{{WP}}}anchor"), None)
        if part in parts and anchor is not None:
            drawing = anchor.find(f"{{{WP}}}docPr")
            name = "" if drawing is None else drawing.get("title") or drawing.get("name") or ""
            yield name, part, _workbook_part(parts, part)


def _workbook_part(parts: Mapping[str, bytes], part: str) -> str:
    found = (name for _, name in targets(parts, part).values() if name.endswith(".xlsx"))
    return next(found, "")


def _text(point: Shown | None) -> str | None:
    return None if point is None else point.text


def _complaint(file: str, message: str, hint: str) -> Diagnostic:
    return Diagnostic("E111", Severity.ERROR, message, Place(file), hint)
