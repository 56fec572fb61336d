"""A holder that may print nothing is given something empty; one that never may is left alone."""

from __future__ import annotations

import pytest
from jinja2 import Environment

from disclosure.render.template.branches import ADDED, fill, least, nodes_of, word_of
from disclosure.render.wordml import FILLER, TC, TR, P
from tests.render.markup import body, cell, p, row, table, texts


def filled(*blocks):
    root = body(table(row(cell(*blocks))))
    fill(next(root.iter(TC)), P)
    return texts(root)


@pytest.mark.parametrize(
    ("paragraphs", "count"),
    [
        (("甲", "乙"), 2),
        (("{%p if 甲 %}", "乙", "{%p endif %}"), 0),
        (("{%p if 甲 %}", "乙", "{%p else %}", "丙", "{%p endif %}", "丁"), 2),
        (
            (
                "{%p if 甲 %}",
                "{%p for 乙 in 丙 %}",
                "乙",
                "{%p endfor %}",
                "{%p else %}",
                "丁",
                "{%p endif %}",
            ),
            0,
        ),
        (("{%p for 甲 in 乙 %}", "甲", "{%p endfor %}"), 0),
        (("{%p endif %}", "甲"), 1),
    ],
)
def test_the_fewest_paragraphs_are_counted(paragraphs, count):
    root = body(table(row(cell(*map(p, paragraphs)))))
    assert least(nodes_of(next(root.iter(TC)), P)) == count


@pytest.mark.parametrize(
    "paragraphs",
    [
        ("{%p if 甲 %}", "乙", "{%p endif %}"),
        ("{%p for 甲 in 乙 %}", "甲", "{%p endfor %}"),
        (
            "{%p if 甲 %}",
            "{%p for 乙 in 丙 %}",
            "乙",
            "{%p endfor %}",
            "{%p else %}",
            "丁",
            "{%p endif %}",
        ),
        ("{%p if 甲 %}", "{%p else %}", "丁", "{%p endif %}"),
        ("{%p if 甲 %}", "{%p elif 乙 %}", "{%p endif %}"),
    ],
)
@pytest.mark.parametrize("truth", [True, False])
def test_something_is_printed_whatever_the_data_say(paragraphs, truth):
    found = filled(*map(p, paragraphs))
    source = "\n".join(found).replace("{%p", "{%").replace(ADDED, "") + "\n"
    items = ["项"] if truth else []
    printed = (
        Environment(trim_blocks=True, autoescape=True)
        .from_string(source)
        .render(甲=truth, 乙=items, 丙=items)
    )
    assert printed.count("\n") >= 1


def test_what_always_prints_is_left_alone():
    assert filled(p("甲"), p("{%p if 乙 %}"), p("丙"), p("{%p endif %}")) == [
        "甲", "{%p if 乙 %}", "丙", "{%p endif %}",
    ]  # fmt: skip


def test_rows_are_filled_with_a_row_as_wide_as_theirs():
    root = body(
        table(row("{%tr for 行 in 表 %}", ""), row("{{ 行.甲 }}", "乙"), row("{%tr endfor %}", ""))
    )
    fill(root.find(".//{*}tbl"), TR)
    added = [each for each in root.iter(TR) if each.get(FILLER)]
    assert [len(each.findall(TC)) for each in added] == [2, 2]
    assert word_of(added[0]) == "else"
    assert "".join(added[1].itertext()) == ""
