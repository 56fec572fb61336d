"""Every published figure of the departments is ours, or stands on one of three lists.

Compared by figure path at the published decimals. A figure that differs must be an erratum of the
publication, a loss of its text extraction, or a difference of form; a list entry that excuses
nothing fails.
"""

from __future__ import annotations

from typing import Any

import pytest

from tests.publications.cells import sentences_of, target_of
from tests.publications.comparison import Compared, compared, is_figure, shown
from tests.publications.figures import data_of, edition_of
from tests.publications.lists import as_our_form, covers, differences, errata, losses
from tests.publications.publication import PUBLICATIONS, Cell, at, cells, publication

SLUGS = tuple(PUBLICATIONS)
_CODE_TABLES = {
    "公开02表/科目": "收入",
    "公开03表/科目": "支出",
    "公开05表/科目": "支出",
    "预算03表/科目": "支出",
    "预算05表/科目": "支出",
}
#: Tables with a row for each economic subject.
_ECONOMIC_TABLES = ("公开06表/人员经费", "公开06表/公用经费", "预算07表/科目")


def _excused(name: str) -> set[str]:
    return {entry["位置"] for entry in errata(name) if entry["位置"]}


def _is_of_form(name: str, pointer: str, *kinds: str) -> bool:
    ours = as_our_form(name, pointer)
    return any(covers(entry, ours) for entry in differences(name, *kinds))


@pytest.mark.parametrize("name", SLUGS)
def test_it_prints_every_published_figure_or_lists_why_not(name: str) -> None:
    differing = [
        f"{each.cell.pointer} {each.cell.text} ≠ {each.target}"
        for each in compared(name)
        if not each.same
        and each.cell.pointer not in _excused(name)
        and not _is_of_form(name, each.cell.pointer, "行次", "口径")
    ]
    assert differing == []


@pytest.mark.parametrize("name", SLUGS)
def test_it_writes_figures_of_tables_as_published_or_lists_why_not(name: str) -> None:
    differing = [
        f"{each.cell.pointer} {each.cell.text}"
        for each in compared(name)
        if each.same and not each.alike and not _is_of_form(name, each.cell.pointer, "写法")
    ]
    assert differing == []


@pytest.mark.parametrize("name", SLUGS)
def test_it_leaves_no_published_cell_unmapped(name: str) -> None:
    sentences = sentences_of(name)
    pointers = [cell.pointer for cell in cells(publication(name))]
    unmapped = [p for p in pointers if target_of(name, as_our_form(name, p), sentences) is None]
    assert [p for p in unmapped if not _is_of_form(name, p, "多行")] == []


@pytest.mark.parametrize("name", SLUGS)
def test_it_lists_no_erratum_that_excuses_nothing(name: str) -> None:
    differing = {each.cell.pointer for each in compared(name) if not each.same}
    assert _excused(name) - differing == set()


@pytest.mark.parametrize("name", SLUGS)
def test_it_does_not_print_what_the_publication_cannot_support(name: str) -> None:
    refrained = [entry["本程序"] for entry in errata(name) if not entry["位置"]]
    assert [path for path in refrained if shown(name, path) is not None] == []


@pytest.mark.parametrize("name", SLUGS)
def test_it_holds_the_lost_numbers_that_another_place_has(name: str) -> None:
    data, sentences = publication(name), sentences_of(name)
    for entry in losses(name, "数字丢失"):
        target = target_of(name, as_our_form(name, entry["位置"]), sentences)
        assert target is not None
        assert is_figure(name, Cell(entry["位置"], at(data, entry["依据"])), target)


@pytest.mark.parametrize("name", SLUGS)
def test_it_lists_no_difference_of_form_that_excuses_nothing(name: str) -> None:
    stale = [e for e in differences(name, *_IN_USE) if not _IN_USE[e["种类"]](name, e)]
    assert stale == []


def _excuses_line(name: str, entry: dict[str, Any]) -> bool:
    return any(_at(name, each, entry) and not each.same for each in compared(name))


def _excuses_writing(name: str, entry: dict[str, Any]) -> bool:
    return any(_at(name, each, entry) and not each.alike for each in compared(name))


def _at(name: str, each: Compared, entry: dict[str, Any]) -> bool:
    return covers(entry, as_our_form(name, each.cell.pointer))


def _excuses_extra_row(name: str, entry: dict[str, Any]) -> bool:
    return any(covers(entry, cell.pointer) for cell in cells(publication(name)))


def _excuses_missing_row(name: str, entry: dict[str, Any]) -> bool:
    return any(covers(entry, pointer) for pointer in missing_rows(name))


def _excuses_name(name: str, entry: dict[str, Any]) -> bool:
    return any(
        covers(entry, cell.pointer)
        and entry["公开"] in cell.pointer.split("/")
        and target_of(name, cell.pointer, sentences_of(name)) is None
        for cell in cells(publication(name))
    )


def _excuses_sign(name: str, entry: dict[str, Any]) -> bool:
    return any(_at(name, each, entry) for each in _signed(name))


def _signed(name: str) -> list[Compared]:
    """Return the differences that are published below nought; ours are told by a word."""
    changes = (each for each in compared(name) if each.target.startswith("增减."))
    return [each for each in changes if (each.cell.text or "").startswith("-")]


@pytest.mark.parametrize("name", SLUGS)
def test_it_tells_differences_by_words_where_a_sign_was_published(name: str) -> None:
    signs = [each.cell.pointer for each in _signed(name)]
    assert [pointer for pointer in signs if not _is_of_form(name, pointer, "符号")] == []


_IN_USE = {
    "符号": _excuses_sign,
    "名称": _excuses_name,
    "行次": _excuses_line,
    "口径": _excuses_line,
    "写法": _excuses_writing,
    "多行": _excuses_extra_row,
    "少行": _excuses_missing_row,
}


def _published(name: str, tables: dict[str, str]) -> dict[str, str]:
    """Return those of the tables that a publication has: older forms print none."""
    return {table: block for table, block in tables.items() if table[:5] in publication(name)}


def missing_rows(name: str) -> tuple[str, ...]:
    """Return the rows by code that we print and the publication does not have."""
    data, published = data_of(name), publication(name)
    rows = []
    for table, block in _published(name, _CODE_TABLES).items():
        leaves = {code for fund in data[block].values() for code in fund}
        codes = {leaf[:size] for leaf in leaves for size in (3, 5, 7)}
        rows += [f"{table}/{code}" for code in sorted(codes - set(at(published, table)))]
    return tuple(rows)


@pytest.mark.parametrize("name", SLUGS)
def test_it_prints_no_row_that_the_publication_lacks_unless_the_form_differs(name: str) -> None:
    assert [row for row in missing_rows(name) if not _is_of_form(name, row, "少行")] == []


@pytest.mark.parametrize("name", SLUGS)
def test_it_prints_the_rows_of_economic_subjects_that_were_published(name: str) -> None:
    published = publication(name).get("公开06表")
    rows = {*published["人员经费"], *published["公用经费"]} if published else set()
    printed = set(edition_of(name).economic_codes) if published else set()
    assert rows == printed | {code[:3] for code in rows}


@pytest.mark.parametrize("name", SLUGS)
def test_it_names_subjects_as_published(name: str) -> None:
    edition, data = edition_of(name), publication(name)
    narrow = str.maketrans("()", "（）")
    tables = {**_CODE_TABLES, **dict.fromkeys(_ECONOMIC_TABLES, "")}
    for table in _published(name, tables):
        for code, row in at(data, table).items():
            is_economic = table in _ECONOMIC_TABLES
            subject = edition.economic(code) if is_economic else edition.function(code)
            assert subject is not None
            assert subject.name == row["科目名称"].translate(narrow)
