"""Paths in place of words: from an editor, a hook of git, a console that completes names."""

from __future__ import annotations

import pytest

from disclosure.cli.arguments import WrongUsage
from disclosure.cli.paths import sorted_out

SHOWN = "departments/甲 局/2024-final.yaml"


@pytest.fixture
def root(tmp_path, monkeypatch):
    """A project in a folder with a space, and the console in it."""
    root = tmp_path / "公开 项目"
    (root / "departments" / "甲 局").mkdir(parents=True)
    (root / SHOWN).write_bytes(b"")
    monkeypatch.chdir(root)
    return root


def test_a_word_is_a_department(root):
    assert sorted_out(["甲 局", "乙局", "乙局/"], root) == (("甲 局", "乙局", "乙局/"), ())


@pytest.mark.parametrize(
    "word", [SHOWN, SHOWN.replace("/", "\\"), f"./{SHOWN}", f"departments/../{SHOWN}"]
)
def test_a_path_is_a_file_whatever_its_separators(root, word):
    assert sorted_out([word, "乙局"], root) == (("乙局",), (SHOWN,))


def test_a_whole_path_is_one_too(root):
    assert sorted_out([str(root / SHOWN)], root) == ((), (SHOWN,))


def test_a_folder_is_its_department(root):
    assert sorted_out(["departments/甲 局/", "departments\\乙局"], root) == (("甲 局", "乙局"), ())


def test_a_path_is_meant_from_where_one_stands(root, monkeypatch):
    monkeypatch.chdir(root / "departments")
    assert sorted_out(["甲 局/2024-final.yaml"], root) == ((), (SHOWN,))
    assert sorted_out([SHOWN], root) == ((), (SHOWN,))
    monkeypatch.chdir(root / "departments" / "甲 局")
    assert sorted_out(["2024-final.yaml", "2025-final.yaml"], root)[1] == (
        SHOWN,
        SHOWN.replace("2024", "2025"),
    )


def test_a_file_that_is_nowhere_is_named_as_messages_name_it(root, monkeypatch):
    monkeypatch.chdir(root / "departments")
    assert sorted_out(["departments/甲 局/2030-final.yaml"], root)[1] == (
        "departments/甲 局/2030-final.yaml",
    )


def test_a_link_to_the_project_leads_into_it(root, tmp_path, monkeypatch):
    (tmp_path / "link").symlink_to(root)
    monkeypatch.chdir(tmp_path / "link")
    assert sorted_out([str(tmp_path / "link" / SHOWN)], root) == ((), (SHOWN,))


@pytest.mark.parametrize("word", ["README.yaml", "templates/final-2024/sample.yaml", "../甲.yaml"])
def test_a_file_of_somewhere_else_is_refused(root, word):
    with pytest.raises(WrongUsage, match="不是这个项目里的数据文件") as refusal:
        sorted_out([word], root)
    assert word in str(refusal.value)
