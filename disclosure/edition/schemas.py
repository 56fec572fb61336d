"""The schemas of the project, read with a guard: what is missing or damaged is told."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from disclosure.diagnostics import Diagnostic
from disclosure.validate import Schema, is_sound, read_schema
from disclosure.workspace import damaged, list_folder, read_file

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_SUFFIX = ".schema.json"


def find_schema(schemas: Path, name: str) -> tuple[Schema | None, tuple[Diagnostic, ...]]:
    """Return ``<name>.schema.json`` of the folder, or None and what is wrong with it."""
    path = schemas / f"{name}{_SUFFIX}"
    shown = f"{schemas.name}/{path.name}"
    data = read_file(path, shown)
    if isinstance(data, Diagnostic):
        return None, (data,)
    if not _is_object(data):
        return None, (damaged("不是一份完整的 JSON", shown),)
    return read_schema(path), ()


def damaged_schemas(schemas: Path) -> Iterator[Diagnostic]:
    """Yield what is wrong with the schemas of a folder, looked at one by one.

    It takes seconds, so it is asked only where something went wrong that no disclosure explains.
    """
    names = list_folder(schemas, schemas.name)
    for name in () if isinstance(names, Diagnostic) else names:
        if not name.endswith(_SUFFIX):
            continue
        schema, problems = find_schema(schemas, name.removesuffix(_SUFFIX))
        yield from problems
        if schema is not None and not is_sound(schema):
            yield damaged("不是一份能用的 JSON Schema", f"{schemas.name}/{name}")


def _is_object(data: bytes) -> bool:
    try:
        return isinstance(json.loads(data.decode("utf-8")), dict)
    except (ValueError, RecursionError):
        return False
