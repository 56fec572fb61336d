"""A source is sound if every branch of it is a piece of XML."""

from __future__ import annotations

import pytest

from disclosure.render.template.balance import is_balanced


@pytest.mark.parametrize(
    "source",
    [
        "<a>{{ x }}</a>",
        "<?xml version='1.0'?><a b=\"{{ k | pid(1) }}\"/>",
        "<a>{% for x in y %}<b>{{ x }}</b>{% endfor %}</a>",
        "<a>{% if x %}<b/>{% elif y %}{% else %}c{% endif %}</a>",
        "{% autoescape false %}<a>{% set k1 = x | step(1, 0) %}</a>{% endautoescape %}",
        "<a><b>{% if x %}</b><b>{% endif %}</b></a>".replace("</b><b>", "<c/>"),
    ],
)
def test_sound_sources_are(source):
    assert is_balanced(source)


@pytest.mark.parametrize(
    "source",
    [
        "<a>{{ x }}",
        "<a>{% if x %}<b>{% endif %}</a>",
        "<a>{% if x %}<b>{% else %}</b>{% endif %}</a>",
        "<a><b>{% for x in y %}</b><b>{% endfor %}</b></a>",
        "<a>{% if x %}{% for y in z %}<c>{% endfor %}{% endif %}</a>",
        "<a b='{{ x }}</w:t>'/>",
        "<a>&</a>",
    ],
)
def test_a_source_that_some_data_would_tear_is_not(source):
    assert not is_balanced(source)
