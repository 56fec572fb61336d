"""Room workspace: which disclosures there are, and which files only look like one."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, TypeAlias

from disclosure.diagnostics import Diagnostic, Severity
from disclosure.terms import KINDS
from disclosure.workspace import naming
from disclosure.workspace.files import DEPARTMENTS, Files, Folder
from disclosure.workspace.misnaming import is_at_home, misnamed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

#: The ending of the file that stands beside a disclosure's own: where each figure comes from.
SOURCES = ".sources.json"
#: With one of these it needs no saying that nothing was found.
_SAID_ENOUGH = ("L182", "L184")


@dataclass(frozen=True, slots=True, order=True)
class FilingRef:
    """One disclosure: department, year, kind (``final`` or ``budget``), and its file.

    ``shown`` is the path from the project's root with ``/``, as messages print it.
    """

    slug: str
    year: int
    kind: str
    path: Path
    shown: str

    @property
    def sources(self) -> tuple[Path, str]:
        """Where its figures come from: the file beside it that says so, and its path as shown."""
        name = f"{self.year}-{self.kind}{SOURCES}"
        folder = PurePosixPath(self.shown).parent
        return self.path.with_name(name), str(folder / name)


Found: TypeAlias = tuple[tuple[FilingRef, ...], tuple[Diagnostic, ...]]


class Workspace:
    """A project folder, or the same project in another tree of files."""

    def __init__(self, root: Path, files: Files | None = None) -> None:
        self._root = root
        self._files: Files = files or Folder(root)

    def filings(
        self, year: int | None, departments: Sequence[str] = (), kind: str | None = None
    ) -> Found:
        """Return the disclosures of a selection, sorted, and what is wrong with files and names.

        None and no departments mean all. A selection that meets nothing is an error.
        """
        listing = self._files.below(DEPARTMENTS)
        paths = [PurePosixPath(path) for path in listing.paths]
        paths = [path for path in paths if naming.is_data(path.name)]
        filings = tuple(sorted(filter(None, map(self._filing, paths))))
        unread = [each for each in listing.problems if _concerns(each, departments)]
        known = {filing.slug for filing in filings} | set(map(_folder_of, unread))
        problems = [*unread, *_unknown(departments, sorted(known))]
        problems += misnamed([path for path in paths if _is_asked(path, year, departments)])
        chosen = tuple(
            filing
            for filing in filings
            if year in (None, filing.year)
            and kind in (None, filing.kind)
            and (not departments or filing.slug in departments)
        )
        if not chosen and not any(problem.code in _SAID_ENOUGH for problem in problems):
            problems.append(_nothing(year, kind, filings))
        return chosen, tuple(problems)

    def read(self, filing: FilingRef) -> bytes | Diagnostic:
        """Return the bytes of a disclosure, or why there are none."""
        return self._files.read(filing.shown)

    def _filing(self, path: PurePosixPath) -> FilingRef | None:
        name = naming.parse(path.name)
        if not is_at_home(path) or name is None or name.year is None or name.kind is None:
            return None
        return FilingRef(path.parts[1], name.year, name.kind, self._root / path, str(path))


def _concerns(problem: Diagnostic, departments: Sequence[str]) -> bool:
    """Whether a folder that gave no files belongs to the selection."""
    folder = _folder_of(problem)
    return not departments or not folder or folder in departments


def _folder_of(problem: Diagnostic) -> str:
    """Return the department's folder in which a problem lies; empty for the folder of all."""
    _, _, below = (problem.place.file if problem.place else "").partition("/")
    return below.partition("/")[0]


def _is_asked(path: PurePosixPath, year: int | None, departments: Sequence[str]) -> bool:
    """Whether a file, whatever its name is worth, belongs to the selection."""
    stated = (naming.parse(path.name) or naming.guess(path.name)).year
    return (not year or not stated or year == stated) and (
        not departments or path.parts[1] in departments
    )


def _unknown(departments: Sequence[str], known: list[str]) -> Iterator[Diagnostic]:
    for slug in dict.fromkeys(departments):
        if slug in known:
            continue
        near = get_close_matches(slug, known, 1)
        listed = "、".join(known[:10]) + ("等" if len(known) > 10 else "")
        hint = f"是否应为“{near[0]}”？" if near else f"现有部门：{listed or '（没有）'}。"
        message = f"departments/ 下没有名为“{slug}”的部门（或者其中没有数据文件）"
        yield Diagnostic("L182", Severity.ERROR, message, None, hint)


def _nothing(year: int | None, kind: str | None, filings: Sequence[FilingRef]) -> Diagnostic:
    period = f" {year} 年的" if year else ""
    what = KINDS[kind].printed if kind and kind in KINDS else "公开"
    message = f"没有找到{period}{what}数据文件"
    there = sorted({f"{filing.year}-{filing.kind}" for filing in filings})
    hint = "数据文件是 departments/部门文件夹/年度-final.yaml（决算）。"
    if there:
        hint += f"现有：{'、'.join(there)}。"
    return Diagnostic("L183", Severity.ERROR, message, None, hint)
