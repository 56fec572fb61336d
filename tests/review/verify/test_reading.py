"""What a person would see of a Word file, whatever it is wrapped in."""

from __future__ import annotations

import pytest

from disclosure.review.verify import ReturnedFile, manuscript
from tests.review.verify.editing import W

_NAMES = (
    f'xmlns:w="{W}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
)


def read(body: str, **parts: str):
    texts = {"word/document.xml": f"<w:document {_NAMES}><w:body>{body}</w:body></w:document>"}
    texts |= {f"word/{name}.xml": text for name, text in parts.items()}
    return manuscript(
        ReturnedFile(
            {name: text.encode() for name, text in texts.items()}, "word/document.xml", None
        )
    )


def t(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def p(*runs: str) -> str:
    return f"<w:p>{''.join(runs)}</w:p>"


def texts(body: str, **parts: str) -> list[str]:
    return [each.text for each in read(body, **parts).passages]


FIELD = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>{words}</w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r>{result}'
    '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
)
BOX = "<w:txbxContent>" + p(t("框里")) + "</w:txbxContent>"


@pytest.mark.parametrize(
    ("inner", "shown"),
    [
        (f"<w:sdt><w:sdtPr/><w:sdtContent>{t('控件')}</w:sdtContent></w:sdt>", "控件"),
        (f"<w:hyperlink>{t('链接')}</w:hyperlink>", "链接"),
        (f"<w:smartTag><w:smartTagPr/>{t('标记')}</w:smartTag>", "标记"),
        (f"<w:ins>{t('加上')}</w:ins>", "加上"),
        (f"<w:moveTo>{t('移来')}</w:moveTo>", "移来"),
        ("<w:del><w:r><w:delText>删去</w:delText></w:r></w:del>", ""),
        (f"<w:moveFrom>{t('移走')}</w:moveFrom>", ""),
        (f'<w:fldSimple w:instr=" REF x ">{t("结果")}</w:fldSimple>', "结果"),
        (f'<w:fldSimple w:instr=" PAGE ">{t("7")}</w:fldSimple>', ""),
        (FIELD.format(words=" REF x ", result=t("结果")), "结果"),
        (FIELD.format(words=" NUMPAGES ", result=t("9")), ""),
        ('<w:r><w:sym w:font="Wingdings" w:char="00B1"/></w:r>', "±"),
        ('<w:r><w:sym w:char="ZZ"/></w:r>', ""),
        ("<w:r><w:noBreakHyphen/></w:r>", "-"),
        ("<w:r><w:t>上</w:t><w:br/><w:t>下</w:t></w:r>", "上\n下"),
        ('<w:r><w:t>上</w:t><w:br w:type="page"/></w:r>', "上"),
        (
            f"<w:ruby><w:rt>{t('yin')}</w:rt><w:rubyBase>{t('音')}</w:rubyBase></w:ruby>",
            "音",
        ),
    ],
)
def test_text_is_read_out_of_whatever_holds_it(inner, shown) -> None:
    assert texts(p(t("前"), inner, t("后"))) == [f"前{shown}后".strip()]


def test_what_is_drawn_in_two_ways_is_read_once() -> None:
    drawn = (
        f"<mc:AlternateContent><mc:Choice><wps:txbx>{BOX}</wps:txbx></mc:Choice>"
        f"<mc:Fallback><v:textbox>{BOX}</v:textbox></mc:Fallback></mc:AlternateContent>"
    )
    assert texts(p(t("段"), f"<w:r>{drawn}</w:r>") + p(t("次"))) == ["段", "框里", "次"]


def test_rows_in_content_controls_and_tables_in_cells_are_read() -> None:
    inner = f"<w:tbl><w:tr><w:tc>{p(t('里'))}</w:tc></w:tr></w:tbl>"
    row = f"<w:tr><w:tc>{p(t('甲'))}{p(t('乙'))}</w:tc><w:tc>{inner}{p()}</w:tc></w:tr>"
    wrapped = f"<w:sdt><w:sdtContent>{row}</w:sdtContent></w:sdt>"
    found = read(f"<w:tbl>{wrapped}</w:tbl>").passages
    assert [(each.text, each.table) for each in found] == [("甲\n乙", 1), ("里", 2)]


def test_a_row_or_the_end_of_a_paragraph_that_is_deleted_is_gone() -> None:
    gone = f"<w:tr><w:trPr><w:del/></w:trPr><w:tc>{p(t('删'))}</w:tc></w:tr>"
    table = f"<w:tbl>{gone}<w:tr><w:tc>{p(t('留'))}</w:tc></w:tr></w:tbl>"
    first = f"<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>{t('前')}</w:p>"
    found = read(table + first + p(t("后")))
    assert [each.text for each in found.passages] == ["留", "前后"]
    assert found.tally.deletions == 2


def test_hidden_text_is_no_text_and_is_told() -> None:
    styles = (
        f'<w:styles xmlns:w="{W}">'
        '<w:style w:styleId="a"><w:rPr><w:vanish/></w:rPr></w:style>'
        '<w:style w:styleId="b"><w:basedOn w:val="a"/></w:style>'
        '<w:style w:styleId="c"><w:basedOn w:val="c"/></w:style></w:styles>'
    )
    body = p(
        t("见"),
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>一</w:t></w:r>",
        '<w:r><w:rPr><w:rStyle w:val="b"/></w:rPr><w:t>二</w:t></w:r>',
        '<w:r><w:rPr><w:rStyle w:val="b"/><w:vanish w:val="0"/></w:rPr><w:t>的</w:t></w:r>',
        '<w:r><w:rPr><w:rStyle w:val="c"/></w:rPr><w:t>字</w:t></w:r>',
    )
    found = read(body, styles=styles)
    assert [each.text for each in found.passages] == ["见的字"]
    assert found.tally.hidden == ("一二",)


def test_entries_of_the_contents_have_no_page_numbers() -> None:
    field = FIELD.format(words=" PAGEREF x ", result="<w:r><w:tab/><w:t>12</w:t></w:r>")
    plain = p("<w:r><w:t>二、收入</w:t><w:tab/><w:t>13</w:t></w:r>")
    found = read(p(t("一、职责"), field) + plain).passages
    assert [(each.text, each.is_contents) for each in found] == [
        ("一、职责", True),
        ("二、收入", True),
    ]


def test_an_instruction_that_never_ends_does_not_hide_what_follows() -> None:
    begun = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    assert texts(p(t("前"), begun) + p(t("后"))) == ["前", "后"]


def test_footnotes_margins_and_comments_are_read() -> None:
    head = f"<w:hdr {_NAMES}>{p(t('页眉'))}</w:hdr>"
    notes = (
        f'<w:footnotes {_NAMES}><w:footnote w:type="separator">{p(t("线"))}</w:footnote>'
        f"<w:footnote>{p(t('注'))}</w:footnote></w:footnotes>"
    )
    comments = f"<w:comments {_NAMES}><w:comment/><w:comment/></w:comments>"
    found = read(p(t("正文")), header1=head, header2=head, footnotes=notes, comments=comments)
    assert [each.text for each in found.passages] == ["正文", "注"]
    assert found.margins == ("页眉",)
    assert found.tally.comments == 2


def test_a_bookmark_covers_what_stands_between_its_ends() -> None:
    def mark(number: int, name: str, inner: str) -> str:
        start = f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>'
        return f'{start}{inner}<w:bookmarkEnd w:id="{number}"/>'

    body = p(t("  共"), mark(1, "_FA", t("12.5")), mark(2, "_Toc1", t("万元")), mark(3, "_FB", ""))
    (cell,) = read(body).passages[0].cells
    assert cell.text == "共12.5万元"
    assert [(each.name, cell.text[each.start : each.end]) for each in cell.marks] == [
        ("_FA", "12.5"),
        ("_FB", ""),
    ]
