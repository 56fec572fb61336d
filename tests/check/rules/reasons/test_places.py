"""One text for a rise and a fall; a reason where none is asked for."""

from __future__ import annotations

from disclosure.check import check


def found(case_of, text):
    case, loaded = case_of(text)
    return check(case, loaded).diagnostics


def test_one_text_does_not_explain_a_rise_and_a_fall(diagnosed):
    (copy,) = diagnosed("追加", "部分造林任务延至次年春季")
    assert copy.code == "N305"
    assert copy.place.text.strip() == "2130204: 部分造林任务延至次年春季"
    assert [each.message for each in copy.related] == ["原因.年初预算.2130201（行政运行）"]


def test_one_text_may_explain_two_rises(diagnosed):
    assert diagnosed("追加", "造林绿化任务加重") == []


def test_a_reason_without_a_comparison_is_not_printed(case_of, both_years):
    text = both_years.replace("  政府性基金预算财政拨款收入: 200000.00\n", "")
    (note,) = (each for each in found(case_of, text) if each.code != "T246")
    assert (note.code, note.severity.value) == ("N306", "提示")
    assert note.message == "“政府性基金预算财政拨款收入”没有可比的数，这条原因不会印出来"


def test_two_equal_figures_need_no_reason(case_of, both_years):
    item = "    2130204: 部分造林任务延至次年春季\n"
    text = both_years.replace(item, item + "    2210201: 住房公积金基数核定\n")
    (note,) = found(case_of, text)
    assert note.code == "N306"
    assert "印出来没有差别" in note.message


def test_nought_needs_its_reason(case_of, both_years):
    assert found(case_of, both_years) == ()
