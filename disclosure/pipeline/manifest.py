"""``output/<year>/manifest.json``: what was built from what, and how every rule came out."""

from __future__ import annotations

import hashlib
import json
import os
import re
import sys
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from disclosure.diagnostics import Diagnostic
from disclosure.pipeline.shelved import MANIFEST, EntryKey, Published
from disclosure.workspace import list_folder, read_file

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

NAME = MANIFEST
#: Version 1 had one file for each disclosure; it is still read, so that what was written under it
#: is known to be ours.
VERSION = 2
_LIBRARIES = ("docxtpl", "jinja2", "lxml", "python-docx", "xlsxwriter")
#: Where a library was installed, a folder is named after it and its version.
_INSTALLED = re.compile(r"(?P<name>[\w.]+)-(?P<version>[^-]+)\.dist-info")
_HASH = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class Entry:
    """One disclosure; ``facts`` and ``edition`` are the hashes of what its files were made of.

    ``inputs`` are all files of departments that were read for it, by path, with their hashes; empty
    where there was no such file. Files that are out of date may be made of older facts.
    """

    department: str
    kind: str
    result: str
    facts: str = ""
    edition: str = ""
    files: tuple[Published, ...] = ()
    rules: dict[str, str] = field(default_factory=dict)
    inputs: dict[str, str] = field(default_factory=dict)


def read(folder: Path, shown: str) -> dict[EntryKey, Entry]:
    """Return the entries of a year by department and kind; none where the file is unreadable.

    ``shown`` is the folder as the manifest writes it. Whatever else stands in the file, also where
    a person or another program wrote it, is left out piece by piece.
    """
    data = _loaded(folder)
    items = data.get("entries") if isinstance(data, dict) else None
    found = [_entry(item, shown) for item in (items if isinstance(items, list) else ())]
    return {(entry.department, entry.kind): entry for entry in found if entry}


def is_sound(folder: Path) -> bool:
    """Whether the manifest can be understood as a whole; one that is missing can."""
    if not is_there(folder / NAME):
        return True
    data = _loaded(folder)
    return isinstance(data, dict) and isinstance(data.get("entries"), list)


def merged(
    entries: Mapping[EntryKey, Entry], newer: Mapping[EntryKey, Entry]
) -> dict[EntryKey, Entry]:
    """Return entries of which some are newer; a file that is theirs now is nobody else's."""
    own = {file.name for entry in newer.values() for file in entry.files}
    others = {
        key: replace(entry, files=tuple(file for file in entry.files if file.name not in own))
        for key, entry in entries.items()
        if key not in newer
    }
    return {**others, **newer}


def written(entries: Mapping[EntryKey, Entry], versions: Mapping[str, str], shown: str) -> bytes:
    """Return the manifest as bytes, the same for the same entries."""
    ordered = [_item(entries[key], shown) for key in sorted(entries)]
    data = {"version": VERSION, "versions": dict(versions), "entries": ordered}
    return (json.dumps(data, ensure_ascii=False, indent=2) + "\n").encode("utf-8")


def versions() -> dict[str, str]:
    """Return the versions of the libraries that take part in a document."""
    there: dict[str, str] = {}
    for folder in reversed(sys.path):
        listed = list_folder(Path(folder), folder)
        names = () if isinstance(listed, Diagnostic) else map(_INSTALLED.fullmatch, listed)
        there.update((each["name"].lower(), each["version"]) for each in names if each)
    return {name: there.get(name.replace("-", "_")) or _asked(name) for name in _LIBRARIES}


def _asked(name: str) -> str:
    """Ask for a version where the names of folders do not tell it; that is slow to load."""
    from importlib import metadata  # noqa: PLC0415

    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return ""


def digest(path: Path) -> str:
    """Return the hash of a file, empty where it cannot be read."""
    data = read_file(path, path.name)
    return "" if isinstance(data, Diagnostic) else hashlib.sha256(data).hexdigest()


def is_there(path: Path) -> bool:
    """Whether anything but a folder stands there: a pipe, or a link that leads nowhere, too.

    What may not even be looked at may well be there.
    """
    try:
        return os.path.lexists(path) and not path.is_dir()
    except OSError:
        return True


def _loaded(folder: Path) -> object:
    data = read_file(folder / NAME, NAME)
    try:
        return None if isinstance(data, Diagnostic) else json.loads(data)
    except (ValueError, RecursionError):
        return None


def _item(entry: Entry, shown: str) -> dict[str, Any]:
    files = [
        {"file": f"{shown}/{file.name}", "sha256": file.sha256, "stale": file.stale}
        for file in entry.files
    ]
    return {each.name: getattr(entry, each.name) for each in fields(Entry)} | {"files": files}


def _entry(item: object, shown: str) -> Entry | None:
    if not isinstance(item, dict):
        return None
    names = ("department", "kind", "result", "facts", "edition")
    department, kind, result, facts, edition = (_text(item.get(name)) for name in names)
    if not (department and kind):
        return None
    listed = item.get("files", [item])
    files = _files(listed if isinstance(listed, list) else [], f"{shown}/")
    ended = {code: how for code, how in _texts(item.get("rules")) if how}
    read = dict(_texts(item.get("inputs")))
    return Entry(department, kind, result, facts, edition, tuple(files), ended, read)


def _texts(value: object) -> Iterator[tuple[str, str]]:
    """Yield the pairs of a mapping whose keys and values are texts."""
    for key, text in value.items() if isinstance(value, dict) else ():
        if _text(key) and isinstance(text, str):
            yield _text(key), _text(text)


def _files(items: list[Any], place: str) -> Iterator[Published]:
    """Yield the files of this very folder that have a hash."""
    for item in items:
        if not isinstance(item, dict):
            continue
        file, sha256 = _text(item.get("file")), _text(item.get("sha256"))
        name = file.removeprefix(place)
        is_here = file != name and name and not set(name) & set("/\\\0")
        if is_here and _HASH.fullmatch(sha256):
            yield Published(name, sha256, item.get("stale") is True)


def _text(value: object) -> str:
    """Return a text that can be written; anything else is no text."""
    if not isinstance(value, str):
        return ""
    try:
        value.encode("utf-8")
    except UnicodeEncodeError:
        return ""
    return value
