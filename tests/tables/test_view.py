"""Figures by name: looked up step by step, formatted when they are printed."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from jinja2 import UndefinedError

from disclosure.compute import Figure, Figures, Formula
from disclosure.edition import Display
from disclosure.tables.view import View
from disclosure.terms import Unit

DISPLAY = Display(zero_in_tables="", percent_decimals=2, trims_percent=True, procurement_decimals=3)


def view(**values: str | None) -> View:
    figures = {
        path.replace("_", "."): Figure(
            path.replace("_", "."),
            None if value is None else Decimal(value),
            Unit.AMOUNT,
            Formula("求和", ()),
        )
        for path, value in values.items()
    }
    return View(Figures(figures), DISPLAY)


def test_a_figure_is_found_step_by_step_and_printed_in_table_style() -> None:
    tree = view(支出_合计="13658412.35")
    assert tree["支出"]["合计"].text == "1,365.84"
    assert tree["支出"]["合计"].path == "支出.合计"


def test_nought_is_printed_as_the_edition_says() -> None:
    assert str(view(支出_合计="0")["支出"]["合计"]) == ""


def test_an_unknown_figure_prints_nothing() -> None:
    assert view(支出_合计=None)["支出"]["合计"] == ""


def test_printing_what_is_no_figure_fails_and_names_it() -> None:
    with pytest.raises(UndefinedError, match=r"没有“支出\.总计”这个数"):
        str(view(支出_合计="1")["支出"]["总计"])


def test_a_fact_that_a_department_does_not_have_is_known_to_be_absent() -> None:
    display = replace(DISPLAY, absent="—")
    tree = View(Figures({}), display, may_be_absent="人员.离休".__eq__)
    found = tree["人员"]["离休"]
    assert not found
    assert str(found) == "—"
    with pytest.raises(UndefinedError):
        str(tree["人员"]["离岗"])


def test_what_was_found_once_is_the_same_when_it_is_asked_for_again():
    figures = {"支出.合计": Figure("支出.合计", Decimal(10000), Unit.AMOUNT, Formula("求和", ()))}
    tree = View(Figures(figures), DISPLAY)
    assert tree["支出"]["合计"] is tree["支出"]["合计"]
    assert tree["支出"]["合计"].text == "1.00"
    assert tree["收入"] is tree["收入"]
    assert View(Figures({}), DISPLAY)["支出"] is not tree["支出"]
