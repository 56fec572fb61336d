"""Room workspace: a file is written whole or not at all, and what was there before stays."""

from __future__ import annotations

import errno
import secrets
from typing import TYPE_CHECKING

from disclosure.diagnostics import Diagnostic, Place, Severity

if TYPE_CHECKING:
    from pathlib import Path

_FULL = frozenset((errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)))
_FORBIDDEN = frozenset((errno.EACCES, errno.EPERM, errno.EROFS))
_BLOCKED = frozenset((errno.ENOTDIR, errno.EEXIST, errno.ENOENT))


def write_atomically(path: Path, data: bytes, shown: str) -> Diagnostic | None:
    """Write bytes to a file by way of a temporary one beside it; return what went wrong.

    Makes missing folders. ``shown`` is the path in messages. On failure the old file is untouched
    and the temporary one is gone.
    """
    if path.is_dir():
        return _problem("R904", shown)
    temporary = path.parent / f".{secrets.token_hex(8)}.tmp"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with temporary.open("xb") as file:
            file.write(data)
    except OSError as error:
        _remove(temporary)
        return _unwritten(error, shown)
    try:
        temporary.replace(path)
    except OSError as error:
        _remove(temporary)
        return _unreplaced(error, shown)
    return None


def _remove(temporary: Path) -> None:
    """Remove the temporary file; where even that is refused, the first problem is the news."""
    try:
        temporary.unlink(missing_ok=True)
    except OSError:
        return


def _unwritten(error: OSError, shown: str) -> Diagnostic:
    if error.errno in _FULL:
        return _problem("R902", shown)
    if error.errno in _FORBIDDEN:
        return _problem("R903", shown)
    if error.errno in _BLOCKED:
        return _problem("R904", shown)
    return _problem("R905", shown, error)


def _unreplaced(error: OSError, shown: str) -> Diagnostic:
    if error.errno in _FULL:
        return _problem("R902", shown)
    if isinstance(error, PermissionError):
        return _problem("R901", shown)
    return _problem("R905", shown, error)


_WORDS = {
    "R901": (
        "文件正被别的软件占用，没有写入",
        "多半是在 Word 或 WPS 里打开着：请关闭它，再运行一次；原来的文件没有改动。",
    ),
    "R902": (
        "磁盘（或配额）已满，没有写入",
        "请清理磁盘，再运行一次；原来的文件没有改动。",
    ),
    "R903": (
        "没有在这个文件夹里写文件的权限",
        "请检查文件夹权限或只读属性，或把整个项目移到自己的文件夹里再运行。",
    ),
    "R904": (
        "要写文件的地方被同名的文件夹或文件占住了",
        "请把同名的文件夹（或本应是文件夹的文件）改名或移走，再运行一次。",
    ),
    "R905": ("系统拒绝写入这个文件", "请检查路径是否过长、网络盘是否断开，再运行一次。"),
}


def _problem(code: str, shown: str, error: OSError | None = None) -> Diagnostic:
    message, hint = _WORDS[code]
    if error is not None:
        hint += f"（系统的说法：{error.strerror}）"
    return Diagnostic(code, Severity.ERROR, message, Place(shown), hint)
