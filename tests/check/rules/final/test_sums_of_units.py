"""T27x: the units together are the department, at the level that all the files have in common."""

from __future__ import annotations

from dataclasses import replace

import pytest

from disclosure.check import Neighbour, check
from disclosure.check.rules.final.sums_of_units import RULES
from disclosure.compute import Fact
from disclosure.diagnostics import Status
from disclosure.load import load_text
from disclosure.terms import Unit
from tests.check import bench
from tests.check.families import DEPARTMENT, FAMILIES, NURSERY, OFFICE, edited
from tests.conftest import ROOT
from tests.pipeline.judging import judged, surrounded, written

FAMILY = FAMILIES["一个部门两个单位"]
FOUND_OUT = [f"T27{digit}" for digit in range(1, 9)]


@pytest.fixture
def among(tmp_path):
    """What the rules say of the department after replacements in some of its family's files."""

    def run(**edits):
        files = {
            name: edited(text, *edits.get(key, ()))
            for key, (name, text) in zip(("部门", "本级", "苗圃"), FAMILY.items(), strict=True)
        }
        return judged(tmp_path, files)

    return run


def codes(report):
    """The codes of this family; a department's new total may well be beyond its budget."""
    return {each.code for each in report.diagnostics if each.code.startswith("T27")}


def ended(report, code):
    return next(each for each in report.obligations if each.code == code)


def test_a_sound_family_holds(among):
    report = among()
    assert report.diagnostics == ()
    assert {ended(report, code).status for code in FOUND_OUT} == {Status.HOLDS}


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("  事业收入: {2130204: 120000.00}", "  事业收入: {2130204: 120000.01}", "T271"),
        ("2130204: {基本支出: 400000.00", "2130204: {基本支出: 399999.99", "T272"),
        ("    其他资金: {合计: 5000.00}", "    其他资金: {合计: 4999.99}", "T273"),
        ("  年末:\n", "  结余分配: 0.01\n  年末:\n", "T273"),
        ("  30101: 300000.00", "  30101: 300000.01", "T274"),
        ("公务接待费: {全年预算: 0,", "公务接待费: {全年预算: 1,", "T275"),
        ("  货物: {金额: 0,", "  货物: {金额: 0.01,", "T276"),
        ("  小微企业: 0", "  小微企业: 0.01", "T276"),
        ("单价100万元以上设备: 0", "单价100万元以上设备: 1", "T277"),
        ("{车辆: {}", "{车辆: {其他用车: 1}", "T277"),
        ("上级补助收入: {2130204: 50000.00}", "上级补助收入: {2130204: 50000.01}", "T278"),
    ],
)
def test_a_fen_in_a_unit_is_seen_in_the_department(among, old, new, code):
    assert codes(among(苗圃=[(old, new)])) == {code}


def test_a_transfer_need_not_be_netted(among):
    """A department that leaves the transfer on both sides is right too."""
    report = among(
        部门=[
            (
                "  事业收入:\n    2130204: 120000.00\n",
                "  上级补助收入:\n    2130204: 50000.00\n  事业收入:\n    2130204: 120000.00\n",
            ),
            ("经营支出: 15000.00}", "经营支出: 15000.00, 对附属单位补助支出: 50000.00}"),
            ("收入.全部资金.合计: 8480000.00", "收入.全部资金.合计: 8530000.00"),
            ("支出.全部资金.合计: 8475000.00", "支出.全部资金.合计: 8525000.00"),
        ]
    )
    assert codes(report) == set()


def test_a_transfer_is_not_netted_beyond_what_the_units_have(among):
    """Both sides agree in the difference, yet the department has more than its units together."""
    report = among(
        部门=[
            (
                "  事业收入:\n    2130204: 120000.00\n",
                "  上级补助收入:\n    2130204: 60000.00\n  事业收入:\n    2130204: 120000.00\n",
            ),
            ("经营支出: 15000.00}", "经营支出: 15000.00, 对附属单位补助支出: 60000.00}"),
            ("收入.全部资金.合计: 8480000.00", "收入.全部资金.合计: 8540000.00"),
            ("支出.全部资金.合计: 8475000.00", "支出.全部资金.合计: 8535000.00"),
        ]
    )
    assert codes(report) == {"T278"}


def test_remittances_are_netted_like_subsidies(among):
    report = among(
        本级=[
            (
                "  其他收入:\n    2130204: 50000.00\n",
                "  附属单位上缴收入:\n    2130204: 7000.00\n  其他收入:\n    2130204: 50000.00\n",
            )
        ],
        苗圃=[("经营支出: 15000.00}", "经营支出: 15000.00, 上缴上级支出: 7000.00}")],
    )
    assert codes(report) == set()


def test_files_that_know_an_item_to_different_depths_meet_at_the_coarser(among):
    """The nursery knows the class only; the department's items below it are added up."""
    assert (
        codes(among(苗圃=[("  30101: 300000.00\n  30201", "  301: 300000.00\n  30201")])) == set()
    )
    broken = among(苗圃=[("  30101: 300000.00\n  30201", "  301: 300001.00\n  30201")])
    (found,) = broken.diagnostics
    assert (
        "（基本支出经济分类.301（工资福利支出））：部门 3,500,000.00 元，各单位之和 3,500,001.00 元"
        in found.message
    )


def test_a_unit_in_ten_thousand_may_be_off_by_its_rounding(among):
    """12.00 万元 stands for 120,000 元 give or take 50; 12.01 does not."""
    rounded = (
        "  30101: 300000.00\n  30201: 100000.00",
        "  金额单位: 万元\n  30101: 30.00\n  30201: 10.00",
    )
    assert codes(among(部门=[("  30101: 3000000.00", "  30101: 3000049.99"), ("30302: 950000.00", "30302: 949950.01")],
                       本级=[("  30302: 950000.00", "  30302: 949950.01")], 苗圃=[rounded])) == set()  # fmt: skip
    off = (rounded[0], rounded[1].replace("30.00", "30.01"))
    assert codes(among(苗圃=[off])) == {"T274"}


def test_an_unknown_figure_of_a_unit_is_not_compared(among):
    unknown = ("单价100万元以上设备: 0", "单价100万元以上设备: {未公布: 清查尚未完成}")
    report = among(苗圃=[unknown], 部门=[("单价100万元以上设备: 0", "单价100万元以上设备: 3")])
    assert codes(report) == set()


def test_it_names_the_units_with_their_files_and_lines(among):
    report = among(部门=[("  小微企业: 90000.00", "  小微企业: 80000.00")])
    (found,) = report.diagnostics
    assert found.place.file == DEPARTMENT
    assert [each.place.file for each in found.related] == [OFFICE, NURSERY]
    assert [each.place.text.strip() for each in found.related] == [
        "小微企业: 90000.00",
        "小微企业: 0",
    ]


def test_a_department_of_another_scope_has_no_units_to_add_up(among):
    report = among(部门=[("口径: 部门汇总", "口径: 部门")])
    assert ended(report, "T271").status is Status.NOT_APPLICABLE
    assert ended(report, "T271").why == "口径是“部门”，不汇总各单位"


def test_a_unit_without_its_file_is_named(tmp_path):
    files = {name: text for name, text in FAMILY.items() if name != NURSERY}
    report = judged(tmp_path, files)
    assert codes(report) == {"T270"}
    assert ended(report, "T272").status is Status.NOT_APPLICABLE
    assert ended(report, "T272").why == f"区苗圃：没有文件 {NURSERY}"


def test_a_unit_without_a_folder_is_named(among):
    report = among(部门=[(", 文件夹: forestry-nursery", "")])
    assert codes(report) == set()
    assert ended(report, "T273").why == "没有写文件夹的单位：区苗圃"


def test_a_broken_unit_breaks_nothing_but_is_never_green(among):
    report = among(苗圃=[("金额单位: 元", "金额单位: 角")])
    assert report.diagnostics == ()
    assert ended(report, "T274").status is Status.NOT_RUN
    assert ended(report, "T274").why == f"区苗圃：文件 {NURSERY} 有错误，没有读懂"


def test_a_department_that_is_looked_at_alone_is_not_held_against_nothing(case_of):
    report = check(*case_of(FAMILY[DEPARTMENT]))
    assert codes(report) == set()
    assert {ended(report, code).status for code in FOUND_OUT} == {Status.NOT_RUN}


#: Blocks of a unit's file that have no counterpart in the department's sum.
OWN = ("年初预算", "上年", "预算绩效", "核对")


@pytest.mark.parametrize("shown", [OFFICE, NURSERY])
def test_every_amount_of_a_unit_that_has_a_counterpart_is_guarded(tmp_path, shown):
    """One 分 more in any of them is told in the department, with the line of the unit's file."""
    refs = written(tmp_path, {**FAMILY})
    case, _ = surrounded(refs[0])
    unit = next(each for each in case.units if each.loaded.shown == shown)
    for path, figure in unit.figures.items():
        is_typed = isinstance(figure.origin, Fact) and figure.unit is Unit.AMOUNT
        if not is_typed or path.startswith(OWN) or "外宾" in path or "国内接待" in path:
            continue
        if path == "机关运行经费.年初预算":
            continue
        place = unit.loaded.place(figure.origin.pointer)
        lines = FAMILY[shown].splitlines(keepends=True)
        line, start = lines[place.line - 1], place.column - 1
        more = f"{figure.value + 1:.2f}"
        lines[place.line - 1] = line[:start] + more + line[start + place.length :]
        found = judged(tmp_path, {**FAMILY, shown: "".join(lines)}).diagnostics
        told = {(each.place.file, each.place.line) for one in found for each in one.related}
        assert (shown, place.line) in told, path


#: Facts that are not added up over units, and why; every other one is.
NOT_ADDED_UP = {
    "年初预算": "a unit's budget is approved apart, and changed within the year",
    "上年": "units may have come or gone",
    "预算绩效": "a department is evaluated as a whole, its projects by who runs them",
    "概况": "staff on loan are counted twice",
    "机关运行经费.年初预算": "a budget, like 年初预算",
    "三公经费.因公出国境费.团组数": "one group may have people of several units",
    "三公经费.因公出国境费.人次": "as its groups",
    "三公经费.公务用车购置费.购置数": "bought for a unit by another",
    "三公经费.公务用车运行维护费.保有量": "lent between units",
    "三公经费.公务接待费.外宾接待": "guests of several units are received together",
    "三公经费.公务接待费.国内接待": "guests of several units are received together",
}


def test_a_new_fact_is_added_up_or_said_not_to_be(edition):
    """Every figure that can be typed: who adds one decides whether units add up to it."""
    text = (ROOT / "tests" / "validate" / "every_key.yaml").read_text(encoding="utf-8")
    loaded, _ = load_text(text.encode(), "每个键.yaml")
    case = bench.case_of({**loaded.data, "口径": "部门汇总"}, edition)
    unit = Neighbour("unit", "单位", case.accounts, case.figures, loaded)
    case = replace(case, units=(unit,))
    sides = {path for rule in RULES for each in rule.equations(case) for _, path in each.ours}
    added_up = {fact.path for path in sides for fact in case.figures.addends_of(path)} | sides
    left = {
        path
        for path, figure in case.figures.items()
        if isinstance(figure.origin, Fact) and path not in added_up
    }
    assert {path for path in left if not path.startswith(tuple(NOT_ADDED_UP))} == set()
    assert all(any(path.startswith(each) for path in left) for each in NOT_ADDED_UP)
