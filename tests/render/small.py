"""A small form drawn with python-docx, with everything in it that the engine must cope with."""

from __future__ import annotations

import re
from io import BytesIO
from typing import TYPE_CHECKING, Any
from zipfile import ZipFile

from docx import Document
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Pt
from xlsxwriter import Workbook

from disclosure.passport import Chart, Series, Shown
from disclosure.render import Imprint
from disclosure.render.package.archive import assemble, pack
from disclosure.render.package.opening import opened
from disclosure.render.package.parts import CORE, with_core
from disclosure.render.package.properties import core_xml
from disclosure.render.screening.screen import screen

if TYPE_CHECKING:
    from collections.abc import Callable

    from docx.document import Document as Drawn
    from docx.table import Table
    from docx.text.paragraph import Paragraph

_SECTION = re.compile(rb"<w:sectPr.*</w:sectPr>", re.DOTALL)
LABEL = "templates/小表样/document.docx"
IMPRINT = Imprint("2024年度小局部门决算公开", "sha256:事实", "sha256:版式", "2025-09-29")
_CHART = """<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"
 xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"
 xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><c:chart>
<c:autoTitleDeleted val="1"/><c:plotArea><c:layout/><c:{kind}>{options}{series}{axes}</c:{kind}>{axis}</c:plotArea>
<c:plotVisOnly val="1"/></c:chart>{external}</c:chartSpace>"""
_SERIES = """<c:ser><c:idx val="{n}"/><c:order val="{n}"/><c:tx><c:strRef><c:f>Sheet1!$B$1</c:f></c:strRef></c:tx>
<c:cat><c:strRef><c:f>Sheet1!$A$2</c:f></c:strRef></c:cat><c:val><c:numRef><c:f>Sheet1!$B$2</c:f></c:numRef></c:val></c:ser>"""
_INLINE = """<w:r {ns}><w:drawing><wp:inline><wp:extent cx="4000000" cy="2000000"/>
<wp:docPr id="{n}" name="{name}"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart">
<c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="{rid}"/></a:graphicData></a:graphic>
</wp:inline></w:drawing></w:r>"""
_AXES = '<c:axId val="1"/><c:axId val="2"/>'
_AXIS = """<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="b"/><c:crossAx val="2"/></c:catAx>
<c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="l"/><c:crossAx val="1"/></c:valAx>"""


def small_form(*extra: str) -> bytes:
    """Draw the form; each extra text becomes one more paragraph at its end."""
    document = Document()
    document.styles["Normal"].paragraph_format.line_spacing = Pt(20)
    document.add_heading("{{ 名.标题 }}", 0)
    for number, title in enumerate(("一、概况", "二、收支", "三、用途"), 1):
        _entry(document, title, f"_Toc{number}")
    _headed(document, "一、概况", "_Toc1")
    _lines(document, "{%p for 段 in 文.概况 %}", "{{ 段 }}", "{%p endfor %}")
    _headed(document, "二、收支", "_Toc2")
    _lines(document, "收支总表")
    _table(
        document,
        ("项目", "金额"),
        ("收入", "{{ 数.收入.合计 }}"),
        ("支出", "{{ 数.支出.201.合计 }}"),
    )
    _lines(document, "支出决算表")
    _table(
        document,
        ("编码", "名称", "合计"),
        ("{%tr for 行 in 表.支出 %}", "", ""),
        ("{{ 行.编码 }}", "{{ 行.名称 }}", "{{ 行.合计 }}"),
        ("{%tr endfor %}", "", ""),
        ("", "合计", "{{ 数.支出.合计 }}"),
    )
    _headed(document, "三、用途", "_Toc3")
    _lines(document, "{%p if 文.空表 %}", "{{ 文.空表.0 }}", "{%p endif %}")
    _mixed(document.add_paragraph())
    _chart(document, 1, "图1", "barChart", 2)
    _chart(document, 2, "图2", "pieChart", 1)
    _lines(document, *extra)
    return saved(document)


def form_with(*lines: str) -> bytes:
    """Draw a form of these paragraphs alone."""
    document = Document()
    _lines(document, *lines)
    return saved(document)


def form_with_table(*rows: tuple[str, ...], before: str = "收入决算表") -> bytes:
    """Draw a form of one table with a title."""
    document = Document()
    _lines(document, before)
    _table(document, *rows)
    return saved(document)


def drawn(specimen: dict[str, Any]) -> bytes:
    """Draw a specimen of the gallery; one with 文件 is no form but these bytes."""
    if "文件" in specimen:
        return specimen["文件"].encode("utf-8")
    document = Document()
    for title, bookmark in specimen.get("目录", ()):
        _entry(document, title, bookmark)
    for title, bookmark in specimen.get("书签", ()):
        _headed(document, title, bookmark)
    for block in specimen.get("输入", ()):
        if isinstance(block, str):
            _lines(document, block)
        elif isinstance(block, dict):
            _pieces(document.add_paragraph(), block["加粗一半"])
        else:
            _table(document, *block)
    for number, name in enumerate(specimen.get("画", ()), 1):
        _chart(document, number, name, "barChart", 2)
    return _altered(saved(document), specimen)


def _altered(template: bytes, specimen: dict[str, Any]) -> bytes:
    """Alter a form as no office program would: raw markup, a missing page set-up, a program."""
    template = body_with(*specimen.get("原文", ()), template=template)
    if "软件" in specimen:
        template = changed(
            template,
            **{
                "docProps/app.xml": lambda old: old.replace(
                    b"Microsoft Macintosh Word", specimen["软件"].encode()
                )
            },
        )
    if specimen.get("没有页面设置"):
        template = changed(template, document=lambda old: _SECTION.sub(b"", old))
    return template


def travelling(template: bytes) -> bytes:
    """Return a form of which nothing stays behind."""
    parts = opened(template)
    assert isinstance(parts, dict)
    found = screen(with_core(parts), LABEL).parts
    made = {**found, CORE: core_xml(IMPRINT)}
    return assemble(pack(name, content) for name, content in made.items())


def parts_of(package: bytes) -> dict[str, bytes]:
    """Return the parts of a package by name."""
    with ZipFile(BytesIO(package)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def changed(template: bytes, **replaced: bytes | Callable[[bytes], bytes] | None) -> bytes:
    """Return a form with parts replaced, changed or (None) left out.

    A part is named by its path; ``document`` and ``types`` stand for the usual ones.
    """
    parts = parts_of(template)
    for short, content in replaced.items():
        name = {"document": "word/document.xml", "types": "[Content_Types].xml"}.get(short, short)
        if content is None:
            del parts[name]
        else:
            parts[name] = content if isinstance(content, bytes) else content(parts[name])
    return assemble(pack(name, content) for name, content in parts.items())


def body_with(*xml: str, template: bytes | None = None) -> bytes:
    """Return a form with raw markup at the end of its body."""
    inserted = "".join(xml).encode()
    return changed(
        template or form_with(),
        document=lambda content: content.replace(b"<w:sectPr", inserted + b"<w:sectPr", 1),
    )


def run_of(inner: str, properties: str = "") -> str:
    """Return the markup of a run."""
    return f"<w:r><w:rPr>{properties}</w:rPr>{inner}</w:r>" if properties else f"<w:r>{inner}</w:r>"


def paragraph_of(*runs: str) -> str:
    """Return the markup of a paragraph; a text without markup is a run."""
    made = (each if each.startswith("<") else run_of(f"<w:t>{each}</w:t>") for each in runs)
    return f"<w:p>{''.join(made)}</w:p>"


def saved(document: Drawn) -> bytes:
    core = document.core_properties._element
    for child in list(core):
        core.remove(child)
    document.core_properties.language = "zh-CN"
    target = BytesIO()
    document.save(target)
    return target.getvalue()


def figure(path: str, text: str) -> Shown:
    return Shown(path, text)


def context(**changed: Any) -> dict[str, Any]:
    """Return data for the small form."""
    spent = figure("支出.合计", "1,365.84")
    rows = [
        {"编码": "201", "名称": "一般公共服务支出", "合计": figure("支出.201.合计", "1,112.75")},
        {
            "编码": "208",
            "名称": "社会保障<和>就业 & 支出",
            "合计": figure("支出.208.合计", "253.09"),
        },
    ]
    return {
        "名": {"标题": "2024年度小局部门决算公开"},
        "数": {
            "收入": {"合计": figure("收入.合计", "1,365.84")},
            "支出": {"合计": spent, "201": {"合计": figure("支出.201.合计", "1,112.75")}},
        },
        "表": {"支出": rows},
        "文": {
            "概况": [
                f"落实A&B <局>和党委<党组>的要求，支出{spent}万元，占{figure('占比', '100')}%。",
                "第二段",
            ],
            "空表": [],
        },
        **changed,
    }


def charts() -> dict[str, Chart]:
    """Return the data of both charts; the pie has a point of nought."""
    bars = (
        Series("2023年度", (figure("上年.收支总计", "1132.98"), None)),
        Series("2024年度", (figure("收入.总计", "1365.84"), figure("支出.总计", "1365.84"))),
    )
    slices = (
        figure("支出.基本", "952.86"),
        figure("支出.经营", "0.00"),
        figure("支出.项目", "412.98"),
    )
    return {
        "图1": Chart(("收入总计", "支出总计"), bars),
        "图2": Chart(("基本支出", "经营支出", "项目支出"), (Series("支出结构", slices),)),
    }


def _lines(document: Drawn, *lines: str) -> None:
    for line in lines:
        document.add_paragraph(line)


def _entry(document: Drawn, title: str, bookmark: str) -> None:
    paragraph = document.add_paragraph(f"{title}\t")
    fields = (
        '<w:fldChar w:fldCharType="begin"/>',
        f'<w:instrText xml:space="preserve"> PAGEREF {bookmark} \\h </w:instrText>',
        '<w:fldChar w:fldCharType="separate"/>',
        "<w:t>?</w:t>",
        '<w:fldChar w:fldCharType="end"/>',
    )
    for field in fields:
        paragraph._p.append(parse_xml(f"<w:r {nsdecls('w')}>{field}</w:r>"))


def _headed(document: Drawn, title: str, bookmark: str) -> None:
    paragraph = document.add_heading(title, 1)
    number = bookmark[-1] if bookmark[-1].isdigit() else "90"
    start = f'<w:bookmarkStart {nsdecls("w")} w:id="{number}" w:name="{bookmark}"/>'
    paragraph._p.insert(1, parse_xml(start))
    paragraph._p.append(parse_xml(f'<w:bookmarkEnd {nsdecls("w")} w:id="{number}"/>'))


def _mixed(paragraph: Paragraph) -> None:
    """Write bold and plain text with figures side by side."""
    paragraph.add_run("收入").bold = True
    paragraph.add_run("为{{ 数.收入.合计 }}万元，支出为")
    paragraph.add_run("{{ 数.支出.合计 }}").bold = True
    paragraph.add_run("万元。")


def _pieces(paragraph: Paragraph, pieces: list[str]) -> None:
    """Write pieces of text, every second one bold."""
    for number, text in enumerate(pieces):
        paragraph.add_run(text).bold = bool(number % 2) or None


def _table(document: Drawn, *rows: tuple[str, ...]) -> Table:
    table = document.add_table(len(rows), len(rows[0]), "Table Grid")
    for row, texts in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    return table


def _chart(document: Drawn, n: int, name: str, kind: str, series: int) -> None:
    chart = Part(
        PackURI(f"/word/charts/chart{n}.xml"),
        "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
        b"",
        document.part.package,
    )
    book = Part(
        PackURI(f"/word/embeddings/book{n}.xlsx"),
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        _book(),
        document.part.package,
    )
    relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    rid = chart.relate_to(book, f"{relation}/package")
    is_bar = kind == "barChart"
    xml = _CHART.format(
        kind=kind,
        options='<c:barDir val="col"/>' if is_bar else '<c:varyColors val="1"/>',
        series="".join(_SERIES.format(n=n) for n in range(series)),
        axes=_AXES if is_bar else "",
        axis=_AXIS if is_bar else "",
        external=f'<c:externalData r:id="{rid}"/>',
    )
    chart._blob = xml.encode()
    inline = _INLINE.format(
        ns=nsdecls("w", "wp", "a", "r"),
        n=n,
        name=name,
        rid=document.part.relate_to(chart, f"{relation}/chart"),
    )
    document.add_paragraph()._p.append(parse_xml(inline))


def _book() -> bytes:
    target = BytesIO()
    with Workbook(target, {"in_memory": True}) as book:
        book.add_worksheet()
    return target.getvalue()
