"""How workbooks are read, from an edition's folder: ``import.yaml``, held to its schema."""

from __future__ import annotations

from typing import TYPE_CHECKING

from disclosure.authoring.importing.layouts import layouts_of
from disclosure.diagnostics import Diagnostic, Severity
from disclosure.edition import find_schema
from disclosure.load import load
from disclosure.pipeline.ingredients import LAYOUTS
from disclosure.validate import validate

if TYPE_CHECKING:
    from disclosure.authoring.importing.layouts import Layouts
    from disclosure.pipeline.house import House

_SCHEMA = "import"


def read_layouts(house: House, slug: str) -> tuple[Layouts | None, tuple[Diagnostic, ...]]:
    """Return how tables of an edition are read, or None and what is wrong with its file."""
    shown = f"{house.templates.name}/{slug}/{LAYOUTS}"
    loaded, problems = load(house.templates / slug / LAYOUTS, shown=shown)
    if loaded is None:
        return None, problems
    schema, more = find_schema(house.schemas, _SCHEMA)
    problems += more
    if schema is not None:
        problems += validate(loaded, schema)
    if schema is None or any(each.severity is Severity.ERROR for each in problems):
        return None, problems
    return layouts_of(slug, loaded.data), problems
