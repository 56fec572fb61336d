"""What an edition is made of: which files of its folder are printed, and what else has a say."""

from __future__ import annotations

from fnmatch import fnmatch
from typing import TYPE_CHECKING

from disclosure.diagnostics import Diagnostic
from disclosure.workspace import read_file
from disclosure.workspace.files import OWN_NOTES

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

#: The form of the 审核表 and its text shadow.
SHEET, SHEET_SHADOW = "audit.docx", "audit.txt"
#: How workbooks with the tables of the edition are read.
LAYOUTS = "import.yaml"
#: What stands in an edition's folder and is no part of what is published, nor of its hash: the
#: 审核表, the invented departments, and what is expected of them.
BESIDES = (SHEET, SHEET_SHADOW, LAYOUTS, "sample*.yaml", "golden")
_SCHEMA = "schemas/edition.schema.json"


def printed_files(folder: Path) -> list[Path]:
    """Return the files of an edition in an order that is the same on every system."""
    found = (path for path in folder.rglob("*") if not path.is_dir())
    own = (path for path in found if _is_printed(path.relative_to(folder)))
    return sorted(own, key=lambda path: path.relative_to(folder).parts)


def contents_of(root: Path, slug: str) -> dict[str, bytes] | None:
    """Return all that a prepared edition depends on, by path from the root of the project.

    That is more than its hash is of: a file that is never printed may be found fault with, and one
    in the wrong folder too. None where something cannot be read, which has to be told.
    """
    try:
        paths = [*_looked_at(root, slug)]
    except OSError:
        return None
    contents: dict[str, bytes] = {}
    for path in paths:
        shown = path.relative_to(root).as_posix()
        data = b"" if path.is_dir() else read_file(path, shown)
        if isinstance(data, Diagnostic):
            return None
        contents[shown] = data
    return contents


def _looked_at(root: Path, slug: str) -> Iterator[Path]:
    folder = root / "templates" / slug
    yield root / _SCHEMA
    for path in sorted(each for each in folder.iterdir() if not _is_beside(each.name)):
        yield path
        yield from sorted(path.rglob("*"))
    yield from sorted((root / OWN_NOTES).glob("*"))


def _is_printed(path: Path) -> bool:
    """Whether a file of an edition has to do with what is printed; what Word leaves has not."""
    return not path.name.startswith((".", "~")) and not _is_beside(path.parts[0])


def _is_beside(name: str) -> bool:
    return any(fnmatch(name, beside) for beside in BESIDES)
