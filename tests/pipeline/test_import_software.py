"""``import``: the software's own tables beside those that are published."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from disclosure.load import load_text
from tests.authoring.importing import software_tables as own
from tests.authoring.importing import workbooks as w
from tests.pipeline.imports import HANYANG, QINGSHAN, codes, filing, in_wan, plan, put, real, values


def imported(folder, sheets, slug=QINGSHAN):
    text = real(slug).path.read_bytes()
    found = plan(filing(folder, text), put(folder, w.xlsx(in_wan(sheets))))
    return found, text


def set_with(made, slug=QINGSHAN):
    """The published tables, some of them as others make them of a sheet."""
    return [made.get(each.name, lambda e: e)(each) for each in w.tables_of(values(slug))]


def changed(sheet, cells):
    rows = [[*row] for row in sheet.rows]
    for (row, column), cell in cells.items():
        rows[row][column] = cell
    return replace(sheet, rows=rows, amounts=sheet.amounts | {*cells})


@pytest.mark.parametrize("slug", [QINGSHAN, HANYANG])
def test_details_by_economic_subject_say_nothing_new_of_a_file(slug, tmp_path):
    sheets = [*w.software_set(values(slug)), *own.details(values(slug))]
    found, text = imported(tmp_path, sheets, slug)
    assert (codes(found), found.data == text) == ([], True)
    assert {"支出决算明细表", "基本支出决算明细表", "经营支出决算明细表"} <= set(found.tables)


def test_the_totals_of_details_are_held_against_the_other_tables(tmp_path):
    wrong = {**values(QINGSHAN), "支出.全部资金.2013101.基本支出": Decimal(6589000)}
    detail = own.details(wrong)[1]
    found, _ = imported(tmp_path, [*w.tables_of(values(QINGSHAN)), detail])
    (problem,) = found.problems
    assert problem.code == "R410"
    assert "Z05_1" in problem.message


def spending():
    """公开03 alone: with it the parts of the details are known."""
    return next(each for each in w.tables_of(values(QINGSHAN)) if each.name == "公开03")


def spoilt(which, cells):
    """The details, cells of one of them changed: by code of the row and number of the column."""
    sheets = own.details(values(QINGSHAN))
    rows = [row[0] for row in sheets[which].rows]
    at = {(rows.index(code), column): value for (code, column), value in cells.items()}
    return [changed(each, at) if n == which else each for n, each in enumerate(sheets)]


#: The columns of the total, of 301 and of 30101.
TOTAL, CLASS, ITEM = 2, 3, 4


@pytest.mark.parametrize(
    ("cells", "said"),
    [
        ({("2013101", ITEM): Decimal(1)}, "D10 是 415.7433万元，应当等于"),
        ({("2013101", CLASS): Decimal(1)}, "C10 是 659.91万元，应当等于"),
        ({("2013101", TOTAL): Decimal(6599200)}, "C10 是 659.92万元，应当等于"),
        ({("合计", CLASS): Decimal(1)}, "C7 是"),
    ],
)
def test_a_detail_that_does_not_add_up_is_told_once_with_its_cell(cells, said, tmp_path):
    found, _ = imported(tmp_path, [spending(), *spoilt(0, cells)])
    (problem,) = found.problems
    assert (problem.code, found.is_refused) == ("R410", True)
    assert said in problem.message


def test_a_sum_of_details_of_another_day_is_told_by_column(tmp_path):
    """The totals agree and each table adds up; only a 款 went from one to another."""
    moved = {("2013101", ITEM): Decimal(2639840), ("2013101", ITEM + 1): Decimal(1517593)}
    found, _ = imported(tmp_path, [spending(), *spoilt(0, moved)])
    (problem,) = found.problems
    assert "Z05_1 基本支出决算明细表" in problem.message
    assert "相差 0.02万元" in problem.message


def test_without_all_of_its_parts_a_sum_is_not_held_by_column(tmp_path):
    sheets = [e for e in own.details(values(QINGSHAN)) if not e.name.startswith("Z05_1")]
    found, _ = imported(tmp_path, [spending(), *sheets])
    assert codes(found) == []


def test_a_column_of_details_that_nobody_knows_is_told_and_rows_are_not_summed_then(tmp_path):
    """Without the column its 类 is more than its 款; that says nothing."""
    sheet = own.details(values(QINGSHAN))[1]
    at = next(at for at, row in enumerate(sheet.rows) if "科目编码" in row)
    column = sheet.rows[at].index("其他支出", ITEM)
    found, _ = imported(tmp_path, [spending(), changed(sheet, {(at, column): "别的什么"})])
    assert codes(found) == ["R420"]


def test_rows_of_the_information_table_that_are_known_are_read_and_the_others_told(tmp_path):
    rows = [["机关运行经费", 1, Decimal(1200000)], ["某项", 2, Decimal(500)]]
    made = plan(filing(tmp_path), put(tmp_path, w.xlsx([own.information(*rows)])))
    data = load_text(made.data, "")[0].data
    assert data["机关运行经费"]["决算"] == "1200000.00"
    assert (codes(made), made.is_refused) == (["R420"], False)
    assert "某项" in made.problems[0].message


def test_another_table_is_believed_before_the_information_table(tmp_path):
    sheets = [*w.tables_of(values(QINGSHAN)), own.information(["公务接待费", 1, Decimal(99900)])]
    found, text = imported(tmp_path, sheets)
    assert (codes(found), found.is_refused, found.data == text) == (["R410"], False, True)
    assert "F01" in found.problems[0].message


def test_an_information_table_of_which_nothing_is_known_stops_nobody(tmp_path):
    strange = own.information(["甲", 1, Decimal("99.99")], header=("指标", "序", "值"))
    found, text = imported(tmp_path, [*w.tables_of(values(QINGSHAN)), strange])
    assert (codes(found), found.data == text) == (["R420"], True)


def test_an_initial_budget_that_the_items_do_not_give_is_stated_and_is_no_account(tmp_path):
    """The header of a fund is there three times; only the third are accounts."""
    sheets = set_with({"公开04": lambda each: own.with_budgets(each, Decimal(13758400))})
    found, text = imported(tmp_path, sheets)
    data, before = (load_text(each, "")[0].data for each in (found.data, text))
    assert data["核对"].pop("年初预算.合计") == "1375.84"
    assert (codes(found), data) == ([], before)


def test_an_initial_budget_that_is_typed_as_a_total_is_brought_up_to_date(tmp_path):
    sheets = set_with({"公开04": lambda each: own.with_budgets(each, Decimal(6062500))}, HANYANG)
    found, text = imported(tmp_path, sheets, HANYANG)
    assert found.data == text.replace("{合计: 606.24}".encode(), "{合计: 606.25}".encode())


def test_a_file_begun_from_workbooks_still_asks_for_the_items_of_the_initial_budget(tmp_path):
    sheets = set_with({"公开04": lambda each: own.with_budgets(each, Decimal(13758400))})
    made = plan(filing(tmp_path), put(tmp_path, w.xlsx(sheets)))
    data = load_text(made.data, "")[0].data
    assert data["核对"]["年初预算.合计"] == "13758400.00"
    assert "待填" in str(data["年初预算"])


def test_initial_budgets_of_the_form_with_counts_are_not_taken_for_counts(tmp_path):
    def wide(sheet):
        """With a column 年初预算数, in which all rows have an amount."""
        rows = [[*row[:2], _initial(row), *row[2:]] for row in sheet.rows]
        amounts = {(r, c + (c >= 2)) for r, c in sheet.amounts}
        amounts |= {(r, 2) for r, row in enumerate(rows) if isinstance(row[2], Decimal)}
        return replace(sheet, rows=rows, amounts=frozenset(amounts))

    def _initial(row):
        if row[0] == "项目":
            return "年初预算数"
        if row[0] in ("3．公务接待费", "4．公务用车保有量（辆）"):
            return Decimal(20000)
        return Decimal(1138200) if row[0] == "二、机关运行经费" else None

    name = w.tables_of(values(QINGSHAN))[-1].name
    found, text = imported(tmp_path, set_with({name: wide}))
    assert found.data == text.replace("年初预算: 113.81".encode(), "年初预算: 113.82".encode())


def test_a_column_that_a_table_has_beyond_what_is_read_is_told_and_a_blank_one_is_not(tmp_path):
    def wider(cell):
        def made(sheet):
            rows = [[*row, None] for row in sheet.rows]
            rows[w.HEAD + 1][-1] = "上年决算"
            rows[w.HEAD + 4][-1] = cell
            return replace(sheet, rows=rows)

        return made

    name = w.tables_of(values(QINGSHAN))[-1].name
    told, text = imported(tmp_path, set_with({name: wider(Decimal(5))}))
    blank, _ = imported(tmp_path, set_with({name: wider(Decimal(0))}))
    assert (codes(told), told.is_refused, told.data == text) == (["R420"], False, True)
    assert codes(blank) == []


def test_income_by_nature_is_not_taken_for_expenditure(tmp_path):
    """财决11 has 基本支出 and 项目支出 below 本年收入 as well, before those of 本年支出."""
    capital = f"{w.CAPITAL}收入支出决算表"
    parts = [("本年收入", "合计"), ("本年收入", "基本支出"), ("本年收入", "项目支出")]
    parts += [("本年支出", "合计"), ("本年支出", "基本支出"), ("本年支出", "项目支出")]
    amounts = [Decimal(each) for each in (70000, 50000, 20000, 60000, 45000, 15000)]
    rows = [
        ["项目", None, *(top for top, _ in parts)],
        ["科目编码", "科目名称", *(part for _, part in parts)],
        ["合计", None, *amounts],
        ["2230105", "国有企业退休人员社会化管理补助支出", *amounts],
    ]
    sheet = replace(w._sheet("Z11", capital, "财决11表", rows), name=f"Z11 {capital}")
    made = plan(filing(tmp_path), put(tmp_path, w.xlsx([sheet])))
    data = load_text(made.data, "")[0].data
    assert codes(made) == []
    assert data["支出"][w.CAPITAL] == {"2230105": {"基本支出": "45000.00", "项目支出": "15000.00"}}
    assert data["收入"][w.CAPITAL] == {"2230105": "70000.00"}
