"""The form: locked but for its answers, the same bytes each time, and text that stays text."""

from __future__ import annotations

import re
from io import BytesIO
from zipfile import ZipFile

from lxml import etree

from disclosure.authoring.keying_form import Blank, KeyingForm, form_bytes
from tests.authoring.keyed import grid_of

FORM = KeyingForm(
    "=某局复核录入表",
    "x 2024-final",
    (
        Blank("年初预算.2130201", "年初预算", "2130201（行政运行）", "万元"),
        Blank("年初预算.=1+1", "年初预算", '=HYPERLINK("http://x","y")', "元"),
        Blank("概况.@人数", "概况", "@人数 · +1 · -1 · http://x", "人"),
    ),
)


def part(name):
    with ZipFile(BytesIO(form_bytes(FORM))) as archive:
        return archive.read(name).decode()


def test_only_the_answers_can_be_typed_in():
    sheet, styles = part("xl/worksheets/sheet1.xml"), part("xl/styles.xml")
    assert "<sheetProtection" in sheet
    looks = etree.fromstring(styles.encode()).find("{*}cellXfs")
    unlocked = {
        str(number)
        for number, look in enumerate(looks)
        if look.find("{*}protection[@locked='0']") is not None
    }
    open_cells = {
        cell for cell, look in re.findall(r'<c r="(\w+)" s="(\d+)"', sheet) if look in unlocked
    }
    assert open_cells == {"D8", "D9", "D11"}
    assert set(re.findall(r'sqref="(D\d+)"', sheet)) == open_cells


def test_a_text_that_begins_like_a_formula_is_a_text():
    sheet = part("xl/worksheets/sheet1.xml")
    assert "<f>" not in sheet
    assert "<hyperlink" not in sheet
    texts = {cell for row in grid_of(form_bytes(FORM)) for cell in row}
    assert {"=某局复核录入表", FORM.asked[1].name, FORM.asked[2].name} <= texts


def test_groups_stand_above_their_figures_and_no_answer_is_there():
    rows = [row[:4] for row in grid_of(form_bytes(FORM))[5:]]
    assert rows == [
        ["序号", "数", "单位", "录入"],
        ["年初预算", "", "", ""],
        [1, "2130201（行政运行）", "万元", ""],
        [2, FORM.asked[1].name, "元", ""],
        ["概况", "", "", ""],
        [3, FORM.asked[2].name, "人", ""],
    ]


def test_the_same_questions_make_the_same_bytes():
    assert form_bytes(FORM) == form_bytes(FORM)
