"""A sentence file is read, not trusted: what it may ask for is bounded."""

from __future__ import annotations

import pytest
from jinja2 import TemplateSyntaxError

from disclosure.narrate import bounds
from disclosure.narrate.bounds import ALLOWANCE, Allowance, TooMuchError, compiled, parsed
from disclosure.narrate.environment import environment
from disclosure.narrate.lint import lint
from disclosure.narrate.views import WrongUseError
from disclosure.phrases import DISPLAY

ENVIRONMENT = environment(DISPLAY)


def findings(text: str) -> set[str]:
    return {each.code for each in lint(parsed(ENVIRONMENT, text), ("数", "甲", "句"), ())}


def told(text: str, **data) -> str:
    tree = parsed(ENVIRONMENT, text)
    template = ENVIRONMENT.template_class.from_code(ENVIRONMENT, compiled(ENVIRONMENT, tree), {})
    context = template.new_context({ALLOWANCE: Allowance(), **data})
    return context[ALLOWANCE].text(template.root_render_func(context))


@pytest.mark.parametrize(
    "text",
    [
        "{{ 'x' * 10000000000 }}",
        "{{ ['x'] * 10000000000 }}",
        "{{ 9 ** 9 ** 9 ** 9 }}",
        "{% if 'x' * 10000000000 == 'y' %}{% endif %}",
        "{{ '%1000000000d' % 1 }}",
        "{{ 'x' ~ 'x' }}",
        "{% set 甲 = ['x', 'x'] %}",
        "{% set 甲 = [['x']][0] %}",
        "{% set 甲 %}x{% endset %}",
        "{% with 甲 = 1 %}{% endwith %}",
        "{% macro 甲() %}{% endmacro %}",
    ],
)
def test_what_grows_is_told_and_never_reckoned(text):
    assert "E203" in findings(text)


@pytest.mark.parametrize(
    "text",
    [
        "(" * 5000 + "甲" + ")" * 5000,
        "not " * 300 + "甲",
        "甲" + ".a" * 300,
    ],
)
def test_what_goes_too_deep_is_a_mistake_of_the_file(text):
    with pytest.raises(TemplateSyntaxError, match="nested too deeply"):
        parsed(ENVIRONMENT, "{{ " + text + " }}")


def test_blocks_and_loops_go_only_so_deep():
    many = "{% if 甲 %}" * 100 + "{% endif %}" * 100
    loops = "{% for 项 in 甲 %}" * 5 + "{% endfor %}" * 5
    for text in (many, loops):
        with pytest.raises(TemplateSyntaxError, match="nested too deeply"):
            parsed(ENVIRONMENT, text)
    parsed(ENVIRONMENT, "{% for 项 in 甲 %}" * 4 + "{% endfor %}" * 4)


def test_a_file_has_a_longest_length():
    with pytest.raises(TemplateSyntaxError, match="too long"):
        parsed(ENVIRONMENT, "字" * (bounds.LONGEST_FILE + 1))


def test_loops_share_their_turns(monkeypatch):
    monkeypatch.setattr(bounds, "MOST_TURNS", 20)
    text = "{% for 甲 in 表 %}{% for 乙 in 表 %}{{ 乙 }}{% endfor %}{% endfor %}"
    assert told(text, 表=["a", "b", "c"]) == "abc" * 3
    with pytest.raises(TooMuchError, match="循环重复"):
        told(text, 表=["a"] * 10)


def test_the_text_of_a_disclosure_has_a_longest_length(monkeypatch):
    monkeypatch.setattr(bounds, "MOST_CHARACTERS", 100)
    assert len(told("{% for 甲 in 表 %}字字{% endfor %}", 表=[1] * 40)) == 80
    with pytest.raises(TooMuchError, match="印了"):
        told("{% for 甲 in 表 %}字字字{% endfor %}", 表=[1] * 40)


@pytest.mark.parametrize("items", ["甲乙", 5, object()])
def test_what_is_no_list_is_not_gone_through(items):
    with pytest.raises(TooMuchError, match="不是一份清单"):
        told("{% for 项 in 表 %}{{ 项 }}{% endfor %}", 表=items)


def test_a_phrase_is_handed_so_much_and_no_more(monkeypatch):
    monkeypatch.setattr(bounds, "LONGEST_VALUE", 10)
    join = lambda *texts: "".join(texts)  # noqa: E731
    assert told("{{ 句(甲, 甲) }}", 句=join, 甲="字" * 5) == "字" * 10
    with pytest.raises(TooMuchError, match="一处说法"):
        told("{{ 句(甲, 甲, 甲) }}", 句=join, 甲="字" * 5)


def test_a_list_is_nothing_to_print():
    with pytest.raises(WrongUseError):
        told("{{ 表 }}", 表=[1])


def test_a_loop_still_knows_where_it_is():
    text = "{% for 项 in 表 %}{{ loop.index }}/{{ loop.length }}{{ 项 }}{% if not loop.last %}，{% endif %}{% endfor %}"
    assert told(text, 表=["a", "b"]) == "1/2a，2/2b"
