"""Room validate: a schema file, read once, and what walks it built once."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from disclosure.validate.gate import Gate
from disclosure.validate.references import References, read_document

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from disclosure.validate.descent import Descent


@dataclass(frozen=True, eq=False)
class Schema:
    """A JSON Schema document and what it refers to; what asks it is made once, when it is needed.

    Keep it for all files of a run: it is equal to itself alone.
    """

    document: dict[str, Any]
    references: References

    @cached_property
    def gate(self) -> Gate:
        """What says whether there is anything to refuse."""
        return Gate(self.document, self.references)

    @cached_property
    def descent(self) -> Descent:
        """What says what is refused."""
        from disclosure.validate.descent import Descent  # noqa: PLC0415 -- not where all is well

        return Descent(self.document, self.references)


def read_schema(path: Path) -> Schema:
    """Return the schema of a file (Draft 2020-12, UTF-8).

    Raises:
        OSError: the file cannot be read; it belongs to the program, not to a department.
        ValueError: the file is not JSON.
    """
    document = read_document(path)
    return Schema(document, References(document, path.parent))


def is_sound(schema: Schema) -> bool:
    """Tell whether a document is a schema, for a mapping, whose references lead somewhere.

    That takes half a second, so it is asked only where something went wrong.
    """
    from jsonschema import Draft202012Validator, SchemaError  # noqa: PLC0415 -- as it says

    document = schema.document
    try:
        Draft202012Validator.check_schema(document)
        for node in _mappings(document):
            schema.references.resolved(node)
        list(schema.descent.refusals({}))
    except (SchemaError, LookupError, TypeError, AttributeError, ValueError, RecursionError):
        return False
    return isinstance(document.get("properties", document.get("$defs")), dict)


def _mappings(document: dict[str, Any]) -> Iterator[dict[str, Any]]:
    waiting: list[Any] = [document]
    while waiting:
        node = waiting.pop()
        if isinstance(node, dict):
            yield node
        if isinstance(node, (dict, list)):
            waiting += node.values() if isinstance(node, dict) else node
