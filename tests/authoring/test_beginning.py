"""What the schema says of a file's beginning names keys that there are."""

from __future__ import annotations

from disclosure.validate import keys_of


def test_every_path_is_that_of_a_key(schema, beginning):
    known = {key.path for key in keys_of(schema)}
    named = {
        beginning.year,
        beginning.units,
        beginning.fund_block,
        *beginning.known,
        *beginning.usual,
        *(path for paths in beginning.brings.values() for path in paths),
        *(each.path for each in (*beginning.questions, *beginning.unit, *beginning.funds)),
    }
    assert named <= known


def test_every_fund_brings_something(beginning):
    assert list(beginning.brings) == [fund.title for fund in beginning.funds]


def test_what_is_usual_is_not_required_anyway(schema, beginning):
    required = {key.path for key in keys_of(schema) if key.is_required}
    assert not required & set(beginning.usual)


def test_questions_know_the_words_of_the_schema(beginning):
    choices = {each.option: each.choices for each in beginning.questions}
    assert choices["scope"] == ("部门汇总", "部门", "单位")
    assert choices["full-name"] == ()
    assert [each.title for each in beginning.unit] == ["名称", "性质"]
    assert beginning.unit[1].choices == ("行政", "参公", "事业")


def test_amounts_of_examples_are_put_into_the_unit_of_the_file(beginning):
    assert (beginning.unit_word, beginning.scale) == ("元", 10000)


def test_a_department_is_called_by_what_has_no_choices(beginning):
    words = {("名称", "简称"): "甲", ("口径",): "部门", ("名称", "全称"): "区甲局"}
    words[("名称", "规范简称")] = "待填"
    assert beginning.names(words) == ("区甲局", "甲")
