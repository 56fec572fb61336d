"""Room validate: what a ``$ref`` leads to, in the schema itself or in a file that lies beside it.

A ``$ref`` is a URI reference: a file name, ``#``, a JSON pointer, percent-encoded where it is not
ASCII. A file beside the schema says what editors show, asserts nothing and refers no further, so it
is read only when a message asks for a name.
"""

from __future__ import annotations

import json
from decimal import Decimal
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

from disclosure.diagnostics import Diagnostic
from disclosure.workspace import read_file

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


class References:
    """The documents that references of one schema lead to; each is read when it is first needed."""

    __slots__ = ("_documents", "_folder", "_targets")

    def __init__(self, document: Mapping[str, Any], folder: Path | None = None) -> None:
        self._documents: dict[str, Mapping[str, Any]] = {"": document}
        self._folder = folder
        self._targets: dict[str, Any] = {}

    def target(self, ref: str) -> Any:
        """Return the schema that a reference names.

        Raises:
            LookupError: it names nothing; a schema belongs to the program, not to a department.
            OSError: the file beside the schema cannot be read.
            ValueError: that file is not JSON.
        """
        if ref not in self._targets:
            name, _, pointer = ref.partition("#")
            found: Any = self._document(unquote(name))
            for step in unquote(pointer).split("/")[1:]:
                found = found[step.replace("~1", "/").replace("~0", "~")]
            self._targets[ref] = found
        return self._targets[ref]

    def resolved(self, node: Any) -> Mapping[str, Any]:
        """Return the mapping that a node of the schema is, or that its reference leads to.

        Raises:
            LookupError: it leads to nothing, or in a circle.
        """
        followed: set[str] = set()
        while isinstance(node, dict) and "$ref" in node and not is_elsewhere(node["$ref"]):
            if node["$ref"] in followed:
                raise LookupError(f"{node['$ref']} leads to itself")
            followed.add(node["$ref"])
            node = self.target(node["$ref"])
        return node if isinstance(node, dict) else {}

    def _document(self, name: str) -> Mapping[str, Any]:
        if name not in self._documents:
            if self._folder is None:
                raise LookupError(f"{name} lies beside no schema")
            self._documents[name] = read_document(self._folder / name)
        return self._documents[name]


def is_elsewhere(ref: str) -> bool:
    """Say whether a reference leads out of the schema that holds it."""
    return not ref.startswith("#")


def read_document(path: Path) -> dict[str, Any]:
    """Return a JSON document (UTF-8), its numbers as exact decimals.

    Raises:
        OSError: the file cannot be read, or is no regular file.
        ValueError: the file is not JSON.
    """
    data = read_file(path, path.name)
    if isinstance(data, Diagnostic):
        raise OSError(data.message)
    document: dict[str, Any] = json.loads(data.decode("utf-8"), parse_float=Decimal)
    return document
