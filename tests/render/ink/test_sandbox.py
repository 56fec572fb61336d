"""A tag names a value; it reaches nothing else, and its loops turn a bounded number of times."""

from __future__ import annotations

import pytest
from jinja2 import TemplateError, UndefinedError

from disclosure.render.ink.sandbox import EACH, MOST_TURNS, NoListError, TooLongError, sandbox


def rendered(text, **data):
    return sandbox({}).from_string(text).render(data)


def test_a_name_is_looked_up_in_the_mapping_first():
    assert rendered("{{ 数.items }}", 数={"items": "项"}) == "项"
    assert rendered("{{ 数.201 }}{{ 数[201] }}", 数={"201": "甲"}) == "甲甲"


@pytest.mark.parametrize(
    "text",
    ["{{ 数.items }}", "{{ 数.keys }}", "{{ 段.upper }}", "{{ 数.__class__ }}", "{{ 没有 }}"],
)
def test_methods_and_missing_names_are_nothing(text):
    with pytest.raises(UndefinedError):
        rendered(text, 数={}, 段="甲")


@pytest.mark.parametrize(
    "text", ["{{ range(3) }}", "{{ 数 | length }}", "{% if 数 is defined %}{% endif %}"]
)
def test_there_are_no_functions_filters_or_tests(text):
    with pytest.raises(TemplateError):
        rendered(text, 数={})


@pytest.mark.parametrize("items", ["甲乙", 5, {"a": 1}, None, object()])
def test_what_is_no_list_is_not_looped_over(items):
    with pytest.raises(NoListError):
        list(sandbox({}).filters[EACH](items))


def test_the_loops_of_one_part_share_their_turns():
    each = sandbox({}).filters[EACH]
    assert len(list(each([0] * (MOST_TURNS - 1)))) == MOST_TURNS - 1
    with pytest.raises(TooLongError):
        list(each([0, 0]))
    assert list(sandbox({}).filters[EACH]([1, 2])) == [1, 2]
