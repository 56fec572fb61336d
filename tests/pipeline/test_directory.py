"""Who is who: names and listed units, read from two blocks of each file."""

from __future__ import annotations

import pytest

from disclosure import load
from disclosure.pipeline.directory import directory_at, folders_of
from tests.check.families import DEPARTMENT, FAMILIES
from tests.pipeline.judging import written

FAMILY = FAMILIES["一个部门两个单位"]
ZOO = """\
# 一行注释
年度: 2024
名称:

  全称: 某市某区动物园   # 注释
  规范简称: "某区动物园"
  简称: 区动物园
单位:
- 名称: 动物园
  文件夹: zoo-own
- {名称: 苗圃, 文件夹: forestry-nursery}
收入: [这里有错
"""


@pytest.fixture
def directory(tmp_path):
    def made(*, year=2024, **more):
        files = {f"departments/{name.replace('__', '/')}.yaml": text for name, text in more.items()}
        written(tmp_path, {**FAMILY, **files})
        return directory_at(tmp_path, year, "final")

    return made


def test_it_knows_the_names_even_of_a_file_with_errors_elsewhere(directory):
    found = directory(**{"zoo__2024-final": ZOO})
    assert found.slugs == ("forestry", "forestry-nursery", "forestry-office", "zoo")
    assert {"某市某区动物园", "某区动物园", "区动物园"} <= found.other_names("forestry-office")


def test_a_department_its_units_and_its_parent_are_no_strangers(directory):
    found = directory(**{"zoo__2024-final": ZOO.replace("forestry-nursery", "elephants")})
    zoo = {"某市某区动物园", "某区动物园", "区动物园"}
    assert found.other_names("forestry") == zoo
    # The office knows its department, and its sister is a stranger.
    assert found.other_names("forestry-office") == zoo | {"某市某区苗圃", "某区苗圃", "区苗圃"}


def test_a_name_that_two_departments_share_is_not_another_ones(directory):
    found = directory(**{"zoo__2024-final": ZOO.replace("区动物园", "区林业局")})
    assert "区林业局" not in found.other_names("forestry")


def test_it_knows_who_lists_a_unit(directory):
    found = directory(**{"zoo__2024-final": ZOO})
    assert found.rivals("forestry", "forestry-nursery") == ("某区动物园",)
    assert found.rivals("zoo", "forestry-nursery") == ("某区林业局",)
    assert found.rivals("forestry", "forestry-office") == ()


def test_names_are_taken_from_another_year_and_units_are_not(directory):
    found = directory(
        **{"zoo__2023-final": ZOO, "zoo__2022-final": ZOO.replace("动物园", "植物园")}
    )
    assert "区动物园" in found.other_names("forestry")
    assert "区植物园" not in found.other_names("forestry")
    assert found.rivals("forestry", "forestry-nursery") == ()


@pytest.mark.parametrize(
    "text",
    ["", "名称: 区动物园\n单位: 一个\n", "名称: [1\n", "{名称: {简称: 区动物园}}", "名称:\n单位:\n  - x\n", "\ufeff年度: 2024\n"],
)  # fmt: skip
def test_a_file_that_says_no_names_has_none(directory, text):
    found = directory(**{"zoo__2024-final": text})
    assert found.rivals("forestry", "forestry-nursery") == ()
    assert not any("动物园" in name for name in found.other_names("forestry"))


def test_a_name_that_is_to_be_filled_in_is_nobodys_name(directory):
    found = directory(**{"zoo__2024-final": ZOO.replace("  简称: 区动物园", "  简称: 待填")})
    assert found.called("某区动物园") == ("zoo",)
    assert found.called("待填") == ()


@pytest.mark.parametrize("ending", ["\r\n", "\n"])
def test_a_mark_at_the_beginning_and_other_line_ends_do_not_matter(tmp_path, ending):
    path = tmp_path / "departments" / "zoo" / "2024-final.yaml"
    path.parent.mkdir(parents=True)
    path.write_bytes(f"\ufeff{ZOO}".replace("\n", ending).encode())
    assert directory_at(tmp_path, 2024, "final").rivals("x", "zoo-own") == ("某区动物园",)


def test_each_file_is_read_once(tmp_path, monkeypatch):
    refs = written(tmp_path, FAMILY)
    asked = []
    monkeypatch.setattr(load, "load_text", lambda data, shown: (asked.append(shown), (None, ()))[1])
    for ref in refs * 10:
        directory_at(tmp_path, ref.year, ref.kind).other_names(ref.slug)
    assert sorted(asked) == sorted(FAMILY)
    assert DEPARTMENT in asked


@pytest.fixture
def meant(tmp_path):
    written(tmp_path, {**FAMILY, "departments/zoo/2024-final.yaml": ZOO})
    twin = ZOO.replace("全称: 某市某区动物园", "全称: 某市另区动物园")
    written(tmp_path, {"departments/zoo-two/2023-final.yaml": twin.replace("区动物园", "动物二园")})

    def asked(*words, year=2024):
        return folders_of(tmp_path, words, year, None)

    return asked


@pytest.mark.parametrize("word", ["zoo", "某市某区动物园", "某区动物园", "区动物园", " 区动物园 "])
def test_a_department_is_meant_by_its_folder_or_any_of_its_names(meant, word):
    assert meant(word) == (("zoo",), ())


def test_several_words_keep_their_order_and_other_years_count(meant):
    assert meant("某动物二园", "forestry", "区动物园", year=None) == (
        ("zoo-two", "forestry", "zoo"),
        (),
    )


@pytest.mark.parametrize(
    ("word", "hint"),
    [
        ("动物园", "是否应为“区动物园”（zoo）？"),
        ("区动物原", "是否应为“区动物园”（zoo）？"),
        ("zo", "是否应为“zoo”？"),
    ],
)
def test_a_near_miss_is_told(meant, word, hint):
    folders, (problem,) = meant("forestry", word)
    assert folders == ("forestry",)
    assert problem.code == "L182"
    assert problem.message == f"没有名为“{word}”的部门"
    assert problem.hint == hint


def test_a_word_that_is_like_nothing_is_left_to_the_workspace(meant):
    assert meant("教育局") == (("教育局",), ())


@pytest.mark.parametrize(
    "word", ["x" * 300, "字" * 5000, "a\0b", "..", "zoo/../forestry", "\udc80"]
)
def test_a_word_that_no_folder_can_have_is_no_trouble(meant, word):
    assert meant(word) == ((word,), ())


def test_a_name_of_two_departments_is_not_guessed(tmp_path):
    files = {f"departments/zoo-{n}/2024-final.yaml": ZOO for n in ("one", "two")}
    written(tmp_path, files)
    folders, (problem,) = folders_of(tmp_path, ("区动物园",), 2024, None)
    assert folders == ()
    assert problem.message == "有 2 个部门的名称都是“区动物园”"
    assert problem.hint == "请写文件夹名：zoo-one、zoo-two。"


@pytest.mark.parametrize("typed", ["forestry/", "forestry\\", " forestry/ "])
def test_a_folder_may_be_typed_with_the_slash_that_a_console_adds(tmp_path, typed):
    (tmp_path / "departments" / "forestry").mkdir(parents=True)
    assert folders_of(tmp_path, (typed,), 2024, None) == (("forestry",), ())
