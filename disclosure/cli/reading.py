"""``text``: what a Word file says, as plain lines, for ``git diff`` and for a person."""

from __future__ import annotations

import hashlib
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from disclosure.cli.arguments import Arguments, complain

if TYPE_CHECKING:
    from argparse import Namespace

#: Under this heading stands, for ``git diff``, a file that cannot be read.
_UNREADABLE = "（显示不了文字：{why}）\n文件的 sha256：{digest}\n"


def text_arguments() -> Arguments:
    """Declare ``text``."""
    parser = Arguments(
        "text",
        "印出一个 Word 文件里的文字：一段一行，表格一行一行，单元格之间用“｜”隔开。"
        "模板印成文字影子（样式、标签都看得见）。",
    )
    parser.given.add_argument("file", metavar="文件.docx", help="Word 文件")
    says = "给 git diff 用：读不了的文件也印一行说明，不算出错"
    parser.options.add_argument("--for-diff", action="store_true", help=says)
    return parser


def run_text(given: Namespace, _root: Path) -> int:
    """Print the text of a file, in UTF-8; return 0, or 1 where it cannot be read."""
    # Without a word while it loads: git runs this while a pager has the terminal.
    from disclosure.diagnostics import Diagnostic
    from disclosure.render.package.opening import LARGEST_PACKAGE
    from disclosure.render.textual import textual
    from disclosure.workspace import read_file

    data = read_file(Path(given.file), given.file, LARGEST_PACKAGE)
    if isinstance(data, Diagnostic):
        return _refused(given, data.message, data.hint, "没有读取")
    told = textual(data)
    if not isinstance(told, str):
        return _refused(given, told.why, told.hint, hashlib.sha256(data).hexdigest())
    return _printed(told)


def _refused(given: Namespace, why: str, hint: str, digest: str) -> int:
    if given.for_diff:
        return _printed(_UNREADABLE.format(why=why, digest=digest))
    complain(f"{given.file} 读不了：{why}\n  {hint}".rstrip())
    return 1


def _printed(text: str) -> int:
    sys.stdout.flush()
    sys.stdout.buffer.write(text.encode("utf-8", "replace"))
    sys.stdout.buffer.flush()
    return 0
