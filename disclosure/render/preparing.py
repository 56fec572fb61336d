"""``prepare``: a .docx template and its edition's bindings in, a form or diagnostics out.

Room: render. The package is opened within bounds, screened, and its tags are put to the test;
docxtpl puts what stands around them in order. Its API is called, none of its code is copied.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import count
from typing import TYPE_CHECKING

from disclosure.diagnostics import Diagnostic, Diagnostics, Place, Severity
from disclosure.render.chart.charts import chart_forms
from disclosure.render.chart.drawn import lint_charts
from disclosure.render.form import Form
from disclosure.render.ink.anchors import number
from disclosure.render.layout import LONGEST, plan
from disclosure.render.package.archive import pack
from disclosure.render.package.opening import NoForm, main_part, opened
from disclosure.render.package.parts import CORE, with_core, with_passport
from disclosure.render.package.sound import faults
from disclosure.render.screening.screen import screen
from disclosure.render.sheets import sheet_of
from disclosure.render.template.contents import entries, lint_contents, open_results
from disclosure.render.template.joined import join
from disclosure.render.template.leading import mark_leads
from disclosure.render.template.lint import lint
from disclosure.render.template.rescued import rescue
from disclosure.render.template.structure import fill_holders, lint_structure
from disclosure.render.template.tags import tags
from disclosure.render.wordml import DOCUMENT, WP, P, w

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from lxml.etree import _Element

    from disclosure.render.form import WovenPart
    from disclosure.render.screening.screen import Screened
    from disclosure.render.template.names import Nameable

#: The first id of a drawing; the ids that Word gives begin at 1.
_FIRST_DRAWING = 1001


def prepare(
    template: bytes,
    label: str,
    names: Nameable | None = None,
    charts: Sequence[str] = (),
) -> tuple[Form | None, Diagnostics]:
    """Return the form of a template, or None and what is wrong with it.

    ``label`` is the template as shown to the user, such as
    ``templates/final-2024/document.docx``; ``names`` is the tree of names that tags may use (None:
    names are not checked); ``charts`` are the names of the charts that have data.
    """
    parts = _opened(template)
    if isinstance(parts, NoForm):
        message = f"打不开模板：{parts.why}"
        return None, (Diagnostic("E112", Severity.ERROR, message, Place(label), parts.hint),)
    screened = screen(parts, label)
    found = (*screened.problems, *_findings(screened, label, names, charts))
    if any(each.severity is Severity.ERROR for each in found):
        return None, found
    form = _form(screened, label, charts)
    unsound = [sheet.name for sheet in form.sheets if not sheet.is_sound]
    if unsound:
        return None, (*found, unsound_form(label, f"{unsound[0]} 不是 XML"))
    own = frozenset(faults(template))
    return replace(form, faults=own, template=template, bound=tuple(charts)), found


def unsound_form(label: str, fault: str) -> Diagnostic:
    """Return what is said of a form of which no document could be whole: a defect of ours.

    Of a single document that is not whole ``proven`` says so (R309).
    """
    message = f"程序用这个模板生成的文件都会不完整（{fault}），一份也没有写出"
    hint = "这是程序自身的错，不是您的数据有问题；请把模板发给维护人员，先用上一个模板"
    return Diagnostic("R304", Severity.ERROR, message, Place(label), hint)


def _opened(template: bytes) -> dict[str, bytes] | NoForm:
    parts = opened(template)
    if isinstance(parts, NoForm):
        return parts
    name = main_part(parts)
    return name if isinstance(name, NoForm) else with_core(parts)


def _findings(
    screened: Screened, label: str, names: Nameable | None, charts: Sequence[str]
) -> Iterator[Diagnostic]:
    for name, root in screened.roots.items():
        title = screened.titles.get(name, "")
        yield from lint_structure(root, label, title)
        yield from lint(root, label, names, title)
    document = screened.roots[DOCUMENT]
    yield from lint_contents(document, label)
    if "LibreOffice" in screened.program and entries(document):
        message = (
            "模板由 LibreOffice 保存过，行距和段距都换了写法：目录的页码没有核对，可能差一两页"
        )
        hint = "打开生成的文件，在目录上按 F9 更新页码；模板请用 Word 或 WPS 改"
        yield Diagnostic("E121", Severity.WARNING, message, Place(label), hint)
    yield from lint_charts(screened.parts, document, label, charts)


def _form(screened: Screened, label: str, bound: Sequence[str]) -> Form:
    parts, root = screened.parts, screened.roots[DOCUMENT]
    roots = {name: each for name, each in screened.roots.items() if _has_tags(name, each)}
    for paragraph in (each for part in roots.values() for each in part.iter(P)):
        join(paragraph)
    for part in roots.values():
        rescue(part)
    first_id = _first_id(root)
    _number_drawings(root)
    flow = plan(root, parts)
    charts = chart_forms(parts, root, bound)
    open_results(root)
    mark_leads(root)
    for part in roots.values():
        fill_holders(part)
    number(root)
    sheets = tuple(sheet_of(name, each, screened.titles) for name, each in roots.items())
    changed, item = with_passport(parts)
    made = {sheet.name for sheet in sheets} | {CORE}
    made.update(name for chart in charts for name in (chart.part, chart.workbook_part))
    ready = {name: pack(name, content) for name, content in parts.items() if name not in made}
    return Form(
        label=label,
        order=(*parts, *(name for name in (*changed, item) if name not in parts)),
        ready=ready,
        ready_with_passport={**ready, **{n: pack(n, content) for n, content in changed.items()}},
        sheets=sheets,
        charts=charts,
        flow=flow,
        item=item,
        first_id=first_id,
        unprinted=_unprinted(screened.removed, label),
        limits=_limits(sheets[0], flow.amounts.limits),
    )


def _limits(document: WovenPart, limits: Mapping[str, int]) -> tuple[int, ...]:
    """Return how long the figure of each tag, counted from 1, may be; elsewhere as it likes."""
    named = (next(tags(text)).body for _, text in document.tags)
    return (LONGEST, *(limits.get(name, LONGEST) for name in named))


def _has_tags(name: str, root: _Element) -> bool:
    return name == DOCUMENT or any("{" in (text.text or "") for text in root.iter(w("t")))


def _number_drawings(root: _Element) -> None:
    """Give every drawing an id of its own."""
    for identity, drawing in zip(count(_FIRST_DRAWING), root.iter(f"{{{WP}}}docPr"), strict=False):
        drawing.set("id", str(identity))


def _first_id(root: _Element) -> int:
    ids = (each.get(w("id"), "") for each in root.iter(w("bookmarkStart"), w("bookmarkEnd")))
    return max((int(each) for each in ids if each.isdigit()), default=-1) + 1


def _unprinted(removed: Mapping[str, int], label: str) -> Diagnostics:
    """Say what of the form is not printed and so is not taken along."""
    if not removed:
        return ()
    listed = "、".join(f"{name} {times} 处" for name, times in sorted(removed.items()))
    message = f"模板里有不会印出来的内容，没有带进公开的文件：{listed}"
    hint = "不用处理；不想再看见这一条，在 Word 里用“文件 → 信息 → 检查文档”清除后保存"
    return (Diagnostic("E120", Severity.NOTE, message, Place(label), hint),)
