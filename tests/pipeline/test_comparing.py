"""A form against the file: every difference told, what agrees noted and guarded until it changes."""

from __future__ import annotations

import re
from decimal import Decimal
from pathlib import Path

import pytest
from ruamel.yaml import YAML

from disclosure.check.guarded import guarded
from disclosure.diagnostics import printed
from disclosure.pipeline.comparing import Comparer, compare
from disclosure.pipeline.keying import KeyingSubject, blank_form
from disclosure.pipeline.making import made
from disclosure.pipeline.sourced import sources_of
from disclosure.provenance import Keyed
from tests.authoring.keyed import answered, as_xls, as_xlsx, grid_of
from tests.pipeline.conftest import SAMPLE
from tests.pipeline.test_keying import COUNT, PLACE, SUBJECT, ref_of

GALLERY = Path(__file__).resolve().parents[1] / "errors"
BUDGET = "机关运行经费.年初预算"
BY = Comparer("财务科科长", "2026-11-27")
RIGHT = {COUNT: 2, BUDGET: 1900000}


@pytest.fixture
def office(project):
    project.file("甲局")
    blank_form(project.root, SUBJECT)
    return project


def held(office, answers, *, edit=None, save=as_xlsx, subject=SUBJECT):
    """Fill the form in, save it as another program would, and compare it."""
    grid = answered((office.root / PLACE).read_bytes(), answers)
    path = office.root / "填好.xlsx"
    path.write_bytes(save(edit(grid) if edit else grid))
    return compare(office.root, subject, path, BY)


def codes(done):
    """Return the codes that are told, without those of the rows that stayed empty."""
    return [each.code for each in done.problems if each.code != "R383"]


@pytest.mark.parametrize("save", [as_xlsx, as_xls])
def test_what_agrees_is_noted_with_who_and_when_and_is_guarded_then(office, save):
    ref = ref_of(office)
    assert not {COUNT, BUDGET} & guarded(made(ref, office.root).case)
    done = held(office, RIGHT, save=save)
    assert (codes(done), done.exit_code) == ([], 0)
    assert done.lines[0] == f"相同 2 个，记入 {ref.sources[1]}。"
    noted, problems = sources_of(ref)
    assert problems == ()
    assert noted.keyed == {
        COUNT: Keyed(Decimal(2), "辆", BY.by, BY.on),
        BUDGET: Keyed(Decimal("1900000.00"), "元", BY.by, BY.on),
    }
    assert {COUNT, BUDGET} <= guarded(made(ref, office.root).case)


def test_a_figure_that_is_changed_afterwards_is_told(office):
    held(office, RIGHT)
    office.file("甲局", SAMPLE.replace("保有量: 2,", "保有量: 1,"))
    found = [each for each in made(ref_of(office), office.root).diagnostics if each.code == "T293"]
    assert [BY.by in each.message for each in found] == [True]


def test_a_second_comparison_adds_and_an_equal_one_changes_nothing(office):
    held(office, {COUNT: 2})
    held(office, {BUDGET: 1900000})
    path = ref_of(office).sources[0]
    before = path.read_bytes()
    assert set(sources_of(ref_of(office))[0].keyed) == {COUNT, BUDGET}
    held(office, RIGHT)
    assert path.read_bytes() == before


def test_a_difference_is_an_error_at_its_line_and_is_not_noted(office):
    done = held(office, {COUNT: 3, BUDGET: 1900000})
    (problem,) = (each for each in done.problems if each.code == "R386")
    assert done.exit_code == 1
    assert "录入 3，填的 2，相差 1 辆" in problem.message
    assert "保有量: 2" in problem.place.text
    assert set(sources_of(ref_of(office))[0].keyed) == {BUDGET}


def test_nothing_but_a_difference_shows_the_value_in_the_file(office):
    """Whoever has not yet keyed a figure may read what is said of the form."""
    done = held(office, {COUNT: "两辆"}, edit=repeated)
    assert {each.code for each in done.problems} == {"R383", "R384", "R385"}
    assert {each.place.file for each in done.problems} == {"填好.xlsx"}
    assert [each.place.text for each in done.problems if each.place.text] == []


def test_a_broken_file_of_sources_is_left_alone(office):
    path, _ = ref_of(office).sources
    path.write_bytes(b"{")
    done = held(office, RIGHT)
    assert "L191" in codes(done)
    assert path.read_bytes() == b"{"


def test_a_figure_that_is_not_on_the_form_any_more_and_one_that_never_was(office):
    office.file("甲局", SAMPLE.replace("  2120803: 320000.00\n", "  2120801: 320000.00\n", 1))
    done = held(office, RIGHT)
    messages = " ".join(each.message for each in done.problems if each.code == "R385")
    assert "没有这个数" in messages
    assert "2120801" in messages


def swapped(grid):
    """Exchange the names of two rows, as somebody does who moves cells and not rows."""
    one, two = (next(row for row in grid if row[4] == each) for each in (COUNT, BUDGET))
    one[1], two[1] = two[1], one[1]
    return grid


def moved(grid):
    """Put the last row first, whole."""
    return [*grid[:7], grid[-1], *grid[7:-1]]


def renamed(grid):
    row = next(row for row in grid if row[4] == COUNT)
    row[1] = "车辆数"
    return grid


def repeated(grid):
    return [*grid, next(row for row in grid if row[4] == COUNT)]


def cut(grid):
    return [row for row in grid if row[4] != COUNT]


@pytest.mark.parametrize(
    ("edit", "says", "kept"),
    [
        (swapped, "改过，或者单元格移动过", set()),
        (moved, "行的顺序变过", {COUNT, BUDGET}),
        (renamed, "改过，或者单元格移动过", {BUDGET}),
        (repeated, "同一个数", {COUNT, BUDGET}),
        (cut, "没有“三公经费.公务用车运行维护费.保有量”这一行", {BUDGET}),
    ],
)
def test_rows_that_were_moved_or_renamed_are_told(office, edit, says, kept):
    done = held(office, RIGHT, edit=edit)
    assert any(says in each.message for each in done.problems if each.code == "R385")
    assert set(sources_of(ref_of(office))[0].keyed) == kept


def another(grid):
    return [[re.sub("甲局 2024", "乙局 2024", str(cell)) for cell in row] for row in grid]


def nothing(_office):
    return held(_office, RIGHT, edit=lambda _: [["科目", "金额"]])


SITUATIONS = {
    "R381": nothing,
    "R382": lambda office: held(office, RIGHT, edit=another),
    "R383": lambda office: held(office, {BUDGET: 1900000}),
    "R384": lambda office: held(office, {COUNT: "两辆"}),
    "R385": lambda office: held(office, RIGHT, edit=renamed),
    "R386": lambda office: held(office, {COUNT: 3}),
}


@pytest.mark.parametrize("code", SITUATIONS)
def test_the_specimen_prints_exactly_this(code, office, request):
    path = GALLERY / f"{code}.yaml"
    text = path.read_text(encoding="utf-8")
    found = [each for each in SITUATIONS[code](office).problems if each.code == code]
    lines = [line for each in found for line in printed(each).split("\n")]
    if request.config.getoption("--update-golden"):
        quoted = "".join("  - '" + line.replace("'", "''") + "'\n" for line in lines)
        path.write_text(f"{text.partition('期望:')[0]}期望:\n{quoted}", "utf-8", newline="\n")
    assert lines == YAML(typ="safe", pure=True).load(text)["期望"]


def test_the_form_of_a_budget_is_not_that_of_final_accounts(office):
    grid = grid_of((office.root / PLACE).read_bytes())
    assert [row[0] for row in grid if str(row[0]).startswith("表号")] == ["表号：甲局 2024-final"]
    done = held(office, RIGHT, subject=KeyingSubject("甲局", 2024, "budget"))
    assert done.exit_code == 1


def test_blanks_in_the_name_of_a_project_do_not_matter(office):
    office.file("甲局", SAMPLE.replace("    道路绿化项目:", '    "道路  绿化项目":', 1))
    blank_form(office.root, SUBJECT)
    known = "预算绩效.项目.道路  绿化项目.执行数"
    done = held(office, {known: 0})
    assert codes(done) == ["R386"]
