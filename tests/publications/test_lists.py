"""What the lists say about the publications is recomputed from the publications alone."""

from __future__ import annotations

from typing import Any

import pytest

from tests.publications.cells import sentences_of, target_of
from tests.publications.lists import as_our_form, errata, is_broken, losses
from tests.publications.publication import PUBLICATIONS, at, cells, number, numerals, publication

ERRATA = [(name, entry) for name in PUBLICATIONS for entry in errata(name)]
OF_ERRATUM = [
    f"{name}-{index}-{entry['等式']['编号']}" for index, (name, entry) in enumerate(ERRATA)
]
LOSSES = [(name, kind) for name in PUBLICATIONS for kind in ("编码截断", "名称截断")]


@pytest.mark.parametrize(("name", "entry"), ERRATA, ids=OF_ERRATUM)
class TestEachErratum:
    def test_it_breaks_the_equation_that_it_names(self, name: str, entry: dict[str, Any]) -> None:
        assert is_broken(publication(name), entry)

    def test_it_holds_the_published_figure(self, name: str, entry: dict[str, Any]) -> None:
        if entry["位置"]:
            assert at(publication(name), entry["位置"]) == entry["公开数"]

    def test_it_quotes_two_places_that_contradict(self, name: str, entry: dict[str, Any]) -> None:
        data = publication(name)
        assert len(entry["矛盾"]) == 2
        for quoted in entry["矛盾"]:
            assert _is_quoted(at(data, quoted["位置"]), quoted["原文"])

    def test_it_quotes_places_of_its_equation(self, name: str, entry: dict[str, Any]) -> None:
        del name
        named = (*entry["等式"]["左"], *entry["等式"]["右"], entry["位置"] or "")
        quoted = [each["位置"] for each in entry["矛盾"]]
        assert all(place in named or place.startswith(_tables(named)) for place in quoted)
        assert entry["位置"] in (None, *quoted)

    def test_it_names_the_figure_that_stands_there(self, name: str, entry: dict[str, Any]) -> None:
        if entry["位置"]:
            ours = target_of(name, as_our_form(name, entry["位置"]), sentences_of(name))
            assert entry["本程序"] == ours


def _tables(named: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(f"{place}/" for place in named if place.startswith(("公开06表/", "预算07表/")))


def _is_quoted(published: Any, quotation: str) -> bool:
    """Whether a quotation holds the published text: a figure, a name, or names of a list."""
    if isinstance(published, list):
        return all(
            part in "、".join(published) for part in quotation.partition("：")[2].split("、")
        )
    if numerals(published):
        return set(numerals(published)) <= set(numerals(quotation))
    return published in quotation


def test_it_finds_an_equation_unbroken_that_holds() -> None:
    entry = {
        "位置": "情况说明/三_支出决算/项目支出占比",
        "等式": {
            "关系": "比率",
            "左": ["公开03表/合计/项目支出"],
            "右": ["公开03表/合计/本年支出合计"],
        },
    }
    assert not is_broken(publication("qingshan"), entry)


@pytest.mark.parametrize("name", PUBLICATIONS)
def test_it_lists_every_lost_number_and_no_other(name: str) -> None:
    lost = {cell.pointer for cell in cells(publication(name)) if cell.text is None}
    assert lost == {entry["位置"] for entry in losses(name, "数字丢失")}


@pytest.mark.parametrize("name", PUBLICATIONS)
def test_it_knows_another_place_of_each_lost_number(name: str) -> None:
    data = publication(name)
    assert all(number(at(data, entry["依据"])) for entry in losses(name, "数字丢失"))


@pytest.mark.parametrize(("name", "kind"), LOSSES)
def test_it_restores_what_was_cut_off_by_adding_to_its_end(name: str, kind: str) -> None:
    data = publication(name)
    for entry in losses(name, kind):
        whole = at(data, entry["位置"])
        cut, restored = (
            (entry["提取"], list(whole)) if kind == "编码截断" else ([entry["提取"]], [whole])
        )
        assert len(cut) == len(restored)
        assert cut != restored
        assert all(full.startswith(part) for part, full in zip(cut, restored, strict=True))


@pytest.mark.parametrize("name", PUBLICATIONS)
def test_it_maps_every_published_cell(name: str) -> None:
    sentences = sentences_of(name)
    pointers = (cell.pointer for cell in cells(publication(name)) if "/空行/" not in cell.pointer)
    unmapped = [p for p in pointers if target_of(name, as_our_form(name, p), sentences) is None]
    assert unmapped == []


@pytest.mark.parametrize("name", PUBLICATIONS)
def test_it_maps_no_sentence_that_was_not_published(name: str) -> None:
    published = {as_our_form(name, cell.pointer) for cell in cells(publication(name))}
    assert set(sentences_of(name)) - published == set()
