"""Room validate: a schema file, read once, and what walks it built once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from disclosure.validate.descent import Descent
from disclosure.validate.references import References, read_document

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Schema:
    """A JSON Schema document, what it refers to, and the descent made from both.

    Keep it for all files of a run.
    """

    document: dict[str, Any]
    references: References
    descent: Descent


def read_schema(path: Path) -> Schema:
    """Return the schema of a file (Draft 2020-12, UTF-8).

    Raises:
        OSError: the file cannot be read; it belongs to the program, not to a department.
        ValueError: the file is not JSON.
    """
    document = read_document(path)
    references = References(document, path.parent)
    return Schema(document, references, Descent(document, references))
