"""A form and its data become a document: what stands in it, and what must not."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from docx import Document
from lxml import etree

from benchmarks.canonical import differences
from benchmarks.plain import plain_document
from disclosure.passport import CLOSE, OPEN, read
from disclosure.render import prepare, render
from disclosure.render.wordml import MC, TR, W14, P, text_of, w
from tests.render.small import (
    IMPRINT,
    LABEL,
    charts,
    context,
    figure,
    form_with,
    form_with_table,
    small_form,
    travelling,
)

ROOT = Path(__file__).resolve().parent.parent.parent


@pytest.fixture(scope="module")
def form():
    made, problems = prepare(small_form(), LABEL, charts=("图1", "图2"))
    assert problems == ()
    return made


def poured(form, *, passports=True, **changed):
    document, problems = render(form, context(**changed), charts(), IMPRINT, passports=passports)
    assert problems == ()
    return document


def parts(document):
    with ZipFile(BytesIO(document)) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


def body(document):
    return etree.fromstring(parts(document)["word/document.xml"])


def texts(document):
    return [text_of(paragraph) for paragraph in body(document).iter(P)]


def printed(template, **data):
    form, problems = prepare(template, LABEL)
    assert problems == ()
    document, problems = render(form, data, {}, IMPRINT)
    assert problems == ()
    return document


def passport(document):
    found = (
        read(content) for name, content in parts(document).items() if name.startswith("customXml")
    )
    return next(each for each in found if each is not None)


def test_it_opens_with_python_docx_and_says_what_the_data_say(form):
    document = Document(BytesIO(poured(form)))
    assert "落实A&B <局>和党委<党组>的要求，支出1,365.84万元，占100%。" in [
        each.text for each in document.paragraphs
    ]
    rows = [[cell.text for cell in row.cells] for row in document.tables[1].rows]
    assert rows == [
        ["编码", "名称", "合计"],
        ["201", "一般公共服务支出", "1,112.75"],
        ["208", "社会保障<和>就业 & 支出", "253.09"],
        ["", "合计", "1,365.84"],
    ]


def test_a_value_with_breaks_tabs_and_control_characters_stays_one_paragraph():
    document = printed(form_with("前{{ 名 }}后"), 名="一\r\n二\t三\x00四\x1b\ud800\x85五")
    assert Document(BytesIO(document)).paragraphs[0].text == "前一\n二\t三四\n五后"


def test_a_value_that_looks_like_a_tag_is_only_text():
    document = printed(form_with("{{ 名 }}"), 名="{{ 7*7 }}{% if x %}")
    assert texts(document) == ["{{ 7*7 }}{% if x %}"]


def test_a_figure_keeps_the_look_of_its_tag(form):
    (paragraph,) = (each for each in body(poured(form)).iter(P) if "支出为" in text_of(each))
    runs = [
        (text_of_run(run), run.find(f"{w('rPr')}/{w('b')}") is not None)
        for run in paragraph.iter(w("r"))
    ]
    assert runs == [
        ("收入", True),
        ("为", False),
        ("1,365.84", False),
        ("万元，支出为", False),
        ("1,365.84", True),
        ("万元。", False),
    ]


def text_of_run(run):
    return "".join(each.text or "" for each in run.iter(w("t")))


def test_every_figure_stands_in_a_bookmark_with_exactly_its_text(form):
    document = poured(form)
    shown = bookmarked(body(document))
    figures = passport(document).figures
    assert [(each.bookmark, each.text) for each in figures] == list(shown.items())
    assert [each.path for each in figures if each.text == "253.09"] == ["支出.208.合计"]


def test_no_figure_is_printed_without_one(form):
    root = body(poured(form))
    for start in [each for each in root.iter(w("bookmarkStart")) if is_ours(each)]:
        start.getparent().remove(start.getnext())
    left = "".join(text_of(paragraph) for paragraph in root.iter(P))
    assert not re.search(r"\d\.\d\d|100", left)


def is_ours(mark):
    return mark.get(w("name"), "").startswith("_F")


def bookmarked(root):
    found = {}
    for start in filter(is_ours, root.iter(w("bookmarkStart"))):
        run, end = start.getnext(), start.getnext().getnext()
        assert (run.tag, end.tag) == (w("r"), w("bookmarkEnd"))
        assert start.get(w("id")) == end.get(w("id"))
        found[start.get(w("name"))] = text_of_run(run)
    return found


def test_bookmarks_are_named_and_numbered_once_and_above_the_templates(form):
    marks = list(body(poured(form)).iter(w("bookmarkStart")))
    names, ids = [each.get(w("name")) for each in marks], [int(each.get(w("id"))) for each in marks]
    assert len(set(names)) == len(names)
    assert len(set(ids)) == len(ids)
    assert all(len(name) <= 40 for name in names)
    assert min(int(each.get(w("id"))) for each in marks if is_ours(each)) > 3


def test_the_passport_is_a_part_that_word_can_find(form):
    found = parts(poured(form))
    types, relations = (
        found["[Content_Types].xml"].decode(),
        found["word/_rels/document.xml.rels"].decode(),
    )
    assert 'PartName="/customXml/itemProps1.xml"' in types
    assert 'Target="../customXml/item1.xml"' in relations
    assert "itemProps1.xml" in found["customXml/_rels/item1.xml.rels"].decode()
    assert b"urn:disclosure:passport:1" in found["customXml/itemProps1.xml"]


def test_the_passport_carries_the_hashes_and_the_points_of_charts(form):
    found = passport(poured(form))
    assert (found.facts, found.edition) == ("sha256:事实", "sha256:版式")
    points = [(each.chart, each.series, each.point, each.path, each.text) for each in found.points]
    assert points == [
        ("图1", 1, 1, "上年.收支总计", "1132.98"),
        ("图1", 2, 1, "收入.总计", "1365.84"),
        ("图1", 2, 2, "支出.总计", "1365.84"),
        ("图2", 1, 1, "支出.基本", "952.86"),
        ("图2", 1, 2, "支出.项目", "412.98"),
    ]


def test_a_switch_leaves_passports_out_and_nothing_else(form):
    plain = poured(form, passports=False)
    assert not any(b"passport" in content for content in parts(plain).values())
    assert bookmarked(body(plain)) == {}
    assert differences(poured(form), plain) == []


def test_the_text_is_the_one_that_docxtpl_prints(form):
    class Case:
        pass

    case = Case()
    case.context, case.charts, case.imprint = context(), charts(), IMPRINT
    template = travelling(small_form())
    assert differences(poured(form), plain_document(template, form, case)) == []


def test_no_token_is_left_in_the_document(form):
    for content in parts(poured(form)).values():
        assert OPEN.encode() not in content or not content.startswith(b"<?xml")
        assert CLOSE.encode() not in content or not content.startswith(b"<?xml")


def test_it_names_the_document_and_nobody(form):
    core = parts(poured(form))["docProps/core.xml"].decode()
    assert "<dc:title>2024年度小局部门决算公开</dc:title>" in core
    assert "<dc:creator></dc:creator><cp:lastModifiedBy></cp:lastModifiedBy>" in core
    assert set(re.findall(r"\d{4}-\d\d-\d\dT[\d:]+Z", core)) == {"2025-09-29T00:00:00Z"}


def test_the_same_facts_give_the_same_bytes(form):
    again, _ = prepare(small_form(), LABEL, charts=("图1", "图2"))
    assert poured(form) == poured(form) == poured(again)


def test_the_bytes_do_not_hang_on_the_hash_seed_or_the_time_zone():
    program = (
        "import sys; from hashlib import sha256;"
        "from tests.render.small import *; from disclosure.render import *;"
        "form, _ = prepare(small_form(), LABEL, charts=('图1', '图2'));"
        "print(sha256(render(form, context(), charts(), IMPRINT)[0]).hexdigest())"
    )
    digests = {
        subprocess.run(
            [sys.executable, "-c", program],
            check=True,
            capture_output=True,
            cwd=ROOT,
            env={**os.environ, "PYTHONHASHSEED": seed, "TZ": zone, "PYTHONPATH": str(ROOT)},
        ).stdout
        for seed, zone in (("0", "UTC"), ("4242", "Asia/Shanghai"))
    }
    form, _ = prepare(small_form(), LABEL, charts=("图1", "图2"))
    assert digests == {f"{sha256(poured(form)).hexdigest()}{os.linesep}".encode()}


def test_paragraphs_and_rows_are_anchored_once_each(form):
    root = body(poured(form))
    anchors = [each.get(f"{{{W14}}}paraId") for each in root.iter(P, TR)]
    assert None not in anchors
    assert len(set(anchors)) == len(anchors)
    assert all(0 < int(each, 16) < 0x80000000 for each in anchors)
    assert "w14" in root.get(f"{{{MC}}}Ignorable").split()


def test_an_anchor_follows_its_item_when_rows_move(form):
    rows = context()["表"]["支出"]
    before = anchors_by_text(poured(form))
    after = anchors_by_text(
        poured(form, 表={"支出": [rows[1], {"编码": "205", "名称": "教育支出", "合计": ""}]})
    )
    assert before["208社会保障<和>就业 & 支出253.09"] == after["208社会保障<和>就业 & 支出253.09"]
    assert "205教育支出" not in before


def anchors_by_text(document):
    return {
        "".join(map(text_of, row.iter(P))): row.get(f"{{{W14}}}paraId")
        for row in body(document).iter(TR)
    }


def test_equal_items_are_told_apart_by_their_order():
    template = form_with_table(("{%tr for 行 in 表 %}",), ("{{ 行.名称 }}",), ("{%tr endfor %}",))
    same = [{"名称": "项目"}, {"名称": "项目"}]
    rows = list(body(printed(template, 表=same)).iter(TR))
    assert len({row.get(f"{{{W14}}}paraId") for row in rows}) == 2


def test_the_same_figure_twice_in_one_place_has_two_bookmarks():
    template = form_with("{%p for 段 in 文 %}", "{{ 段 }}", "{%p endfor %}")
    sum_ = figure("支出.合计", "5.00")
    document = printed(template, 文=[f"{sum_}万元", f"仍为{sum_}万元、{sum_}万元"])
    assert len(bookmarked(body(document))) == 3


def test_parts_that_no_document_changes_are_copied_as_they_are(form):
    styles = parts(travelling(small_form()))["word/styles.xml"]
    assert parts(poured(form))["word/styles.xml"] == styles


def test_neither_fields_are_dirty_nor_is_an_update_asked_for(form):
    found = parts(poured(form))
    assert b"updateFields" not in found["word/settings.xml"]
    assert b"w:dirty" not in found["word/document.xml"]


def test_a_missing_value_is_reported_where_it_stands_and_never_raises(form):
    data = context()
    del data["数"]["支出"]["201"]
    document, problems = render(form, data, charts(), IMPRINT)
    assert document is None
    assert [each.message for each in problems] == [
        "第1张表（收支总表）第3行第2格：标签“{{ 数.支出.201.合计 }}”要填的内容在数据里没有"
    ]


def test_a_missing_list_is_reported_at_its_loop(form):
    document, problems = render(form, context(表={}), charts(), IMPRINT)
    assert document is None
    assert [each.message for each in problems] == [
        "第2张表（支出决算表）第2行第1格：标签“{%tr for 行 in 表.支出 %}”要填的内容在数据里没有"
    ]
