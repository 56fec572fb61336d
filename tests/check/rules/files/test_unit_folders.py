"""T270, T279: where the units of a department have their own disclosures, and who lists them."""

from __future__ import annotations

import pytest

from tests.check.families import DEPARTMENT, FAMILIES, NURSERY, edited
from tests.pipeline.judging import judged

FAMILY = FAMILIES["一个部门两个单位"]


@pytest.fixture
def messages(tmp_path):
    """The messages of the two rules about folders after replacements in a file of the family."""

    def run(name, *pairs, **more):
        files = {**FAMILY, name: edited(FAMILY[name], *pairs), **more}
        found = judged(tmp_path, files).diagnostics
        return [each.message for each in found if each.code in ("T270", "T279")]

    return run


def test_a_folder_with_the_units_file_is_right(messages):
    assert messages(DEPARTMENT) == []


@pytest.mark.parametrize(
    ("folder", "words"),
    [
        ("forestry", "“区苗圃”的文件夹：写的是本部门自己的文件夹，是否应为“forestry-nursery”？"),
        ("forestry-office", "“区苗圃”的文件夹 forestry-office 写了两次"),
        ("zoo", "“区苗圃”的文件夹：没有文件 departments/zoo/2024-final.yaml"),
    ],
)
def test_a_wrong_folder_is_told(messages, folder, words):
    pair = ("文件夹: forestry-nursery", f"文件夹: {folder}")
    assert messages(DEPARTMENT, pair) == [words]


def test_a_unit_discloses_as_a_unit(messages):
    expected = "“区苗圃”的文件 forestry-nursery 口径是“部门”，应为“单位”"
    assert messages(NURSERY, ("口径: 单位", "口径: 部门")) == [expected]


def test_the_broken_file_of_a_unit_has_its_own_messages(messages):
    assert messages(NURSERY, ("年度: 2024", "年度: 二〇二四")) == []


@pytest.mark.parametrize("name", ["2024-final", "2023-final"])
def test_a_unit_belongs_to_one_department_each_year(messages, name):
    other = (
        "名称:\n  全称: 某市某区农业农村局\n  规范简称: 某区农业农村局\n  简称: 区农业农村局\n"
        "# 一行注释\n单位:\n- 名称: 区苗圃\n  文件夹: forestry-nursery\n\n收入: {}\n"
    )
    found = messages(DEPARTMENT, **{f"departments/agriculture/{name}.yaml": other})
    expected = ["“区苗圃”（forestry-nursery）也列在某区农业农村局的“单位”里"]
    assert found == (expected if name == "2024-final" else [])
