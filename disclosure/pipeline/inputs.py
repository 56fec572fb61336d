"""What a disclosure was made of: every file that was read for it, by the content that was read.

The digests are those of the bytes that were loaded, never of a second reading: a file that changes
meanwhile is not taken for the one that was used.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from disclosure.diagnostics import Diagnostic
from disclosure.workspace import MISSING, fingerprint, read_file

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

#: By the path from the root, the fingerprint of a content; ``NO_FILE`` where there was none.
#: None in place of the whole: what was read cannot be told from anything else.
Inputs: TypeAlias = "Mapping[str, str]"
NO_FILE = ""


def digest_of(content: bytes | Diagnostic) -> str | None:
    """Return how a content stands among inputs; None where it could not be read."""
    if isinstance(content, Diagnostic):
        return NO_FILE if content.code == MISSING else None
    return fingerprint(content)


def together(parts: Iterable[Inputs | None]) -> Inputs | None:
    """Return inputs as one; None where any part is, or where a file was read in two states."""
    whole: dict[str, str] = {}
    for part in parts:
        if part is None:
            return None
        for path, digest in part.items():
            if whole.setdefault(path, digest) != digest:
                return None
    return whole


class Now:
    """The files of a folder as they are now, each read once; ``known`` were read just before."""

    def __init__(self, root: Path, known: Mapping[str, str]) -> None:
        self._root = root
        self._digests: dict[str, str | None] = {**known}

    def is_as(self, inputs: Inputs) -> bool:
        """Tell whether every file is what it was."""
        return all(self._digest(path) == digest for path, digest in inputs.items())

    def _digest(self, path: str) -> str | None:
        if path not in self._digests:
            self._digests[path] = digest_of(read_file(self._root / path, path))
        return self._digests[path]
