"""What cannot be printed is told at its tag, with its cause, and never raises."""

from __future__ import annotations

import pytest

from disclosure.render import prepare, render
from disclosure.render.ink import sandbox
from tests.render.small import IMPRINT, LABEL, form_with


def told(*lines, **data):
    form, problems = prepare(form_with(*lines), LABEL)
    assert form is not None, problems
    document, problems = render(form, data, {}, IMPRINT)
    assert document is None
    return [(each.code, each.message) for each in problems]


@pytest.mark.parametrize(
    ("lines", "data", "message"),
    [
        (("{{ 数 }}",), {}, "第1段“{{ 数 }}”：标签“{{ 数 }}”要填的内容在数据里没有"),
        (
            ("{{ 表 }}",),
            {"表": [1]},
            "第1段“{{ 表 }}”：标签“{{ 表 }}”要填的是一张表或一组数，不是一个数",
        ),
        (
            ("{{ 数 }}",),
            {"数": {"甲": "1"}},
            "第1段“{{ 数 }}”：标签“{{ 数 }}”要填的是一张表或一组数，不是一个数",
        ),
        (
            ("{%p for 行 in 数 %}", "{{ 行 }}", "{%p endfor %}"),
            {"数": 5},
            "第1段“{%p for 行 in 数 %}”：标签“{%p for 行 in 数 %}”要逐项列出的不是一张表",
        ),
        (
            ("甲{{ 名 }}", "{%p if 没有.甲 %}", "乙", "{%p endif %}"),
            {"名": "乙"},
            "第2段“{%p if 没有.甲 %}”：标签“{%p if 没有.甲 %}”要填的内容在数据里没有",
        ),
    ],
)
def test_the_cause_is_said_at_the_tag(lines, data, message):
    assert told(*lines, **data) == [("R301", message)]


def test_loops_that_turn_too_often_are_stopped(monkeypatch):
    monkeypatch.setattr(sandbox, "MOST_TURNS", 50)
    lines = (
        "{%p for 甲 in 表 %}",
        "{%p for 乙 in 表 %}",
        "{{ 乙 }}",
        "{%p endfor %}",
        "{%p endfor %}",
    )
    ((code, message),) = told(*lines, 表=["项"] * 10)
    assert code == "R303"
    assert message.startswith("第2段")
