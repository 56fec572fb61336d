"""``review``: what it takes, and where its report goes."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from disclosure.cli.arguments import Arguments, WrongUsage, something
from disclosure.cli.declared import DEPARTMENTS_HELP
from disclosure.cli.waiting import LOADING, waiting

if TYPE_CHECKING:
    from argparse import Namespace

    from disclosure.review import Review

FORMATS = ("text", "markdown", "json", "html")
#: Set on the machines of GitHub, GitLab, Gitea and Gitee.
_IN_CI = "CI"


def review_arguments() -> Arguments:
    """Declare ``review``."""
    parser = Arguments(
        "review",
        "比较两个版本的数字：哪些数改了、改了多少、还有哪些表格、句子和图跟着变、多了哪些问题。"
        "只读 git，不动工作区里的文件。",
    )
    add, option = parser.given.add_argument, parser.options.add_argument
    base = "旧版本：分支、标签或提交；不写就是从主分支分出来的地方"
    add("base", nargs="?", default="", metavar="旧版本", help=base)
    head = "新版本；不写就是工作区里现在的文件"
    add("head", nargs="?", default="", metavar="新版本", help=head)
    option("--department", action="append", default=[], metavar="部门", help=DEPARTMENTS_HELP)
    option(
        "--format",
        choices=FORMATS,
        help="报告的格式；不写是 text，在流水线（CI）里是 markdown",
    )
    option("--output", metavar="文件", type=something, help="报告写到这个文件里，不显示在屏幕上")
    redline = "每份有变化的公开生成一份比对稿（Word 修订），放在 output/review/ 里"
    option("--redline", action="store_true", help=redline)
    return parser


def run_review(given: Namespace, root: Path) -> int:
    """Review two versions; return 0 where nothing stands in the way of merging, else 1."""
    with waiting(LOADING):
        from disclosure.pipeline.options import ReviewOptions
        from disclosure.pipeline.reviewing import review_changes
        from disclosure.reporters.text import TextReporter

    departments = tuple(given.department)
    options = ReviewOptions(root, given.base, given.head, departments, given.redline)
    review = review_changes(options, TextReporter().progress)
    form = given.format or ("markdown" if os.environ.get(_IN_CI) else "text")
    if given.output is None:
        _print(review, form)
    else:
        _write(review, form, Path(given.output))
    return int(review.is_blocked)


def _print(review: Review, form: str) -> None:
    from disclosure.reporters.reviewing import REVIEWS

    print(REVIEWS[form](review), end="")


def _write(review: Review, form: str, path: Path) -> None:
    """Write the report to a file; Markdown that is too long for a comment is cut.

    The whole then stands beside it. Raises ``WrongUsage`` where a file cannot be written.
    """
    from disclosure.reporters.reviewing import MARKDOWN, REVIEWS, shortened, written

    if form == MARKDOWN:
        whole = path.with_name(f"{path.stem}-full{path.suffix or '.md'}")
        sections = written(review)
        text, is_cut = shortened(sections, whole.name)
        _save(path, text)
        if is_cut:
            _save(whole, "".join(sections))
    else:
        _save(path, REVIEWS[form](review))


def _save(path: Path, text: str) -> None:
    from disclosure.workspace import write_atomically

    problem = write_atomically(path, text.encode("utf-8"), str(path))
    if problem is not None:
        raise WrongUsage(f"{problem.message}。{problem.hint}")
