"""Runs that differ in what nobody sees are one; runs that look different are not."""

from __future__ import annotations

import pytest

from disclosure.render.template.seen import common, look, looks_alike
from disclosure.render.wordml import w
from tests.render.markup import element, r

PLAIN = "<w:sz w:val='24'/>"


def runs(*pieces):
    return [element(r(text, properties)) for text, properties in pieces]


@pytest.mark.parametrize(
    "unseen",
    [
        "<w:rFonts w:hint='eastAsia'/>",
        "<w:lang w:eastAsia='zh-CN'/>",
        "<w:noProof/>",
        "<w:szCs w:val='20'/>",
        "<w:rFonts w:cs='Arial'/>",
        "<w:rFonts w:ascii='Arial' w:hAnsi='Arial'/>",
    ],
)
def test_a_chinese_run_may_differ_in_what_nobody_sees(unseen):
    assert looks_alike(runs(("{{ ", ""), ("收入", unseen), (" }}", "")))


def test_a_latin_run_may_have_another_chinese_font():
    assert looks_alike(runs(("收入", ""), (".", "<w:rFonts w:eastAsia='黑体'/>")))


@pytest.mark.parametrize(
    "seen",
    ["<w:b/>", "<w:sz w:val='20'/>", "<w:color w:val='FF0000'/>", "<w:rFonts w:eastAsia='黑体'/>",
     "<w:rStyle w:val='强调'/>", "<w:u w:val='single'/>", "<w:vanish/>"],
)  # fmt: skip
def test_a_chinese_run_may_not_differ_in_what_is_seen(seen):
    assert not looks_alike(runs(("收", ""), ("入", seen)))


def test_latin_fonts_of_latin_runs_must_agree():
    assert not looks_alike(runs(("{{", ""), (".", "<w:rFonts w:ascii='Arial'/>")))


def test_the_order_of_properties_says_nothing():
    one, other = runs(("甲", "<w:b/><w:i/>"), ("乙", "<w:i/><w:b/>"))
    assert look(one) == look(other)


def test_the_common_look_takes_each_script_from_its_own_run():
    found = common(
        runs(
            ("{{ ", "<w:rFonts w:ascii='Arial' w:eastAsia='宋体'/><w:sz w:val='24'/>"),
            (
                "收入",
                "<w:rFonts w:ascii='Times' w:eastAsia='黑体' w:hint='eastAsia'/><w:sz w:val='24'/>",
            ),
        )
    )
    fonts = found.find(w("rFonts"))
    assert (fonts.get(w("ascii")), fonts.get(w("eastAsia")), fonts.get(w("hint"))) == (
        "Arial", "黑体", "eastAsia",
    )  # fmt: skip
    assert found.find(w("sz")) is not None


def test_runs_without_properties_have_none_in_common():
    assert common(runs(("{{", ""), ("收", ""))) is None
