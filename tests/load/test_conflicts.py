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
