"""Which of the program's own files are damaged: asked where a stage met what none of them expects.

An office may change, cut off or mix up the files beside the program; that is no defect of ours.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from disclosure.authoring import beginning_of, inheritance_of
from disclosure.edition import damaged_schemas, find_schema
from disclosure.pipeline.kinds import BUNDLES
from disclosure.workspace import damaged

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from disclosure.diagnostics import Diagnostic


def damaged_files(root: Path) -> tuple[Diagnostic, ...]:
    """Return what is wrong with the schemas of a project; it takes seconds."""
    schemas = root / "schemas"
    return tuple(damaged_schemas(schemas)) or tuple(_unbegun(schemas))


def _unbegun(schemas: Path) -> Iterator[Diagnostic]:
    """Yield the schemas, sound otherwise, that do not say how a file begins, or goes on."""
    for kind in BUNDLES:
        schema, _ = find_schema(schemas, kind)
        for keyword, read in (("x-new", beginning_of), ("x-roll", inheritance_of)):
            try:
                _ = schema and read(schema)
            except (LookupError, TypeError, AttributeError, ValueError, StopIteration):
                shown = f"{schemas.name}/{kind}.schema.json"
                yield damaged(f"“{keyword}”没有照原来的样子写", shown)
