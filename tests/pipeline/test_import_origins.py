"""``import``: the file of sources says where the figures come from, and nothing of others."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from disclosure.load import load_text
from disclosure.pipeline.import_writing import written
from disclosure.pipeline.making import checked
from disclosure.provenance import Imported, Keyed, Sources, read_sources, sources_text
from tests.authoring.importing import software_tables as own
from tests.authoring.importing import workbooks as w
from tests.authoring.importing.budget_lists import lists
from tests.pipeline.imports import QINGSHAN, ROOT, codes, filing, in_wan, plan, put, real, values

GONE = "基本支出经济分类.30301"
HEAD = "来源文件里去掉 1 个（数据文件或者工作簿里不再有的数）："


def economic(figures):
    """公开06 alone."""
    return in_wan([each for each in w.tables_of(figures) if each.name == "公开06"])


@pytest.fixture
def imported(tmp_path):
    """A file with one figure more than the real one, its workbook, both written with the cells."""
    text = real(QINGSHAN).path.read_bytes()
    text = text.replace(b"  30302: 14.07", b"  30301: 3.00\n  30302: 14.07")
    ref = filing(tmp_path, text)
    book = put(tmp_path, w.xlsx(economic({**values(QINGSHAN), GONE: Decimal(30000)})))
    assert written(tmp_path, plan(ref, book)) == ()
    assert GONE in sources(ref).imported
    return ref, book


def sources(ref):
    return read_sources(ref.sources[0].read_bytes(), "来源")


def test_the_source_of_a_figure_that_was_taken_out_of_the_file_goes_and_is_said(imported, tmp_path):
    ref, book = imported
    ref.path.write_bytes(ref.path.read_bytes().replace(b"  30301: 3.00\n", b""))
    book.write_bytes(w.xlsx(economic(values(QINGSHAN))))
    found = plan(ref, book)
    assert found.difference == ("数字没有变化。", HEAD, f"    {GONE}")
    assert written(tmp_path, found) == ()
    assert GONE not in sources(ref).imported
    assert len(sources(ref).imported) == len(read_sources(found.origins, "").imported) > 20


def test_the_sources_of_figures_that_a_word_behind_their_block_stands_for_stay(imported):
    ref, book = imported
    cell = Imported("收入.xlsx", "公开02", "C9", Decimal("659.91"), "万元")
    name = f"收入.{w.GENERAL}.2013101"
    there = sources(ref).with_imported({"收入.xlsx": "0" * 64}, {name: cell})
    ref.sources[0].write_bytes(sources_text(there))
    head, block = ref.path.read_text(encoding="utf-8").split("\n收入:\n")
    rest = block[block.index("\n\n") :]
    ref.path.write_text(f"{head}\n收入:\n  {w.GENERAL}: 同支出{rest}", encoding="utf-8")
    found = plan(ref, book)
    assert name in read_sources(found.origins, "").imported


def test_what_was_keyed_of_a_figure_that_is_gone_goes_too(imported):
    ref, book = imported
    more = sources(ref).with_keyed(
        {"年初预算.2999999": Keyed(Decimal(1), "万元", "甲", "2026-01-01")}
    )
    ref.sources[0].write_bytes(sources_text(more))
    found = plan(ref, book)
    assert found.difference[-1] == "    年初预算.2999999"
    assert read_sources(found.origins, "").keyed == {}


def test_a_cell_that_its_workbook_no_longer_has_is_no_source(imported):
    """The figure stays and is named; a cell of a workbook that was replaced guards it no more."""
    ref, book = imported
    assert plan(ref, book).difference == ("数字没有变化。",)
    book.write_bytes(w.xlsx(without(economic(values(QINGSHAN)), "30301")))
    found = plan(ref, book)
    assert found.difference[-2:] == (HEAD, f"    {GONE}")
    assert b"30301: 3.00" in found.data
    assert GONE not in read_sources(found.origins, "").imported


def without(sheets, code):
    return [
        replace(each, rows=[[None if cell == code else cell for cell in row] for row in each.rows])
        for each in sheets
    ]


def test_a_figure_of_a_list_is_known_by_the_name_of_its_item(tmp_path):
    name = "2024-budget.yaml"
    ref = filing(tmp_path)
    ref = replace(ref, kind="budget", path=ref.path.with_name(name))
    ref.path.write_bytes(real("jianghan-party-office", "budget").path.read_bytes())
    unit = "中共武汉市江汉区委办公室本级"
    figures = w.Figures({"单位.1.支出.人员经费": Decimal(42800)}, 2024)
    found = plan(ref, put(tmp_path, w.xlsx(in_wan(lists(figures, [unit], [])))))
    kept = [each for each in read_sources(found.origins, "").imported if each[:2] == "单位"]
    assert kept
    assert all(each.startswith(f"单位.{unit}.") for each in kept)


@pytest.fixture
def budgeted(tmp_path):
    """A file whose initial budgets were typed, and a workbook with their sum alone."""
    initial = values(QINGSHAN)["年初预算.合计"]
    sheets = [each for each in w.tables_of(values(QINGSHAN)) if each.name == "公开04"]
    book = put(tmp_path, w.xlsx(in_wan([own.with_budgets(each, initial) for each in sheets])))
    return filing(tmp_path, real(QINGSHAN).path.read_bytes(), QINGSHAN), book


def test_a_total_is_stated_that_guards_items_without_a_cell_of_their_own(budgeted, tmp_path):
    """公开 tables do not have the initial budgets; 财决01-1 has their sum."""
    ref, book = budgeted
    found = plan(ref, book)
    assert load_text(found.data, "")[0].data["核对"]["年初预算.合计"] == "1365.84"
    assert codes(found) == []
    assert written(tmp_path, found) == ()
    for name in ("templates", "schemas"):
        (tmp_path / name).symlink_to(ROOT / name)
    head, block = found.data.decode().split("\n年初预算:\n")
    slip = block.replace("2013150: 42.44", "2013150: 44.24", 1)
    ref.path.write_text(f"{head}\n年初预算:\n{slip}", encoding="utf-8")
    told = [each.message for each in checked(ref, tmp_path).diagnostics]
    assert any("核对" in each and "年初预算" in each for each in told), told


def test_items_with_cells_of_their_own_need_no_total(budgeted):
    ref, book = budgeted
    typed = load_text(ref.path.read_bytes(), "")[0].data["年初预算"]
    cells = {
        f"年初预算.{code}": Imported("预算.xlsx", "预算05", "C7", Decimal(text), "万元")
        for code, text in typed.items()
    }
    there = Sources({"预算.xlsx": "0" * 64}, cells)
    ref.sources[0].write_bytes(sources_text(there))
    assert plan(ref, book).data == ref.path.read_bytes()
