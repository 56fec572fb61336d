"""``verify --take``: what would be written is shown, asked for, and written.

The program's imports stand inside the function, as in ``commands``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from disclosure.cli.waiting import LOADING, waiting
from disclosure.diagnostics import Diagnostic, printed

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from disclosure.pipeline.taken import TakenWords

_UNASKED = "没有终端可以问，什么也没有写：看过上面的对照，加上 --yes 再运行一次。"
_UNCERTAIN = (
    "认不出来历的文件，--yes 不算数，什么也没有写：在终端里运行，逐处看过对照，再回答写不写。"
)
_YES = frozenset({"y", "yes", "是", "好", "写", "ｙ"})


def run_take(files: Sequence[str], root: Path, *, yes: bool) -> int:
    """Take words back from Word files, one after the other; return 0 where all was taken."""
    with waiting(LOADING):
        from disclosure.pipeline.taking import taken_from
    code = 0
    for shown in files:
        with waiting(f"正在对照 {shown}"):
            taken = taken_from(shown, root)
        if isinstance(taken, Diagnostic):
            print(printed(taken))
            code = 1
        else:
            code = max(code, carry(taken, yes=yes))
    return code


def carry(taken: TakenWords, *, yes: bool) -> int:
    """Show what was taken from a Word file, and write it where somebody says so.

    ``yes`` writes without asking, where it is known what the document was made of. Returns 0 where
    all is taken and written, else 1.
    """
    for problem in taken.problems:
        print(printed(problem))
    if not taken.count:
        print("没有可以取回的文字，数据文件没有动。")
        return int(not taken.is_whole)
    print("\n".join((f"从 Word 取回 {taken.count} 处文字，数据文件这样改：", *taken.diff, "")))
    if taken.findings:
        print("这样改了以后，检查会多说：")
        for finding in taken.findings:
            print(printed(finding))
    if not (yes and taken.is_certain) and not _agreed(taken):
        return 1
    unwritten = taken.write()
    if unwritten is not None:
        print(printed(unwritten))
        return 1
    print(f"已写好：{taken.ref.shown}（{taken.count} 处文字）。看过再重新生成文档。")
    return int(not taken.is_whole)


def _agreed(taken: TakenWords) -> bool:
    """Ask whether to write; without anybody to ask say how it is done."""
    from disclosure.cli.asking import is_asked

    if not is_asked():
        print(_UNASKED if taken.is_certain else _UNCERTAIN)
        return False
    try:
        answer = input(f"写进 {taken.ref.shown} 吗？写就输入 y，不写直接按回车：")
    except EOFError:
        print()
        answer = ""
    if answer.strip().lower() in _YES:
        return True
    print("没有写，数据文件还是原来的样子。")
    return False
