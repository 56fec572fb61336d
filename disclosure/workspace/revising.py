"""Room workspace: a person's file is written anew only where nobody else has touched it."""

from __future__ import annotations

import stat
from contextlib import suppress
from typing import TYPE_CHECKING

from disclosure.diagnostics import Diagnostic, Place, Severity
from disclosure.workspace.reading import read_file
from disclosure.workspace.writing import write_atomically

if TYPE_CHECKING:
    from pathlib import Path


def revise(path: Path, was: bytes, data: bytes, shown: str) -> Diagnostic | None:
    """Write other bytes to a file that was read as ``was``; return what went wrong.

    What has changed in between (R908) or is write-protected (R909) stays as it is. A link goes on
    leading to its file, and the file keeps its permissions.
    """
    now = read_file(path, shown)
    if isinstance(now, Diagnostic):
        return now
    if now != was:
        return _problem("R908", shown)
    try:
        target = path.resolve()
        mode = stat.S_IMODE(target.stat().st_mode)
    except OSError:
        return _problem("R908", shown)
    if not mode & stat.S_IWUSR:
        return _problem("R909", shown)
    problem = write_atomically(target, data, shown)
    if problem is None:
        with suppress(OSError):
            target.chmod(mode)
    return problem


_WORDS = {
    "R908": (
        "文件刚刚被别人或别的软件改过，没有写入",
        "请先在编辑器里保存，再运行一次；改过的内容没有动。",
    ),
    "R909": (
        "文件是只读的，没有写入",
        "要改它，先去掉只读属性（右键“属性”），再运行一次；不该改的，不用处理。",
    ),
}


def _problem(code: str, shown: str) -> Diagnostic:
    message, hint = _WORDS[code]
    return Diagnostic(code, Severity.ERROR, message, Place(shown), hint)
