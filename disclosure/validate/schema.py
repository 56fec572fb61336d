"""Room validate: a schema file, read once, and what walks it built once.

Numbers of the schema are read as exact decimals (``parse_float``), or ``multipleOf: 0.01`` would
refuse 0.29.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from disclosure.validate.descent import Descent

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Schema:
    """A JSON Schema document and the descent made from it; keep it for all files of a run."""

    document: dict[str, Any]
    descent: Descent


def read_schema(path: Path) -> Schema:
    """Return the schema of a file (Draft 2020-12, UTF-8).

    Raises:
        OSError: the file cannot be read; it belongs to the program, not to a department.
        ValueError: the file is not JSON.
    """
    document = json.loads(path.read_text(encoding="utf-8"), parse_float=Decimal)
    return Schema(document, Descent(document))
