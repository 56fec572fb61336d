"""Room authoring: a mapping as lines of a file, and what of a file's lines belongs to a key."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from disclosure.authoring.line import WIDTH
from disclosure.authoring.revision import written
from disclosure.diagnostics import display_width

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from disclosure.diagnostics import Pointer


def is_remark(line: str, indent: int) -> bool:
    """Whether a line is a remark that stands further in than ``indent``."""
    text = line.lstrip(" ")
    return text.startswith("#") and len(line) - len(text) > indent


def content_at(data: Any, pointer: Pointer) -> Any:
    """Return what is at a place of a file's content."""
    for step in pointer:
        data = data[step]
    return data


def block_lines(content: Mapping[str, Any], indent: int) -> Iterator[str]:
    """Yield the lines of a mapping; one in it that holds values only is one line, if short."""
    for key, each in content.items():
        line = f"{' ' * indent}{written(key)}: {written(each)}"
        inner = each.values() if isinstance(each, dict) else ()
        if any(isinstance(value, dict) for value in inner) or (
            inner and display_width(line) > WIDTH
        ):
            yield f"{' ' * indent}{written(key)}:"
            yield from block_lines(each, indent + 2)
        else:
            yield line
