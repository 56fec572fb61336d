"""``key``: what it takes, and what it prints."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from disclosure.cli.arguments import Arguments, WrongUsage, something, year
from disclosure.cli.declared import USUAL_KIND
from disclosure.cli.waiting import LOADING, waiting
from disclosure.terms import KINDS

if TYPE_CHECKING:
    from argparse import Namespace

    from disclosure.pipeline.keying import KeyingDone


def key_arguments() -> Arguments:
    """Declare ``key``."""
    parser = Arguments(
        "key",
        "第二个人录入核对：把没有别的数把守的数列成一张录入表（不印它们的值），由没有填报的人"
        "对照账簿填好，再用 --compare 与数据文件比；相同的从此算有人核对过。",
    )
    add = parser.given.add_argument
    add("department", metavar="部门", help="文件夹名、规范简称或简称")
    add("year", type=year, metavar="年度", help="四位数字，例如 2024")
    add = parser.options.add_argument
    add("--kind", choices=tuple(KINDS), default=USUAL_KIND, help="final 决算（默认），budget 预算")
    add("--compare", metavar="文件", type=something, help="填好的录入表，与数据文件比")
    add("--by", metavar="职务", type=something, help="与 --compare 同用：由谁录入，写职务即可")
    return parser


def run_key(given: Namespace, root: Path) -> int:
    """Write a form, or hold one against the file; return 0 where nothing is wrong, else 1."""
    if bool(given.compare) != bool(given.by):
        raise WrongUsage("--compare 和 --by 要一起写：--compare 填好的文件 --by 职务")
    if given.by and not given.by.isprintable():
        raise WrongUsage("--by 里有看不见的字符，请重新输入。")
    with waiting(LOADING):
        from disclosure.reporters.text import TextReporter

        done = _done(given, root)
    if done.problems:
        TextReporter(about="").report((), done.problems)
    for line in done.lines:
        print(line)
    return done.exit_code


def _done(given: Namespace, root: Path) -> KeyingDone:
    from disclosure.pipeline.comparing import Comparer, compare
    from disclosure.pipeline.keying import KeyingSubject, blank_form

    subject = KeyingSubject(given.department, given.year, given.kind)
    if not given.compare:
        return blank_form(root, subject)
    today = datetime.now(UTC).astimezone().date().isoformat()
    by = Comparer(" ".join(given.by.split()), today)
    return compare(root, subject, Path(given.compare), by)
