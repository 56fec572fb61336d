"""What is frozen thaws as it was; nothing but our own records is called by name."""

from __future__ import annotations

import os
import pickle
from dataclasses import dataclass
from decimal import Decimal

import pytest

from disclosure.diagnostics import Diagnostic, Place, Severity
from disclosure.edition.comparing import ComparisonForm
from disclosure.terms import record, term
from disclosure.workspace.frozen import frozen, thawed


@pytest.mark.parametrize(
    "product",
    [
        Diagnostic("E120", Severity.NOTE, "一句", Place("a.yaml", 1, 2, 3, "行"), "改"),
        {"a": (frozenset({1}), {2}, Decimal("0.10"), None, b"\0")},
    ],
)
def test_it_thaws_as_it_was(product):
    assert thawed(frozen(product)) == product


def test_code_runs_after_as_before():
    code = compile("found = 6 * 7", "<x>", "exec")
    names: dict[str, int] = {}
    exec(thawed(frozen(code)), names)  # noqa: S102 -- that is what it is kept for
    assert names["found"] == 42


def test_what_a_record_works_out_for_itself_is_worked_out_again(edition):
    before = next(each for each in edition.comparisons.values())
    after = thawed(frozen(before))
    assert isinstance(after, ComparisonForm)
    assert (after, after.pattern) == (before, before.pattern)


@pytest.mark.parametrize("named", [os.system, os.path.join, pickle.loads, exec, open])
def test_nothing_else_is_called_by_name(named):
    assert thawed(pickle.dumps(named)) is None


def test_a_function_of_ours_is_not_called_either():
    assert thawed(pickle.dumps(frozen)) is None


@pytest.mark.parametrize("data", [b"", b"x", frozen((1, 2))[:-2], b"\x80\x05cno\nsuch\n."])
def test_bytes_of_anything_else_are_nothing(data):
    assert thawed(data) is None


def test_a_class_that_is_not_called_in_order_is_told_to_us():
    @record
    class Named:
        name: str = term("名称")

    with pytest.raises(TypeError, match="Named"):
        frozen(Named(name="x"))


def test_records_that_stand_in_several_places_stay_one():
    one = Place("a", 1)
    first, second = thawed(frozen((one, one)))
    assert first is second


@dataclass(frozen=True, slots=True)
class Foreign:
    """A record that is not of the package."""


def test_a_record_of_another_package_is_refused():
    assert thawed(frozen(Foreign())) is None
