"""The classifications of the year: unique codes, parents, names, levels."""

from __future__ import annotations

import csv
import importlib
import re
import shutil

import pytest

from disclosure.edition import catalog, read_edition
from disclosure.edition.catalog import DamagedCatalogError
from disclosure.load import load
from tests.editions.document import ROOT

#: The module that knows where the files are.
files = importlib.import_module("disclosure.edition.catalog_files")

#: What a note is about, in one of these words.
KINDS = (
    "支出|经费|补助|补贴|贴息|奖补|救助|保险费|年金|公积金|抚恤金|保障金|基金|会费|手续费|摊款|捐赠"
)
LEVELS = {3: "类", 5: "款", 7: "项"}


@pytest.fixture(params=["functional", "economic"])
def subjects(request):
    return getattr(catalog(2024), request.param)


def test_every_subject_has_a_name_a_level_and_a_parent(subjects):
    for code, subject in subjects.items():
        assert subject.name == subject.name.strip() != ""
        assert subject.level == LEVELS[len(code)]
        assert len(code) == 3 or code[:-2] in subjects
        assert subject.confidence in {"evidence", "known", "unsure"}


def test_codes_are_unique_and_in_order(subjects):
    assert list(subjects) == sorted(set(subjects))


def test_the_latest_classification_not_after_the_year_serves():
    assert catalog(2026).functional == catalog(2024).functional


def test_there_is_none_before_the_year_that_the_changes_reach_back_to():
    assert catalog(2018).functional["215"].name == "资源勘探信息等支出"
    with pytest.raises(DamagedCatalogError, match="没有 2017 年的科目目录，最早的是 2018 年的"):
        catalog(2017)


def test_names_are_those_of_2024():
    functional = catalog(2024).functional
    assert functional["21305"].name == "巩固脱贫攻坚成果衔接乡村振兴"
    assert functional["2080505"].name == "机关事业单位基本养老保险缴费支出"


@pytest.mark.parametrize(
    ("code", "fund"),
    [
        ("2130201", "一般公共预算财政拨款"),
        ("2120801", "政府性基金预算财政拨款"),
        ("21208", "政府性基金预算财政拨款"),
        ("234", "政府性基金预算财政拨款"),
        ("2230105", "国有资本经营预算财政拨款"),
        # Items of several funds, and a code of which nothing is known.
        ("212", ""),
        ("9999999", ""),
        # Not in the catalogue: its 款 is.
        ("2120877", "政府性基金预算财政拨款"),
    ],
)
def test_a_subject_is_budgeted_in_one_fund(code, fund):
    assert catalog(2024).fund_of(code) == fund


def test_what_was_listed_from_memory_is_not_relied_upon():
    assert catalog(2024).is_sure_of("2120801")
    assert not catalog(2024).is_sure_of("2230105")
    assert not catalog(2024).is_sure_of("2120877")


@pytest.fixture
def damage(tmp_path, monkeypatch):
    """Copy the classifications, write something else into one, and read the edition with them."""

    def done(content, name="functional-2024.csv"):
        folder = tmp_path / "catalog"
        shutil.copytree(files.FOLDER, folder)
        (folder / name).write_bytes(content)
        monkeypatch.setattr(files, "FOLDER", folder)
        catalog.cache_clear()
        try:
            return read_edition(ROOT / "templates", "final-2024", ROOT / "schemas")
        finally:
            catalog.cache_clear()

    return done


GOOD = (files.FOLDER / "functional-2024.csv").read_bytes()


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\xff\xfe",
        GOOD.replace(b"code,", b"kode,"),
        GOOD + b"999,one column too few\n",
        GOOD + b'"unclosed',
        GOOD[: len(GOOD) // 2] + b"\n20199",
    ],
)
def test_a_damaged_classification_is_told_and_no_defect(content, damage):
    found, problems = damage(content)
    assert found is None
    assert [(one.code, one.place.file) for one in problems] == [
        ("L186", "disclosure/edition/catalog/functional-2024.csv")
    ]


@pytest.mark.parametrize(
    "content", [GOOD.replace(b"\n", b"\r\n"), b"\xef\xbb\xbf" + GOOD, GOOD + b"\n\n"]
)
def test_a_classification_that_a_spreadsheet_saved_is_read(content, damage):
    found, problems = damage(content)
    assert problems == ()
    assert found.function("2013101").name == "行政运行"


def test_a_damaged_list_of_changes_is_told_by_its_name(damage):
    found, problems = damage(b"code,before\n", "functional-changes-2022.csv")
    assert found is None
    assert [(one.code, one.place.file) for one in problems] == [
        ("L186", "disclosure/edition/catalog/functional-changes-2022.csv")
    ]


@pytest.fixture(scope="module")
def notes():
    path = files.FOLDER / "notes-2024.csv"
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_a_note_is_for_a_subject_that_there_is_once_and_in_order(notes):
    functional = catalog(2024).functional
    names = {subject.name for subject in functional.values()}
    codes = [each["code"] for each in notes if each["code"]]
    assert codes == sorted(set(codes))
    for each in notes:
        assert each["name"] in names
        assert not each["code"] or functional[each["code"]].name == each["name"]
    by_name = [each["name"] for each in notes if not each["code"]]
    assert len(by_name) == len(set(by_name))


def test_a_note_is_a_short_phrase_about_money(notes):
    for each in notes:
        text = each["text"]
        assert 6 <= len(text) <= 60, each
        assert re.fullmatch(r"[\u4e00-\u9fff，、；（）“”]+", text), each
        assert re.search(KINDS, text), each
        assert not text.startswith(("指", "反映")), each


def test_a_note_says_more_than_the_name(notes):
    for each in notes:
        assert _bare(each["text"]) != _bare(each["name"]), each


def _bare(text):
    return re.sub("的|支出|方面|开展|用于", "", text)


def test_most_items_have_a_note():
    known = catalog(2024)
    items = [code for code, each in known.functional.items() if each.level == "项"]
    silent = [code for code in items if not known.note_of(code)]
    assert len(items) == 1223
    assert silent == [
        "2020799", "2030101", "2030102", "2030199", "2030401", "2030501", "2040221", "2040222",
        "2060206", "2060207", "2060304", "2150516", "2170304",
    ]  # fmt: skip


def test_the_form_of_2024_says_the_same_of_what_it_explains_itself():
    loaded, _ = load(ROOT / "templates" / "final-2024" / "glossary.yaml", shown="glossary.yaml")
    known = catalog(2024)
    for name, text in loaded.data["科目"].items():
        codes = [code for code, each in known.functional.items() if each.name == name]
        assert {known.note_of(code) for code in codes} == {text}, name


def test_of_an_unknown_code_nothing_is_said():
    assert catalog(2024).note_of("9999999") == ""
