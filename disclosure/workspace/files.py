"""Room workspace: the one door to the project's files, be they in a folder or in a git revision."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

#: The folder that holds one folder per department.
DEPARTMENTS = "departments"


class Files(Protocol):
    """A tree of files, read by their paths from its root, with ``/``."""

    def below(self, folder: str) -> tuple[str, ...]:
        """Return the paths of all files below a folder, sorted; none where there is no folder."""
        ...

    def read(self, path: str) -> bytes:
        """Return the content of a file.

        Raises:
            OSError: there is no such file, or it cannot be read.
        """
        ...


class Folder:
    """The working tree."""

    def __init__(self, root: Path) -> None:
        self._root = root

    def below(self, folder: str) -> tuple[str, ...]:
        """Return the paths of all files below a folder, sorted; none where there is no folder."""
        return tuple(sorted(self._walk(self._root / folder)))

    def read(self, path: str) -> bytes:
        """Return the content of a file."""
        return (self._root / path).read_bytes()

    def _walk(self, folder: Path) -> Iterator[str]:
        """Yield files, never entering a hidden folder; one that cannot be read counts as empty."""
        try:
            entries = sorted(folder.iterdir())
        except OSError:
            return
        for entry in entries:
            if entry.is_dir():
                if not entry.name.startswith("."):
                    yield from self._walk(entry)
            else:
                yield entry.relative_to(self._root).as_posix()
