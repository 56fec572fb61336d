"""The caret stands on the culprit, or on what the suspects are held against."""

from __future__ import annotations

from decimal import Decimal

import pytest

from disclosure.check.blame.blame import Suspect, Verdict
from disclosure.check.blame.carets import carets
from disclosure.check.scales import Addend

#: left: a + b; right: c + d.
ADDENDS = tuple(
    Addend(at, sign, Decimal(1)) for at, sign in (("a", 1), ("b", 1), ("c", -1), ("d", -1))
)


def suspects(names, slipped=""):
    return tuple(Suspect(at, at, Decimal(2), "颠倒" if at in slipped else "") for at in names)


@pytest.mark.parametrize(
    ("names", "slipped", "expected"),
    [
        ("b", "", ("b", "b")),  # the only one
        ("ab", "", ("c", "c")),  # one side: what it is held against
        ("cd", "", ("a", "a")),
        ("cd", "d", ("a", "a")),  # a slip is a guess: it is named, and not pointed at
        ("abd", "", ("d", "d")),  # alone on its side: the culprit, or against it
        ("abcd", "", ("a", "c")),  # both sides: one after the other
        ("abcd", "d", ("d", "a")),
        ("", "", ("a", "c")),  # something is missing
    ],
)
def test_both_sides_are_seen_unless_the_culprit_is_known(names, slipped, expected):
    verdict = Verdict((0,), suspects(names, slipped), is_missing=not names)
    assert carets(ADDENDS, verdict, is_exact=False) == expected


def test_between_exact_amounts_one_slip_is_the_culprit():
    verdict = Verdict((0,), suspects("abcd", "d"))
    assert carets(ADDENDS, verdict, is_exact=True) == ("d", "d")
    assert carets(ADDENDS, Verdict((0,), suspects("abcd", "bd")), is_exact=True) == ("b", "c")


def test_an_empty_side_leaves_the_other():
    assert carets(ADDENDS[:2], Verdict((0,), suspects("ab")), is_exact=True) == ("a", "a")
    assert carets((), Verdict((0,)), is_exact=True) is None
