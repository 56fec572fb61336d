"""What the keepers of the form and of the program ask for: ``template`` and ``terms``."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from disclosure.cli.arguments import Arguments, WrongUsage
from disclosure.cli.waiting import LOADING, waiting

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterable
    from pathlib import Path


def template_arguments() -> Arguments:
    """Declare ``template``, for the keeper of the form."""
    parser = Arguments(
        "template",
        "检查 Word 模板：刷新文字副本、试印一份、列出可用的名称。写 new 就从已有的版式复制出"
        "另一个年度的：template new final-2025 --from final-2024",
    )
    parser.given.add_argument(
        "edition", nargs="?", metavar="版式", help="例如 final-2024；不写就检查所有版式"
    )
    new = "写在 new 后面：新版式的名称，例如 final-2025"
    parser.given.add_argument("successor", nargs="?", metavar="新版式", help=new)
    source = "与 new 同用：从哪个版式复制，不写就是年度在前、最近的一个"
    parser.options.add_argument("--from", dest="source", metavar="版式", help=source)
    return parser


def run_template(given: Namespace, root: Path) -> int:
    """Look after forms, or copy one; return 0 where no form has an error, else 1."""
    if given.edition == "new":
        return _new_template(given, root)
    if given.successor or given.source:
        raise WrongUsage("新建版式写作：python build.py template new final-2025 --from final-2024")
    with waiting(LOADING):
        from disclosure.pipeline.keeping import keep
        from disclosure.reporters.text import TextReporter

    kept = keep(root, given.edition, TextReporter().progress)
    if not kept.known:
        raise WrongUsage(f"没有版式 {given.edition}。现有版式：{'、'.join(kept.editions)}")
    print("\n".join(kept.lines))
    TextReporter(about=f"看了 {kept.looked_at} 个版式").report((), kept.problems)
    return int(any(problem.severity.rank == 0 for problem in kept.problems))


def _new_template(given: Namespace, root: Path) -> int:
    if not given.successor:
        raise WrongUsage("还要写新版式的名称：python build.py template new final-2025")
    with waiting(LOADING):
        from disclosure.pipeline.founding import found
        from disclosure.reporters.text import TextReporter

    founded = found(root, given.successor, given.source)
    if founded.mistake:
        raise WrongUsage(founded.mistake)
    if founded.problems:
        TextReporter().report((), founded.problems)
    for line in founded.lines:
        print(line)
    return int(not founded.lines)


def terms_arguments() -> Arguments:
    """Declare ``terms``."""
    with waiting(LOADING):
        from disclosure.reporters import DICTIONARIES
    parser = Arguments(
        "terms",
        "印出词典：数据文件里的每一个键，印出来叫什么，程序里叫什么，什么单位，印在哪里，"
        "哪些文种和版式用到它。",
    )
    says = "只印键、名称或英文标识里有这个词的，例如 接待；不写就全部印出"
    parser.given.add_argument("word", nargs="?", default="", metavar="词", help=says)
    parser.options.add_argument(
        "--format", choices=tuple(DICTIONARIES), default="text", help="格式，默认 text"
    )
    return parser


def run_terms(given: Namespace, root: Path) -> int:
    """Print the dictionary; return 0, or 1 where something could not be read."""
    with waiting(LOADING):
        from disclosure.pipeline.dictionary import dictionary, found
        from disclosure.reporters import DICTIONARIES
        from disclosure.reporters.text import TextReporter

        entries, problems = dictionary(root)
    if problems:
        TextReporter().report((), problems)
        return 1
    words = found(entries, given.word)
    if not words:
        raise WrongUsage(f"没有键、名称或英文标识里有“{given.word}”的；不写词，就全部印出。")
    _write(DICTIONARIES[given.format](words), is_for_people=given.format == "text")
    return 0


def _write(pieces: Iterable[str], *, is_for_people: bool) -> None:
    """Write a text: for machines in UTF-8, whatever the console's own character set."""
    if is_for_people:
        sys.stdout.writelines(pieces)
        return
    sys.stdout.flush()
    sys.stdout.buffer.write("".join(pieces).encode("utf-8"))
    sys.stdout.buffer.flush()
