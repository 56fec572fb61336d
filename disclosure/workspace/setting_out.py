"""Room workspace: files of a commit set out in a folder of their own, for who reads folders."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from disclosure.diagnostics import Diagnostic
from disclosure.workspace.commit import contents
from disclosure.workspace.writing import unwritten

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from disclosure.workspace.commit import Blob


def set_out(root: Path, blobs: Iterable[Blob], folder: Path) -> tuple[Diagnostic, ...]:
    """Write files of a repository below a folder by their paths; return what went wrong.

    A path that would lead out of the folder, which git does not make, is left out.
    """
    problems: list[Diagnostic] = []
    for blob, data in contents(root, [each for each in blobs if _stays_inside(each.path)]):
        if isinstance(data, Diagnostic):
            problems.append(data)
            continue
        path = folder / blob.path
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
        except OSError as error:
            problems.append(unwritten(error, blob.path))
    return tuple(problems)


def _stays_inside(path: str) -> bool:
    parts = PurePosixPath(path).parts
    return not set(parts) & {"..", "/", ""} and not any(set(part) & set("\\:\0") for part in parts)
