"""``prepare``: a .docx template and its edition's bindings in, a form or diagnostics out.

Room: render. docxtpl opens the template and puts its tags in order, once; its API is called, none
of its code is copied.
"""

from __future__ import annotations

import re
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import BadZipFile

from docx.opc.exceptions import OpcError
from docxtpl import DocxTemplate
from lxml import etree

from disclosure.diagnostics import Diagnostic, Place, Severity
from disclosure.render.chart.charts import chart_forms, lint_charts
from disclosure.render.form import Form, Sheet
from disclosure.render.ink.anchors import number
from disclosure.render.ink.compiled import compiled
from disclosure.render.layout import plan
from disclosure.render.package.archive import pack, unpack
from disclosure.render.package.parts import (
    CORE,
    TYPES,
    relations_of,
    targets,
    with_core,
    with_passport,
)
from disclosure.render.template.contents import lint_contents, open_results
from disclosure.render.template.lint import lint
from disclosure.render.template.spots import spots
from disclosure.render.template.tags import tags
from disclosure.render.template.weave import weave
from disclosure.render.wordml import DOCUMENT, MC, W14, w

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from lxml.etree import _Element

    from disclosure.render.template.names import Names
    from disclosure.render.template.spots import Spot

Diagnostics = tuple[Diagnostic, ...]
_FILTERS = ("mark", "step", "pid")
_ROOT = re.compile(r"<w:document\b[^>]*>")
_IGNORABLE = re.compile(r'(mc:Ignorable=")([^"]*)(")')
_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'


def prepare(
    template: bytes,
    label: str,
    names: Names | None = None,
    charts: Collection[str] = (),
) -> tuple[Form | None, Diagnostics]:
    """Return the form of a template, or None and what is wrong with it.

    ``label`` is the template as shown to the user, such as
    ``templates/final-2024/document.docx``; ``names`` is the tree of names that tags may use (None:
    names are not checked); ``charts`` are the names of the charts that have data.
    """
    opened = _open(template, label)
    if isinstance(opened, Diagnostic):
        return None, (opened,)
    parts, docxtpl = opened
    roots = _roots(parts, docxtpl)
    found = tuple(_findings(parts, roots, label, names, charts))
    if any(each.severity is Severity.ERROR for each in found):
        return None, found
    return _form(parts, roots, docxtpl, label), found


def _open(template: bytes, label: str) -> tuple[dict[str, bytes], DocxTemplate] | Diagnostic:
    try:
        parts = unpack(template)
        docxtpl = DocxTemplate(BytesIO(template))
        docxtpl.render_init()
        missing = {DOCUMENT, relations_of(DOCUMENT), TYPES, "_rels/.rels"} - parts.keys()
        if missing:
            raise KeyError(*missing)  # noqa: TRY301 (python-docx says it the same way)
    except (BadZipFile, OpcError, KeyError, ValueError, etree.XMLSyntaxError):
        return Diagnostic(
            "E112",
            Severity.ERROR,
            "打不开模板：没有这个文件，或者不是完整的 .docx 文件",
            Place(label),
            "用 Word 或 WPS 打开后另存为 .docx；.doc 和改了扩展名的文件不行",
        )
    return with_core(parts), docxtpl


def _roots(parts: Mapping[str, bytes], docxtpl: DocxTemplate) -> dict[str, _Element]:
    """Return the parts in which tags may stand, the document first."""
    document = docxtpl.xml_to_string(docxtpl.get_docx().element)
    roots = {DOCUMENT: etree.fromstring(document)}
    for kind, name in targets(parts, DOCUMENT).values():
        if kind in {"header", "footer"} and b"{" in parts[name]:
            roots[name] = etree.fromstring(parts[name])
    return roots


def _findings(
    parts: Mapping[str, bytes],
    roots: Mapping[str, _Element],
    label: str,
    names: Names | None,
    charts: Collection[str],
) -> Iterator[Diagnostic]:
    for root in roots.values():
        yield from lint(root, label, names)
    yield from lint_contents(roots[DOCUMENT], label)
    yield from lint_charts(parts, roots[DOCUMENT], label, charts)


def _form(
    parts: Mapping[str, bytes],
    roots: Mapping[str, _Element],
    docxtpl: DocxTemplate,
    label: str,
) -> Form:
    root = roots[DOCUMENT]
    first_id = _first_id(root)
    docxtpl.fix_docpr_ids(root)
    flow = plan(root, parts)
    charts = chart_forms(parts, root)
    open_results(root)
    number(root)
    sheets = tuple(_sheet(name, each, docxtpl) for name, each in roots.items())
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
    )


def _sheet(name: str, root: _Element, docxtpl: DocxTemplate) -> Sheet:
    xml = docxtpl.patch_xml(docxtpl.xml_to_string(root))
    if name == DOCUMENT:
        xml = _ROOT.sub(lambda match: _declared(match[0]), xml, count=1)
    woven = weave(_DECLARATION + xml)
    return Sheet(
        name=name,
        compiled=compiled(name, woven.source, _FILTERS),
        openings=woven.openings,
        anchors=woven.anchors,
        tags=tuple(_tags(root)),
    )


def _tags(root: _Element) -> Iterator[tuple[Spot, str]]:
    for _, spot in spots(root):
        for tag in tags(spot.text):
            yield spot, tag.text


def _declared(start: str) -> str:
    """Return the start tag of the document with the namespace of anchors declared ignorable."""
    for prefix, uri in (("w14", W14), ("mc", MC)):
        if f"xmlns:{prefix}=" not in start:
            start = start[:-1] + f' xmlns:{prefix}="{uri}">'
    listed = _IGNORABLE.search(start)
    if listed is None:
        return start[:-1] + ' mc:Ignorable="w14">'
    if "w14" in listed[2].split():
        return start
    return _IGNORABLE.sub(r"\1\2 w14\3", start)


def _first_id(root: _Element) -> int:
    ids = (each.get(w("id"), "") for each in root.iter(w("bookmarkStart"), w("bookmarkEnd")))
    return max((int(each) for each in ids if each.isdigit()), default=-1) + 1
