"""The workbook behind a chart holds what is printed, and nothing else."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from io import BytesIO

from xlsxwriter import Workbook as Writer

from disclosure.render.chart.workbook import workbook
from disclosure.render.package.archive import unpack

CATEGORIES, NAMES = ("甲 ", "乙<"), ("系列", "二")
VALUES = ((Decimal("1234.50"), None), (Decimal("0.00"), Decimal(-3)))


def test_it_is_the_workbook_that_xlsxwriter_writes():
    target = BytesIO()
    with Writer(target, {"in_memory": True}) as writer:
        writer.set_properties({"created": datetime(1980, 1, 1)})  # noqa: DTZ001
        sheet = writer.add_worksheet()
        for n, name in enumerate(NAMES, 1):
            sheet.write_string(0, n, name)
        for at, category in enumerate(CATEGORIES, 1):
            sheet.write_string(at, 0, category)
            for n, series in enumerate(VALUES, 1):
                if series[at - 1] is not None:
                    sheet.write_number(at, n, series[at - 1])
    ours = unpack(workbook(2).filled(CATEGORIES, NAMES, VALUES))
    theirs = unpack(target.getvalue())
    assert list(ours) == list(theirs)
    differing = [
        name for name in ours if ours[name].replace(b"\n", b"") != theirs[name].replace(b"\n", b"")
    ]
    assert set(differing) <= {"xl/worksheets/sheet1.xml", "xl/sharedStrings.xml"}


def test_nobody_is_named_and_no_day_but_the_first_of_zip_files():
    parts = unpack(workbook(1).filled(("甲",), ("系列",), ((Decimal(1),),)))
    core = parts["docProps/core.xml"].decode()
    assert "<dc:creator></dc:creator><cp:lastModifiedBy></cp:lastModifiedBy>" in core
    assert "1980-01-01T00:00:00Z" in core
    app = parts["docProps/app.xml"].decode()
    assert "<Company></Company>" in app
    assert "<Manager>" not in app
    assert set(parts) == {
        "[Content_Types].xml", "_rels/.rels", "docProps/app.xml", "docProps/core.xml", "xl/workbook.xml",
        "xl/_rels/workbook.xml.rels", "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml",
        "xl/theme/theme1.xml",
    }  # fmt: skip


def test_a_text_that_looks_like_a_formula_stays_text():
    parts = unpack(workbook(1).filled(("=1+1",), ("@x",), ((Decimal(1),),)))
    assert b"<f>" not in parts["xl/worksheets/sheet1.xml"]
    assert b"<t>=1+1</t>" in parts["xl/sharedStrings.xml"]


def test_numbers_are_written_without_exponent():
    sheet = unpack(workbook(1).filled(("甲",), ("一",), ((Decimal("1E+3"),),)))[
        "xl/worksheets/sheet1.xml"
    ]
    assert b"<v>1000</v>" in sheet
