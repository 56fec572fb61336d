"""Forms as people and programs save them: understood, cleaned, or told by the place in words."""

from __future__ import annotations

import pytest

from disclosure.render import prepare, render
from disclosure.render.package.archive import assemble, pack
from disclosure.render.package.reading import read
from disclosure.render.package.sound import faults_of
from disclosure.render.wordml import DOCUMENT, R
from tests.render.markup import cell, field, p, r, row, table, texts
from tests.render.small import IMPRINT, LABEL, body_with, changed, form_with, parts_of, travelling

BARE = travelling(form_with("甲"))
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
NAMES = {"名": {"全称": None}, "表": [{"甲": None}]}
ROOT = '<w:{0} xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">{1}</w:{0}>'
HINT = "<w:rFonts w:hint='eastAsia'/>"


def told(template, names=NAMES, charts=()):
    form, problems = prepare(template, LABEL, names, charts)
    assert (form is None) == any(each.severity.value == "错误" for each in problems)
    return [(each.code, each.message) for each in problems]


def printed(template, **data):
    form, problems = prepare(template, LABEL)
    assert form is not None, problems
    document, problems = render(form, {"名": {"全称": "某局"}, **data}, {}, IMPRINT)
    assert document is not None, problems
    assert faults_of(parts_of(document)) == ()
    return parts_of(document)


def with_part(template: bytes, kind: str, xml: str, reference: str) -> bytes:
    """Add a part of text to a form, and what refers to it."""
    name = f"{kind}9.xml"
    relation = f'<Relationship Id="rId99" Type="{R}/{kind}" Target="{name}"/></Relationships>'
    override = f'<Override PartName="/word/{name}" ContentType="{WORD}.{kind}+xml"/></Types>'
    parts = {**parts_of(template), f"word/{name}": xml.encode()}
    for part, old, new in (
        ("word/_rels/document.xml.rels", "</Relationships>", relation),
        ("[Content_Types].xml", "</Types>", override),
        ("word/document.xml", "<w:sectPr", f"{reference}<w:sectPr"),
    ):
        parts[part] = parts[part].decode().replace(old, new, 1).encode()
    return assemble(pack(each, content) for each, content in parts.items())


def noted(text: str, kind: str = "footnote") -> bytes:
    note = f"<w:{kind} w:id='1'>{p(text)}</w:{kind}>"
    reference = p("正文", f"<w:r><w:{kind}Reference w:id='1'/></w:r>")
    return with_part(BARE, f"{kind}s", ROOT.format(f"{kind}s", note), reference)


def headed(text: str, kind: str = "header") -> bytes:
    template = with_part(
        BARE, kind, ROOT.format({"header": "hdr", "footer": "ftr"}[kind], p(text)), ""
    )
    reference = f'<w:{kind}Reference w:type="default" r:id="rId99"/>'.encode()
    return changed(
        template, document=lambda old: old.replace(b"<w:pgSz", reference + b"<w:pgSz", 1)
    )


def boxed(text: str) -> str:
    """Return a text box as Word writes it: both branches say the same."""
    inside = f"<w:txbxContent>{p(text)}</w:txbxContent>"
    wps = 'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
    a = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    wp = 'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
    mc = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    uri = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
    return p(
        f'<w:r><mc:AlternateContent {mc}><mc:Choice {wps} Requires="wps"><w:drawing><wp:inline {wp}>'
        f'<wp:docPr id="1" name="框"/><a:graphic {a}><a:graphicData uri="{uri}"><wps:wsp><wps:txbx>'
        f"{inside}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice>"
        f'<mc:Fallback><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox>{inside}'
        "</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )


@pytest.mark.parametrize(
    "template",
    [
        noted("由{{ 名.全称 }}编制"),
        noted("由{{ 名.全称 }}编制", "endnote"),
        headed("由{{ 名.全称 }}编制"),
        headed("由{{ 名.全称 }}编制", "footer"),
        body_with(boxed("由{{ 名.全称 }}编制"), template=BARE),
        body_with(
            f"<w:sdt><w:sdtContent>{p('由{{ 名.全称 }}编制')}</w:sdtContent></w:sdt>", template=BARE
        ),
        body_with(
            p("由", f"<w:sdt><w:sdtContent>{r('{{ 名.全称 }}')}</w:sdtContent></w:sdt>", "编制"),
            template=BARE,
        ),
    ],
)
def test_a_tag_is_filled_wherever_word_can_put_text(template):
    parts = printed(template)
    found = [
        text
        for name in parts
        if name.startswith("word/") and name.endswith(".xml")
        for text in texts(read(parts[name]))
    ]
    assert any("由某局编制" in each for each in found)
    assert not any("{" in each for each in found)


def test_both_branches_of_a_text_box_are_filled():
    document = read(printed(body_with(boxed("由{{ 名.全称 }}编制"), template=BARE))[DOCUMENT])
    assert texts(document).count("由某局编制") == 2


@pytest.mark.parametrize(
    ("template", "place"),
    [
        (noted("{{ 名.没有 }}"), "脚注第1条“{{ 名.没有 }}”"),
        (noted("{{ 名.没有 }}", "endnote"), "尾注第1条"),
        (headed("{{ 名.没有 }}"), "第1节页眉第1段"),
        (headed("{{ 名.没有 }}", "footer"), "第1节页脚第1段"),
        (body_with(boxed("{{ 名.没有 }}"), template=BARE), "文本框里的“{{ 名.没有 }}”"),
    ],
)
def test_an_unknown_name_is_told_by_its_place_in_words(template, place):
    code, message = told(template)[0]
    assert code == "E101"
    assert message.startswith(place)


@pytest.mark.parametrize(
    "text", ["{ 名.全称 }}", "{{ 名.全称 }", "｛｛ 名.全称 ｝｝", "{ 名.全称 }", "{# 注", "%}"]
)
@pytest.mark.parametrize(
    "put",
    [
        form_with,
        noted,
        headed,
        lambda text: body_with(boxed(text), template=BARE),
    ],
)
def test_a_brace_that_is_left_is_told_wherever_it_stands(text, put):
    assert {code for code, _ in told(put(text))} == {"E104"}


@pytest.mark.parametrize(
    ("inner", "place"),
    [
        (
            "<m:oMath xmlns:m='http://schemas.openxmlformats.org/officeDocument/2006/math'><m:r><m:t>{{ 名.全称 }}</m:t></m:r></m:oMath>",
            "公式里",
        ),
        (
            "<w:r><w:pict><v:shape xmlns:v='urn:schemas-microsoft-com:vml'><v:textpath string='{{ 名.全称 }}'/></v:shape></w:pict></w:r>",
            "艺术字里",
        ),
    ],
)
def test_a_tag_where_nothing_can_be_filled_is_told(inner, place):
    assert any(place in message for _, message in told(body_with(p("甲", inner), template=BARE)))


@pytest.mark.parametrize(
    "runs",
    [
        ("{{ ", r("名", HINT), ".", r("全称", HINT), " }}"),
        ("{{ 名", r(".", "<w:lang w:val='en-US'/>"), r("全称", "<w:noProof/>"), " }}"),
        (
            "{{ 名",
            "<w:proofErr w:type='gramStart'/>",
            ".全称",
            "<w:proofErr w:type='gramEnd'/>",
            " }}",
        ),
        ("{{ 名", "<w:permStart w:id='1'/>", ".全称 }}", "<w:permEnd w:id='1'/>"),
        ("{{ 名", "<w:r><w:lastRenderedPageBreak/></w:r>", ".全称 }}"),
        (
            "{{ 名",
            "<w:bookmarkStart w:id='9' w:name='x'/>",
            ".全称 }}",
            "<w:bookmarkEnd w:id='9'/>",
        ),
        (
            "<w:r w:rsidR='00A1'><w:t>{{ 名</w:t></w:r>",
            "<w:r w:rsidR='00B2'><w:t>.全称 }}</w:t></w:r>",
        ),
        ("{{ 名", "<w:smartTag w:element='x'><w:r><w:t>.全称</w:t></w:r></w:smartTag>", " }}"),
        ("{{ 名", "<w:commentRangeStart w:id='1'/>", ".全称 }}", "<w:commentRangeEnd w:id='1'/>"),
    ],
)
def test_a_tag_that_is_split_where_nobody_sees_is_whole(runs):
    template = body_with(p(*runs), template=BARE)
    assert told(template) == []
    assert "某局" in texts(read(printed(template)[DOCUMENT]))


@pytest.mark.parametrize(
    ("block", "place"),
    [
        (table(row("{%tr for 行 in 表 %}{{ 行.甲 }}{%tr endfor %}")), "第1张表第1行第1格"),
        (p("{%p if 名.全称 %}甲{%p endif %}"), "第2段"),
        (p("注{%p if 名.全称 %}"), "第2段"),
        (p("{%tr for 行 in 表 %}"), "第2段"),
        (table(row("甲", "{# 备注")), "第1张表第1行第2格"),
        (
            table(row("{%tr if 名.全称 == '占比%' %}"), row("甲"), row("{%tr endif %}")),
            "第1张表第1行第1格",
        ),
        (
            table(row("{%tr if 名.全称 == '}' %}"), row("甲"), row("{%tr endif %}")),
            "第1张表第1行第1格",
        ),
    ],
)
def test_a_slip_is_told_by_table_row_and_cell_and_never_raises(block, place):
    found = told(body_with(block, template=BARE))
    assert found
    assert all(place in message for _, message in found)


def test_a_form_without_its_last_page_set_up_is_told():
    cut = lambda old: old[: old.index(b"<w:sectPr")] + b"</w:body></w:document>"  # noqa: E731
    assert [code for code, _ in told(changed(BARE, document=cut))] == ["E117"]


def test_a_revision_is_told_and_nothing_is_printed():
    deleted = (
        "<w:del w:id='1' w:author='甲'><w:r><w:delText>旧{{ 名.全称 }}</w:delText></w:r></w:del>"
    )
    assert [code for code, _ in told(body_with(p("甲", deleted), template=BARE))] == ["E113"]


def test_a_section_break_beside_a_tag_is_kept():
    section = "<w:sectPr><w:pgSz w:w='5000' w:h='6000'/></w:sectPr>"
    template = body_with(
        p("{%p if 名.全称 %}"), p("甲"), p("{%p endif %}", properties=section), template=BARE
    )
    for data in ({"名": {"全称": "某局"}}, {"名": {"全称": ""}}):
        document = read(printed(template, **data)[DOCUMENT])
        assert next(each.get(each.keys()[0]) for each in document.iter("{*}pgSz")) == "5000"


@pytest.mark.parametrize("shown", ["某局", ""])
def test_a_cell_that_would_be_empty_has_a_paragraph(shown):
    template = body_with(
        table(row(cell(p("{%p if 名.全称 %}"), p("甲"), p("{%p endif %}")))), template=BARE
    )
    document = read(printed(template, 名={"全称": shown})[DOCUMENT])
    (only,) = document.iter("{*}tc")
    assert len(only.findall("{*}p")) == 1
    assert ("甲" in texts(document)[1:2]) is bool(shown)


def test_a_table_without_items_has_a_row():
    template = body_with(
        table(row("{%tr for 行 in 表 %}"), row("{{ 行.甲 }}"), row("{%tr endfor %}")), template=BARE
    )
    assert len(list(read(printed(template, 表=[])[DOCUMENT]).iter("{*}tr"))) == 1
    assert (
        len(list(read(printed(template, 表=[{"甲": "一"}, {"甲": "二"}])[DOCUMENT]).iter("{*}tr")))
        == 2
    )


def test_a_bookmark_in_a_loop_is_printed_once():
    mark = '<w:bookmarkStart w:id="5" w:name="_Toc5"/><w:bookmarkEnd w:id="5"/>'
    template = body_with(
        p("甲", field("PAGEREF _Toc5")),
        p("{%p for 行 in 表 %}"), p(mark, "甲"), p("{%p endfor %}"),
        template=BARE,
    )  # fmt: skip
    assert printed(template, 表=[1, 2, 3])[DOCUMENT].count(b'_Toc5"/>') == 1


@pytest.mark.parametrize(
    "instruction",
    [
        "DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe &quot;/k calc&quot;",
        "INCLUDETEXT &quot;http://x/y&quot;",
        "INCLUDEPICTURE x",
    ],
)
def test_a_field_that_fetches_or_runs_is_refused(instruction):
    assert [code for code, _ in told(body_with(p(field(instruction)), template=BARE))] == ["E116"]


def test_what_stays_behind_is_said_once_and_is_no_problem_of_a_build():
    form, problems = prepare(form_with("甲"), LABEL)
    assert problems == ()
    assert [each.code for each in form.unprinted] == ["E120"]
    assert prepare(BARE, LABEL)[0].unprinted == ()


def test_the_contents_of_a_form_saved_by_libreoffice_are_not_vouched_for():
    entry = p("甲", field("PAGEREF _Toc5"))
    heading = p('<w:bookmarkStart w:id="5" w:name="_Toc5"/>', "甲", '<w:bookmarkEnd w:id="5"/>')
    template = body_with(entry, heading, template=BARE)
    saved = changed(
        template,
        **{
            "docProps/app.xml": lambda old: old.replace(
                b"Microsoft Office Word", b"LibreOffice/24.8"
            )
        },
    )
    assert told(template) == []
    assert [code for code, _ in told(saved)] == ["E121"]
