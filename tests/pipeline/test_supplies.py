"""Last year's figures come from last year's file, on the disk or under a tag of git."""

from __future__ import annotations

import subprocess

import pytest

from disclosure.compute import Supplied
from disclosure.pipeline.house import house_at
from disclosure.pipeline.making import checked, made
from disclosure.workspace import tagged
from tests.check.families import FAMILIES, LAST_YEAR, THIS_YEAR, edited
from tests.pipeline.judging import ROOT, written

YEARS = FAMILIES["相邻两年"]
BLOCK = YEARS[THIS_YEAR][
    YEARS[THIS_YEAR].index("\n上年:\n") + 1 : YEARS[THIS_YEAR].index("\n原因:\n") + 1
]
SPARED = {**YEARS, THIS_YEAR: YEARS[THIS_YEAR].replace(BLOCK, "")}
CHANGED = ("    2130201: 6000000.00\n", "    2130201: 6100000.00\n")


def codes(outcome):
    return [each.code for each in outcome.diagnostics]


def test_the_block_of_last_year_need_not_be_typed(tmp_path):
    this, _ = written(tmp_path, SPARED)
    found = made(this, ROOT)
    # The edition is a year older than the file, and no more is said.
    assert [each.code for each in found.diagnostics] == ["E302"]
    figures = found.case.figures
    assert figures["上年.收支总计"].value == 8550000
    assert isinstance(figures["上年.支出.2130204"].origin, Supplied)


def test_it_says_the_same_as_where_it_is_typed(tmp_path):
    this, _ = written(tmp_path, SPARED)
    spared = made(this, ROOT).told.narrative.blocks
    this, _ = written(tmp_path, YEARS)
    assert made(this, ROOT).told.narrative.blocks == spared


@pytest.mark.parametrize("files", [{THIS_YEAR: SPARED[THIS_YEAR]}, {**SPARED, LAST_YEAR: "a: ["}])
def test_without_last_years_file_it_must_be_typed(tmp_path, files):
    this = written(tmp_path, files)[0]
    assert "S203" in codes(checked(this, ROOT))


def test_last_years_file_of_another_scope_supplies_nothing(tmp_path):
    last = edited(SPARED[LAST_YEAR], ("口径: 部门汇总", "口径: 部门"))
    this, _ = written(tmp_path, {**SPARED, LAST_YEAR: last})
    assert "S203" in codes(checked(this, ROOT))


def test_under_a_tag_stands_what_was_published(tmp_path):
    refs = written(tmp_path, SPARED)
    for command in (
        ["init", "-q"],
        ["add", "departments"],
        ["-c", "user.name=t", "-c", "user.email=t@t", "commit", "-qm", "published"],
        ["tag", "2024年公开"],
    ):
        subprocess.run(["git", "-C", str(tmp_path), *command], check=True, capture_output=True)
    last = refs[1].path
    last.write_text(edited(last.read_text(encoding="utf-8"), CHANGED), encoding="utf-8")
    tag = tagged(tmp_path, "2024年公开")
    now, then = (made(refs[0], ROOT, against=each) for each in (None, tag))
    values = [each.case.figures["上年.一般公共预算财政拨款收入"].value for each in (now, then)]
    assert values == [8100000, 8000000]
    assert house_at(ROOT, tag) is not house_at(ROOT)


@pytest.mark.parametrize(
    ("pair", "says"),
    [
        (("口径: 部门汇总", "口径: 部门"), "的口径是“部门”，与这个文件的不同"),
        (("年度: 2024", "年度：2024"), "有错误，没有读懂，先改好它"),
    ],
)
def test_what_last_years_file_withholds_is_explained(tmp_path, pair, says):
    """Nobody types a year again for a slip in the file that has it."""
    last = edited(SPARED[LAST_YEAR], pair)
    this, _ = written(tmp_path, {**SPARED, LAST_YEAR: last})
    (missing,) = [each for each in checked(this, ROOT).diagnostics if each.code == "S203"]
    assert "不写的取自上年文件，这次没有取到：" in missing.hint
    assert missing.hint.endswith(says)


def test_a_tag_without_last_years_file_is_named(tmp_path):
    refs = written(tmp_path, SPARED)
    for command in (
        ["init", "-q"],
        ["-c", "user.name=t", "-c", "user.email=t@t", "commit", "-qm", "1", "--allow-empty"],
        ["tag", "空"],
    ):
        subprocess.run(["git", "-C", str(tmp_path), *command], check=True, capture_output=True)
    found = checked(refs[0], ROOT, tagged(tmp_path, "空"))
    (missing,) = [each for each in found.diagnostics if each.code == "S203"]
    assert missing.hint.endswith(f"没有文件 标签 空 里的 {refs[1].shown}")
