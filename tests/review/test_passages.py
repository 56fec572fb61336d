"""What changed in a sentence is what a reader would underline, and nothing is lost of it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from disclosure.review import passages
from disclosure.review.passages import changes
from disclosure.review.redline.atoms import atoms
from tests.render.markup import element, p

TEXTS = st.text("甲乙丙，。12", max_size=24)


def shown(old: str, new: str) -> str:
    """Return the new text, deletions in [ ] and insertions in { }."""
    one, other = ([atom.text for atom in atoms(element(p(text)))] for text in (old, new))
    told = ""
    for each in changes(one, other):
        gone, come = "".join(one[each.old]), "".join(other[each.new])
        told += come if each.is_equal else f"[{gone}]" * bool(gone) + f"{{{come}}}" * bool(come)
    return told


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("增加232.86万元，增长20.55%", "增加32.86万元，增长2.55%",
         "增加[232.86]{32.86}万元，增长[20.55]{2.55}%"),
        ("比上年增加3万元，增长5%。", "比上年减少3万元，下降5%。",
         "比上年[增加]{减少}3万元，[增长]{下降}5%。"),
        ("各减少167.14万元", "各增加232.86万元", "各[减少]{增加}[167.14]{232.86}万元"),
        ("主要原因是人员的调动。", "主要原因是新的任务。", "主要原因是[人员的调动]{新的任务}。"),
        ("共有车辆8辆", "共有车辆8辆，其中特种1辆", "共有车辆8辆{，其中特种1辆}"),
        ("甲", "甲", "甲"),
        ("", "甲", "{甲}"),
        ("甲", "", "[甲]"),
    ],
)  # fmt: skip
def test_a_sentence_is_marked_as_a_reader_would_mark_it(old, new, told):
    assert shown(old, new) == told


def whole(old: str, new: str) -> None:
    found = changes(old, new)
    assert "".join(old[each.old] for each in found) == old
    assert "".join(new[each.new] for each in found) == new
    assert all(old[each.old] == new[each.new] for each in found if each.is_equal)


@given(TEXTS, TEXTS)
def test_the_stretches_are_both_texts(old, new):
    whole(old, new)


@pytest.mark.parametrize("most", [0, 3])
@given(old=TEXTS, new=TEXTS)
def test_the_stretches_of_texts_too_long_to_compare_are_both_texts(most, old, new):
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(passages, "_MOST_PAIRS", most)
        whole(old, new)


def test_a_long_text_is_compared_clause_by_clause(monkeypatch):
    monkeypatch.setattr(passages, "_MOST_PAIRS", 5)
    assert shown("甲乙，丙丁，戊己。", "甲丑，丙丁，子己。") == "甲[乙，]{丑，}丙丁，[戊]{子}己。"


def test_two_texts_of_one_sign_over_and_over_are_not_compared():
    """The comparison of the standard library would take half a minute."""
    assert [each.is_equal for each in changes("甲" * 1000, "乙甲" * 500)] == [False, True]
