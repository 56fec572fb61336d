"""The form of a disclosure: what nothing guards, without values, and never over a filled one."""

from __future__ import annotations

from decimal import Decimal

import pytest

from disclosure.check.guarded import unguarded
from disclosure.pipeline.keying import KeyingSubject, blank_form
from disclosure.pipeline.making import made
from disclosure.provenance import Keyed, Sources, sources_text
from disclosure.workspace import Workspace
from tests.authoring.keyed import answered, as_xlsx, grid_of
from tests.pipeline.conftest import SAMPLE

SUBJECT = KeyingSubject("甲局", 2024, "final")
PLACE = "output/2024/复核录入表/甲局决算复核录入表.xlsx"
COUNT = "三公经费.公务用车运行维护费.保有量"


@pytest.fixture
def office(project):
    project.file("甲局")
    return project


def ref_of(project):
    return Workspace(project.root).filings(2024, ("甲局",))[0][0]


def asked(project):
    grid = grid_of((project.root / PLACE).read_bytes())
    return [row[4] for row in grid if row[4] and row[4] != "标识"]


def test_the_form_asks_what_nothing_guards_in_the_order_of_the_file(office):
    done = blank_form(office.root, SUBJECT)
    assert (done.exit_code, done.problems) == (0, ())
    assert PLACE in done.lines[0]
    assert done.lines[-1].strip() == (
        "python build.py key 甲局 2024 --kind final --compare 填好的文件 --by 职务"
    )
    case = made(ref_of(office), office.root).case
    assert len(asked(office)) == len(unguarded(case)) > 30
    assert asked(office)[:2] == ["年初预算.国有资本经营预算财政拨款.合计", "年初预算.2120803"]


def test_no_value_stands_in_the_form(office):
    blank_form(office.root, SUBJECT)
    before = grid_of((office.root / PLACE).read_bytes())
    assert {row[3] for row in before[6:]} == {""}
    office.file(
        "甲局", SAMPLE.replace("保有量: 2,", "保有量: 3,").replace("年初预算: 19", "年初预算: 18")
    )
    blank_form(office.root, SUBJECT)
    assert grid_of((office.root / PLACE).read_bytes()) == before


def test_what_was_keyed_is_not_asked_again_until_it_is_changed(office):
    ref = ref_of(office)
    keyed = {COUNT: Keyed(Decimal(2), "辆", "办公室", "2025-03-20")}
    ref.sources[0].write_bytes(sources_text(Sources(keyed=keyed)))
    blank_form(office.root, SUBJECT)
    assert COUNT not in asked(office)
    office.file("甲局", SAMPLE.replace("保有量: 2,", "保有量: 3,"))
    blank_form(office.root, SUBJECT)
    assert COUNT in asked(office)


def test_a_form_that_somebody_filled_in_is_kept(office):
    blank_form(office.root, SUBJECT)
    path = office.root / PLACE
    filled = as_xlsx(answered(path.read_bytes(), {COUNT: 2}))
    path.write_bytes(filled)
    done = blank_form(office.root, SUBJECT)
    assert [each.code for each in done.problems] == ["R312"]
    assert filled in [each.read_bytes() for each in path.parent.glob("*人工修改*.xlsx")]


def test_a_file_with_mistakes_of_form_makes_no_form(office):
    office.file("甲局", SAMPLE.replace("口径: 部门汇总", "口径: 全部"))
    done = blank_form(office.root, SUBJECT)
    assert done.exit_code == 1
    assert done.lines == ()
    assert not (office.root / PLACE).exists()


def test_an_unknown_department_is_told(office):
    done = blank_form(office.root, KeyingSubject("乙局", 2024, "final"))
    assert [each.code for each in done.problems][:1] == ["L182"]
