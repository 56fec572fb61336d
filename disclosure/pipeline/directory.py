"""Who is who in the project: the names of the departments, and the units that each one lists.

Only the two blocks that say so are read, so that a hundred departments cost little; whether the
rest of a file is sound does not matter here. Each process reads each file once.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from typing import TYPE_CHECKING, Any

from disclosure.diagnostics import Diagnostic, Severity
from disclosure.load import load_text
from disclosure.validate import TO_FILL
from disclosure.workspace import Workspace, list_folder, read_file
from disclosure.workspace.files import DEPARTMENTS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from disclosure.workspace import FilingRef

#: A block at the top of a file: its key, and the lines below that are indented, empty or items.
_BLOCK = re.compile(r"^(?:名称|单位)[ \t]*:.*(?:\n(?:[ \t#-].*)?$)*", re.MULTILINE)


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
    """The departments of a project in one year, by folder."""

    def __init__(self, entries: Mapping[str, Listed]) -> None:
        self._entries = entries

    @property
    def slugs(self) -> tuple[str, ...]:
        """All folders, sorted."""
        return tuple(sorted(self._entries))

    def called(self, name: str) -> tuple[str, ...]:
        """Return the folders of the departments that have this name among theirs."""
        return tuple(slug for slug in self.slugs if name in self._entries[slug].names)

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
        known = {each: entry.slug for entry in self._entries.values() for each in entry.names}
        near = get_close_matches(name, known, 1, 0.5)
        begun = [each for each in sorted(known, key=len) if name in each]
        slugs = [slug for slug in self.slugs if slug.startswith(name)]
        found = [f"“{each}”（{known[each]}）" for each in (begun or near)]
        return next(iter([*found, *(f"“{slug}”" for slug in slugs)]), "")

    def rivals(self, slug: str, folder: str) -> tuple[str, ...]:
        """Return how the other departments are called that list the unit of a folder."""
        others = (each for each in self._entries.values() if each.slug != slug)
        return tuple(sorted(each.name for each in others if folder in each.folders))

    def namesakes(self, slug: str) -> tuple[str, ...]:
        """Return the files of the year whose departments have the 规范简称 of this one."""
        own = self._entries.get(slug)
        entries = self._entries.values() if own else ()
        same = (each for each in entries if each.slug != slug and own and each.name == own.name)
        return tuple(sorted(each.file for each in same if each.file))

    def other_names(self, slug: str) -> frozenset[str]:
        """Return the names of all departments but this one, its units and whose unit it is."""
        entries = self._entries.values()
        own = self._entries.get(slug, Listed(slug, slug))
        family = own.folders | {slug} | {each.slug for each in entries if slug in each.folders}
        kin = (each.names for each in entries if each.slug in family)
        strangers = (each.names for each in entries if each.slug not in family)
        return frozenset().union(*strangers) - frozenset().union(*kin)


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
    return Directory({ref.slug: _entry(ref, year, kind) for ref in chosen.values()})


def _entry(ref: FilingRef, year: int, kind: str) -> Listed:
    facts = _named_blocks(ref)
    names = _texts(facts.get("名称"))
    is_current = (ref.year, ref.kind) == (year, kind)
    units = facts.get("单位") if is_current else None
    listed = units if isinstance(units, list) else []
    folders = (_texts(unit).get("文件夹") for unit in listed)
    return Listed(
        ref.slug,
        names.get("规范简称", ref.slug),
        frozenset(names.values()),
        frozenset(folder for folder in folders if folder),
        ref.shown if is_current else "",
    )


def _texts(block: object) -> dict[str, str]:
    """Return the texts of what should be a mapping, but for what is still to be filled in."""
    if not isinstance(block, dict):
        return {}
    texts = {key: text for key, text in block.items() if isinstance(text, str)}
    return {key: text for key, text in texts.items() if text != TO_FILL}


def _named_blocks(ref: FilingRef) -> dict[str, Any]:
    """Return 名称 and 单位 as far as they can be read; nothing of them has been validated."""
    data = read_file(ref.path, ref.shown)
    if isinstance(data, Diagnostic):
        return {}
    text = data.decode("utf-8-sig", errors="replace")
    blocks = "\n".join(_BLOCK.findall(text.replace("\r\n", "\n")))
    loaded, _ = load_text(f"{blocks}\n".encode(), ref.shown)
    return loaded.data if loaded is not None else {}
