from __future__ import annotations

import pytest

from disclosure.validate.codes import codes_named, names_of, near_codes
from disclosure.validate.references import References

NAMES = {
    "201": "一般公共服务支出",
    "2013101": "行政运行",
    "2013102": "一般行政管理事务",
    "2130201": "行政运行",
    "2130207": "森林资源管理",
    "2130213": "执法与监督",
}


def test_a_mapping_without_a_classification_has_no_names():
    assert names_of({}, References({})) == {}


def test_names_are_the_titles_of_the_codes():
    known = {"$defs": {"functional": {"properties": {"201": {"title": "一般公共服务支出"}}}}}
    schema = {"x-codes": "#/$defs/functional"}
    assert names_of(schema, References(known)) == {"201": "一般公共服务支出"}


@pytest.mark.parametrize("content", [None, b"", b"[]", b'{"a": 1}', b'{"a": {"properties": 1}}'])
def test_where_the_file_that_has_the_names_is_damaged_there_are_none(content, tmp_path):
    if content is not None:
        (tmp_path / "codes.json").write_bytes(content)
    assert names_of({"x-codes": "codes.json#/a"}, References({}, tmp_path)) == {}


@pytest.mark.parametrize(
    ("name", "beside", "codes"),
    [
        ("森林资源管理", (), ("2130207",)),
        ("森林资源管护", (), ("2130207",)),
        ("行政运行", (), ("2013101", "2130201")),
        ("行政运行", ("2130207",), ("2130201",)),
        ("行政运行", ("221",), ("2013101", "2130201")),
        ("天气", (), ()),
    ],
)
def test_a_name_stands_for_the_codes_that_bear_it_near_those_beside(name, beside, codes):
    assert codes_named(name, NAMES, beside) == codes


@pytest.mark.parametrize(
    ("code", "near"),
    [
        ("2130270", ("2130207",)),
        ("2130208", ("2130201", "2130207")),
        ("2130217", ("2130207", "2130213")),
        ("201310", ("2013101", "2013102")),
        ("20131011", ("2013101",)),
        ("9999999", ()),
    ],
)
def test_a_slip_of_a_finger_leads_back_to_the_code(code, near):
    assert near_codes(code, NAMES) == near


def test_swapped_digits_are_told_before_a_wrong_one():
    assert near_codes("2130120", {"2130102", "2130121", "2130110"}) == ("2130102",)


def test_a_known_code_is_not_near_itself():
    assert near_codes("2130207", {"2130207"}) == ()
