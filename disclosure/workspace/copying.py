"""Room workspace: a folder is written whole or not at all, and never over another one."""

from __future__ import annotations

import os
import secrets
import shutil
from typing import TYPE_CHECKING

from disclosure.workspace.writing import taken, unwritten

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from disclosure.diagnostics import Diagnostic


def write_folder(folder: Path, files: Mapping[str, bytes], shown: str) -> Diagnostic | None:
    """Write a new folder with files, by their paths in it with ``/``; return what went wrong.

    They are written into a folder beside it, which gets the name at the end. ``shown`` is the path
    in messages.
    """
    if os.path.lexists(folder):
        return taken(folder, shown)
    temporary = folder.parent / f".{secrets.token_hex(8)}.tmp"
    try:
        for name, data in files.items():
            path = temporary / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
        temporary.rename(folder)
    except OSError as error:
        shutil.rmtree(temporary, ignore_errors=True)
        return taken(folder, shown) or unwritten(error, shown)
    return None
