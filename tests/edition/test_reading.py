"""Editions: which one a file is printed on, and what is wrong with one."""

from __future__ import annotations

import os

import pytest

from disclosure.diagnostics import Place, Severity
from disclosure.edition import choose, editions, read_edition
from tests.workspace.ordinary import a_folder_for_all, as_an_ordinary_user

AT = Place("departments/x/2024-final.yaml", 2, 1)


@pytest.fixture
def templates(tmp_path):
    for name in ("final-2022", "final-2024", "budget-2024", "notes"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "edition.yaml").write_text("名称: x\n", encoding="utf-8")
    return tmp_path


def test_a_folder_is_an_edition_by_its_name(templates):
    assert editions(templates) == {
        "budget-2024": ("budget", 2024),
        "final-2022": ("final", 2022),
        "final-2024": ("final", 2024),
    }


@pytest.mark.parametrize(
    "name", ["final-²", "final-２０２４", "final-20240", "final-0024", "final-" + "9" * 30, "-2024"]
)
def test_a_folder_whose_name_has_no_year_is_none(templates, name):
    before = editions(templates)
    (templates / name).mkdir()
    (templates / name / "edition.yaml").write_text("名称: x\n", encoding="utf-8")
    assert editions(templates) == before


@pytest.mark.parametrize(
    ("year", "named", "expected", "codes"),
    [
        (2024, None, "final-2024", []),
        (2024, "final-2024", "final-2024", []),
        (2023, None, "final-2022", ["E302"]),
        (2026, None, "final-2024", ["E302"]),
        (2024, "final-2022", "final-2022", ["E302"]),
        (2021, None, None, ["E301"]),
        (2024, "final-2025", None, ["E301"]),
        (2024, "budget-2024", None, ["E301"]),
    ],
)
def test_the_named_edition_or_the_latest_not_after_the_year(
    templates, year, named, expected, codes
):
    slug, problems = choose(templates, "final", year, named, AT)
    assert slug == expected
    assert [problem.code for problem in problems] == codes
    assert all(problem.place == AT for problem in problems)


@pytest.mark.parametrize(
    ("year", "named", "why"),
    [
        (2021, None, "：最早的 final-2022 从 2022 年度起使用"),
        (2022, "final-2024", "：版式“final-2024”从 2024 年度起使用，不能往前用"),
        (2024, "final-2023", "：没有“final-2023”这个版式，templates 下没有这个文件夹，"),
        (2024, "budget-2024", "：“budget-2024”不是决算公开的版式"),
    ],
)
def test_why_an_edition_does_not_serve_is_said_with_those_that_do(templates, year, named, why):
    _, (problem,) = choose(templates, "final", year, named, AT)
    assert problem.message.startswith(f"没有版式可用于 {year} 年度的决算公开{why}")
    fitting = {2021: "没有", 2022: "final-2022", 2024: "final-2022、final-2024"}[year]
    assert f"{year} 年度能用的：{fitting}。" in problem.hint


def test_the_real_edition_reads_without_a_word(edition):
    assert edition.first_year == 2024
    assert len(edition.function_classes) == 26
    assert edition.personnel_classes == {"301", "303"}
    assert [chart.name for chart in edition.charts] == ["图1", "图2", "图3", "图4"]
    assert all(
        len(series.paths) == len(chart.categories)
        for chart in edition.charts
        for series in chart.series
    )


def test_a_broken_edition_is_reported_with_its_place(workspace):
    path = workspace / "templates" / "final-2024" / "edition.yaml"
    text = path.read_text(encoding="utf-8").replace("百分比小数位: 2", "百分比小数位: 两位")
    path.write_text(text, encoding="utf-8")
    found, problems = read_edition(workspace / "templates", "final-2024", workspace / "schemas")
    assert found is None
    assert [problem.severity for problem in problems] == [Severity.ERROR]
    assert problems[0].place is not None
    assert problems[0].place.text.strip() == "百分比小数位: 两位"


def test_an_edition_whose_classification_does_not_reach_back_is_told(workspace):
    path = workspace / "templates" / "final-2024" / "edition.yaml"
    text = path.read_text(encoding="utf-8").replace("科目年度: 2024", "科目年度: 2016")
    path.write_text(text, encoding="utf-8")
    found, problems = read_edition(workspace / "templates", "final-2024", workspace / "schemas")
    assert found is None
    assert [(each.code, "最早的是 2018 年的" in each.message) for each in problems] == [
        ("L186", True)
    ]


@pytest.mark.skipif(os.name == "nt", reason="Windows has other permissions")
def test_editions_that_may_not_be_looked_at_are_told():
    with a_folder_for_all() as root:
        (root / "templates" / "final-2024").mkdir(parents=True)
        (root / "templates" / "final-2024").chmod(0o000)
        with as_an_ordinary_user():
            assert editions(root / "templates") == {"final-2024": ("final", 2024)}
            _, (inside,) = read_edition(root / "templates", "final-2024", root / "schemas")
        (root / "templates" / "final-2024").chmod(0o700)
        (root / "templates").chmod(0o000)
        with as_an_ordinary_user():
            slug, (outside,) = choose(root / "templates", "final", 2024, None, AT)
        (root / "templates").chmod(0o700)
    assert (inside.code, inside.place.file) == ("L102", "templates/final-2024/edition.yaml")
    assert (slug, outside.code, outside.place.file) == (None, "L184", "templates")
