"""Room workspace: adding to the end of a file, which several programs may do at once."""

from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

#: A pipe that nobody reads must not make us wait.
_FLAGS = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0)


def append(path: Path, data: bytes) -> bool:
    """Add bytes to the end of a regular file, new if need be; return whether that was done.

    Makes missing folders. Nothing is written into a pipe or a device.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with open(path, "ab", opener=_opened) as file:
            if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
                return False
            file.write(data)
    except OSError:
        return False
    return True


def _opened(path: str, flags: int) -> int:
    return os.open(path, flags | _FLAGS, 0o666)
