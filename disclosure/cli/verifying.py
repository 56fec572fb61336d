"""``verify``: what it takes, and where its report goes."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from disclosure.cli.arguments import Arguments, WrongUsage
from disclosure.cli.taking import run_take
from disclosure.cli.waiting import LOADING, waiting

if TYPE_CHECKING:
    from argparse import Namespace


def verify_arguments() -> Arguments:
    """Declare ``verify``."""
    with waiting(LOADING):
        from disclosure.reporters.verifying import VERIFYING
    parser = Arguments(
        "verify",
        "核对从别处回来的 Word 文件：哪些数字同数据不符，哪些数没有来源，哪些段落和表格行改过、"
        "多了、少了。只看不改；加上 --take，把部门自己写的、在 Word 里改过的话取回数据文件。",
    )
    parser.given.add_argument("files", nargs="+", metavar="文件", help="要核对的 .docx，可以写多个")
    parser.options.add_argument(
        "--format", choices=tuple(VERIFYING), default="text", help="报告的格式，默认 text"
    )
    parser.options.add_argument("--output", metavar="文件", help="报告写到这个文件，不写就印出来")
    take = "把 Word 里改好的文字取回数据文件：先印出对照，问过再写；数字不取"
    parser.options.add_argument("--take", action="store_true", help=take)
    parser.options.add_argument("--yes", action="store_true", help="与 --take 同用：不问，直接写")
    return parser


def run_verify(given: Namespace, root: Path) -> int:
    """Verify files; return 0 where there is nothing to report, else 1."""
    if given.take:
        if given.output or given.format != "text":
            raise WrongUsage("--take 只印对照，不与 --format、--output 同用。")
        return run_take(given.files, root, yes=given.yes)
    if given.yes:
        raise WrongUsage("--yes 要与 --take 同用。")
    with waiting(LOADING):
        from disclosure.pipeline.verifying import verify
        from disclosure.reporters.text import TextReporter
        from disclosure.reporters.verifying import VERIFYING

    found = verify(root, given.files, TextReporter().progress)
    text = "".join(VERIFYING[given.format](found))
    written = _write(text, given.output, is_for_people=given.format == "text")
    return int(not written or not all(each.is_clean for each in found))


def _write(text: str, output: str | None, *, is_for_people: bool) -> bool:
    """Write the report to a file, or print it; return whether that was done."""
    if output:
        return _save(text, output)
    if is_for_people:
        sys.stdout.write(text)
        return True
    # For machines it is UTF-8, whatever the console's own character set.
    sys.stdout.flush()
    sys.stdout.buffer.write(text.encode("utf-8", "replace"))
    sys.stdout.buffer.flush()
    return True


def _save(text: str, output: str) -> bool:
    from disclosure.reporters.text import TextReporter
    from disclosure.workspace import write_atomically

    problem = write_atomically(Path(output), text.encode("utf-8", "replace"), output)
    if problem is not None:
        TextReporter().report((), (problem,))
        return False
    print(f"报告写在 {output}。")
    return True
