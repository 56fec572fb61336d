"""Every key of the schema has an answer: what becomes of it in next year's file."""

from __future__ import annotations

import pytest

from disclosure.authoring.inheritance import Becoming, inheritance_of
from disclosure.pipeline.kinds import BUNDLES
from disclosure.validate import keys_of, read_schema
from tests.conftest import ROOT


@pytest.fixture(scope="module", params=BUNDLES)
def schema(request):
    return read_schema(ROOT / f"schemas/{request.param}.schema.json")


@pytest.fixture(scope="module")
def inheritance(schema):
    return inheritance_of(schema)


def test_every_key_is_decided_by_itself_or_by_one_above(schema, inheritance):
    known = {*inheritance.fates, *inheritance.sources, inheritance.year, inheritance.edition}
    undecided = [
        key.dotted
        for key in keys_of(schema)
        if not any(key.path[:length] in known for length in range(1, len(key.path) + 1))
    ]
    assert undecided == []


def test_only_keys_that_there_are_have_a_fate_or_a_source(schema, inheritance):
    paths = {key.path for key in keys_of(schema)}
    below = {path for block, each in inheritance.sources.items() for path in paths_in(block, each)}
    named = {*inheritance.fates, *inheritance.sources, *below}
    assert named - paths == set()
    places = {source for source in inheritance.sources.values() if isinstance(source, tuple)}
    assert {source for source in places - paths if source[-1] != "合计"} == set()


def paths_in(block, source):
    for key, each in source.items() if isinstance(source, dict) else ():
        yield (*block, key)
        yield from paths_in((*block, key), each)


def test_no_key_has_two_fates(schema):
    says = schema.document["x-roll"]
    named = [key for fate in Becoming for key in says.get(fate.value, ())]
    assert sorted(named) == sorted(set(named))


def test_the_nearest_key_decides(inheritance):
    assert inheritance.of(("支出", "其他资金")) is Becoming.FILL
    assert inheritance.of(("支出", "其他资金", "〈功能科目代码〉", "名称")) is Becoming.KEEP
    assert inheritance.of(("三公经费", "公务接待费", "原因")) is Becoming.REASON
    assert inheritance.of(("三公经费", "公务接待费")) is Becoming.FILL
    assert inheritance.of(("无人决定",)) is Becoming.FILL


def test_no_number_is_kept(schema, inheritance):
    """What counts or costs something is new every year; a share of points is the form's."""
    kept = {
        key.dotted
        for key in keys_of(schema)
        if key.described.unit and not key.is_block
        and inheritance.of(key.path) in (Becoming.KEEP, Becoming.WATCH, Becoming.REVIEW)
    }  # fmt: skip
    assert {path.rpartition(".")[2] for path in kept} <= {"满分", "分值", "权重"}
