"""Room workspace: the one door to the project's files, be they in a folder or in a git revision."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from disclosure.diagnostics import Diagnostic, Place, Severity
from disclosure.workspace.reading import read_file, unread_folder

#: The folder that holds one folder per department.
DEPARTMENTS = "departments"
#: The folder with the lists of words that an office keeps for itself.
OWN_NOTES = "catalog"


@dataclass(frozen=True, slots=True)
class Listing:
    """The paths of files from the root, with ``/``, sorted; and the folders that gave none."""

    paths: tuple[str, ...]
    problems: tuple[Diagnostic, ...] = ()


class Files(Protocol):
    """A tree of files, read by their paths from its root, with ``/``."""

    def below(self, folder: str) -> Listing:
        """Return all files below a folder; none where there is no folder."""
        ...

    def read(self, path: str) -> bytes | Diagnostic:
        """Return the content of a file, or why there is none."""
        ...


class Folder:
    """The working tree."""

    def __init__(self, root: Path) -> None:
        self._root = root

    def below(self, folder: str) -> Listing:
        """Return all files below a folder; none where there is no folder."""
        return _Walk(self._root).below(folder)

    def read(self, path: str) -> bytes | Diagnostic:
        """Return the content of a file, or why there is none."""
        return read_file(self._root / path, path)


@dataclass(slots=True)
class _Walk:
    """One walk through a folder, which enters every folder once, whatever leads to it.

    Links are followed last, so that a folder is known by its own name and not by that of a link.
    """

    root: Path
    entered: dict[tuple[int, int], str] = field(default_factory=dict)
    waiting: list[Path] = field(default_factory=list)
    links: list[Path] = field(default_factory=list)
    paths: list[str] = field(default_factory=list)
    problems: list[Diagnostic] = field(default_factory=list)

    def below(self, folder: str) -> Listing:
        """Walk through a folder to the end."""
        self.waiting.append(self.root / folder)
        while self.waiting or self.links:
            self._enter(self.waiting.pop() if self.waiting else self.links.pop(0))
        ordered = sorted(self.problems, key=lambda problem: problem.order)
        return Listing(tuple(sorted(self.paths)), tuple(ordered))

    def _enter(self, folder: Path) -> None:
        shown = self._shown(folder)
        try:
            status = folder.stat()
            known = self.entered.setdefault((status.st_dev, status.st_ino), shown)
            if known != shown:
                self.problems.append(_entered_before(shown, known))
                return
            with os.scandir(folder) as entries:
                for entry in sorted(entries, key=lambda each: each.name):
                    self._sort(entry)
        except (FileNotFoundError, NotADirectoryError):
            return
        except OSError as error:
            self.problems.append(unread_folder(error, shown))

    def _sort(self, entry: os.DirEntry[str]) -> None:
        path = Path(entry.path)
        if not _is_folder(entry):
            self.paths.append(self._shown(path))
        elif not entry.name.startswith("."):
            (self.links if entry.is_symlink() else self.waiting).append(path)

    def _shown(self, path: Path) -> str:
        return path.relative_to(self.root).as_posix()


def _is_folder(entry: os.DirEntry[str]) -> bool:
    """Whether an entry is a folder; a link that leads nowhere is a file that cannot be read."""
    try:
        return entry.is_dir()
    except OSError:
        return False


def _entered_before(shown: str, known: str) -> Diagnostic:
    message = f"“{shown}”和“{known}”是同一个文件夹，里面的文件只处理一次"
    hint = "这是一个链接：要分成两个部门的，请换成真正的文件夹；多余的，请删去这个链接。"
    return Diagnostic("L185", Severity.WARNING, message, Place(shown), hint)
