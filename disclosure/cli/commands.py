"""The table of commands: a row each, with its name, what it does, its arguments and its function.

A command's own imports stand inside its function, so that help, mistakes on the command line and
``test`` do not wait for the whole program to load.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from disclosure.cli.arguments import WrongUsage
from disclosure.cli.declared import (
    build_arguments,
    build_options,
    check_arguments,
    check_options,
    explain_arguments,
    new_arguments,
    test_arguments,
)
from disclosure.cli.importing import import_arguments, run_import
from disclosure.cli.keeping import (
    run_template,
    run_terms,
    template_arguments,
    terms_arguments,
)
from disclosure.cli.keying import key_arguments, run_key
from disclosure.cli.naming import format_arguments, names_written, write_names
from disclosure.cli.quality import run_long, run_tests
from disclosure.cli.rolling import roll_arguments, run_roll
from disclosure.cli.waiting import LOADING, waiting
from disclosure.pipeline.formats import FORMATS

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Callable
    from pathlib import Path

    from disclosure.cli.arguments import Arguments


@dataclass(frozen=True, slots=True)
class Command:
    """One command: how it is written, what it does, what it takes, and what runs.

    ``run`` gets what was given and the project's folder, and returns the exit code.
    ``open_ended`` commands take further words, found in ``given.rest``.
    """

    name: str
    usage: str
    help: str
    arguments: Callable[[], Arguments]
    run: Callable[[Namespace, Path], int]
    open_ended: bool = False


def _build(given: Namespace, root: Path) -> int:
    with waiting(LOADING):
        from disclosure.pipeline.build import build
        from disclosure.reporters import TextReporter

    return build(build_options(given, root), TextReporter(verbose=given.verbose))


def _check(given: Namespace, root: Path) -> int:
    with waiting(LOADING):
        from disclosure.pipeline.build import check_only
        from disclosure.pipeline.catalogue import pages
        from disclosure.reporters import REPORTERS

        options = check_options(given, root)
        reporter = REPORTERS[options.format](pages(), given.verbose)
    unwritten = names_written(options.selection) if given.fix else 0
    return max(unwritten, check_only(options, reporter))


def _check_arguments() -> Arguments:
    with waiting(LOADING):
        from disclosure.reporters import REPORTERS

    return check_arguments(REPORTERS)


def _explain(given: Namespace, root: Path) -> int:
    if given.year is None:
        return _explain_code(given.subject)
    if given.path is None:
        raise WrongUsage(
            "还要写上数字的名称，例如 python build.py explain 部门 2024 支出.全部资金.合计"
        )
    return _explain_figure(given, root)


def _explain_code(code: str) -> int:
    from disclosure.pipeline.explaining import explain_code, near_codes

    page = explain_code(code)
    if page is None:
        raise WrongUsage(f"没有 {code} 这个代码。\n{near_codes(code)}")
    print(page)
    return 0


def _explain_figure(given: Namespace, root: Path) -> int:
    with waiting(LOADING):
        from disclosure.pipeline.explaining import Inquiry, explain_figure
        from disclosure.reporters import TextReporter

    reporter = TextReporter(about="")
    asked = Inquiry(given.subject, given.year, given.kind, given.path)
    told = explain_figure(root, asked, reporter.progress)
    if told.problems:
        reporter.report((), told.problems)
    if told.text:
        print(told.text)
    return 0 if told.found else 1


def _new(given: Namespace, root: Path) -> int:
    with waiting(LOADING):
        from disclosure.cli.beginning import begin

    return begin(given, root)


def _format(given: Namespace, root: Path) -> int:
    return write_names(given, root)


def _test(given: Namespace, root: Path) -> int:
    return run_long(root, given.rest) if given.long else run_tests(root, given.rest)


COMMANDS = (
    Command(
        "build",
        "2024 [部门]",
        "生成一个年度的全部公开文档",
        lambda: build_arguments(FORMATS),
        _build,
    ),
    Command(
        "check",
        "check [2024] [部门]",
        "只检查，不生成文档",
        _check_arguments,
        _check,
    ),
    Command("new", "new 部门", "新建一个部门的数据文件，带说明和例子", new_arguments, _new),
    Command(
        "import",
        "import 工作簿… --department 部门",
        "从 Excel 工作簿读出各个数，写进数据文件",
        import_arguments,
        run_import,
    ),
    Command(
        "roll",
        "roll 2025 [部门]",
        "从上年的数据文件生成下一年的",
        roll_arguments,
        run_roll,
    ),
    Command(
        "format",
        "format [2024] [部门]",
        "在科目编码后面用注释写上科目名称",
        format_arguments,
        _format,
    ),
    Command(
        "key",
        "key 部门 2024",
        "第二个人录入核对没有把守的数",
        key_arguments,
        run_key,
    ),
    Command(
        "explain",
        "explain 代码 | 部门 2024 数字",
        "解释一个错误代码，或者一个数字是怎么来的",
        explain_arguments,
        _explain,
    ),
    Command(
        "template",
        "template [版式]",
        "检查 Word 模板：刷新文字副本、试印一份、列出可用的名称",
        template_arguments,
        run_template,
    ),
    Command(
        "terms",
        "terms [词]",
        "印出词典：每个键的名称、英文标识、单位、印在哪里",
        terms_arguments,
        run_terms,
    ),
    Command(
        "test", "test", "运行本程序自己的全部测试和检查", test_arguments, _test, open_ended=True
    ),
)
