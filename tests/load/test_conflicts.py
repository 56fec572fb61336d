from __future__ import annotations

import pytest

TWO_VERSIONS = """甲: 1
<<<<<<< HEAD
乙: 2
=======
乙: 3
>>>>>>> origin/main
丙：４
"""


def test_a_file_that_git_could_not_merge_has_one_message(read):
    content, (found,) = read(TWO_VERSIONS)
    assert (content, found.code, found.place.line) == (None, "L139", 2)
    assert [one.place.line for one in found.related] == [4, 6]


def test_it_says_which_lines_are_whose(read):
    (found,) = read(TWO_VERSIONS)[1]
    assert found.message == (
        "git 没有合并成的两份内容还并排放着：第 3 行是“HEAD”的，第 5 行是“origin/main”的"
    )
    assert "接受传入的更改" in found.hint


DURING_A_REBASE = """收入:
  甲:
<<<<<<< HEAD
||||||| parent of 6c40d0e (改甲)
    乙: 2
<<<<<<<<< Temporary merge branch 1
    丙: 3
=========
    丙: 4
>>>>>>>>> Temporary merge branch 2
=======
    乙: 3
    丙: 3
>>>>>>> 6c40d0e (改甲)
    丁: 4
"""


def test_a_rebase_shows_both_changes_and_what_was_before_them(read):
    """With diff3 the old version stands between them; it may hold a conflict of its own."""
    (found,) = read(DURING_A_REBASE)[1]
    assert found.place.line == 3
    assert "“HEAD”那一份是空的（这几行被删去了），第 12–13 行是“6c40d0e (改甲)”的" in found.message
    assert "“|||||||”那一行和它下面的是两边改动以前的内容，也要删去" in found.hint
    assert "“HEAD”是对方那条线，“6c40d0e (改甲)”才是正在搬过去的提交" in found.hint
    assert [one.place.line for one in found.related] == [4, 11, 14]


def test_a_file_from_windows_has_them_too(read):
    (found,) = read(TWO_VERSIONS.replace("\n", "\r\n"))[1]
    assert "第 3 行是“HEAD”的，第 5 行是“origin/main”的" in found.message


def test_several_conflicts_are_counted(read):
    (found,) = read(TWO_VERSIONS * 3)[1]
    assert "文件里有 3 处，第一处第 3 行是“HEAD”的" in found.message
    assert [one.message for one in found.related[2:]] == ["另一处冲突"] * 2


@pytest.mark.parametrize("mark", ["<<<<<<< a", "=======", ">>>>>>> a", "||||||| base", "<<<<<<<"])
def test_a_mark_that_was_left_over_is_one_too(mark, spots):
    assert spots(f"甲: 1\n{mark}\n") == [("L139", 2, 1)]


def test_of_many_marks_some_are_listed(read):
    (found,) = read(TWO_VERSIONS * 20)[1]
    assert len(found.related) == 5


@pytest.mark.parametrize(
    "line",
    ["甲: <<<<<<< a", "甲: =======", "甲: 1 # <<<<<<<", "甲: |\n  =======\n", "甲: ========"],
)
def test_such_signs_within_a_text_are_none(line, spots):
    assert spots(line) == []
