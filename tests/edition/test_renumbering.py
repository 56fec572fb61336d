"""Classifications of other years: the base, and what changed from one year to the next."""

from __future__ import annotations

import pytest

from disclosure.edition import CodeChange, catalog
from disclosure.edition.catalog_files import nearest
from disclosure.edition.renumbering import changes_of, in_year
from disclosure.edition.subject import Subject

YEARS = (2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025)
CHANGES = (*changes_of("functional"), *changes_of("economic"))
LEVELS = {3: "类", 5: "款", 7: "项"}


def named(year):
    known = catalog(year)
    return {**known.functional, **known.economic}


@pytest.mark.parametrize(
    ("year", "code", "name"),
    [
        (2020, "20805", "行政事业单位养老支出"),
        (2020, "215", "资源勘探工业信息等支出"),
        (2020, "210", "卫生健康支出"),
        (2020, "21305", "扶贫"),
        (2020, "39906", "赠与"),
        (2020, "234", "抗疫特别国债安排的支出"),
        (2023, "21305", "巩固脱贫攻坚成果衔接乡村振兴"),
        (2023, "39909", "经常性赠与"),
        (2019, "20805", "行政事业单位离退休"),
        (2018, "20115", "工商行政管理事务"),
    ],
)
def test_a_code_has_the_name_of_its_year(year, code, name):
    assert named(year)[code].name == name


@pytest.mark.parametrize(
    ("year", "code"),
    [
        (2020, "20139"),
        (2020, "2013901"),
        (2023, "20140"),
        (2020, "39909"),
        (2019, "234"),
        (2019, "20115"),
        (2024, "39906"),
    ],
)
def test_a_code_is_there_only_in_the_years_that_have_it(year, code):
    assert code not in named(year)


@pytest.mark.parametrize("year", YEARS)
def test_every_year_is_a_whole_classification(year):
    known = catalog(year)
    for subjects in (known.functional, known.economic):
        assert list(subjects) == sorted(subjects)
        for code, subject in subjects.items():
            assert (subject.code, subject.level) == (code, LEVELS[len(code)])
            assert len(code) == 3 or code[:-2] in subjects


@pytest.mark.parametrize("change", CHANGES, ids=lambda each: f"{each.year}-{each.code}")
class TestEachChange:
    def test_it_is_what_the_two_years_say(self, change):
        before, after = named(change.year - 1), named(change.year)
        assert (before[change.code].name if change.code in before else "") == change.before
        assert (after[change.code].name if change.code in after else "") == change.after

    def test_it_changes_something_and_is_as_sure_as_it_says(self, change):
        assert change.before != change.after
        assert change.confidence in {"evidence", "known", "unsure"}

    def test_what_serves_instead_is_there_when_it_is_needed(self, change):
        if change.instead:
            year = change.year if change.before else change.year - 1
            assert change.instead in named(year)


def test_the_base_year_is_the_base_as_it_stands():
    (base,) = (known for known in (catalog(2024),) if known.year == 2024)
    assert base.functional["21305"].confidence == "evidence"
    assert len(base.functional) == 1511


def test_a_later_year_has_what_came_in_since_the_base():
    base = {"201": Subject("201", "旧名", "类", "known", "")}
    changes = (
        CodeChange(2025, "201", "旧名", "新名", "", "known", ""),
        CodeChange(2026, "20101", "", "新设", "", "known", ""),
        CodeChange(2027, "201", "新名", "", "", "known", ""),
    )
    assert [each.name for each in in_year(base, 2024, 2025, changes).values()] == ["新名"]
    assert [each.name for each in in_year(base, 2024, 2026, changes).values()] == ["新名", "新设"]
    assert in_year(base, 2024, 2027, changes) == {}


@pytest.mark.parametrize(
    ("years", "year", "found"),
    [
        ((2024, 2027), 2026, 2024),
        ((2024, 2027), 2027, 2027),
        ((2024,), 2020, 2024),
        ((), 2020, None),
    ],
)
def test_the_base_is_the_latest_book_not_after_the_year_else_the_first(years, year, found):
    assert nearest(years, year) == found


@pytest.mark.parametrize(
    ("year", "code", "told", "instead"),
    [
        (2020, "2013901", "2024 年起才有（社会工作事务：行政运行）", ""),
        (2020, "20140", "2024 年起才有（信访事务）", "2010308"),
        (2020, "39909", "2022 年起才有（经常性赠与）", "39906"),
        (2024, "2011501", "只用到 2018 年（工商行政管理事务）", "20138"),
        (2024, "39906", "只用到 2021 年（赠与）", "39909"),
    ],
)
def test_a_code_of_another_year_is_known_by_its_name_then(year, code, told, instead):
    other = catalog(year).other_year(code)
    assert other is not None
    assert (other.when, other.instead) == (told, instead)


def test_of_a_code_that_no_year_has_nothing_is_known():
    assert catalog(2020).other_year("2120877") is None


def test_names_of_other_years_are_known_with_the_right_one():
    then, now = catalog(2020).renamed, catalog(2024).renamed
    assert now["扶贫"][1] == "巩固脱贫攻坚成果衔接乡村振兴"
    assert then["巩固脱贫攻坚成果衔接乡村振兴"][1] == "扶贫"
    assert "扶贫" not in then
    # Listed from memory.
    assert "农业" not in now


def test_a_note_goes_with_the_name_that_it_was_written_for():
    assert catalog(2020).note_of("2013101") == catalog(2024).note_of("2013101")
    assert catalog(2024).note_of("2130599")
    assert catalog(2020).note_of("2130599") == ""


@pytest.mark.parametrize("year", YEARS)
def test_every_fund_is_that_of_a_code_of_the_year(year):
    known = catalog(year)
    assert set(known.funds) <= set(known.functional)
    if "234" in known.functional:
        assert known.fund_of("234") == "政府性基金预算财政拨款"
