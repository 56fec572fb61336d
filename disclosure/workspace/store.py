"""Room workspace: what was worked out once, kept in a folder for the next start.

What stands here is believed, so only what this user has written is read: whoever else could have
written it is refused, as is what was damaged. Nothing of it is ever needed: where it cannot be
read it is worked out anew, where it cannot be written nobody is told.
"""

from __future__ import annotations

import hashlib
import os
import secrets
import stat
import time
from dataclasses import dataclass
from pathlib import Path

#: The first bytes of a file; its fingerprint and the content follow, after so many bytes.
_MAGIC = b"disclosure-kept-1\n"
_HEAD = len(_MAGIC) + hashlib.sha256().digest_size
#: So many files are kept, the last used ones, of at most so many bytes each and together.
MOST_FILES, MOST_BYTES, MOST_ALTOGETHER = 48, 32 * 1024 * 1024, 128 * 1024 * 1024
#: The suffix of what is being written, and after how many seconds nobody is writing it any more.
_UNFINISHED, _GIVEN_UP = ".tmp", 3600
#: Who else may write, in the mode of a file.
_OTHERS = stat.S_IWGRP | stat.S_IWOTH
_READ = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
_READ |= getattr(os, "O_NONBLOCK", 0)
_WRITE = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
_GROW = os.O_WRONLY | os.O_CREAT | os.O_APPEND | (_READ & ~os.O_RDONLY)


@dataclass(frozen=True, slots=True)
class Store:
    """A folder of kept contents, each under the name of all that it was made from."""

    folder: Path

    def read(self, name: str) -> bytes | None:
        """Return what was kept under a name, or None where nothing is there to be believed."""
        data = self.grown(name)
        content = data[_HEAD:]
        return content if data[:_HEAD] == _head(name, content) else None

    def write(self, name: str, content: bytes) -> None:
        """Keep something under a name, whole or not at all, and let the oldest go."""
        self.put(name, _head(name, content) + content)

    def grown(self, name: str) -> bytes:
        """Return what a file of ours holds, whole or not; nothing where it is not ours alone."""
        try:
            if not _is_own(os.lstat(self.folder)):
                return b""
            with os.fdopen(os.open(self.folder / name, _READ), "rb") as file:
                if not _is_sound(file.fileno()):
                    return b""
                data = file.read(MOST_BYTES + 1)
            os.utime(self.folder / name)  # what was used last goes last
        except OSError:
            return b""
        return data

    def grow(self, name: str, piece: bytes) -> None:
        """Add a piece at the end of a file of ours, up to the most that it may hold."""
        try:
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            if not _is_own(os.lstat(self.folder)):
                return
            with os.fdopen(os.open(self.folder / name, _GROW, 0o600), "ab", 0) as file:
                size = os.fstat(file.fileno()).st_size
                if _is_sound(file.fileno()) and size + len(piece) <= MOST_BYTES:
                    file.write(piece)
        except OSError:
            return

    def put(self, name: str, data: bytes) -> None:
        """Write a file as it is, whole or not at all, and let the oldest go."""
        if len(data) > MOST_BYTES:
            return
        temporary = self.folder / f"{secrets.token_hex(8)}{_UNFINISHED}"
        try:
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            if not _is_own(os.lstat(self.folder)):
                return
            with os.fdopen(os.open(temporary, _WRITE, 0o600), "wb") as file:
                file.write(data)
            temporary.replace(self.folder / name)
            self._prune()
        except OSError:
            _remove(temporary)

    def _prune(self) -> None:
        """Remove what was used longest ago beyond what is kept, and what was never finished."""
        with os.scandir(self.folder) as entries:
            found = [(each.stat(follow_symlinks=False), each) for each in entries]
        whole = [each for each in found if not each[1].name.endswith(_UNFINISHED)]
        whole.sort(key=lambda each: each[0].st_mtime_ns, reverse=True)
        left = MOST_ALTOGETHER
        for number, (status, entry) in enumerate(whole):
            left -= status.st_size
            if number >= MOST_FILES or left < 0:
                _remove(Path(entry.path))
        for status, entry in found:
            if entry.name.endswith(_UNFINISHED) and status.st_mtime < time.time() - _GIVEN_UP:
                _remove(Path(entry.path))


def _head(name: str, content: bytes) -> bytes:
    """Return what stands before a content: it belongs to this name, and is whole."""
    return _MAGIC + hashlib.sha256(name.encode() + b"\0" + content).digest()


def _is_own(status: os.stat_result) -> bool:
    """Whether this user alone could have written a file or a folder.

    Windows has no such modes: there the rights are those of the folder above, in which the program
    itself stands.
    """
    if os.name == "nt":
        return True
    return status.st_uid == os.geteuid() and not status.st_mode & _OTHERS


def _is_sound(file: int) -> bool:
    """Whether an open file is one that this user alone could have written."""
    status = os.fstat(file)
    return _is_own(status) and stat.S_ISREG(status.st_mode)


def _remove(path: Path) -> None:
    try:
        path.unlink()
    except OSError:
        return
