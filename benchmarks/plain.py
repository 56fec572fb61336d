"""The plain way: a new DocxTemplate for every document, charts by lxml, workbooks by XlsxWriter."""

from __future__ import annotations

from datetime import UTC, datetime
from io import BytesIO
from typing import TYPE_CHECKING, Any

from docx.opc.constants import RELATIONSHIP_TYPE
from docxtpl import DocxTemplate
from lxml import etree
from xlsxwriter import Workbook

from disclosure.passport import Shown, amount, plain
from disclosure.render.ink.sandbox import sandbox
from disclosure.render.template.contents import entries
from disclosure.render.wordml import C, R

if TYPE_CHECKING:
    from collections.abc import Mapping

    from benchmarks.cases import Case
    from disclosure.passport import Chart
    from disclosure.render import Form

_C = {"c": C}


def plain_document(template: bytes, form: Form, case: Case) -> bytes:
    """Return one document. ``form`` lends its page numbers, which both sides reckon alike."""
    document = DocxTemplate(BytesIO(template))
    environment = sandbox({})
    environment.finalize = _printed
    document.render({**case.context}, environment, autoescape=True)
    _number(document, dict(zip(form.flow.targets, form.flow.pages(case.context), strict=True)))
    for name, part in _charts(document):
        _fill(part, case.charts[name])
    properties = document.docx.core_properties
    properties.title, properties.author, properties.last_modified_by = case.imprint.title, "", ""
    properties.created = properties.modified = datetime.fromisoformat(case.imprint.date)
    target = BytesIO()
    document.save(target)
    return target.getvalue()


def _printed(value: Any) -> Any:
    """Print a figure as its numeral, in and out of sentences."""
    if isinstance(value, Shown):
        return value.text
    return plain(value) if type(value) is str else value


def _number(document: DocxTemplate, pages: Mapping[str, str]) -> None:
    for entry in entries(document.docx.element):
        entry.results[0].text = pages[entry.target]


def _charts(document: DocxTemplate) -> list[tuple[str, Any]]:
    """Return name and part of each chart."""
    part = document.docx.part
    found = []
    for chart in part.element.iter(f"{{{C}}}chart"):
        drawing = next(chart.iterancestors("{*}inline")).find("{*}docPr")
        found.append((drawing.get("name"), part.related_parts[chart.get(f"{{{R}}}id")]))
    return found


def _fill(part: Any, chart: Chart) -> None:
    root = etree.fromstring(part.blob)
    shown = chart.shown(is_pie=bool(root.findall(".//c:pieChart", _C)))
    for number, series in enumerate(root.iter(f"{{{C}}}ser")):
        _fill_series(series, number, shown)
    part._blob = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)  # noqa: SLF001
    for relation in part.rels.values():
        if relation.reltype == RELATIONSHIP_TYPE.PACKAGE:
            relation.target_part._blob = _workbook(shown)  # noqa: SLF001


def _fill_series(series: Any, number: int, chart: Chart) -> None:
    data = chart.series[number]
    column, end = "BCDEFG"[number], len(chart.categories) + 1
    texts = [point.text if point else None for point in data.points]
    places = max((len(text.partition(".")[2]) for text in texts if text), default=0)
    grouped = all("," in text or len(text.partition(".")[0]) <= 3 for text in texts if text)
    code = ("#,##0" if grouped else "0") + ("." + "0" * places if places else "")
    numbers = [text and text.replace(",", "") for text in texts]
    _cache(series, "tx", "str", f"Sheet1!${column}$1", [data.name])
    _cache(series, "cat", "str", f"Sheet1!$A$2:$A${end}", list(chart.categories))
    _cache(series, "val", "num", f"Sheet1!${column}$2:${column}${end}", numbers, code)


def _cache(  # noqa: PLR0913, PLR0917
    series: Any, name: str, kind: str, formula: str, values: list[str | None], code: str = ""
) -> None:
    parent = series.find(f"c:{name}", _C)
    for child in list(parent):
        parent.remove(child)
    reference = etree.SubElement(parent, f"{{{C}}}{kind}Ref")
    etree.SubElement(reference, f"{{{C}}}f").text = formula
    cache = etree.SubElement(reference, f"{{{C}}}{kind}Cache")
    if code:
        etree.SubElement(cache, f"{{{C}}}formatCode").text = code
    etree.SubElement(cache, f"{{{C}}}ptCount", val=str(len(values)))
    for index, value in enumerate(values):
        if value is not None:
            point = etree.SubElement(cache, f"{{{C}}}pt", idx=str(index))
            etree.SubElement(point, f"{{{C}}}v").text = value


def _workbook(chart: Chart) -> bytes:
    target = BytesIO()
    with Workbook(target, {"in_memory": True}) as book:
        book.set_properties({"created": datetime(1980, 1, 1, tzinfo=UTC).replace(tzinfo=None)})
        sheet = book.add_worksheet()
        for column, series in enumerate(chart.series, 1):
            sheet.write_string(0, column, series.name)
        for row, category in enumerate(chart.categories, 1):
            sheet.write_string(row, 0, category)
            for column, series in enumerate(chart.series, 1):
                point = series.points[row - 1]
                if point is not None:
                    sheet.write_number(row, column, amount(point))
    return target.getvalue()
