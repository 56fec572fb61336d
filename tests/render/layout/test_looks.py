"""How a paragraph is set: what styles and paragraphs say of it, the last word going first."""

from __future__ import annotations

from dataclasses import replace

import pytest
from lxml import etree

from disclosure.render.layout.looks import EMU, Look, Looks
from disclosure.render.layout.measure import Face
from disclosure.render.wordml import P
from tests.render.layout.small import body, paragraph, style, styles

PLAIN = Look(
    face=Face(320),
    pitch=400,
    before=0,
    after=0,
    left=0,
    right=0,
    first=0,
    keep_next=False,
    keep_lines=False,
    page_break=False,
    control=True,
    hangs=True,
    drawing=0,
)


def look(drawn, *found, **defaults):
    looks = Looks(etree.fromstring(styles(*found, **defaults)))
    return looks.of(next(body(drawn).iter(P)))


def of(own="", run=""):
    return look(paragraph("国", own=own, run=run))


def test_a_paragraph_of_which_nothing_is_said_is_as_the_defaults_say():
    assert of() == PLAIN


def test_without_defaults_it_is_as_word_has_it():
    assert look(paragraph("国"), defaults="") == replace(PLAIN, face=Face(200), pitch=260)


@pytest.mark.parametrize(
    ("own", "wanted"),
    [
        ('<w:spacing w:before="7" w:after="90"/>', {"before": 7, "after": 90}),
        ('<w:spacing w:line="500"/>', {"pitch": 500}),
        ('<w:spacing w:line="480" w:lineRule="auto"/>', {"pitch": 832}),
        ('<w:spacing w:line="240" w:lineRule="auto"/>', {"pitch": 416}),
        ('<w:spacing w:line="300" w:lineRule="atLeast"/>', {"pitch": 300}),
        ('<w:spacing w:line="-300" w:lineRule="exact"/>', {"pitch": 1}),
        ('<w:spacing w:line="-300" w:lineRule="auto"/>', {"pitch": 1}),
        ('<w:spacing w:before="二" w:after="²" w:line=""/>', {"pitch": 240}),
        ("<w:keepNext/>", {"keep_next": True}),
        ('<w:keepNext w:val="0"/>', {}),
        ("<w:keepLines/>", {"keep_lines": True}),
        ("<w:pageBreakBefore/>", {"page_break": True}),
        ('<w:widowControl w:val="0"/>', {"control": False}),
        ("<w:widowControl/>", {}),
        # LibreOffice reads it upside down.
        ('<w:overflowPunct w:val="1"/>', {"hangs": False}),
        ('<w:overflowPunct w:val="0"/>', {}),
        ('<w:ind w:left="100" w:right="20"/>', {"left": 100, "right": 20}),
        ('<w:ind w:start="100" w:end="20"/>', {"left": 100, "right": 20}),
        ('<w:ind w:leftChars="150" w:left="9" w:rightChars="50"/>', {"left": 480, "right": 160}),
        ('<w:ind w:firstLine="640"/>', {"first": 640}),
        ('<w:ind w:firstLineChars="200" w:firstLine="9"/>', {"first": 640}),
        ('<w:ind w:left="640" w:hanging="600"/>', {"left": 640, "first": -600}),
        ('<w:ind w:hangingChars="200" w:hanging="9" w:firstLine="7"/>', {"first": -640}),
        ('<w:ind w:left="-300"/>', {"left": -300}),
    ],
)
def test_a_paragraph_says_how_it_is_set(own, wanted):
    assert of(own) == replace(PLAIN, **wanted)


@pytest.mark.parametrize(
    ("run", "face"),
    [
        ('<w:sz w:val="44"/>', Face(440)),
        ('<w:spacing w:val="-5"/>', Face(320, -5)),
        ('<w:sz w:val="21"/><w:spacing w:val="8"/>', Face(210, 8)),
        ('<w:sz w:val="0"/>', Face(10)),
        ('<w:sz w:val="-3"/>', Face(10)),
        ('<w:sz w:val="三"/>', Face(200)),
        (f'<w:sz w:val="{"9" * 5000}"/>', Face(200)),
    ],
)
def test_the_face_is_that_of_the_first_run_that_says_something(run, face):
    assert of(run=run).face == face
    later = paragraph("国", run='<w:sz w:val="90"/>')
    both = paragraph("国", run=run).replace("</w:p>", later[later.index("<w:r>") :])
    assert look(both).face == face
    silent = paragraph("国").replace("</w:p>", both[both.index("<w:r>") :])
    assert look(silent).face == face


def test_an_automatic_pitch_grows_with_the_size():
    own = '<w:spacing w:line="360" w:lineRule="auto"/>'
    assert of(own, run='<w:sz w:val="20"/>').pitch == 390


def test_a_style_is_based_on_another_and_the_paragraph_goes_before_both():
    root = style("根", '<w:keepNext/><w:spacing w:before="1" w:after="2"/>', '<w:sz w:val="30"/>')
    branch = style("枝", '<w:spacing w:after="30"/><w:ind w:left="5"/>', base="根")
    leaf = style("叶", '<w:keepNext w:val="0"/>', '<w:sz w:val="50"/>', base="枝")
    found = look(paragraph("国", style="叶", own='<w:ind w:right="6"/>'), root, branch, leaf)
    wanted = {"face": Face(500), "before": 1, "after": 30, "left": 5, "right": 6}
    assert found == replace(PLAIN, **wanted)
    assert look(paragraph("国", style="枝"), root, branch, leaf).keep_next


def test_a_first_line_is_indented_as_the_last_layer_says_that_says_it():
    inwards, outwards = (
        style("进", '<w:ind w:firstLine="500"/>'),
        style("出", '<w:ind w:hanging="9"/>'),
    )
    kept = paragraph("国", style="进", own='<w:ind w:left="7"/>')
    assert look(kept, inwards) == replace(PLAIN, left=7, first=500)
    assert look(paragraph("国", style="进", own='<w:ind w:hanging="20"/>'), inwards).first == -20
    assert look(paragraph("国", style="出", own='<w:ind w:firstLine="20"/>'), outwards).first == 20


def test_a_paragraph_without_a_style_has_the_one_that_is_default():
    silent = style("静", '<w:spacing w:before="9"/>')
    table = style("表", '<w:spacing w:before="8"/>', kind="table").replace(
        "<w:style ", '<w:style w:default="1" '
    )
    default = style("默", '<w:spacing w:before="7"/>').replace(
        "<w:style ", '<w:style w:default="1" '
    )
    assert look(paragraph("国"), silent, table, default).before == 7
    assert look(paragraph("国", style="静"), silent, table, default).before == 9
    assert look(paragraph("国"), silent, table).before == 0


def test_styles_that_are_based_on_one_another_end():
    one = style("甲", '<w:spacing w:before="1"/>', base="乙")
    two = style("乙", '<w:spacing w:before="2" w:after="3"/>', base="甲")
    found = look(paragraph("国", style="甲"), one, two)
    assert (found.before, found.after) == (1, 3)
    assert look(paragraph("国", style="乙"), one, two).before == 2
    assert look(paragraph("国", style="无"), one, two) == PLAIN


def test_a_drawing_in_a_line_is_as_high_as_it_says():
    def with_drawing(kind, *heights):
        inner = "".join(f'<a:extent xmlns:a="a" cx="1" cy="{height}"/>' for height in heights)
        drawing = f'<w:drawing><a:{kind} xmlns:a="a">{inner}</a:{kind}></w:drawing>'
        return look(paragraph("国").replace("</w:p>", f"<w:r>{drawing}</w:r></w:p>")).drawing

    assert with_drawing("inline", 1000 * EMU) == 1000
    assert with_drawing("inline", 20 * EMU, 1000 * EMU - 1) == 999
    assert with_drawing("inline", "²") == 0
    assert with_drawing("anchor", 1000 * EMU) == 0


def test_looks_that_are_said_alike_are_one():
    looks = Looks(etree.fromstring(styles()))
    one, other, third = body(
        paragraph("国", own="<w:keepNext/>"),
        paragraph("部", own="<w:keepNext/>"),
        paragraph("部", own="<w:keepNext/>", run="<w:b/>"),
        last="",
    ).iter(P)
    assert looks.of(one) is looks.of(other)
    assert looks.of(one) == looks.of(third)


def test_a_column_is_what_the_indents_leave():
    looks = Looks(etree.fromstring(styles()))
    found = looks.measure(replace(PLAIN, left=1000, right=200, first=640), 9000)
    assert (found.first, found.others) == (7160, 7800)
    assert looks.measure(replace(PLAIN, left=9000), 9000).others == 320
    assert looks.measure(PLAIN, 900).widths is found.widths
    assert looks.measure(replace(PLAIN, hangs=False), 900).hangs is False
    assert found.hangs is True
