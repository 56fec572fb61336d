"""Mistakes on the command line, in Chinese."""

from __future__ import annotations

import pytest

from disclosure.cli.arguments import Arguments, WrongUsage, count, similar, translated, year


@pytest.fixture
def parser() -> Arguments:
    made = Arguments("2024", "生成")
    made.given.add_argument("year", type=year, metavar="年度")
    made.options.add_argument("--format", choices=("docx", "pdf"))
    made.options.add_argument("--jobs", type=count, metavar="N")
    made.options.add_argument("--department", action="append")
    made.options.add_argument("--force", action="store_true")
    return made


def complaint(parser: Arguments, *words: str) -> str:
    with pytest.raises(WrongUsage) as raised:
        parser.parse_args(words)
    return str(raised.value).splitlines()[0]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ([], "还缺少：年度"),
        (["2024", "--departmnt", "x"], "不认识：--departmnt x，是否应为 --department？"),
        (["2024", "--departmnt=x"], "不认识：--departmnt=x，是否应为 --department？"),
        (["2024", "--dep", "x"], "不认识：--dep x，是否应为 --department？"),
        (["2024", "--format", "doc"], "--format 不能是 doc，可以是：docx, pdf"),
        (["2024", "--format"], "--format 后面要写一个值"),
        (["2024", "--force=1"], "--force 后面不写值"),
        (["2024", "--jobs", "0"], "--jobs：“0”不是正整数"),
        (["20245"], "年度：“20245”不是年度，请写四位数字，例如 2024"),
        (["一年"], "年度：“一年”不是年度，请写四位数字，例如 2024"),
    ],
)
def test_it_says_what_is_wrong_in_chinese(parser: Arguments, words: list[str], said: str) -> None:
    assert complaint(parser, *words) == said


def test_it_points_to_the_help(parser: Arguments) -> None:
    with pytest.raises(WrongUsage, match=r"用法见：python build\.py 2024 --help"):
        parser.parse_args([])


def test_the_help_is_chinese(parser: Arguments) -> None:
    shown = parser.format_help()
    assert shown.startswith("用法：python build.py 2024 [-h]")
    assert "要写的内容" in shown
    assert "显示这段说明" in shown
    assert "usage" not in shown
    assert "show this" not in shown


@pytest.mark.parametrize("text", ["2024", "２０２４", "2024年"])
def test_a_year_may_come_from_a_chinese_input_method(text: str) -> None:
    assert year(text) == 2024


def test_a_remark_that_is_not_in_the_table_keeps_its_words() -> None:
    assert translated("something new") == "命令写法不对：something new"


def test_it_suggests_nothing_where_nothing_is_near() -> None:
    assert similar("xyz", ("check", "explain")) == ""
    assert similar("chekc", ("check", "explain")) == "，是否应为 check？"


def test_the_usage_of_a_command_is_whole(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        Arguments("check", "只检查").parse_args(["--help"])
    assert capsys.readouterr().out.startswith("用法：python build.py check [-h]")
