"""Whatever is wrong with the file is told with its line; nothing half read, nothing raised."""

from __future__ import annotations

import json

import pytest
from jsonschema import Draft202012Validator

from disclosure.diagnostics import Diagnostic
from disclosure.provenance import Sources, read_sources, sources_text
from tests.provenance.samples import ITEM, SAMPLE
from tests.provenance.test_writing import SCHEMA

TEXT = sources_text(SAMPLE).decode()
#: What is typed over in a sound file, by what, and what the message says.
SPOILT = {
    "a comma is missing": ('"万元"},', '"万元"}', "不是一份完整的 JSON"),
    "a number without quotes": ('"2305.50"', "2305.50", "应为引号里的一行文字"),
    "no number": ('"2305.50"', '"二千"', "不是数"),
    "a number that would fill the memory": ('"2305.50"', '"1E999999999"', "不是数"),
    "an empty name": ('"C7"', '" "', "不能空着"),
    "a key less": (', "单元格": "C7"', "", "缺少“单元格”"),
    "a key more": ('"C7"', '"C7", "备注": "x"', "多了“备注”"),
    "a workbook that is not listed": ('"01表.xlsx": "a', '"02表.xlsx": "a', "没有列在“工作簿”里"),
    "a hash cut off": ("a" * 64, "a" * 63, "SHA-256"),
    "a figure twice": ('"核对.收入.合计"', f'"{ITEM}"', "写了两次"),
    "a day in words": ('"2026-11-27"', '"昨天"', "2026-11-27 这样的写法"),
    "a version in words": ('"版本": 1', '"版本": "一"', "“版本”应为 1"),
    "a list in place of figures": ('"录入": {', '"录入": [], "备注": {', "没有“备注”这一项"),
    "a letter that cannot be encoded": ('"C7"', '"\\ud800"', "应为引号里的一行文字"),
    "an endless number": ('"版本": 1', f'"版本": {"9" * 5000}', "“版本”应为 1"),
}


@pytest.mark.parametrize("spoilt", SPOILT.values(), ids=SPOILT)
def test_what_was_spoilt_by_hand_is_told(spoilt):
    old, new, says = spoilt
    assert TEXT.count(old) >= 1
    found = read_sources(TEXT.replace(old, new, 1).encode(), "x.json")
    assert isinstance(found, Diagnostic)
    assert found.code == "L191"
    assert says in found.message


def test_the_line_of_the_figure_is_named():
    found = read_sources(TEXT.replace('"2305.50"', '"x"').encode(), "x.json")
    assert ITEM in TEXT.splitlines()[found.place.line - 1]
    assert found.place.file == "x.json"


def test_a_mark_of_order_in_front_is_no_mistake():
    assert read_sources(b"\xef\xbb\xbf" + TEXT.encode(), "x") == SAMPLE


@pytest.mark.parametrize("data", [b"", b"\xff\xfe", b"[" * 100_000, b"null", b"{}", b'{"a": NaN}'])
def test_what_is_no_such_file_at_all_is_told(data):
    assert read_sources(data, "x").code == "L191"


def test_the_marks_of_a_merge_are_told_wherever_they_stand():
    lines = TEXT.splitlines()
    for number in range(len(lines)):
        text = "\n".join((*lines[:number], "<<<<<<< HEAD", *lines[number:]))
        found = read_sources(text.encode(), "x")
        assert (found.code, found.place.line) == ("L193", number + 1)


def test_a_file_of_a_newer_version_is_not_read_in_part():
    assert read_sources(TEXT.replace('"版本": 1', '"版本": 2').encode(), "x").code == "L192"


def test_what_the_schema_refuses_the_reader_refuses_too():
    for old, new, _ in SPOILT.values():
        try:
            data = json.loads(TEXT.replace(old, new, 1))
        except ValueError:
            continue
        if not Draft202012Validator(SCHEMA).is_valid(data):
            assert not isinstance(read_sources(json.dumps(data).encode(), "x"), Sources)
