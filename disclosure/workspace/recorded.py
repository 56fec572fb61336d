"""Room workspace: the commits that touched a file or its neighbours, newest first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from disclosure.workspace.commit import Commit
from disclosure.workspace.git import ask, is_shallow, no_repository

if TYPE_CHECKING:
    from pathlib import Path

    from disclosure.diagnostics import Diagnostic

#: Older ones are not looked at; a file that a person writes has some dozen.
MOST = 2_000
_HEAD, _BETWEEN = "\x01", "\x1f"
_FORMAT = f"--format={_HEAD}%H{_BETWEEN}%h{_BETWEEN}%cs{_BETWEEN}%an{_BETWEEN}%s"


@dataclass(frozen=True, slots=True)
class Recorded:
    """A commit and what the file was called in it.

    ``date`` is the day of the commit, ``author`` who made it, ``subject`` the first line of what
    was said of it.
    """

    commit: Commit
    path: str
    date: str
    author: str
    subject: str


@dataclass(frozen=True, slots=True)
class Records:
    """The commits, newest first; ``is_cut`` where older ones are not at hand."""

    found: tuple[Recorded, ...]
    is_cut: bool = False


def records(root: Path, path: str) -> Records | Diagnostic:
    """Return the commits on the way to the present one that touched a file's folder, or why not.

    ``path`` is the file's from the project's root, with ``/``; it is followed to the name that it
    had before. None for a file that was never committed.
    """
    if wrong := no_repository(root):
        return wrong
    folder = path.rpartition("/")[0]
    beside = _asked(root, path, folder)
    known = {each.commit.hash for each in beside}
    older = [each for each in _asked(root, path, path, "--follow", "--name-only")
             if each.commit.hash not in known]  # fmt: skip
    found = (*beside, *older)
    return Records(found, is_shallow(root) or len(found) >= MOST)


def _asked(root: Path, path: str, what: str, *ways: str) -> list[Recorded]:
    words = ("log", *ways, "-z", f"-n{MOST}", "--relative", _FORMAT, "--", what)
    answer = (ask(root, *words) or b"").decode("utf-8", "surrogateescape")
    return [_recorded(root, path, each) for each in answer.split(_HEAD) if each.strip("\0\n")]


def _recorded(root: Path, path: str, text: str) -> Recorded:
    """Read a commit, and behind it the name of the file where it was asked for."""
    head, *names = (part.strip("\n") for part in text.split("\0"))
    whole, short, date, author, subject = head.split(_BETWEEN, 4)
    name = next(filter(None, names), path)
    return Recorded(Commit(root, short, whole, f"版本 {short}"), name, date, author, subject)
