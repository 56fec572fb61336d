"""Figures and facts as sentences see them."""

from __future__ import annotations

from disclosure.narrate.views import FactTree, FigureTree, NotGiven, fact_view
from tests.phrases.figures import amount

FIGURES = {"收入.总计": amount(1, "收入.总计"), "支出.全部资金.201.合计": amount(2, "x")}


def test_a_path_leads_to_its_figure():
    tree = FigureTree(FIGURES)
    assert tree.收入.总计 is FIGURES["收入.总计"]
    assert tree.支出.全部资金[201].合计 is FIGURES["支出.全部资金.201.合计"]


def test_a_path_without_a_figure_is_a_tree_that_knows_its_path():
    assert FigureTree(FIGURES).收入.其他收入.合计.path == "收入.其他收入.合计"


def test_a_fact_that_was_not_given_is_absent_all_the_way_down():
    facts = FactTree({"概况": {"人员": {"未公布": "无"}, "科室": ["办公室", None], "空": ""}})
    assert not facts.概况.人员.在职
    assert not facts.概况.空
    assert list(facts.没有.也没有) == []
    assert not facts.没有[0]
    assert facts.概况.科室[0] == "办公室"
    assert isinstance(facts.概况.科室[1], NotGiven)
    assert list(facts) == ["概况"]
    assert facts


def test_a_text_is_itself():
    assert fact_view("3") == "3"


def test_what_is_private_cannot_be_reached():
    for view in (FigureTree(FIGURES), FactTree({}), NotGiven()):
        assert not hasattr(view, "_secret")
