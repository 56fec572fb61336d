"""A form with other columns, where the amounts of a document have no room in those that are drawn.

Room: render. What changes is written into the template, which is prepared anew: so the lines of
names, the page numbers and the print all follow the columns that are printed.
"""

from __future__ import annotations

from functools import lru_cache
from io import BytesIO
from typing import TYPE_CHECKING, Any
from zipfile import ZipFile, ZipInfo

from lxml import etree

from disclosure.diagnostics import Diagnostic, Place, Severity
from disclosure.render.layout import Fit, Looks, children, fit
from disclosure.render.package.archive import unpack
from disclosure.render.pressing import pressed
from disclosure.render.wordml import DOCUMENT, RUN_PROPERTIES, TBL, TC, TR, P, runs, w, whole

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from lxml.etree import _Element

    from disclosure.render.form import Form

#: Properties of a run that stand before its size, as the schema orders them.
_BEFORE_SIZE = frozenset(
    w(name)
    for name in (
        *("rStyle", "rFonts", "b", "bCs", "i", "iCs", "caps", "smallCaps", "strike", "dstrike"),
        *("outline", "shadow", "emboss", "imprint", "noProof", "snapToGrid", "vanish", "webHidden"),
        *("color", "spacing", "w", "kern", "position"),
    )
)
#: Forms of so many different needs are kept; a bureau's departments often need the same.
_KEPT = 16
_STYLES = "word/styles.xml"


def fitted(form: Form, context: Mapping[str, Any]) -> tuple[Form, tuple[Diagnostic, ...]]:
    """Return a form in which every amount of a document has room, and what still has none.

    It is the same form where the columns as drawn are wide enough.
    """
    amounts = form.flow.amounts
    fits = tuple(map(fit, amounts.grids, amounts.needs(context)))
    if fits == tuple(map(Fit, amounts.grids)):
        return form, ()
    narrow = tuple(_too_narrow(form.label, n) for n, each in enumerate(fits) if not each.is_enough)
    return _variant(form.template, form.label, form.bound, fits), narrow


def _too_narrow(label: str, table: int) -> Diagnostic:
    message = f"第{table + 1}张表放不下这么大的金额：字号已经缩到最小，列宽也让不出来"
    hint = "金额单位改为万元；已经是万元的，请版式维护人员把这张表的列加宽或者改成横排"
    return Diagnostic("R305", Severity.WARNING, message, Place(label), hint)


@lru_cache(_KEPT)
def _variant(template: bytes, label: str, charts: tuple[str, ...], fits: tuple[Fit, ...]) -> Form:
    form, problems = pressed(refitted(template, fits), label, charts)
    if form is None:
        raise ValueError(f"other columns made a form unusable: {problems}")
    return form


def refitted(template: bytes, fits: Sequence[Fit]) -> bytes:
    """Return a template whose tables have these columns and so much smaller characters."""
    parts = unpack(template)
    root = etree.fromstring(parts[DOCUMENT])
    looks = Looks(etree.fromstring(parts[_STYLES]))
    tables = [table for body in root.iterchildren(w("body")) for table in children(body, TBL)]
    for table, each in zip(tables, fits, strict=True):
        _set_columns(table, each.widths)
        if each.smaller:
            _set_smaller(table, looks, each.smaller)
    parts[DOCUMENT] = etree.tostring(root, encoding="UTF-8", xml_declaration=True, standalone=True)
    target = BytesIO()
    with ZipFile(target, "w") as archive:
        for name, content in parts.items():
            archive.writestr(ZipInfo(name), content)
    return target.getvalue()


def _set_columns(table: _Element, widths: Sequence[int]) -> None:
    for column, width in zip(table.iterfind(f"{w('tblGrid')}/{w('gridCol')}"), widths, strict=True):
        column.set(w("w"), str(width))
    for row in children(table, TR):
        first = 0
        for cell in children(row, TC):
            span = whole(cell.find(f"{w('tcPr')}/{w('gridSpan')}"), default=1)
            own = cell.find(f"{w('tcPr')}/{w('tcW')}")
            if own is not None and own.get(w("type")) == "dxa":
                own.set(w("w"), str(sum(widths[first : first + span])))
            first += span


def _set_smaller(table: _Element, looks: Looks, smaller: int) -> None:
    """Write the size into every run of a table; sizes of a document are half points."""
    for paragraph in table.iter(P):
        size = max(looks.of(paragraph).face.size - smaller, 10) // 10
        for run in runs(paragraph):
            properties = run.find(RUN_PROPERTIES)
            if properties is None:
                properties = etree.Element(RUN_PROPERTIES)
                run.insert(0, properties)
            _set_size(properties, size)


def _set_size(properties: _Element, size: int) -> None:
    for old in properties.findall(w("sz")) + properties.findall(w("szCs")):
        properties.remove(old)
    at = sum(1 for each in properties if each.tag in _BEFORE_SIZE)
    for offset, name in enumerate(("sz", "szCs")):
        element = etree.Element(w(name))
        element.set(w("val"), str(size))
        properties.insert(at + offset, element)
