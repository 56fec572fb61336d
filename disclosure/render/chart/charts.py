"""Native charts: the series of a chart drawn in Word, filled with this document's figures.

Room: render. Word owns the looks. The caches that are seen at first opening and the workbook
behind "edit data" are written from the same values; nothing else of the chart is touched.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from disclosure.diagnostics import Diagnostic, Severity
from disclosure.passport import Point, amount
from disclosure.render.chart.caches import ChartXml, chart_xml
from disclosure.render.chart.drawn import drawn, named
from disclosure.render.chart.workbook import Workbook, workbook
from disclosure.render.package.archive import Member, pack, store
from disclosure.render.package.reading import read
from disclosure.render.wordml import C

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from lxml.etree import _Element

    from disclosure.passport import Chart, Shown
    from disclosure.render.chart.drawn import Drawn


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


def chart_parts(form: ChartForm, chart: Chart) -> tuple[Member, Member]:
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


def chart_forms(
    parts: Mapping[str, bytes], root: _Element, bound: Sequence[str]
) -> tuple[ChartForm, ...]:
    """Return the charts of a template that ``lint_charts`` has passed, in the document's order."""
    return tuple(_chart_form(parts[each.part], each) for each in named(drawn(parts, root), bound))


def _chart_form(xml: bytes, chart: Drawn) -> ChartForm:
    series = len(list(read(xml).iter(f"{{{C}}}ser")))
    return ChartForm(chart.name, chart.part, chart.book, chart_xml(xml), workbook(series), series)


def misfits(forms: Sequence[ChartForm], charts: Mapping[str, Chart]) -> Iterator[Diagnostic]:
    """Yield the charts that are drawn with more or fewer series than their data have."""
    for form in forms:
        given = len(charts[form.name].series) if form.name in charts else 0
        if given != form.series:
            message = f"图“{form.name}”画了{form.series}个系列，数据有{given}个"
            hint = "在 Word 里增减图的系列，或者改 edition.yaml 的“图”，两边一样多"
            yield Diagnostic("R302", Severity.ERROR, message, None, hint)


def _text(point: Shown | None) -> str | None:
    return None if point is None else point.text
