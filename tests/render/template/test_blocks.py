"""Blocks open and close where they belong."""

from __future__ import annotations

import pytest

from disclosure.render.template.blocks import DEEPEST, Blocks
from disclosure.render.template.spots import spots
from disclosure.render.template.tags import tags
from tests.render.markup import body, p, r, row, table


def wrong(*blocks):
    found, state = [], Blocks()
    for paragraph, spot in spots(body(*blocks)):
        for tag in tags(spot.text):
            found += [message for _, message, _ in state.take(tag, paragraph, spot)]
    return found + [f"开着 {each.closing}" for each in state.left_open()]


@pytest.mark.parametrize(
    "blocks",
    [
        (p("{%p if 甲 %}"), p("乙"), p("{%p elif 丙 %}"), p("{%p else %}"), p("{%p endif %}")),
        (table(row("{%tr for 行 in 表 %}"), row("甲"), row("{%tr endfor %}")),),
        (p("甲{% if 乙 %}丙{% else %}丁{% endif %}"),),
        (p("{%p if 甲 %}"), table(row("乙")), p("{%p endif %}")),
    ],
)
def test_what_belongs_together_is_right(blocks):
    assert wrong(*blocks) == []


@pytest.mark.parametrize(
    ("blocks", "message"),
    [
        ((p("{%p if 甲 %}"),), "开着 {%p endif %}"),
        ((p("{%p endif %}"),), "前面没有对应的 if"),
        ((p("{%p for 甲 in 乙 %}"), p("{%p endif %}")), "前面没有对应的 if"),
        ((p("{%p else %}"),), "不在它的 if 里"),
        (
            (p("{%p if 甲 %}"), p("{%p else %}"), p("{%p elif 乙 %}"), p("{%p endif %}")),
            "在 else 之后",
        ),
        ((p("{%p if 甲 %}"), table(row("{%p endif %}"))), "结束在别处"),
        ((table(row("{%tr if 甲 %}")), table(row("乙"), row("{%tr endif %}"))), "结束在别处"),
        (
            (p("{% if 甲 %}", f"<w:hyperlink w:anchor='a'>{r('{% endif %}')}</w:hyperlink>"),),
            "结束在别处",
        ),
        ((p("{% for 甲 in 乙 %}{% endfor %}"),), "没有说明重复什么"),
        (
            (
                p("{%p if 甲 %}"),
                p("<w:r><w:fldChar w:fldCharType='begin'/></w:r>"),
                p("{%p endif %}"),
            ),
            "只有域的一半",
        ),
        (tuple(p("{%p if 甲 %}") for _ in range(DEEPEST + 1)), "太深了"),
    ],
)
def test_what_does_not_is_told(blocks, message):
    assert any(message in each for each in wrong(*blocks))


def test_a_loop_is_known_while_it_is_open():
    state = Blocks()
    paragraph, spot = next(spots(body(p("{%p for 行 in 表.收入 %}"))))
    for tag in tags(spot.text):
        list(state.take(tag, paragraph, spot))
    assert state.variables() == {"行": "表.收入"}
