"""The one layout in which every problem is shown."""

from __future__ import annotations

from disclosure.diagnostics import Diagnostic, Place, Related, Severity, printed

FILE = "departments/x/2024-final.yaml"
PLACE = Place(FILE, line=12, column=5, length=6, text="    一般公共预算: 1")


def test_it_shows_place_source_caret_way_out_and_related_places() -> None:
    first = Related("第一次出现在这里", Place(FILE, line=3, column=1))
    problem = Diagnostic("S201", Severity.ERROR, "信息", PLACE, "……", (first,))
    assert printed(problem) == (
        "departments/x/2024-final.yaml:12:5: 错误[S201] 信息\n"
        "    12 |     一般公共预算: 1\n"
        "       |     ^^^^^^^^^^^^\n"
        "    改法：……\n"
        "    另见：departments/x/2024-final.yaml:3:1 第一次出现在这里"
    )


def test_it_shows_a_problem_without_a_place_in_one_line() -> None:
    assert printed(Diagnostic("R101", Severity.WARNING, "信息")) == "警告[R101] 信息"


def test_it_shows_a_related_remark_without_a_place() -> None:
    problem = Diagnostic("T101", Severity.NOTE, "信息", related=(Related("合计 3"),))
    assert printed(problem) == "提示[T101] 信息\n    另见：合计 3"


def test_it_leaves_the_excerpt_out_where_the_line_is_blank() -> None:
    assert printed(Diagnostic("L101", Severity.ERROR, "空文件", Place(FILE), "写入内容")) == (
        "departments/x/2024-final.yaml:1:1: 错误[L101] 空文件\n    改法：写入内容"
    )


def test_it_leaves_no_space_at_the_end_of_a_line() -> None:
    place = Place(FILE, line=2, column=1, length=2, text="收入:   ")
    problem = Diagnostic("S101", Severity.ERROR, "信息", place)
    assert all(line == line.rstrip() for line in printed(problem).splitlines())


def test_it_goes_on_below_the_first_line_of_a_long_way_out() -> None:
    problem = Diagnostic(
        "N101", Severity.ERROR, "信息", hint="补写原因，例如：\n其中：甲增加 1 万元"
    )
    assert printed(problem).splitlines()[1:] == [
        "    改法：补写原因，例如：",
        "        其中：甲增加 1 万元",
    ]


def test_it_lets_nothing_from_a_file_act_upon_the_terminal() -> None:
    problem = Diagnostic("S101", Severity.ERROR, "不认识“\x1b[31m\u202e\n合计”", PLACE)
    shown = printed(problem)
    assert "不认识“?[31m? 合计”" in shown
    assert "\x1b" not in shown
