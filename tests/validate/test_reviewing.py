"""【待核】 is one problem, however often it stands, and nothing else is said of the text."""

from __future__ import annotations

import pytest

from disclosure.validate.reviewing import marks_in


def test_it_finds_the_mark_in_any_text():
    data = {"甲": "【待核】x", "乙": ["x", "y【待核】"], "丙": {"丁": "待核", "戊": "【待核】"}}
    assert list(marks_in(data)) == [("甲",), ("乙", 1), ("丙", "戊")]


@pytest.mark.parametrize(
    ("right", "marked"),
    [
        ("[组织群众文化活动。]", "[【待核】组织群众文化活动。]"),
        ("[组织群众文化活动。]", "['【待核】组织群众文化活动。', \"【待核】组织展览。\"]"),
        ("[良好。]", "[【待核】良好。]"),
    ],
)
def test_marked_texts_are_all_that_is_told(right, marked, problems, complete):
    assert right in complete
    (found,) = problems(complete.replace(right, marked))
    assert found.code == "S231"
    assert found.message.startswith(f"还有 {marked.count('【待核】')} 处")


def test_it_is_told_beside_what_is_to_be_filled_in(problems, complete):
    text = complete.replace("[良好。]", "[【待核】良好。]").replace("2025-09-29", "待填")
    assert {each.code for each in problems(text)} == {"S230", "S231"}
    # The list shows no place twice.
    (review,) = (each for each in problems(text) if each.code == "S231")
    assert review.message.startswith("还有 1 处")
