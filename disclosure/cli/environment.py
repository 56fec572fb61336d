"""Set-up: find or make the Python environment that this program runs in, and continue there.

Standard library only. An environment that has the right versions is used as it is; otherwise a
``.venv`` beside ``build.py`` is made from the lock, once.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from disclosure.cli.console import prepare as prepare_console
from disclosure.cli.continuing import go_on, go_on_in_utf8, needs_utf8, was_chosen
from disclosure.cli.home import DEV, RUN, Home
from disclosure.cli.installation import SetupFailure
from disclosure.cli.interruption import Terminated, exit_code, on_termination, terminated
from disclosure.cli.lock import is_sound, lacking, pins
from disclosure.cli.preparing import left_over, prepare
from disclosure.cli.waiting import announce, wipe

if TYPE_CHECKING:
    from collections.abc import Sequence

#: Set to anything but an empty text, nothing is ever installed.
NO_SETUP = "DISCLOSURE_NO_SETUP"
_WRONG = 2
#: git runs this command while a pager has the terminal: nothing may move there.
_SILENT = "text"
#: Exit codes of a process that a damaged library has brought down: illegal instruction, abort,
#: bus error, segmentation fault; on Windows, access violation and the like.
_CRASHED = frozenset({132, 134, 135, 139, 0xC0000005, 0xC000001D, 0xC0000135})
_STOPPED = "\n已中断：组件还没有装好，下次运行时接着装。"


def start(argv: Sequence[str], root: str) -> int:
    """Run the program with these arguments where its packages are; return its exit code."""
    prepare_console()
    ready, home = was_chosen(), Home(Path(root), DEV if list(argv[:1]) == ["test"] else RUN)
    if needs_utf8():
        return go_on_in_utf8(home.root, argv)
    if not _is_silent(argv):
        announce()
    try:
        return _here(argv, home) if ready else _run(argv, home)
    except SetupFailure as failure:
        print(failure, file=sys.stderr)
        return _WRONG
    except (KeyboardInterrupt, Terminated) as stop:
        print(_STOPPED, file=sys.stderr)
        return exit_code(stop)


def _run(argv: Sequence[str], home: Home) -> int:
    """Choose a Python and run in it; once more where it turns out to be damaged and is mended."""
    with on_termination(terminated):
        python = _python(home)
    if python is None:
        return _here(argv, home)
    was_sound = home.is_stamped
    code = go_on(python, home.root, argv)
    if was_sound and _is_damaged(home, code):
        with on_termination(terminated):
            prepare(home, inside=False)
        code = go_on(python, home.root, argv)
    return code


def _here(argv: Sequence[str], home: Home) -> int:
    from disclosure.cli.program import main

    if not _is_silent(argv):
        wipe()
    return main(argv, home.root)


def _is_silent(argv: Sequence[str]) -> bool:
    return list(argv[:1]) == [_SILENT]


def _python(home: Home) -> Path | None:
    """Return the interpreter to continue with, or None where this one will do."""
    for lock in (home.root / RUN, home.lock):
        if not lock.is_file():
            raise SetupFailure(f"缺少文件 {lock}。\n  请重新拷贝整个文件夹，不要只拷一部分。")
        if not is_sound(lock):
            raise SetupFailure(f"文件 {lock} 损坏了。\n  请从原来的程序包里恢复它。")
    inside = home.is_inside
    if inside and home.is_stamped:
        return None
    wanting = lacking(pins(home.lock), thorough=inside)
    if not wanting:
        return None
    # -- the tests take long enough for a closer look --
    if home.lock_name == RUN and home.is_stamped and home.starts:
        return home.python
    wipe()
    if os.environ.get(NO_SETUP):
        _refuse(home, wanting)
    else:
        _prepared(home, inside=inside)
    return home.python


def _prepared(home: Home, *, inside: bool) -> None:
    """Prepare the environment; where that fails, what was there may serve once more."""
    try:
        prepare(home, inside=inside)
    except SetupFailure as failure:
        left = left_over(home)
        if not left:
            raise
        print(failure, left, sep="\n", file=sys.stderr)


def _refuse(home: Home, wanting: Sequence[object]) -> None:
    """Refuse to install; an environment that has everything may be used."""
    if home.asked() == ():
        return
    listed = "、".join(str(pin) for pin in wanting[:6]) + ("等" if len(wanting) > 6 else "")
    raise SetupFailure(
        f"缺少组件：{listed}。\n"
        f"环境变量 {NO_SETUP} 已设置，程序不会自己安装：请先在这个 Python 里装好它们，"
        "或者去掉这个变量再运行。"
    )


def _is_damaged(home: Home, code: int) -> bool:
    """Tell whether the environment is to blame: its stamp was taken back, or a library crashed."""
    if code in _CRASHED:
        home.doubt(home.asked() or ())
    return not home.is_stamped
