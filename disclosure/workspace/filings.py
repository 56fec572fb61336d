"""Room workspace: which disclosures there are, and which files only look like one."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, TypeAlias

from disclosure.diagnostics import Diagnostic, Place, Severity
from disclosure.terms import KINDS
from disclosure.workspace import naming
from disclosure.workspace.files import DEPARTMENTS, Files, Folder

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


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
        paths = [PurePosixPath(path) for path in self._files.below(DEPARTMENTS)]
        paths = [path for path in paths if naming.is_data(path.name)]
        filings = tuple(sorted(filter(None, map(self._filing, paths))))
        known = sorted({filing.slug for filing in filings})
        problems = [*_unknown(departments, known), *_misnamed(paths, year, departments)]
        chosen = tuple(
            filing
            for filing in filings
            if year in (None, filing.year)
            and kind in (None, filing.kind)
            and (not departments or filing.slug in departments)
        )
        if not chosen and not any(problem.code == "L182" for problem in problems):
            problems.append(_nothing(year, kind, filings))
        return chosen, tuple(problems)

    def read(self, filing: FilingRef) -> bytes:
        """Return the bytes of a disclosure.

        Raises:
            OSError: the file cannot be read.
        """
        return self._files.read(filing.shown)

    def _filing(self, path: PurePosixPath) -> FilingRef | None:
        name = naming.parse(path.name)
        if not _is_at_home(path) or name is None or name.year is None or name.kind is None:
            return None
        return FilingRef(path.parts[1], name.year, name.kind, self._root / path, str(path))


def _is_at_home(path: PurePosixPath) -> bool:
    return len(path.parts) == len(("departments", "slug", "name"))


def _misnamed(
    paths: list[PurePosixPath], year: int | None, departments: Sequence[str]
) -> Iterator[Diagnostic]:
    """Yield a warning for each file that would silently be left out of this selection."""
    for path in paths:
        name = naming.parse(path.name)
        stated = (name or naming.guess(path.name)).year
        if (year and stated and year != stated) or (
            departments and path.parts[1] not in departments
        ):
            continue
        if not _is_at_home(path):
            yield _homeless(path)
        elif name is None:
            yield _wrong_name(path)


def _wrong_name(path: PurePosixPath) -> Diagnostic:
    meant = naming.guess(path.name).meant
    hint = f"请改名为“{meant}”。" if meant else "请改名为“年度-final.yaml”（决算）。"
    if path.name.lower().endswith(".txt"):
        hint += "（记事本会加上“.txt”：另存时文件类型选“所有文件”。）"
    message = f"文件名“{path.name}”不合规则，这个文件没有处理"
    return Diagnostic("L181", Severity.WARNING, message, Place(str(path)), hint)


def _homeless(path: PurePosixPath) -> Diagnostic:
    message = f"文件“{path.name}”放错了位置，没有处理"
    hint = "请放到 departments/部门文件夹/ 里，中间不多也不少一层文件夹。"
    return Diagnostic("L181", Severity.WARNING, message, Place(str(path)), hint)


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
