"""The dictionary has every key of every kind, with its names, and nothing is listed by hand."""

from __future__ import annotations

import pytest

from disclosure.pipeline.dictionary import dictionary, found
from disclosure.pipeline.kinds import BUNDLES
from disclosure.validate import keys_of, read_schema
from tests.conftest import ROOT


@pytest.fixture(scope="module")
def entries():
    words, problems = dictionary(ROOT)
    assert problems == ()
    return words


def test_every_key_of_every_kind_is_in_it_once_in_the_order_of_the_schema(entries):
    for kind in BUNDLES:
        schema = read_schema(ROOT / f"schemas/{kind}.schema.json")
        keys = [key.dotted for key in keys_of(schema)]
        assert [each.key for each in entries if each.kind == kind] == keys


def word(entries, key, kind="final"):
    (each,) = (each for each in entries if (each.key, each.kind) == (key, kind))
    return each


def test_a_key_has_its_names_unit_and_place(entries):
    trip = word(entries, "三公经费.因公出国境费")
    assert (trip.name, trip.identifier) == ("因公出国（境）费", "three_public.overseas")
    people = word(entries, "三公经费.因公出国境费.人次")
    assert people.identifier == "three_public.overseas.person_times"
    assert (people.unit, people.shown) == ("人次", "说明九（二）1")
    item = word(entries, "支出.其他资金.〈功能科目代码〉.经营支出")
    assert item.identifier == "expenditure.other[].operating"
    score = word(entries, "预算绩效.整体.目标.〈每项〉.指标.〈每项〉.得分")
    assert score.identifier == "performance.overall.goals[].indicators[].score"


def test_a_text_that_only_sentences_know_has_no_identifier(entries):
    assert word(entries, "重点工作.综述").identifier == ""


def test_an_edition_uses_what_its_samples_write(entries):
    assert "final-2024" in word(entries, "上年.支出.〈功能科目代码〉").editions
    assert "final-2024" not in word(entries, "例外.〈每项〉.规则").editions


def test_words_are_found_in_keys_names_and_identifiers(entries):
    assert {each.key for each in found(entries, "因公出国（境）")} == {"三公经费.因公出国境费"}
    assert all("overseas" in each.identifier for each in found(entries, "overseas"))
    assert found(entries, "") == entries
    assert found(entries, "没有这个词") == ()


def test_a_damaged_schema_and_a_broken_sample_are_told(workspace):
    (workspace / "templates/final-2024/sample.yaml").write_text("甲: {", encoding="utf-8")
    _, problems = dictionary(workspace)
    assert {each.place.file for each in problems} == {"templates/final-2024/sample.yaml"}
    (workspace / "schemas/final.schema.json").write_text("{", encoding="utf-8")
    words, problems = dictionary(workspace)
    assert [each.kind for each in words if each.kind == "final"] == []
    assert "schemas/final.schema.json" in {each.place.file for each in problems}
