"""Room workspace: all that a file of the project ever was, newest first, whatever it was called."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from disclosure.workspace.commit import Blob, Commit
from disclosure.workspace.git import ask, is_shallow, no_repository

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from disclosure.diagnostics import Diagnostic

#: Older ones are not looked at; a file that a person writes has some dozen.
MOST_VERSIONS = 5_000
#: So much of the name of a commit tells it from all others.
_SHORT = 10
_HEAD, _BETWEEN = "\x01", "\x1f"
_FORMAT = f"--format={_HEAD}%H{_BETWEEN}%cs{_BETWEEN}%s"
#: What stands for a file that is not there.
_NONE = "0"


@dataclass(frozen=True, slots=True)
class Version:
    """A content of a file and the commit that brought it.

    ``date`` is the commit's, such as 2024-03-01, ``subject`` the first line of its message.
    """

    commit: Commit
    date: str
    subject: str
    blob: Blob


@dataclass(frozen=True, slots=True)
class History:
    """The versions of a file, newest first; ``is_cut`` where older ones are not at hand."""

    versions: tuple[Version, ...]
    is_cut: bool = False


def versions(root: Path, path: str) -> History | Diagnostic:
    """Return what a file was in every branch and tag, renames followed, or why nobody knows.

    ``path`` is the file's from the project's root, with ``/``. A file that was never committed has
    no versions.
    """
    if wrong := no_repository(root):
        return wrong
    asked = ("log", "--all", "--follow", "--raw", "-z", "--no-abbrev", f"-n{MOST_VERSIONS}")
    answer = ask(root, *asked, _FORMAT, "--", path) or b""
    found = tuple(_versions(root, answer.decode("utf-8", "surrogateescape").split("\0"), path))
    return History(found, is_shallow(root) or len(found) >= MOST_VERSIONS)


def _versions(root: Path, words: list[str], path: str) -> Iterator[Version]:
    commit, date, subject = Commit(root, "", "", ""), "", ""
    for word in (each.lstrip("\n") for each in words):
        if word.startswith(_HEAD):
            whole, date, subject = word.removeprefix(_HEAD).split(_BETWEEN, 2)
            short = whole[:_SHORT]
            commit = Commit(root, short, whole, f"版本 {short}")
        elif word.startswith(":"):
            name = word.split()[3]
            if name.strip(_NONE):
                yield Version(commit, date, subject, Blob(f"{commit.name}:{path}", name))
