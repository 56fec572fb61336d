"""``verify --take``: what would be written is shown, asked for, and written.

The program's imports stand inside the function, as in ``commands``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from disclosure.diagnostics import printed

if TYPE_CHECKING:
    from disclosure.pipeline.taking import TakenWords

_YES = frozenset({"y", "yes", "是", "好", "写", "ｙ"})


def carry(taken: TakenWords, *, yes: bool) -> int:
    """Show what was taken from a Word file, and write it where somebody says so.

    ``yes`` writes without asking. Returns 0 where all is taken and written, else 1.
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
    if not (yes or _agreed(taken.ref.shown)):
        return 1
    unwritten = taken.write()
    if unwritten is not None:
        print(printed(unwritten))
        return 1
    print(f"已写好：{taken.ref.shown}（{taken.count} 处文字）。看过再重新生成文档。")
    return int(not taken.is_whole)


def _agreed(shown: str) -> bool:
    """Ask whether to write; without anybody to ask say how it is done."""
    from disclosure.cli.asking import is_asked

    if not is_asked():
        print("没有终端可以问，什么也没有写：看过上面的对照，加上 --yes 再运行一次。")
        return False
    try:
        answer = input(f"写进 {shown} 吗？写就输入 y，不写直接按回车：")
    except EOFError:
        print()
        answer = ""
    if answer.strip().lower() in _YES:
        return True
    print("没有写，数据文件还是原来的样子。")
    return False
