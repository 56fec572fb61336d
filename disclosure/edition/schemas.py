"""The schemas of the project, read with a guard: what is missing or damaged is told."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from disclosure.diagnostics import Diagnostic
from disclosure.validate import Schema, read_schema
from disclosure.workspace import damaged, read_file

if TYPE_CHECKING:
    from pathlib import Path


def find_schema(schemas: Path, name: str) -> tuple[Schema | None, tuple[Diagnostic, ...]]:
    """Return ``<name>.schema.json`` of the folder, or None and what is wrong with it."""
    path = schemas / f"{name}.schema.json"
    shown = f"{schemas.name}/{path.name}"
    data = read_file(path, shown)
    if isinstance(data, Diagnostic):
        return None, (data,)
    if not _is_object(data):
        return None, (damaged("不是一份完整的 JSON", shown),)
    return read_schema(path), ()


def _is_object(data: bytes) -> bool:
    try:
        return isinstance(json.loads(data.decode("utf-8")), dict)
    except (ValueError, RecursionError):
        return False
