"""``render``: a form and one disclosure's words and figures in, the bytes of a .docx out.

Room: render. Only what differs from document to document is done here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from disclosure.passport import part_xml, point_xml
from disclosure.render.chart.charts import chart_parts, misfits
from disclosure.render.fitting import fitted
from disclosure.render.ink.ink import NotPrintedError
from disclosure.render.ink.sandbox import (
    MOST_TURNS,
    NoListError,
    TooLongError,
    UnprintableError,
    sandbox,
)
from disclosure.render.package.archive import assemble, pack, pack_stream
from disclosure.render.package.parts import CORE
from disclosure.render.package.properties import core_xml
from disclosure.render.template.contents import PAGE_NUMBERS
from disclosure.render.template.leading import leads

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from disclosure.diagnostics import Diagnostic
    from disclosure.passport import Chart
    from disclosure.render.form import Form, WovenPart
    from disclosure.render.ink.ink import Ink
    from disclosure.render.package.archive import Member
    from disclosure.render.package.properties import Imprint


_MISSING = "要填的内容在数据里没有"
_CAUSES = (
    (NoListError, "要逐项列出的不是一张表"),
    (NotPrintedError, "要填的是一张表或一组数，不是一个数"),
)
_NAMES = "运行 python build.py template 看可用的名字；名字无误的，是程序漏给了数据"
_FEWER = "循环不要套循环；里层的表要属于外层的一行，如 {%tr for 指标 in 目标.指标 %}"


def render(
    form: Form,
    context: Mapping[str, Any],
    charts: Mapping[str, Chart],
    imprint: Imprint,
    *,
    passports: bool = True,
) -> tuple[bytes | None, tuple[Diagnostic, ...]]:
    """Return the document, or None and why it could not be printed.

    ``context`` holds the roots that tags name, ``charts`` the data of each chart by its name. The
    same input gives the same bytes, on any day and in any order of documents.
    """
    wrong = tuple(misfits(form.charts, charts))
    if wrong:
        return None, wrong
    narrow: tuple[Diagnostic, ...] = ()
    try:
        entries, may_lack_room = _entries(form, context, charts, imprint, passports=passports)
        if may_lack_room:
            wide, narrow = fitted(form, context)
            if wide is not form:
                entries, _ = _entries(wide, context, charts, imprint, passports=passports)
    except UnprintableError as error:
        return None, (_diagnostic(form, error),)
    return assemble(entries), narrow


def _entries(
    form: Form,
    context: Mapping[str, Any],
    charts: Mapping[str, Chart],
    imprint: Imprint,
    *,
    passports: bool,
) -> tuple[Iterable[Member], bool]:
    """Return the parts as printed, and whether an amount may lack room in its cell.

    Raises:
        UnprintableError: something that a tag names cannot be printed.
    """
    ink = form.ink(passports=passports)
    pages = form.flow.pages(context)
    made = {CORE: pack(CORE, core_xml(imprint))}
    for sheet in form.sheets:
        made[sheet.name] = _sheet(form, sheet, ink, {**context, PAGE_NUMBERS: pages})
    points: list[str] = []
    for chart in form.charts:
        data = charts[chart.name]
        made.update((entry.name, entry) for entry in chart_parts(chart, data))
        points += map(point_xml, chart.points(data))
    if passports:
        elements = (*ink.figures, *points)
        made[form.item] = pack(form.item, part_xml(imprint.facts, imprint.edition, elements))
    ready = form.ready_with_passport if passports else form.ready
    entries = [entry for name in form.order if (entry := made.get(name) or ready.get(name))]
    return entries, ink.may_lack_room


def _sheet(form: Form, sheet: WovenPart, ink: Ink, context: Mapping[str, Any]) -> Member:
    """Print one part. Raises ``UnprintableError``."""
    keys = form.keys()
    ink.dip(sheet.name, sheet.openings, form.limits if sheet is form.document else ())
    environment = sandbox(
        {
            "mark": ink.mark,
            "step": keys.step,
            "pid": keys.pid,
            "first": keys.first,
            "leads": leads,
        }
    )
    return pack_stream(sheet.name, sheet.compiled.chunks(environment, context))


def _diagnostic(form: Form, error: UnprintableError) -> Diagnostic:
    sheet = next(each for each in form.sheets if each.name == error.part)
    spot, tag = sheet.tags[error.tag - 1]
    if isinstance(error.cause, TooLongError):
        message, hint = f"“{tag}”重复的次数太多（一份文件最多 {MOST_TURNS} 次）", _FEWER
        return spot.complaint("R303", form.label, message, hint, tag)
    why = next((w for kind, w in _CAUSES if isinstance(error.cause, kind)), _MISSING)
    return spot.complaint("R301", form.label, f"标签“{tag}”{why}", _NAMES, tag)
