"""Who is who in the project: the names of the departments, and the units that each one lists.

Each process reads each file once, and asks of it what two blocks say (``said``).
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cache, cached_property
from hashlib import sha256
from typing import TYPE_CHECKING

from disclosure.diagnostics import Diagnostic, Severity
from disclosure.pipeline.said import said_in
from disclosure.workspace import Workspace, list_folder
from disclosure.workspace.files import DEPARTMENTS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from disclosure.check import EveryName, Strangers
    from disclosure.pipeline.said import Said
    from disclosure.workspace import FilingRef


@dataclass(frozen=True, slots=True)
class Listed:
    """One department: what it is called, all its names, and the folders of units it lists.

    ``file`` is its file of the year, as shown; empty where its names are those of another year.
    """

    slug: str
    name: str
    names: frozenset[str] = frozenset()
    folders: frozenset[str] = frozenset()
    file: str = ""


class Directory:
    """The departments of a project in one year, by folder; who asks for one looks at no other."""

    def __init__(self, entries: Mapping[str, Listed], contents: Mapping[str, str]) -> None:
        self._entries = entries
        #: The fingerprints of the files that it was read from, by their paths.
        self.contents = contents
        #: All folders, sorted.
        self.slugs = tuple(sorted(entries))
        self._called: defaultdict[str, list[str]] = defaultdict(list)
        self._listing: defaultdict[str, list[Listed]] = defaultdict(list)
        self._short: defaultdict[str, list[Listed]] = defaultdict(list)
        for entry in (entries[slug] for slug in self.slugs):
            self._short[entry.name].append(entry)
            for name in entry.names:
                self._called[name].append(entry.slug)
            for folder in entry.folders:
                self._listing[folder].append(entry)
        self._known: EveryName | None = None

    @cached_property
    def digest(self) -> str:
        """What is the same as long as all that the directory says of anybody is."""
        every = (self._entries[slug] for slug in self.slugs)
        said = [(e.slug, e.name, sorted(e.names), sorted(e.folders), e.file) for e in every]
        return sha256(repr(said).encode("utf-8", "surrogatepass")).hexdigest()

    def called(self, name: str) -> tuple[str, ...]:
        """Return the folders of the departments that have this name among theirs."""
        return tuple(self._called.get(name, ()))

    def name(self, slug: str) -> str:
        """Return what the department in a folder is called; the folder where nobody says."""
        return self._entries[slug].name if slug in self._entries else slug

    def names(self, slug: str) -> frozenset[str]:
        """Return the names of the department in a folder; none where they are not known."""
        return self._entries[slug].names if slug in self._entries else frozenset()

    def units(self, slug: str) -> frozenset[str]:
        """Return the folders of the units that a department lists."""
        return self._entries[slug].folders if slug in self._entries else frozenset()

    def like(self, name: str) -> str:
        """Return the most similar name with its folder, as one tells it, or an empty text."""
        from difflib import get_close_matches  # noqa: PLC0415 -- only for a slip

        known = {each: entry.slug for entry in self._entries.values() for each in entry.names}
        near = get_close_matches(name, known, 1, 0.5)
        begun = [each for each in sorted(known, key=len) if name in each]
        slugs = [slug for slug in self.slugs if slug.startswith(name)]
        found = [f"“{each}”（{known[each]}）" for each in (begun or near)]
        return next(iter([*found, *(f"“{slug}”" for slug in slugs)]), "")

    def rivals(self, slug: str, folder: str) -> tuple[str, ...]:
        """Return how the other departments are called that list the unit of a folder."""
        others = (each for each in self._listing.get(folder, ()) if each.slug != slug)
        return tuple(sorted(each.name for each in others))

    def namesakes(self, slug: str) -> tuple[str, ...]:
        """Return the files of the year whose departments have the 规范简称 of this one."""
        own = self._entries.get(slug)
        same = self._short.get(own.name, ()) if own else ()
        return tuple(sorted(each.file for each in same if each.slug != slug and each.file))

    def other_names(self, slug: str) -> Strangers:
        """Return the names of all departments but this one, its units and whose unit it is."""
        from disclosure.check import EveryName, Strangers  # noqa: PLC0415 -- who makes nothing

        self._known = self._known or EveryName(self._called)
        own = self._entries.get(slug, Listed(slug, slug))
        listing = (each.slug for each in self._listing.get(slug, ()))
        family = (self.names(each) for each in {slug, *own.folders, *listing})
        return Strangers(self._known, frozenset().union(*family))


def folders_of(
    root: Path, words: Sequence[str], year: int | None, kind: str | None
) -> tuple[tuple[str, ...], tuple[Diagnostic, ...]]:
    """Return the folders that are meant by folders or names of departments, as a person types them.

    A name that several departments have, or that is only like one, is a problem; a word that is
    like none goes on as it is, and the workspace says which folders there are.
    """
    directory = None
    folders: list[str] = []
    problems: list[Diagnostic] = []
    there = list_folder(root / DEPARTMENTS, DEPARTMENTS)
    # A console that completes a folder puts a slash behind it.
    for word in (each.strip().rstrip("/\\") or each for each in words):
        if not isinstance(there, Diagnostic) and word in there:
            folders.append(word)
            continue
        directory = directory or directory_at(root, year or 0, kind or "")
        found, like = directory.called(word), directory.like(word)
        if len(found) == 1 or not (found or like):
            folders += found or (word,)
        else:
            problems.append(_unclear(word, found, like))
    return tuple(folders), tuple(problems)


def _unclear(word: str, found: Sequence[str], like: str) -> Diagnostic:
    message, hint = f"没有名为“{word}”的部门", f"是否应为{like}？"
    if found:
        message = f"有 {len(found)} 个部门的名称都是“{word}”"
        hint = f"请写文件夹名：{'、'.join(found)}。"
    return Diagnostic("L182", Severity.ERROR, message, None, hint)


@cache
def directory_at(root: Path, year: int, kind: str) -> Directory:
    """Return the directory of a year: of each department its file of that year, or its newest."""
    chosen: dict[str, FilingRef] = {}
    for ref in Workspace(root).filings(None)[0]:
        held = chosen.get(ref.slug)
        if held is None or (held.year, held.kind) != (year, kind):
            chosen[ref.slug] = ref
    said = said_in(root, chosen.values())
    entries = {slug: _entry(ref, said[ref][0], year, kind) for slug, ref in chosen.items()}
    return Directory(entries, {ref.shown: mark for ref, (_, mark) in said.items() if mark})


def _entry(ref: FilingRef, said: Said, year: int, kind: str) -> Listed:
    is_current = (ref.year, ref.kind) == (year, kind)
    return Listed(
        ref.slug,
        said.name or ref.slug,
        said.names,
        said.folders if is_current else frozenset(),
        ref.shown if is_current else "",
    )
