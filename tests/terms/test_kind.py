"""The table of kinds."""

from __future__ import annotations

from disclosure.terms import KINDS


def test_every_kind_stands_under_its_own_slug() -> None:
    assert all(slug == kind.slug for slug, kind in KINDS.items())
    assert KINDS["final"].printed == "决算"


def test_a_slug_may_stand_in_the_name_of_a_file() -> None:
    assert all(slug.isascii() and slug.isalpha() and slug.islower() for slug in KINDS)
