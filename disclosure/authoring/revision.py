"""Room authoring: what is to be changed in the content of a file, as values."""

from __future__ import annotations

import re
from copy import deepcopy
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeAlias

from disclosure.validate import TO_REVIEW

if TYPE_CHECKING:
    from collections.abc import Iterable

    from disclosure.diagnostics import Pointer

#: What needs no quotation marks wherever it stands.
_PLAIN = re.compile(
    r"-?\d[\d.]*|(?!null$)[\w〔〕（）、。，；“”《》％%+][\w〔〕（）、。，；“”《》％%.+-]*"
)


@dataclass(frozen=True, slots=True)
class Replaced:
    """Another content at a place: a text, or a mapping in brackets."""

    pointer: Pointer
    content: Any


@dataclass(frozen=True, slots=True)
class Reworded:
    """Another text at a place, and how it is written there: quotation marks or head and all."""

    pointer: Pointer
    content: str
    source: str


@dataclass(frozen=True, slots=True)
class Mark:
    """【待核】 in front of a text."""

    pointer: Pointer


@dataclass(frozen=True, slots=True)
class Gone:
    """A key is taken out, with what stands below it."""

    pointer: Pointer


@dataclass(frozen=True, slots=True)
class Added:
    """A key is added to a mapping: behind its last one, behind ``after``, or first (empty)."""

    mapping: Pointer
    key: str
    content: Any
    after: str | None = None


Revision: TypeAlias = Replaced | Reworded | Mark | Gone | Added


def applied(data: dict[str, Any], changes: Iterable[Revision]) -> dict[str, Any]:
    """Return the content of a file with these changes, none of which lies in another one."""
    new = deepcopy(data)
    for each in changes:
        if isinstance(each, Added):
            _add(_at(new, each.mapping), each)
            continue
        holder, last = _at(new, each.pointer[:-1]), each.pointer[-1]
        if isinstance(each, Replaced | Reworded):
            holder[last] = each.content
        elif isinstance(each, Mark):
            holder[last] = marked(holder[last])
        else:
            del holder[last]
    return new


def _add(mapping: dict[str, Any], added: Added) -> None:
    """Add a key in its place, behind those that were added there before it."""
    if added.after is None:
        mapping[added.key] = added.content
        return
    names = list(mapping)
    at = names.index(added.after) + 1 if added.after in names else 0
    later = {name: mapping.pop(name) for name in names[at:]}
    mapping[added.key] = added.content
    mapping.update(later)


def marked(text: str) -> str:
    """Return a text with the mark before its first sign."""
    begin = len(text) - len(text.lstrip())
    return f"{text[:begin]}{TO_REVIEW}{text[begin:]}"


def written(content: Any) -> str:
    """Return a content as it is written on one line."""
    if isinstance(content, dict):
        pairs = (f"{written(key)}: {written(each)}" for key, each in content.items())
        return f"{{{', '.join(pairs)}}}"
    if isinstance(content, list):
        return f"[{', '.join(map(written, content))}]"
    text = str(content)
    if _PLAIN.fullmatch(text):
        return text
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'


def _at(data: Any, pointer: Pointer) -> Any:
    for step in pointer:
        data = data[step]
    return data
