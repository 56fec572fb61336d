"""A part is known by the relationship that leads to it."""

from __future__ import annotations

import pytest

from disclosure.render.screening.kinds import BELOW, TYPES_OF, kind_of, name_of
from disclosure.render.wordml import R


def test_a_kind_is_known_by_its_namespace_too():
    assert kind_of(f"{R}/styles") == "styles"
    assert kind_of("http://example.org/styles") == ""
    assert kind_of(f"{R}/vbaProject") == ""
    assert kind_of("") == ""


@pytest.mark.parametrize(
    ("relation", "name"),
    [
        (f"{R}/comments", "批注"),
        ("http://schemas.microsoft.com/office/2011/relationships/people", "批注和修订的作者"),
        ("http://schemas.microsoft.com/office/2006/relationships/vbaProject", "宏"),
        (f"{R}/whatever", "别的部件"),
    ],
)
def test_what_stays_behind_has_a_name_that_people_know(relation, name):
    assert name_of(relation) == name


def test_every_kind_that_may_be_reached_has_its_content_types():
    assert {kind for kinds in BELOW.values() for kind in kinds} == set(TYPES_OF)
