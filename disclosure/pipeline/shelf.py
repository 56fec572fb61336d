"""A folder of output: what the program wrote there is replaced, what a person changed is kept.

A file whose bytes are not known from the manifest or the ledger was changed, or made, by somebody:
it gets a name that says so, beside the one that it had, and nothing ever overwrites it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from itertools import count
from typing import TYPE_CHECKING

from disclosure.diagnostics import Diagnostic, Severity
from disclosure.pipeline import ledger, manifest
from disclosure.workspace import write_beside

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

#: How long the name of a file may be on any system, in bytes.
_LONGEST = 255
#: Moments that every system can put into a date: 1970-01-02 and 3000-01-01.
_FIRST, _LAST = 86_400, 32_503_680_000


@dataclass(frozen=True, slots=True)
class Put:
    """What became of a file: its hash, whether it was written, and what has to be said."""

    sha256: str
    is_new: bool
    problems: tuple[Diagnostic, ...] = ()

    @property
    def failed(self) -> bool:
        """Whether the file is not there."""
        return any(problem.severity is Severity.ERROR for problem in self.problems)


class Shelf:
    """One folder; ``shown`` is its path in messages.

    ``alone`` False says that others of this build write there too: then the ledger is left to grow.
    """

    def __init__(self, folder: Path, shown: str, *, alone: bool = True) -> None:
        self.folder = folder
        self._shown = shown
        if alone:
            ledger.forget(folder, ())
        self._known: frozenset[ledger.Written] = frozenset()

    def put(self, name: str, data: bytes, source: str, *, force: bool = False) -> Put:
        """Write a file where its bytes are not there yet; ``source`` is the data file, as shown."""
        digest, path = sha256(data).hexdigest(), self.folder / name
        there = manifest.digest(path)
        if there == digest and not force:
            return Put(digest, is_new=False)
        foreign = manifest.is_there(path) and not (there == digest or self._is_ours(name, there))
        ledger.note(self.folder, (name, digest))
        aside, problem = self.write(name, data, keep=foreign)
        told = (self._kept(name, aside, source),) if aside else ()
        return Put(digest, is_new=True, problems=(*told, problem) if problem else told)

    def write(self, name: str, data: bytes, *, keep: bool) -> tuple[Path | None, Diagnostic | None]:
        """Write a file, keeping what stands there or not; return where that is now, and trouble."""
        path = self.folder / name
        names = changed_names(path) if keep else iter(())
        return write_beside(path, data, f"{self._shown}/{name}", names)

    def _is_ours(self, name: str, digest: str) -> bool:
        """Whether the program wrote these bytes there; another build may just have done so."""
        if (name, digest) not in self._known:
            self._known = self._noted()
        return (name, digest) in self._known

    def _noted(self) -> frozenset[ledger.Written]:
        entries = manifest.read(self.folder, self._shown).values()
        listed = ((file.name, file.sha256) for entry in entries for file in entry.files)
        return frozenset((*listed, *ledger.read(self.folder)))

    def _kept(self, name: str, aside: Path, source: str) -> Diagnostic:
        message = (
            f"“{self._shown}/{name}”不是程序上次写的样子（有人改过，或者是别处来的），"
            f"没有覆盖，已改名为“{aside.name}”"
        )
        hint = (
            f"要保留的改动，数字和文字写进 {source}，再生成一次；版面的改动请管模板的人改模板。"
            "对照完以后，改了名的文件由您自己删除，程序不会动它。"
        )
        return Diagnostic("R312", Severity.WARNING, message, None, hint)


def changed_names(path: Path) -> Iterator[Path]:
    """Yield names for a changed file: they sort behind its own and tell when it was changed."""
    moment = datetime.fromtimestamp(_changed(path), tz=UTC).astimezone()
    for number in count(1):
        again = f"，{number}" if number > 1 else ""
        mark = f"（人工修改 {moment:%Y-%m-%d %H%M}{again}）{path.suffix}"
        stem = path.stem.encode("utf-8")[: _LONGEST - len(mark.encode("utf-8"))]
        yield path.with_name(stem.decode("utf-8", "ignore") + mark)


def _changed(path: Path) -> int:
    try:
        return min(max(int(path.stat().st_mtime), _FIRST), _LAST)
    except OSError:
        return _FIRST
