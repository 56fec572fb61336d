"""Where a line may end, and where it must."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from disclosure.render.layout.breaks import EDGE, may_break, next_start
from tests.render.layout.steps import within
from tests.render.layout.test_measure import TEXTS


@pytest.mark.parametrize(
    ("before", "after", "may"),
    [
        ("国", "国", True),
        ("国", "，", False),
        ("国", "）", False),
        ("国", "…", False),
        ("（", "国", False),
        ("，", "国", True),
        ("）", "国", True),
        ("国", " ", False),
        (" ", "国", True),
        ("\u3000", "国", True),
        ("国", "\u3000", False),
        ("国", "\u00a0", False),
        ("\u00a0", "国", False),
        ("国", "A", True),
        ("A", "国", True),
        ("A", "B", False),
        ("é", "ж", False),
        ("A", " ", False),
        (" ", "A", True),
        ("A", "1", False),
        ("-", "1", True),
        ("A", "-", False),
        (" ", "-", True),
        ("/", "A", True),
        ("A", "/", False),
        ("/", "/", False),
        ("?", "1", True),
        ("!", "A", True),
        ("|", "A", True),
        ("A", "|", False),
        ("}", "A", True),
        ("A", "%", True),
        ("1", "%", False),
        (".", "A", False),
        ("_", "A", False),
        ("A", "(", False),
        (EDGE, "A", False),
        ("A", EDGE, False),
        ("，", EDGE, True),
        ("）", EDGE, False),
        ("（", EDGE, False),
        (EDGE, "，", False),
        (EDGE, "国", True),
    ],
)
def test_a_line_may_end_between_two_characters(before, after, may):
    assert may_break(f"国{before}{after}国", 2) is may


def test_a_stroke_between_figures_ends_no_line():
    assert not may_break("1/2", 2)
    assert may_break("A/2", 2)
    assert may_break("1/A", 2)
    assert may_break("/2", 1)


def test_a_line_may_end_with_the_text():
    assert may_break("（", 1)


@pytest.mark.parametrize(
    ("text", "over", "start"),
    [
        ("国国国国", 2, 2),
        ("国国，国", 2, 3),  # hangs
        ("国国，”国", 2, 1),  # does not, for what follows must not begin a line
        ("国国Ab，国", 4, 2),  # nor behind Latin
        ("国国  国", 2, 4),  # spaces take no room
        ("国国，  国", 2, 5),
        ("国国  ", 2, 4),
        ("国（国国", 2, 1),
        ("（（（（", 2, 2),  # nowhere
        ("AAAA", 3, 3),
        ("国AAAA", 3, 1),
        ("国a/bc", 3, 1),  # the stroke fills the line
        ("国a/bc", 4, 3),
        ("/a", 1, 1),
    ],
)
def test_the_next_line_begins_behind_the_last_break(text, over, start):
    assert next_start(text, 0, over, hangs=True) == start


def test_a_mark_that_may_not_hang_takes_its_neighbour_along():
    assert next_start("国国，国", 0, 2, hangs=False) == 1


def test_no_break_before_the_line_itself_is_looked_for():
    assert next_start("国国AAAA", 2, 4, hangs=True) == 4
    assert next_start("国（国", 1, 2, hangs=True) == 2


@settings(deadline=None)
@given(TEXTS.filter(bool), st.data(), st.booleans())
def test_the_next_line_always_begins_further_on(text, data, hangs):
    start = data.draw(st.integers(0, len(text) - 1))
    over = data.draw(st.integers(start + 1, len(text)))
    found = within(40 * len(text) + 40, lambda: next_start(text, start, over, hangs=hangs))
    assert start < found <= len(text)
