"""Items of lists are followed by their names when they move."""

from __future__ import annotations

from disclosure.review.renumbering import moves, redirected, renamed

OLD = {"项目": [{"名称": "甲"}, {"名称": "乙"}, {"名称": "丙"}], "职责": ["一", "二"]}


def test_items_that_stayed_are_left_out():
    assert moves(OLD, OLD) == {}


def test_an_item_is_followed_to_its_new_place():
    new = {"项目": [{"名称": "丙"}, {"名称": "甲"}, {"名称": "乙"}], "职责": ["一", "二"]}
    found = moves(OLD, new)
    assert [renamed(f"项目.{n}.执行数", found) for n in (1, 2, 3)] == [
        "项目.2.执行数",
        "项目.3.执行数",
        "项目.1.执行数",
    ]
    assert redirected(("项目", 0, "名称"), found) == ("项目", 1, "名称")


def test_an_item_that_is_gone_meets_none_that_came():
    found = moves(OLD, {"项目": [{"名称": "甲"}, {"名称": "丙"}], "职责": ["一", "二"]})
    assert renamed("项目.2.执行数", found) == "项目.原2.执行数"
    assert renamed("项目.3.执行数", found) == "项目.2.执行数"
    assert renamed("项目.1.执行数", found) == "项目.1.执行数"


def test_an_item_that_was_renamed_where_it_stands_is_the_same():
    assert (
        moves(
            OLD,
            {"项目": [{"名称": "甲"}, {"名称": "新"}, {"名称": "丙"}]}.copy()
            | {"职责": ["一", "二"]},
        )
        == {}
    )


def test_items_of_one_name_are_known_by_their_place():
    old = {"指标": [{"名称": "满意率"}, {"名称": "满意率"}]}
    assert moves(old, {"指标": [{"名称": "满意率"}, {"名称": "满意率"}, {"名称": "新"}]}) == {}


def test_lists_within_lists_are_followed_too():
    old = {"目标": [{"名称": "甲", "指标": [{"名称": "一"}, {"名称": "二"}]}, {"名称": "乙"}]}
    new = {"目标": [{"名称": "乙"}, {"名称": "甲", "指标": [{"名称": "二"}, {"名称": "一"}]}]}
    assert renamed("目标.1.指标.2.得分", moves(old, new)) == "目标.2.指标.1.得分"
