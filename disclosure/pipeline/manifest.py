"""``output/<year>/manifest.json``: what was built from what, and how every rule came out."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path

NAME = "manifest.json"
VERSION = 1


@dataclass(frozen=True, slots=True)
class Entry:
    """One disclosure in the manifest; ``facts`` and ``edition`` are content hashes."""

    department: str
    kind: str
    file: str
    result: str
    sha256: str = ""
    facts: str = ""
    edition: str = ""
    stale: bool = False
    rules: dict[str, str] = field(default_factory=dict)


def read(folder: Path) -> dict[tuple[str, str], Entry]:
    """Return the entries of a year by department and kind; none where the file is unreadable."""
    try:
        data = json.loads((folder / NAME).read_text(encoding="utf-8"))
        entries = [Entry(**item) for item in data["entries"]] if data["version"] == VERSION else []
    except (OSError, ValueError, KeyError, TypeError):
        return {}
    return {(entry.department, entry.kind): entry for entry in entries}


def written(entries: dict[tuple[str, str], Entry], versions: dict[str, str]) -> bytes:
    """Return the manifest as bytes, the same for the same entries."""
    ordered = [asdict(entries[key]) for key in sorted(entries)]
    data: dict[str, Any] = {"version": VERSION, "versions": versions, "entries": ordered}
    return (json.dumps(data, ensure_ascii=False, indent=2) + "\n").encode("utf-8")


def digest(path: Path) -> str:
    """Return the hash of a file, empty where it cannot be read."""
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError:
        return ""
