"""Room workspace: what was prepared, kept for the next start under the name of all it is made of.

That are the contents that it was made from, this program with its lock, and this Python. What was
kept under any other name is not looked at.
"""

from __future__ import annotations

import hashlib
import os
import sys
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from disclosure.workspace.frozen import frozen, thawed
from disclosure.workspace.journal import Journal
from disclosure.workspace.store import Store

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

#: Names another folder than ``.cache`` beside ``build.py``.
VARIABLE = "DISCLOSURE_CACHE"
_PROGRAM = Path(__file__).parent.parent
_LOCK = _PROGRAM.parent / "requirements.lock"
_BYTECODE = "__pycache__"


def read(name: str) -> Any:
    """Return what was kept under a name, or None."""
    data = _store().read(name)
    return None if data is None else thawed(data)


def write(name: str, product: object) -> None:
    """Keep a product under a name, where that is possible."""
    _store().write(name, frozen(product))


def journal(name: str) -> Journal:
    """Return what is kept piece by piece under a name."""
    return Journal(_store(), name)


def name_of(what: str, contents: Iterable[tuple[str, bytes]]) -> str:
    """Return the name of what is made of these contents, each with its path, by this program."""
    total = hashlib.sha256(f"{what}\0{_maker()}".encode())
    for path, content in contents:
        total.update(b"\0" + path.encode("utf-8", "surrogateescape") + b"\0")
        total.update(hashlib.sha256(content).digest())
    return f"{what}-{total.hexdigest()[:40]}"


def _store() -> Store:
    """Return the store of this user, so that users of one folder do not hinder each other."""
    folder = os.environ.get(VARIABLE) or _PROGRAM.parent / ".cache"
    return Store(Path(folder) / (f"u{os.geteuid()}" if hasattr(os, "geteuid") else "kept"))


@cache
def _maker() -> str:
    """Return what tells one program from another: its files, its lock, its Python.

    A file is known as Python itself knows the bytecode of one: by its size and time.
    """
    total = hashlib.sha256(repr((sys.version, sys.implementation.cache_tag)).encode())
    for path, size, modified in sorted(_files(str(_PROGRAM))):
        total.update(f"{path}\0{size}\0{modified}\0".encode())
    try:
        total.update(_LOCK.read_bytes())
    except OSError:
        total.update(b"-")
    return total.hexdigest()


def _files(folder: str) -> Iterator[tuple[str, int, int]]:
    """Yield path below the program, size and time of its files."""
    with os.scandir(folder) as entries:
        for entry in entries:
            if not entry.is_dir():
                status = entry.stat()
                yield entry.path[len(str(_PROGRAM)) :], status.st_size, status.st_mtime_ns
            elif entry.name != _BYTECODE:
                yield from _files(entry.path)
