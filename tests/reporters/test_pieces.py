"""JSON in pieces is the JSON that would be written at once."""

from __future__ import annotations

import json

import pytest

from disclosure.reporters.pieces import PackedArray, array, begun, named, written

ITEMS = [{"甲": [1, {"行\n": "值\n二"}], "乙": []}, "text", None]


@pytest.mark.parametrize("items", [[], ITEMS, ITEMS * 5000])
def test_a_list_is_the_same_however_it_is_written(items):
    packed = PackedArray(1)
    for each in items:
        packed.add(each)
    whole = json.dumps({"列": items}, ensure_ascii=False, indent=2)
    assert f"{{{begun('列')}{''.join(array(items, 1))}\n}}" == whole
    assert f"{{{begun('列')}{''.join(packed.read())}\n}}" == whole
    assert f"{{{named('列', items)}\n}}" == whole
    assert written({"列": items}) == whole


def test_what_waits_takes_little_room():
    packed = PackedArray(0)
    for number in range(2000):
        packed.add({"code": f"T{number % 90}", "title": "收入总计等于支出总计", "status": "holds"})
    assert sum(map(len, packed._kept)) < len("".join(packed.read())) / 10


def test_a_name_that_is_no_text_does_not_stop_it():
    packed = PackedArray(0)
    packed.add("a\udcff")
    assert "".join(packed.read()) == '[\n  "a?"\n]'
