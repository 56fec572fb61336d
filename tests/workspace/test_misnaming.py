from __future__ import annotations

from pathlib import PurePosixPath

import pytest

from disclosure.workspace.misnaming import misnamed


def told(*names):
    paths = [PurePosixPath("departments", name) for name in names]
    return {one.place.file.removeprefix("departments/"): one for one in misnamed(paths)}


def test_right_files_are_not_told():
    assert told("a/2024-final.yaml", "a/2023-final.yaml", "青山/2025-budget.yaml") == {}


@pytest.mark.parametrize(
    "name",
    [
        "2024-final - 副本.yaml",
        "2024-final.yml",
        "2024-final(1).yaml",
        "2024-决算.yaml",
        "2024-final.yaml.txt",
    ],
)
def test_a_second_file_of_one_disclosure_is_never_to_be_renamed_to_the_good_one(name):
    (found,) = told("a/2024-final.yaml", f"a/{name}").values()
    assert found.place.file == f"departments/a/{name}"
    assert "处理的是“2024-final.yaml”" in found.message
    assert "改名" not in found.hint
    assert [one.place.file for one in found.related] == ["departments/a/2024-final.yaml"]


def test_of_two_wrong_names_each_is_told_with_the_other():
    found = told("a/2024-final.yml", "a/2024-决算.yaml")
    assert len(found) == 2
    assert all("一个也没有处理" in one.message and "改名" not in one.hint for one in found.values())


def test_another_year_or_kind_is_no_rival():
    found = told("a/2024-final.yaml", "a/2023-final.yml", "a/2024-budget.yml", "a/数据.yaml")
    assert [one.hint.startswith("请改名为") for one in found.values()] == [True, True, True]


def test_many_files_in_a_wrong_place_are_told_once():
    found = told(*(f"a/old/{year}-final.yaml" for year in range(2010, 2024)), "a/2024-final.yaml")
    assert list(found) == ["a/old/2010-final.yaml"]
    assert "等 14 个文件" in found["a/old/2010-final.yaml"].message


def test_files_of_a_folder_belong_together_whatever_stands_between():
    found = told("a/2024-final.yml", "a/b/x.yaml", "a/2024-final.yaml")
    assert "处理的是“2024-final.yaml”" in found["a/2024-final.yml"].message


@pytest.mark.parametrize("folder", ["青山 ", " a", "a\u200b", "\u200ba", "\u2066青山", "\u3000a"])
def test_a_folder_whose_name_looks_like_another_is_told_once(folder):
    found = told(f"{folder}/2024-final.yaml", f"{folder}/2023-final.yaml")
    assert list(found) == [folder]
