"""Room workspace: the project's files as they were in one commit of git, nothing checked out."""

from __future__ import annotations

import subprocess
from dataclasses import dataclass
from tempfile import TemporaryFile
from typing import IO, TYPE_CHECKING

from disclosure.diagnostics import Diagnostic, Place, Severity
from disclosure.workspace.files import Listing
from disclosure.workspace.git import ask, command, environment, problem
from disclosure.workspace.reading import MISSING, MOST_BYTES, too_large

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

#: Kinds of entries that are files; a link or a repository of others is none.
_FILES = ("100644", "100755")
_PIECE = 1 << 20


@dataclass(frozen=True, slots=True)
class Blob:
    """A file of a commit: its path from the project's root, and the name of its content."""

    path: str
    name: str


@dataclass(frozen=True, slots=True)
class Commit:
    """The files of the project in one commit; ``said`` is how messages call it.

    ``name`` is what was asked for, that of a tag for example, ``hash`` the commit that it names.
    """

    root: Path
    name: str
    hash: str
    said: str

    def entries(self, folder: str) -> tuple[Blob, ...]:
        """Return the files below a folder, sorted by path; none where there is no folder."""
        asked = ("ls-tree", "-r", "-z", "--full-tree", f"{self.hash}:./{folder}")
        lines = (ask(self.root, *asked) or b"").split(b"\0")
        return tuple(sorted(_entries(lines, folder), key=lambda entry: entry.path))

    def below(self, folder: str) -> Listing:
        """Return all files below a folder; none where there is no folder."""
        return Listing(tuple(entry.path for entry in self.entries(folder)))

    def read(self, path: str) -> bytes | Diagnostic:
        """Return the content of a file, or why there is none."""
        found = ask(self.root, "rev-parse", "--verify", "--quiet", f"{self.hash}:./{path}")
        shown = f"{self.name}:{path}"
        if found is None:
            message = f"{self.said} 里没有文件 {path}"
            return Diagnostic(MISSING, Severity.ERROR, message, Place(shown))
        entry = Blob(shown, found.decode("ascii").strip())
        return next(data for _, data in contents(self.root, (entry,)))


def contents(root: Path, entries: Iterable[Blob]) -> Iterator[tuple[Blob, bytes | Diagnostic]]:
    """Yield each file with its content, or why there is none; one process of git reads them all.

    What is too large is passed over, never held.
    """
    listed = tuple(entries)
    with TemporaryFile() as names:
        # -- from a file: who writes and reads two pipes at once may wait for ever
        names.write(b"".join(f"{entry.name}\n".encode("ascii") for entry in listed))
        names.seek(0)
        with subprocess.Popen(  # noqa: S603 -- our own arguments
            command(root, "cat-file", "--batch"),
            stdin=names,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=environment(),
        ) as process:
            answer = process.stdout
            assert answer is not None  # noqa: S101 -- it was asked for
            for entry in listed:
                yield entry, _content(answer, entry.path)
            process.kill()


def data_lost(shown: str) -> Diagnostic:
    """Report a file that git lists and cannot give: a repository that is damaged or cut short."""
    return problem(
        f"git 仓库里的 {shown} 读不出来", "请运行 git fsck 检查仓库，或者重新克隆。", Place(shown)
    )


def _content(answer: IO[bytes], shown: str) -> bytes | Diagnostic:
    """Read one answer of ``cat-file --batch``: name, kind and size, the content, a line end."""
    head = answer.readline().split()
    if len(head) != 3 or head[1] != b"blob":
        return data_lost(shown)
    size = int(head[2])
    if size <= MOST_BYTES:
        data = answer.read(size + 1)
        return data[:-1] if len(data) == size + 1 else data_lost(shown)
    left = size + 1
    while left > 0 and (piece := answer.read(min(left, _PIECE))):
        left -= len(piece)
    return too_large(size, MOST_BYTES, shown)


def _entries(lines: Iterable[bytes], folder: str) -> Iterator[Blob]:
    for line in lines:
        about, tab, name = line.partition(b"\t")
        words = about.decode("ascii", "replace").split()
        if tab and words[0] in _FILES:
            path = name.decode("utf-8", "surrogateescape")
            yield Blob(f"{folder}/{path}" if folder else path, words[2])
