"""The classifications of the year: unique codes, parents, names, levels."""

from __future__ import annotations

import importlib
import shutil

import pytest

from disclosure.edition import catalog, read_edition
from tests.editions.document import ROOT

#: The module, whose name its function has taken.
catalogs = importlib.import_module("disclosure.edition.catalog")

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


def test_there_is_none_before_the_first():
    with pytest.raises(LookupError, match="2019"):
        catalog(2019)


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

    def done(content):
        folder = tmp_path / "catalog"
        shutil.copytree(catalogs.FOLDER, folder)
        (folder / "functional-2024.csv").write_bytes(content)
        monkeypatch.setattr(catalogs, "FOLDER", folder)
        catalog.cache_clear()
        try:
            return read_edition(ROOT / "templates", "final-2024", ROOT / "schemas")
        finally:
            catalog.cache_clear()

    return done


GOOD = (catalogs.FOLDER / "functional-2024.csv").read_bytes()


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
