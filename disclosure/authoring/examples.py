"""Room authoring: the examples of the schema, as one types them in a new file.

The schema's amounts are in its own unit; a new file has another one. An example of a key that the
author chooses is ``key: content``.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from disclosure.load import load_text
from disclosure.validate import TO_FILL

if TYPE_CHECKING:
    from disclosure.authoring.tree import Node

#: What an amount in an example looks like: other numbers have no decimals.
_AMOUNT = re.compile(r"(?<![\d.])\d+\.\d{2,3}(?![\d.])")
_PLAIN = re.compile(r"\w[\w（）“”《》、·-]*")


def example(node: Node, scale: Decimal) -> str:
    """Return a content as one types it; of a chosen key the key and its content."""
    return _AMOUNT.sub(lambda found: _scaled(found[0], scale), node.key.described.example)


def shape(node: Node) -> str:
    """Return an entry with a chosen key, in which everything is to be filled in."""
    _, _, inner = node.key.described.example.partition(": ")
    content = value_of(inner)
    names = content if isinstance(content, dict) else {}
    filled = ", ".join(f"{name}: {TO_FILL}" for name in names)
    return f"{TO_FILL}: {{{filled}}}" if filled else f"{TO_FILL}: {TO_FILL}"


def value_of(text: str) -> Any:
    """Return a content as the program reads it from a file; every scalar is text."""
    loaded, _ = load_text(f"例: {text}\n".encode(), "")
    return loaded.data["例"] if loaded else text


def typed(text: str) -> str:
    """Return a text as it must be typed to be read as it is: in quotation marks, where needed."""
    if _PLAIN.fullmatch(text):
        return text
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _scaled(number: str, scale: Decimal) -> str:
    return f"{Decimal(number) * scale:.2f}"
