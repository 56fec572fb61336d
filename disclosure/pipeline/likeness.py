"""What two machines must have alike to make the same document: program, libraries, forms."""

from __future__ import annotations

import hashlib
import os
import sys
import zlib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from disclosure.diagnostics import Diagnostic
from disclosure.pipeline import manifest
from disclosure.pipeline.versions import OFFICE
from disclosure.workspace import read_file

if TYPE_CHECKING:
    from collections.abc import Iterator

_PROGRAM = Path(__file__).parent.parent
#: What runs, and what it reads beside itself.
_SUFFIXES = (".py", ".csv", ".json")


@dataclass(frozen=True, slots=True)
class Likeness:
    """Digests of the program and of the forms that a machine sees, and the versions of the rest."""

    program: str
    office: str
    versions: tuple[tuple[str, str], ...]

    def unlike(self, other: Likeness) -> tuple[str, ...]:
        """Return in which respects another machine differs from this one, none where it is like."""
        theirs = dict(other.versions)
        libraries = (
            f"{name} 是 {theirs.get(name, '')}，这里是 {version}"
            for name, version in self.versions
            if theirs.get(name) != version
        )
        return (
            *(("程序文件",) if self.program != other.program else ()),
            *(("模板、规范（那里看到的项目文件夹）",) if self.office != other.office else ()),
            *libraries,
        )


def likeness_at(root: Path) -> Likeness:
    """Return what this process, and the folder as it sees it, make documents with."""
    made_with = {
        "Python": ".".join(map(str, sys.version_info[:2])),
        "zlib": zlib.ZLIB_RUNTIME_VERSION,
        **manifest.versions(),
    }
    office = (path for name in OFFICE for path in _files(root / name))
    program = (path for path in _files(_PROGRAM) if path.suffix in _SUFFIXES)
    return Likeness(_digest(program, _PROGRAM), _digest(office, root), tuple(made_with.items()))


def _files(folder: Path) -> Iterator[Path]:
    """Yield the files below a folder in one order; what a system or Word hides is none."""
    for at, folders, names in os.walk(folder):
        folders.sort()
        yield from (Path(at, name) for name in sorted(names) if not name.startswith((".", "~")))


def _digest(paths: Iterator[Path], root: Path) -> str:
    total = hashlib.sha256()
    for path in paths:
        shown = path.relative_to(root).as_posix()
        data = read_file(path, shown)
        content = b"-" if isinstance(data, Diagnostic) else data
        total.update(shown.encode("utf-8", "surrogateescape") + b"\0")
        total.update(hashlib.sha256(content).digest())
    return total.hexdigest()
