"""``import``: what is refused or asked, each with file, sheet and cell, and its specimen."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from ruamel.yaml import YAML

from disclosure.authoring.importing import archive
from disclosure.diagnostics import Severity, printed
from disclosure.pipeline import importing
from disclosure.pipeline.import_writing import ImportOptions, planned, written
from tests.authoring.importing import workbooks as w
from tests.authoring.importing.budget_lists import lists
from tests.pipeline.imports import (
    QINGSHAN,
    ROOT,
    codes,
    filing,
    in_wan,
    plan,
    put,
    real,
    values,
)

GALLERY = ROOT / "tests" / "errors"


def tables():
    return in_wan(w.tables_of(values(QINGSHAN)))


def of(sheets, name):
    return next(each for each in sheets if each.name == name)


def changed(name, cells):
    """The tables with other cells in one of them, by row and column."""
    sheets = tables()
    sheet = of(sheets, name)
    rows = [[*row] for row in sheet.rows]
    for (row, column), cell in cells.items():
        rows[row][column] = cell
    return [replace(sheet, rows=rows) if each is sheet else each for each in sheets]


def imported(folder, data, name="公开表.xlsx", *, says_yes=False):
    text = real(QINGSHAN).path.read_bytes()
    return plan(filing(folder, text), put(folder, data, name), says_yes=says_yes)


def web_page(folder, _):
    page = b"<html><table><tr><td>2013101</td></tr></table></html>"
    return imported(folder, page, "公开表.xls")


def locked(folder, _):
    data = archive_head() + "EncryptedPackage".encode("utf-16-le")
    return imported(folder, data)


def archive_head():
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600


def far_too_large(folder, _):
    bomb = io.BytesIO()
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as zipped:
        zipped.writestr("xl/worksheets/sheet1.xml", b" " * (archive.MOST_BYTES + 1))
    return imported(folder, bomb.getvalue())


def without_result(folder, _):
    sheets = tables()
    sheet = of(sheets, "公开05")
    formula = {(9, 2): ("=D10+E10", "")}
    data = w.xlsx([replace(e, formulas=formula) if e is sheet else e for e in sheets])
    return imported(folder, emptied(data))


def emptied(data):
    """A workbook as some programs write it: formulas without any result."""
    old, new = zipfile.ZipFile(io.BytesIO(data)), io.BytesIO()
    with zipfile.ZipFile(new, "w", zipfile.ZIP_DEFLATED) as zipped:
        for name in old.namelist():
            part = (
                old.read(name).replace(b"</f><v></v>", b"</f>").replace(b'" t="str"><f>', b'"><f>')
            )
            zipped.writestr(name, part)
    return new.getvalue()


def an_error(folder, _):
    sheets = tables()
    sheet = of(sheets, "公开05")
    formula = {(9, 2): ("=1/0", "#DIV/0!")}
    return imported(
        folder, w.xlsx([replace(e, formulas=formula) if e is sheet else e for e in sheets])
    )


def a_text(folder, _):
    return imported(folder, w.xlsx(changed("公开05", {(9, 3): "详见附注"})))


def a_cut_code(folder, _):
    return imported(folder, w.xlsx(changed("公开05", {(9, 0): "201310"})))


def another_table(folder, _):
    sheets = tables()
    own = replace(of(sheets, "公开05"), name="Sheet1")
    rows = [["2024年资产负债简表", *own.rows[0][1:]], *own.rows[1:]]
    return imported(folder, w.xlsx([*sheets, replace(own, rows=rows)]))


def another_column(folder, _):
    return imported(folder, w.xlsx(changed("公开05", {(4, 4): "专项支出"})))


def a_contradiction(folder, _):
    return imported(folder, w.xlsx(changed("公开03", {(6, 2): Decimal("1365.48")})))


def without_unit(folder, _):
    return imported(folder, w.xlsx(changed("公开06", {(2, 8): None})))


def a_hidden_twin(folder, _):
    sheets = tables()
    twin = replace(of(sheets, "公开05"), name="旧稿", is_hidden=True)
    return imported(folder, w.xlsx([*sheets, twin]))


def a_tail(folder, _):
    return imported(folder, w.xlsx(changed("公开01", {(14, 5): Decimal("73.87")})))


def too_exact(folder, _):
    own = {**values(QINGSHAN), "基本支出经济分类.30201": Decimal("85712.34")}
    return imported(folder, w.xlsx(w.tables_of(own)))


def with_macros(folder, _):
    data = w.xlsx(tables())
    with zipfile.ZipFile(stream := io.BytesIO(data), "a") as zipped:
        zipped.writestr("xl/vbaProject.bin", b"macro")
    return imported(folder, stream.getvalue(), "公开表.xlsm")


def nothing_in_it(folder, _):
    return imported(folder, w.xlsx([w.Sheet("封面", [["2024年度部门决算"]])]))


def too_special(folder, patch):
    made = importing.imported
    patch.setattr(importing, "imported", lambda *a: replace(made(*a), data=b""))
    own = {**values(QINGSHAN), "基本支出经济分类.30201": Decimal(85700)}
    return imported(folder, w.xlsx(in_wan(w.tables_of(own))))


def nobody(folder, _):
    (folder / "departments/甲局").mkdir(parents=True)
    (folder / "departments/乙局").mkdir()
    return planned(folder, ImportOptions((put(folder, b""),), "", 2024, "final"))


def namesakes(folder, _):
    (folder / "旧").mkdir()
    other = put(folder / "旧", w.xlsx(tables()[:1]))
    text = real(QINGSHAN).path.read_bytes()
    return plan(filing(folder, text), put(folder, w.xlsx(tables())), other)


def another_part(folder, _):
    sheets = tables()
    sheet = sheets[-1]
    rows = [[*row, None] for row in sheet.rows]
    rows[3][-1], rows[7][-1] = "上年决算", Decimal(5)
    return imported(folder, w.xlsx([*sheets[:-1], replace(sheet, rows=rows)]))


def another_unit(folder, _):
    return imported(folder, w.xlsx(changed("公开06", {(2, 8): "金额单位：千元"})))


def another_office(folder, _):
    ref = filing(folder)
    ref = replace(ref, kind="budget", path=ref.path.with_name("2024-budget.yaml"))
    ref.path.write_bytes(real("jianghan-party-office", "budget").path.read_bytes())
    own = w.Figures({"单位.1.支出.人员经费": Decimal(10000)}, 2024)
    return plan(ref, put(folder, w.xlsx(in_wan(lists(own, ["区档案馆"], []))), "预算.xlsx"))


def another_year(folder, _):
    return imported(folder, w.xlsx(in_wan(w.tables_of(values(QINGSHAN), 2023))))


def another_department(folder, _):
    return imported(folder, w.xlsx(changed("公开05", {(2, 0): "编制单位：青山区水务局"})))


def nothing_tells_the_unit(folder, _):
    sheets = [of(changed("公开06", {(2, 8): None}), "公开06")]
    return plan(filing(folder), put(folder, w.xlsx(sheets)))


SITUATIONS = {
    "R401": web_page,
    "R402": locked,
    "R403": far_too_large,
    "R404": without_result,
    "R405": an_error,
    "R406": a_text,
    "R407": a_cut_code,
    "R408": another_table,
    "R409": another_column,
    "R410": a_contradiction,
    "R411": without_unit,
    "R412": a_hidden_twin,
    "R413": a_tail,
    "R414": too_exact,
    "R415": with_macros,
    "R416": nothing_in_it,
    "R417": too_special,
    "R418": nobody,
    "R419": namesakes,
    "R420": another_part,
    "R421": another_unit,
    "R422": another_office,
    "R423": another_year,
    "R424": another_department,
    "R425": nothing_tells_the_unit,
}


@pytest.mark.parametrize("code", SITUATIONS)
def test_the_specimen_prints_exactly_this(code, tmp_path, monkeypatch, request):
    path = GALLERY / f"{code}.yaml"
    text = path.read_text(encoding="utf-8")
    specimen = YAML(typ="safe", pure=True).load(text)
    found = [e for e in SITUATIONS[code](tmp_path, monkeypatch).problems if e.code == code]
    lines = [line for each in found for line in printed(each).split("\n")]
    if request.config.getoption("--update-golden"):
        quoted = "".join("  - '" + line.replace("'", "''") + "'\n" for line in lines)
        path.write_text(
            f"{text.partition('期望:')[0]}期望:\n{quoted}", encoding="utf-8", newline="\n"
        )
    assert lines
    assert lines == specimen["期望"]


#: What does not keep an import from being written.
HARMLESS = ("R413", "R415", "R420", "R422")


@pytest.mark.parametrize("code", [code for code in SITUATIONS if code not in HARMLESS])
def test_nothing_is_written_of_what_is_refused(code, tmp_path, monkeypatch):
    assert SITUATIONS[code](tmp_path, monkeypatch).is_refused


def test_what_is_only_asked_can_be_said_yes_to(tmp_path):
    data = w.xlsx(changed("公开06", {(2, 8): None}))
    found = imported(tmp_path, data, says_yes=True)
    assert [(each.code, each.severity) for each in found.problems] == [("R411", Severity.WARNING)]
    assert found.data == real(QINGSHAN).path.read_bytes()


def test_a_table_in_another_unit_than_its_own_words_contradicts_the_others(tmp_path):
    assert codes(imported(tmp_path, w.xlsx(changed("公开05", {(2, 4): "单位：元"}))))[0] == "R410"


def test_a_plan_is_written_with_its_sources_and_a_file_that_has_changed_is_not(tmp_path):
    ref = filing(tmp_path, real(QINGSHAN).path.read_bytes())
    own = {**values(QINGSHAN), "基本支出经济分类.30201": Decimal(85700)}
    found = plan(ref, put(tmp_path, w.xlsx(in_wan(w.tables_of(own)))))
    assert written(tmp_path, found) == ()
    assert "30201: 8.57 " in ref.path.read_text(encoding="utf-8")
    assert ref.sources[0].is_file()
    (problem,) = written(tmp_path, found)
    assert problem.code == "R908"


def test_a_folder_of_workbooks_is_read_without_the_locks_of_office_programs(tmp_path):
    folder = tmp_path / "导出"
    folder.mkdir()
    put(folder, w.xlsx(tables()), "全套.xlsx")
    put(folder, b"lock", "~$全套.xlsx")
    (tmp_path / "departments" / "甲局").mkdir(parents=True)
    for name in ("templates", "schemas"):
        Path(tmp_path / name).symlink_to(ROOT / name)
    found = planned(tmp_path, ImportOptions((folder,), "甲局", 2024, "final"))
    assert ([each.code for each in found.problems], found.was) == ([], None)
