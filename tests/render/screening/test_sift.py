"""A part gone through: what stays is as it was, what goes is counted, what prints is refused."""

from __future__ import annotations

import pytest
from lxml import etree

from disclosure.render.screening.judgement import Fate
from disclosure.render.screening.sift import sift
from tests.render.markup import body, element, p, r, texts


def sifted(*blocks: str, relations=()):
    root = body(*blocks)
    return root, sift(root, relations)


def test_a_clean_part_is_left_as_it_is():
    root, before = (
        body(p("甲", properties='<w:jc w:val="center"/>')),
        body(p("甲", properties='<w:jc w:val="center"/>')),
    )
    found = sift(root, ())
    assert (found.removed, found.objections) == ({}, [])
    assert etree.tostring(root) == etree.tostring(before)


def test_marks_of_editing_go_and_are_counted_by_name():
    root, found = sifted(
        '<w:p w:rsidR="00A1" w14:paraId="1"><w:proofErr w:type="spellStart"/>'
        f'{r("甲")}<w:permEnd w:id="1"/><w:r><w:lastRenderedPageBreak/></w:r></w:p><!-- 张三 -->'
    )
    assert found.removed == {
        "编辑过程标识": 2,
        "拼写检查标记": 1,
        "编辑权限标记": 1,
        "旧的分页位置": 1,
        "XML 注释": 1,
    }
    assert texts(root) == ["甲"]
    assert b"rsid" not in etree.tostring(root)


@pytest.mark.parametrize(
    "wrapped",
    [
        "<w:sdt><w:sdtPr><w:tag w:val='密'/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>",
        "<w:customXml w:element='x'>{}</w:customXml>",
        "<w:sdt><w:sdtContent><w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt></w:sdtContent></w:sdt>",
    ],
)
def test_what_a_wrapper_holds_stays_where_the_wrapper_stood(wrapped):
    root, found = sifted(p("前"), wrapped.format(p("甲") + p("乙")), p("后"))
    assert texts(root) == ["前", "甲", "乙", "后"]
    assert not found.objections
    assert "密" not in etree.tostring(root, encoding="unicode")


def test_a_revision_is_found_inside_a_wrapper_and_in_properties():
    _, found = sifted(
        f"<w:sdt><w:sdtContent><w:p><w:ins w:id='1'>{r('甲')}</w:ins></w:p></w:sdtContent></w:sdt>",
        p("乙", properties="<w:pPrChange/>"),
    )
    assert [each.fate for each in found.objections] == [Fate.REVISION] * 2


@pytest.mark.parametrize(
    ("attribute", "kept"),
    [
        ('name="图 1"', True),
        ('descr="收支总体情况"', True),
        (r'descr="C:\Users\某人\桌面"', False),
        ('descr="file:///srv/图"', False),
        ('title="合影.png"', False),
        ('descr="某人@x"', False),
    ],
)
def test_words_beside_a_picture_stay_unless_they_are_a_path(attribute, kept):
    root = element(
        f"<w:p><w:r><w:drawing><wp:inline><wp:docPr id='1' {attribute}/></wp:inline></w:drawing></w:r></w:p>"
    )
    removed = sift(root, ()).removed
    assert bool(removed) is not kept


def test_a_picture_keeps_a_name_because_programs_want_one():
    root = element(
        "<w:p><w:r><w:drawing><wp:inline><wp:docPr id='1' name='a/b.png'/></wp:inline></w:drawing></w:r></w:p>"
    )
    sift(root, ())
    assert root.find(".//{*}docPr").get("name") == "图"


def test_a_link_out_of_the_file_becomes_its_text():
    link = '<w:hyperlink r:id="rId7" w:tooltip="内网">{}</w:hyperlink>'
    root, found = sifted(f"<w:p>{link.format(r('网址'))}</w:p>")
    assert texts(root) == ["网址"]
    assert root.find(".//{*}hyperlink") is None
    assert found.removed["指向文件外面的链接"] == 1


def test_a_link_inside_the_file_stays():
    root, found = sifted(f'<w:p><w:hyperlink w:anchor="_Toc1">{r("甲")}</w:hyperlink></w:p>')
    assert root.find(".//{*}hyperlink") is not None
    assert not found.removed


@pytest.mark.parametrize(
    "blip", ["<a:blip/>", '<a:blip r:link="rId1"/>', '<a:blip r:embed="rId9"/>']
)
def test_a_picture_from_outside_is_refused(blip):
    root = element(f"<pic:blipFill>{blip}</pic:blipFill>")
    assert [each.name for each in sift(root, {"rId1"}).objections] == ["内容在文件外面的图片"]


def test_a_picture_inside_the_file_stays():
    root = element('<pic:blipFill><a:blip r:embed="rId1"/></pic:blipFill>')
    assert not sift(root, {"rId1"}).objections


@pytest.mark.parametrize(
    ("crop", "count"),
    [("<a:srcRect/>", 0), ("<a:srcRect l='0' t='0'/>", 0), ("<a:srcRect b='12000'/>", 1)],
)
def test_what_is_cropped_off_a_picture_would_leave_unprinted(crop, count):
    root = element(f"<pic:blipFill>{crop}</pic:blipFill>")
    assert len(sift(root, ()).objections) == count


def test_text_behind_what_goes_is_not_lost():
    root = element("<m:t>a<w:proofErr/>b</m:t>")
    sift(root, ())
    assert "".join(root.itertext()) == "ab"
