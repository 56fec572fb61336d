"""Rows by subject: which codes have one, and what their cells hold."""

from __future__ import annotations

from decimal import Decimal

from disclosure.compute import Figure, Figures, Formula
from disclosure.edition import Pattern, RowTable
from disclosure.tables.rows import Ledger, subject_rows
from disclosure.terms import Unit
from tests.narrate.telling import edition

TABLE = RowTable({"合计": Pattern("支出.{编码}.合计"), "年末": Pattern("年末.{编码}")})


def ledger(values: dict[str, str | None], unit: Unit = Unit.AMOUNT) -> Ledger:
    figures = {
        path: Figure(path, None if value is None else Decimal(value), unit, Formula("求和", ()))
        for path, value in values.items()
    }
    return Ledger(Figures(figures), edition(), {"2014288": "特别事务"})


def test_every_level_with_a_figure_has_a_row_in_the_order_of_the_codes() -> None:
    values = {"支出.2130201.合计": "10000", "支出.213.合计": "10000", "支出.21302.合计": "10000"}
    rows = subject_rows(ledger(values), TABLE)
    assert [(row["编码"], row["级"]) for row in rows] == [
        ("213", "类"),
        ("21302", "款"),
        ("2130201", "项"),
    ]
    assert rows[0]["名称"] == "农林水支出"
    assert rows[0]["合计"].text == "1.00"


def test_a_row_without_any_amount_is_left_out() -> None:
    values = {"支出.213.合计": "0", "支出.201.合计": "0", "年末.201": "50000", "支出.合计": "5"}
    rows = subject_rows(ledger(values), TABLE)
    assert [row["编码"] for row in rows] == ["201"]
    assert rows[0]["年末"].text == "5.00"


def test_a_code_that_the_catalogue_lacks_has_the_department_s_name() -> None:
    rows = subject_rows(ledger({"支出.2014288.合计": "1"}), TABLE)
    assert rows[0]["名称"] == "特别事务"


def test_a_cell_without_a_figure_is_empty_and_a_percentage_has_its_sign() -> None:
    percent = ledger({"执行率": "98.5", "没有": None}, Unit.PERCENT)
    assert percent.cell("别的") == ""
    assert not percent.cell("没有")
    assert str(percent.cell("执行率")).endswith("%")
