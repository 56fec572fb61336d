"""Room workspace: the one way to read a file that must be there: its bytes, or what is wrong.

Nothing that never ends is opened (a pipe, a device, a socket), and nothing larger than asked for is
read, whatever the size that the system states.
"""

from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING

from disclosure.diagnostics import Diagnostic, Place, Severity
from disclosure.workspace.refusals import reason

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

#: The code of a file that is not there, for who can say more about it.
MISSING = "L101"
#: The largest file that is read unless a caller wants less, in bytes: a form with pictures.
MOST_BYTES = 64 * 1024 * 1024
_KINDS: tuple[tuple[Callable[[int], bool], str], ...] = (
    (stat.S_ISDIR, "这是一个文件夹"),
    (stat.S_ISFIFO, "这是一个管道"),
    (stat.S_ISSOCK, "这是一个套接字"),
    (stat.S_ISCHR, "这是一个设备"),
    (stat.S_ISBLK, "这是一个设备"),
)
#: A pipe that took the place of a file in between must not make us wait.
_FLAGS = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0)


def read_file(path: Path, shown: str, most: int = MOST_BYTES) -> bytes | Diagnostic:
    """Return the content of a regular file of at most so many bytes, or why there is none.

    ``shown`` is the path in messages.
    """
    try:
        status = path.stat()
        if stat.S_ISREG(status.st_mode):
            with open(path, "rb", opener=_opened) as file:
                status = os.fstat(file.fileno())
                if stat.S_ISREG(status.st_mode):
                    data = file.read(most + 1)
                    return data if len(data) <= most else too_large(status.st_size, most, shown)
        return _no_file(status.st_mode, shown)
    except FileNotFoundError:
        return _problem(MISSING, "文件不存在", shown)
    except OSError as error:
        return _problem("L102", f"文件读不出来：{reason(error)}", shown)


def list_folder(folder: Path, shown: str) -> tuple[str, ...] | Diagnostic:
    """Return the names in a folder, sorted; none where there is no folder."""
    try:
        return tuple(sorted(os.listdir(folder)))  # noqa: PTH208 -- names, which Path hides
    except (FileNotFoundError, NotADirectoryError):
        return ()
    except OSError as error:
        return unread_folder(error, shown)


def too_large(size: int, most: int, shown: str) -> Diagnostic:
    """Report a file that is larger than anything that is meant to be read; sizes in bytes."""
    message = f"文件有 {size:,} 字节，超过上限 {most:,} 字节，没有读取"
    return _problem("L104", message, shown)


def damaged(why: str, shown: str) -> Diagnostic:
    """Report a file of the program itself that is not what it should be."""
    return _problem("L186", f"程序自带的文件损坏了：{why}", shown)


def unread_folder(error: OSError, shown: str) -> Diagnostic:
    """Report a folder that the system does not let us look into."""
    return _problem("L184", f"文件夹读不出来：{reason(error)}；里面的文件没有处理", shown)


def _opened(path: str, flags: int) -> int:
    return os.open(path, flags | _FLAGS)


def _no_file(mode: int, shown: str) -> Diagnostic:
    kind = next((words for is_kind, words in _KINDS if is_kind(mode)), "这不是普通文件")
    return _problem("L103", f"{kind}，不是能读的文件", shown)


_HINTS = {
    MISSING: "请检查文件名和所在文件夹；程序自带的文件，从原来的程序包里恢复。",
    "L102": "请关闭正在使用它的软件，检查文件权限，再试一次。",
    "L103": "请换成普通的文件：把内容另存到这个名称下。",
    "L104": "一份公开的数据通常只有几万字节；请确认没有放错文件。",
    "L186": "请从原来的程序包里恢复这个文件；自己改过的，对照原来的改正。",
    "L184": "请检查文件夹的权限（右键“属性”里的“安全”或“权限”），再试一次。",
}


def _problem(code: str, message: str, shown: str) -> Diagnostic:
    return Diagnostic(code, Severity.ERROR, message, Place(shown), _HINTS[code])
