"""Room workspace: a file is written whole or not at all, and what was there before stays."""

from __future__ import annotations

import errno
import os
import secrets
from typing import TYPE_CHECKING

from disclosure.diagnostics import Diagnostic, Place, Severity
from disclosure.workspace.refusals import reason

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

#: How much of a long name a message shows.
_SHOWN = 20
_FULL = frozenset((errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)))
_FORBIDDEN = frozenset((errno.EACCES, errno.EPERM, errno.EROFS))
_BLOCKED = frozenset((errno.ENOTDIR, errno.EEXIST, errno.ENOENT))


#: The longest name of a file on common systems in bytes of UTF-8, and how many of them are kept
#: for what may be put behind the name of a document: a mark of drafts or of copies, its suffix.
MOST_NAME_BYTES, KEPT_BYTES = 255, 60


def check_name(name: str, place: Place) -> tuple[Diagnostic, ...]:
    """Return the problem of a document's name that no system could write, told before it is made.

    ``name`` has no suffix yet; ``place`` is where the department writes its part of it.
    """
    size, most = len(name.encode("utf-8")), MOST_NAME_BYTES - KEPT_BYTES
    if size <= most:
        return ()
    message = f"要生成的文件名有 {size} 个字节，超过上限 {most} 个：“{name[:_SHOWN]}……”"
    hint = (
        f"请至少缩短 {size - most} 个字节（一个汉字占三个字节，约 {-(-(size - most) // 3)} 个字）。"
    )
    return (Diagnostic("R906", Severity.ERROR, message, place, hint),)


def write_atomically(path: Path, data: bytes, shown: str) -> Diagnostic | None:
    """Write bytes to a file by way of a temporary one beside it; return what went wrong.

    Makes missing folders. ``shown`` is the path in messages. On failure the old file is untouched
    and the temporary one is gone.
    """
    return write_beside(path, data, shown, ())[1]


def taken(path: Path, shown: str) -> Diagnostic | None:
    """Return the problem of a new file whose place is taken (R907)."""
    return _problem("R907", shown) if os.path.lexists(path) else None


def write_new(path: Path, data: bytes, shown: str) -> Diagnostic | None:
    """Write like ``write_atomically``, but only where there is nothing yet.

    The name is taken by an empty file first, so that of two programs only one writes.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.open("xb").close()
    except OSError as error:
        return taken(path, shown) or unwritten(error, shown)
    problem = write_atomically(path, data, shown)
    if problem is not None:
        _remove(path)
    return problem


def write_beside(
    path: Path, data: bytes, shown: str, names: Iterable[Path]
) -> tuple[Path | None, Diagnostic | None]:
    """Write like ``write_atomically``, but move what stood there to the first free of ``names``.

    ``names`` are in the same folder; none of them: what stood there is replaced. Returns where the
    old file is now (None: there was none, or it stands where it stood), and what went wrong. At no
    moment, whatever ends the program, is the content of the old file without a name.
    """
    if _is_folder(path):
        return None, _problem("R904", shown)
    temporary = path.parent / f".{secrets.token_hex(8)}.tmp"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with temporary.open("xb") as file:
            file.write(data)
    except OSError as error:
        _remove(temporary)
        return None, unwritten(error, shown)
    aside = None
    try:
        aside = _moved(path, names)
        temporary.replace(path)
    except OSError as error:
        _remove(temporary)
        return aside, _unreplaced(error, shown)
    return aside, None


def _is_folder(path: Path) -> bool:
    """Whether a folder stands in the way; where that cannot be seen, writing will tell."""
    try:
        return path.is_dir()
    except OSError:
        return False


def _moved(path: Path, names: Iterable[Path]) -> Path | None:
    """Move a file to the first free name, and return that; None where there is nothing to move.

    The name is taken by an empty file first: no system moves a file only where nothing is
    overwritten, but all make a file only where there is none. Raises OSError, the file then
    standing where it stood.
    """
    for name in names:
        try:
            name.open("xb").close()
        except FileExistsError:
            continue
        try:
            path.replace(name)
        except FileNotFoundError:
            _remove(name)
            return None
        except OSError:
            _remove(name)
            raise
        return name
    return None


def _remove(temporary: Path) -> None:
    """Remove the temporary file; where even that is refused, the first problem is the news."""
    try:
        temporary.unlink(missing_ok=True)
    except OSError:
        return


def unwritten(error: OSError, shown: str) -> Diagnostic:
    """Return the problem of bytes that the system did not let us write."""
    if error.errno in _FULL:
        return _problem("R902", shown)
    if error.errno in _FORBIDDEN:
        return _problem("R903", shown)
    if error.errno in _BLOCKED:
        return _problem("R904", shown)
    if error.errno == errno.ENAMETOOLONG:
        return _problem("R906", shown)
    return _problem("R905", shown, error)


def _unreplaced(error: OSError, shown: str) -> Diagnostic:
    if error.errno in _FULL:
        return _problem("R902", shown)
    if isinstance(error, PermissionError):
        return _problem("R901", shown)
    if error.errno == errno.ENAMETOOLONG:
        return _problem("R906", shown)
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
    "R906": (
        "文件名或路径太长，这个系统不能写",
        "请缩短“规范简称”，或者把整个项目移到层次少、名称短的文件夹里再运行。",
    ),
    "R907": (
        "这个文件已经有了，没有新建",
        "请接着填原来的文件；要从头再来，先把它改名或移走；别的年度用 --year 写明。",
    ),
    "R905": ("系统拒绝写入这个文件", "请检查网络盘是否断开、安全软件有没有拦截，再运行一次。"),
}


def _problem(code: str, shown: str, error: OSError | None = None) -> Diagnostic:
    message, hint = _WORDS[code]
    if error is not None:
        hint += f"（系统的说法：{reason(error)}。）"
    return Diagnostic(code, Severity.ERROR, message, Place(shown), hint)
