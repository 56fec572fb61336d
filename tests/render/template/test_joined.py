"""A tag that an office program has split is made whole where nobody sees the difference."""

from __future__ import annotations

import pytest

from disclosure.render.template.joined import join, obstacle, pieces
from disclosure.render.template.tags import tags
from disclosure.render.wordml import RUN, TEXT, P, text_of, w
from tests.render.markup import body, p, r

HINT = "<w:rFonts w:hint='eastAsia'/>"
MARK = "<w:bookmarkStart w:id='1' w:name='_a'/>"


def paragraph(*runs):
    return next(body(p(*runs)).iter(P))


def joined(*runs):
    made = paragraph(*runs)
    join(made)
    return [text.text or "" for text in made.iter(TEXT)]


def why(*runs):
    made = paragraph(*runs)
    (tag,) = tags(text_of(made))
    return obstacle(made, tag.start, tag.end)


@pytest.mark.parametrize(
    "runs",
    [
        ("前{{ ", r("数", HINT), ".", r("收入", HINT), " }}后"),
        ("前{", "{ 数.收入", " }", "}后"),
        ("前{{ 数.收入 }}", "后"),
        ("前{{ 数", MARK, ".收入 }}后"),
        ("前{{ 数", "", ".收入 }}后"),
    ],
)
def test_a_split_tag_stands_in_one_text_and_nothing_is_lost(runs):
    assert why(*runs) == ""
    texts = joined(*runs)
    assert "".join(texts) == "前{{ 数.收入 }}后"
    assert any("{{ 数.收入 }}" in text for text in texts)


def test_a_tag_within_one_run_leaves_its_neighbours_alone():
    assert joined("甲", "{{ 数 }}", "乙") == ["甲", "{{ 数 }}", "乙"]


def test_two_tags_that_share_a_run_are_both_made_whole():
    assert joined("{{ 数", ".甲 }}和{{ 数.", "乙 }}") == ["{{ 数.甲 }}", "和{{ 数.乙 }}"]


def test_a_bookmark_between_the_pieces_moves_in_front():
    made = paragraph("{{ 数", MARK, ".甲 }}")
    join(made)
    assert [each.tag for each in made] == [w("bookmarkStart"), RUN]


def test_spaces_at_the_edge_are_kept():
    made = paragraph("{{ 数", ".甲 }} 元")
    join(made)
    assert [each.get("{http://www.w3.org/XML/1998/namespace}space") for each in made.iter(TEXT)][
        -1
    ] == "preserve"


def test_comments_are_left_out_even_where_they_are_split():
    assert "".join(joined("甲{# 注", "意 #}乙")) == "甲乙"


@pytest.mark.parametrize(
    ("runs", "reason"),
    [
        (("{{ 数", r(".甲", "<w:b/>"), " }}"), "被不同的格式拆开了"),
        (("{{ 数", "<w:r><w:br/></w:r>", ".甲 }}"), "中间夹着"),
        (("{{ 数", "<w:r><w:tab/></w:r>", ".甲 }}"), "中间夹着"),
        (("<w:r><w:t>{{ 数</w:t><w:br/><w:t>.甲 }}</w:t></w:r>",), "中间夹着"),
        (("{{ 数", f"<w:hyperlink w:anchor='a'>{r('.甲')}</w:hyperlink>", " }}"), "在链接"),
    ],
)
def test_what_would_be_seen_is_told(runs, reason):
    assert reason in why(*runs)


def test_a_break_before_or_behind_a_tag_is_no_obstacle():
    assert why("<w:r><w:br/><w:t>{{ 数</w:t></w:r>", "<w:r><w:t>.甲 }}</w:t><w:br/></w:r>") == ""


def test_pieces_know_where_they_begin():
    made = paragraph("甲{{", " 数 }}")
    assert [(each.start, each.content) for each in pieces(made, 1, 8)] == [
        (0, "甲{{"),
        (3, " 数 }}"),
    ]
