"""The sandbox of sentences: names are read by key, figures print as the edition says."""

from __future__ import annotations

import pytest
from jinja2 import UndefinedError

from disclosure.narrate.environment import environment
from disclosure.narrate.views import FactTree, FigureTree, NothingToPrintError
from disclosure.passport import plain
from disclosure.phrases import DISPLAY
from tests.phrases.figures import amount

FIGURES = {"收入.总计": amount("1365.84", "收入.总计"), "收入.未知": amount(None, "收入.未知")}
CONTEXT = {"数": FigureTree(FIGURES), "事": FactTree({"单": "甲"}), "名": {"全称": "某局"}}


def printed(text):
    return plain(environment(DISPLAY).from_string(text).render(CONTEXT))


def test_a_figure_prints_without_its_unit():
    assert printed("{{ 数.收入.总计 }}万元") == "1365.84万元"


@pytest.mark.parametrize(
    ("text", "name"),
    [("{{ 数.收入.未知 }}", "收入.未知"), ("{{ 数.没有 }}", "没有"), ("{{ 事.没有 }}", "没有填写")],
)
def test_what_is_not_there_cannot_be_printed(text, name):
    with pytest.raises(NothingToPrintError, match=name):
        printed(text)


@pytest.mark.parametrize(
    "text",
    ["{{ 名.没有 }}", "{{ 名.全称.upper() }}", "{{ 名.全称.format }}", "{{ 名.__class__ }}",
     "{{ 数.收入.总计.value }}", "{{ 别的 }}", "{{ 名.全称['x'] }}"],
)  # fmt: skip
def test_nothing_else_can_be_reached(text):
    with pytest.raises(UndefinedError):
        printed(text)


@pytest.mark.parametrize(
    ("question", "answer"),
    [("数.收入.总计 is 有数", "是"), ("数.收入.未知 is 已知", "否"), ("数.没有 is 为零", "否")],
)
def test_one_may_ask_about_figures(question, answer):
    assert printed(f"{{% if {question} %}}是{{% else %}}否{{% endif %}}") == answer


def test_a_loop_tells_where_it_is():
    text = "{% for 字 in ['甲', '乙'] %}{{ loop.index }}{{ 字 }}{% if loop.last %}。{% endif %}{% endfor %}"
    assert printed(text) == "1甲2乙。"
