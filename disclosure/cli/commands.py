"""The table of commands: a row each, with its name, what it does, its arguments and its function.

A command's own imports stand inside its function, so that help, mistakes on the command line and
``test`` do not wait for the whole program to load.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from disclosure.cli.cloning import git_arguments, run_git
from disclosure.cli.declared import (
    build_arguments,
    build_options,
    check_arguments,
    check_options,
    explain_arguments,
    new_arguments,
    test_arguments,
)
from disclosure.cli.explaining import run_explain
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
from disclosure.cli.reading import run_text, text_arguments
from disclosure.cli.reviewing import review_arguments, run_review
from disclosure.cli.rolling import roll_arguments, run_roll
from disclosure.cli.verifying import run_verify, verify_arguments
from disclosure.cli.waiting import LOADING, waiting
from disclosure.cli.watching import run_watch
from disclosure.pipeline.formats import FORMATS

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from disclosure.cli.arguments import Arguments
    from disclosure.diagnostics import Page


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
        from disclosure.reporters.text import TextReporter

    return build(build_options(given, root), TextReporter(verbose=given.verbose))


def _check(given: Namespace, root: Path) -> int:
    if given.watch:
        return run_watch(given, root)
    with waiting(LOADING):
        from disclosure.pipeline.build import check_only
        from disclosure.reporters import REPORTERS

        options = check_options(given, root)
        reporter = REPORTERS[options.format](_pages, given.verbose)
    unwritten = names_written(options.selection) if given.fix else 0
    return max(unwritten, check_only(options, reporter))


def _pages() -> Mapping[str, Page]:
    from disclosure.pipeline.catalogue import pages

    return pages()


def _check_arguments() -> Arguments:
    with waiting(LOADING):
        from disclosure.reporters import REPORTERS

    return check_arguments(REPORTERS)


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
        "verify",
        "verify 文件.docx …",
        "核对改过的 Word 文件：哪些数字、文字同数据不符",
        verify_arguments,
        run_verify,
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
        run_explain,
    ),
    Command(
        "review",
        "review [旧版本] [新版本]",
        "比较两个版本：改了哪些数，跟着变了什么，多了哪些问题",
        review_arguments,
        run_review,
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
        "text",
        "text 文件.docx",
        "印出一个 Word 文件里的文字",
        text_arguments,
        run_text,
    ),
    Command("git", "git", "设置 git：比较时 Word 文件显示成文字", git_arguments, run_git),
    Command(
        "test", "test", "运行本程序自己的全部测试和检查", test_arguments, _test, open_ended=True
    ),
)
