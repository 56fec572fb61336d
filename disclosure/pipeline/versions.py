"""A version of the project: the working tree, or what stood in a commit.

A version of git is set out in a folder of its own; the working tree stays where it is.
"""

from __future__ import annotations

from dataclasses import dataclass
from fnmatch import fnmatch
from typing import TYPE_CHECKING

from disclosure.diagnostics import Diagnostic
from disclosure.pipeline.ingredients import BESIDES
from disclosure.pipeline.kinds import BUNDLES
from disclosure.workspace import Folder, Workspace, fingerprint, naming, read_file, set_out

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from disclosure.workspace import Blob, Commit, FilingRef

#: What every disclosure is made with: forms, schemas, the office's own words.
OFFICE = ("templates", "schemas", "catalog")
_DEPARTMENTS = "departments"
#: The schemas by which files are read; others describe reports.
_SCHEMAS = "schemas/"
_READ = frozenset((*(f"{kind}.schema.json" for kind in BUNDLES), "edition.schema.json"))


@dataclass(frozen=True, slots=True)
class TreeVersion:
    """A version of the project: the folder with its files, how it is called, what there is.

    ``files`` are the fingerprints of the data files, each with that of the file beside it that says
    where its figures come from; ``office`` those of forms and schemas.
    """

    root: Path
    said: str
    refs: tuple[FilingRef, ...]
    files: Mapping[str, str]
    office: Mapping[str, str]
    problems: tuple[Diagnostic, ...] = ()


def committed(commit: Commit, folder: Path) -> TreeVersion:
    """Set the files of a commit out in an empty folder."""
    blobs = [blob for name in (*OFFICE, _DEPARTMENTS) for blob in commit.entries(name)]
    problems = set_out(commit.root, filter(_is_needed, blobs), folder)
    return _version(folder, commit.said, problems)


def working(root: Path) -> TreeVersion:
    """Return the working tree as a version."""
    return _version(root, "工作区", ())


def _is_needed(blob: Blob) -> bool:
    if blob.path.startswith(f"{_DEPARTMENTS}/"):
        name = blob.path.rpartition("/")[2]
        return naming.is_data(name) or naming.is_sources(name)
    return not _is_beside(blob.path)


def _is_beside(path: str) -> bool:
    """Whether a file is no part of what is published: samples, goldens, reports for machines."""
    if path.startswith(_SCHEMAS):
        return path.removeprefix(_SCHEMAS) not in _READ
    return any(fnmatch(step, each) for step in path.split("/") for each in BESIDES)


def _version(root: Path, said: str, problems: tuple[Diagnostic, ...]) -> TreeVersion:
    refs, more = Workspace(root).filings(None)
    prints = dict(_prints(root, [path for ref in refs for path in (ref.shown, ref.sources[1])]))
    files = {ref.shown: prints[ref.shown] + prints[ref.sources[1]] for ref in refs}
    office = [path for name in OFFICE for path in Folder(root).below(name).paths]
    kept = [path for path in office if not _is_beside(path)]
    return TreeVersion(root, said, refs, files, dict(_prints(root, kept)), (*problems, *more))


def _prints(root: Path, paths: list[str]) -> Iterator[tuple[str, str]]:
    for path in paths:
        data = read_file(root / path, path)
        yield path, "" if isinstance(data, Diagnostic) else fingerprint(data)
