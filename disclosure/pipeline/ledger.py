"""The ledger of a folder: every file that the program is about to write there, with its hash.

It tells a file that stands as it was written from one that a person has changed, where the
manifest does not: for drafts and 审核表, and after a build that was ended before its manifest.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from disclosure.diagnostics import Diagnostic
from disclosure.workspace import append, read_file, write_atomically

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

NAME = ".written"
_LINES_OF_A_FILE = 2
_LINE = re.compile(r"([0-9a-f]{64})  (.+)")

#: A file's name in its folder, and the hash of what was written.
Written = tuple[str, str]


def read(folder: Path) -> tuple[Written, ...]:
    """Return what was written, the newest last; nothing where there is no readable ledger."""
    data = read_file(folder / NAME, NAME)
    text = "" if isinstance(data, Diagnostic) else data.decode("utf-8", errors="replace")
    found = map(_LINE.fullmatch, text.splitlines())
    return tuple((line[2], line[1]) for line in found if line)


def note(folder: Path, written: Written) -> None:
    """Add a line, before the file is written; where that is refused, writing will tell why.

    One short line at the end of the file: two builds at once do not disturb each other.
    """
    name, sha256 = written
    append(folder / NAME, f"{sha256}  {name}\n".encode())


def forget(folder: Path, names: Iterable[str]) -> None:
    """Drop what the manifest knows by now, and of each other file all lines but the last two.

    Two, because the last may be of a file that was never written.
    """
    noted, gone = read(folder), set(names)
    seen: Counter[str] = Counter()
    kept: list[Written] = []
    for name, sha256 in reversed(noted):
        seen[name] += 1
        if name not in gone and seen[name] <= _LINES_OF_A_FILE:
            kept.append((name, sha256))
    if len(kept) == len(noted):
        return
    if kept:
        text = "".join(f"{sha256}  {name}\n" for name, sha256 in reversed(kept))
        write_atomically(folder / NAME, text.encode("utf-8"), NAME)
        return
    try:
        (folder / NAME).unlink(missing_ok=True)
    except OSError:
        return
