"""The markup of a part becomes a source that prints runs, anchors and pages."""

from __future__ import annotations

from disclosure.render.template.branches import ADDED
from disclosure.render.template.weave import weave

LOOKS = "<w:rPr><w:b/></w:rPr>"
RUN = f'<w:r>{LOOKS}<w:t xml:space="preserve">{{}}</w:t></w:r>'


def source(xml: str) -> str:
    return (
        weave(xml).source.replace("{% autoescape false %}", "").replace("{% endautoescape %}", "")
    )


def test_a_value_stands_in_a_run_of_its_own_with_the_looks_of_its_run():
    woven = weave(f"<w:p>{RUN.format('前{{ 数.甲 }}后')}</w:p>")
    assert "前</w:t></w:r>{{\n(数.甲) | mark(1) }}" in woven.source
    assert woven.openings[1] == f'<w:r>{LOOKS}<w:t xml:space="preserve">'
    assert f"{woven.openings[1]}后" in woven.source


def test_runs_that_are_left_empty_go():
    assert source(RUN.format("{{ 数 }}")) == "{{\n(数) | mark(1) }}"


def test_each_tag_begins_a_line_and_nothing_else_does():
    woven = weave("<a>\n{{ x }}{% if y %}\n{{ z }}{% endif %}</a>")
    assert woven.source.count("\n") == 4
    assert len(woven.openings) == 5


def test_anchors_are_constants_outside_loops_and_keys_inside():
    woven = weave(
        '<w:p w:anchor="@1"/>{% for x in y %}<w:p w:anchor="@2"/>{% endfor %}<w:p w:anchor="@3"/>'
    )
    assert len(woven.anchors) == 2
    assert 'w14:paraId="{{ k1 | pid(2) }}"' in woven.source
    assert "{% set k1 = x | step(1, 0) %}" in woven.source


def test_a_bookmark_in_a_loop_is_printed_once():
    mark = '<w:bookmarkStart w:id="1" w:name="a"/>'
    assert source(mark) == mark
    inside = source("{% for x in y %}" + mark + "{% endfor %}")
    assert "{% if 1 | first %}" + mark + "{% endif %}" in inside


def test_a_tag_that_nobody_wrote_is_not_counted():
    woven = weave("{% for x in y %}{% else " + ADDED + " %}{% endfor %}{{ z }}")
    assert "mark(3)" in woven.source
    assert ADDED not in woven.source


def test_the_place_of_a_page_number_is_opened():
    assert source("<w:t>\ue0003\ue000</w:t>") == "<w:t>{{ _pages[3] }}</w:t>"


def test_comments_are_left_out():
    assert source("<a>{# 注 #}</a>") == "<a></a>"
