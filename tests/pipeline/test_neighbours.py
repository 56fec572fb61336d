"""The neighbours of a disclosure: found by folder and year, read once, never in the way."""

from __future__ import annotations

import pytest

from disclosure.pipeline import neighbours
from disclosure.pipeline.house import house_at
from disclosure.pipeline.making import checked, made
from tests.check.families import DEPARTMENT, FAMILIES, LAST_YEAR, NURSERY, OFFICE, THIS_YEAR, edited
from tests.pipeline.judging import ROOT, surrounded, written

UNITS, YEARS = FAMILIES["一个部门两个单位"], FAMILIES["相邻两年"]
OPENING = (
    "一般公共预算财政拨款: {2130204: 30000.00}\n",
    "一般公共预算财政拨款: {2130204: 3000.00}\n",
)


def test_last_years_file_stands_beside_this_years(tmp_path):
    case, _ = surrounded(written(tmp_path, YEARS)[0])
    last_year = case.suppliers["上年文件"]
    assert (last_year.slug, last_year.accounts.year) == ("forestry", 2024)
    assert last_year.loaded.shown == LAST_YEAR


def test_units_stand_beside_their_department_in_its_order(tmp_path):
    case, _ = surrounded(written(tmp_path, UNITS)[0])
    assert [(unit.slug, unit.name) for unit in case.units] == [
        ("forestry-office", "区林业局本级"),
        ("forestry-nursery", "区苗圃"),
    ]
    assert not case.suppliers
    assert "上年文件" in case.absent


def test_the_other_departments_are_known_by_name(tmp_path):
    zoo = "名称: {全称: 某市某区动物园, 规范简称: 某区动物园, 简称: 区动物园}\n"
    files = {**UNITS, "departments/zoo/2024-final.yaml": zoo}
    case, _ = surrounded(written(tmp_path, files)[0])
    assert case.other_names == {"某市某区动物园", "某区动物园", "区动物园"}


@pytest.mark.parametrize(
    "text", ["", "a: [", "年度: 2024\n", UNITS[NURSERY].replace("版式", "x"), "名称: 1\n单位: 2\n"]
)
def test_a_broken_neighbour_is_absent_with_the_reason(tmp_path, text):
    files = {**UNITS, NURSERY: text.replace("年度", "年")}
    case, _ = surrounded(written(tmp_path, files)[0])
    assert [unit.slug for unit in case.units] == ["forestry-office"]
    assert case.absent["forestry-nursery"].is_broken
    assert case.absent["forestry-nursery"].why == f"文件 {NURSERY} 有错误，没有读懂"


def test_a_file_that_cannot_be_read_is_broken(tmp_path):
    ref = written(tmp_path, UNITS)[0]
    (tmp_path / NURSERY).unlink()
    (tmp_path / NURSERY).mkdir()
    case, _ = surrounded(ref)
    absence = case.absent["forestry-nursery"]
    assert (absence.is_broken, absence.why) == (True, f"文件 {NURSERY} 读不出来")


def test_a_hundred_departments_with_one_unit_read_it_once(tmp_path, monkeypatch):
    files = {f"departments/d{n}/2024-final.yaml": UNITS[DEPARTMENT] for n in range(20)}
    refs = written(tmp_path, {**files, OFFICE: UNITS[OFFICE], NURSERY: UNITS[NURSERY]})
    asked = []
    understand = neighbours.understand

    def counted(ref, house, **how):
        asked.append(ref.shown)
        return understand(ref, house, **how)

    monkeypatch.setattr(neighbours, "understand", counted)
    case, _ = surrounded(refs[0])
    for ref in refs[1:20]:
        suppliers = neighbours.suppliers_of(ref, house_at(ROOT))
        again, _ = neighbours.among_neighbours(case, ref, house_at(ROOT), suppliers)
        assert len(again.units) == 2
    assert sorted(asked) == [NURSERY, OFFICE]


def test_a_supplier_is_read_once_for_its_figures_and_for_the_rules(tmp_path, monkeypatch):
    ref = written(tmp_path, YEARS)[0]
    asked = []
    read = neighbours.read_file

    def counted(path, shown):
        asked.append(shown)
        return read(path, shown)

    monkeypatch.setattr(neighbours, "read_file", counted)
    assert made(ref, ROOT).told is not None
    assert asked.count(LAST_YEAR) == 1


def test_a_neighbour_that_was_mended_is_read_anew(tmp_path):
    refs = written(tmp_path, {**UNITS, NURSERY: "a: ["})
    assert len(surrounded(refs[0])[0].units) == 1
    refs[2].path.write_text(UNITS[NURSERY], encoding="utf-8")
    assert len(surrounded(refs[0])[0].units) == 2


def test_a_build_and_a_check_see_the_neighbours(workspace):
    files = {**YEARS, LAST_YEAR: edited(YEARS[LAST_YEAR], OPENING)}
    this, last = written(workspace, files)
    told = made(this, workspace)
    assert "T281" in {each.code for each in told.diagnostics}
    assert told.told is not None
    assert not told.has_error
    assert "T281" in {each.code for each in checked(this, workspace).diagnostics}
    # The balance that is wrong is last year's own.
    assert "T202" in {each.code for each in checked(last, workspace).diagnostics}
    assert this.shown == THIS_YEAR
