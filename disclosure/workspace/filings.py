"""Room workspace: which disclosures there are, and which files only look like one."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, TypeAlias

from disclosure.diagnostics import Diagnostic, Place, Severity
from disclosure.terms import KINDS
from disclosure.workspace import naming
from disclosure.workspace.files import DEPARTMENTS, Files, Folder
from disclosure.workspace.misnaming import is_at_home, misnamed
from disclosure.workspace.reading import MISSING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

#: With one of these it needs no saying that nothing was found.
_SAID_ENOUGH = (MISSING, "L182", "L184")


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
        name = f"{self.year}-{self.kind}{naming.SOURCES}"
        folder = PurePosixPath(self.shown).parent
        return self.path.with_name(name), str(folder / name)


Found: TypeAlias = tuple[tuple[FilingRef, ...], tuple[Diagnostic, ...]]


@dataclass(frozen=True, slots=True)
class _Asked:
    """What a selection names: a year, and folders or files; nothing of them means all."""

    year: int | None
    departments: frozenset[str]
    files: frozenset[str]

    def means(self, filing: FilingRef) -> bool:
        """Whether a disclosure is chosen."""
        return self.year in (None, filing.year) and self._names(filing.slug, filing.shown)

    def may_mean(self, path: PurePosixPath) -> bool:
        """Whether a file, whatever its name is worth, belongs to the selection."""
        stated = (naming.parse(path.name) or naming.guess(path.name)).year
        is_of_year = not self.year or not stated or self.year == stated
        return is_of_year and self._names(path.parts[1], str(path))

    def concerns(self, folder: str) -> bool:
        """Whether a folder that gave no files belongs to the selection; empty is that of all."""
        named = {file.split("/")[1] for file in self.files if "/" in file} | self.departments
        return not folder or folder in named or not named

    def _names(self, folder: str, file: str) -> bool:
        return folder in self.departments or file in self.files or self._is_open

    @property
    def _is_open(self) -> bool:
        return not (self.departments or self.files)


class Workspace:
    """A project folder, or the same project in another tree of files."""

    def __init__(self, root: Path, files: Files | None = None) -> None:
        self._root = root
        self._files: Files = files or Folder(root)

    def filings(
        self,
        year: int | None,
        departments: Sequence[str] = (),
        kind: str | None = None,
        files: Sequence[str] = (),
    ) -> Found:
        """Return the disclosures of a selection, sorted, and what is wrong with files and names.

        None means all; so do no departments and no files, else those of either are chosen. A
        selection that meets nothing is an error.
        """
        asked = _Asked(year, frozenset(departments), frozenset(files))
        listing = self._files.below(DEPARTMENTS)
        paths = [PurePosixPath(path) for path in listing.paths]
        paths = [path for path in paths if naming.is_data(path.name)]
        filings = tuple(sorted(filter(None, map(self._filing, paths))))
        unread = [each for each in listing.problems if asked.concerns(_folder_of(each))]
        known = {filing.slug for filing in filings} | set(map(_folder_of, unread))
        problems = [*unread, *_unknown(departments, sorted(known))]
        problems += _unusable(files, frozenset(listing.paths))
        problems += misnamed([path for path in paths if asked.may_mean(path)])
        chosen = tuple(
            filing for filing in filings if kind in (None, filing.kind) and asked.means(filing)
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


def _folder_of(problem: Diagnostic) -> str:
    """Return the department's folder in which a problem lies; empty for the folder of all."""
    _, _, below = (problem.place.file if problem.place else "").partition("/")
    return below.partition("/")[0]


def _unusable(files: Sequence[str], there: frozenset[str]) -> Iterator[Diagnostic]:
    """Yield of the files that are asked for those that cannot be data."""
    hint = "数据文件是 departments/部门文件夹/年度-final.yaml（决算）。"
    for shown in dict.fromkeys(files):
        if shown not in there:
            yield Diagnostic(MISSING, Severity.ERROR, "文件不存在", Place(shown), hint)
        elif not naming.is_data(PurePosixPath(shown).name):
            message = "这不是数据文件，没有处理"
            yield Diagnostic("L181", Severity.WARNING, message, Place(shown), hint)


def _unknown(departments: Sequence[str], known: list[str]) -> Iterator[Diagnostic]:
    for slug in dict.fromkeys(departments):
        if slug in known:
            continue
        from difflib import get_close_matches  # noqa: PLC0415 -- only for a slip

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
