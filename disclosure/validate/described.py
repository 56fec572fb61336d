"""Room validate: what the description of a key says, taken apart.

A description is sentences, in this order: what the key is; 单位：…。 where it counts something;
印在…。 or 不印在文档里。; and last 例：… with a value as it is typed. Editors show the whole; the
list of all keys shows it in columns, and tests hold each part to what is so. These are sentences
and no keywords, because an editor takes a keyword of our own beside a ``$ref`` for a condition and
then completes the key without its colon, and offers ``examples`` as values to accept.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

#: Where a sentence begins.
_BEGIN = r"(?:^|(?<=。))"
_EXAMPLE = re.compile(rf"{_BEGIN}例：(.*)$", re.DOTALL)
_UNIT = re.compile(rf"{_BEGIN}单位：([^。]+)。")
_PRINTED = re.compile(rf"{_BEGIN}印在([^。]+)。")
_NOT_PRINTED = re.compile(rf"{_BEGIN}(不印)在文档里[^。]*。")


@dataclass(frozen=True, slots=True)
class Described:
    """What a key is, the unit of its value, where it is printed, an example; each may be empty.

    ``printed`` is 不印 for what is read and never printed.
    """

    says: str
    unit: str
    printed: str
    example: str


def described(schema: Mapping[str, Any]) -> Described:
    """Return the parts of a schema's description."""
    text = str(schema.get("description", ""))
    example, text = _cut(_EXAMPLE, text)
    nowhere, text = _cut(_NOT_PRINTED, text)
    printed, text = _cut(_PRINTED, text)
    unit, text = _cut(_UNIT, text)
    return Described(text, unit, nowhere or printed, example)


def example_of(schema: Mapping[str, Any]) -> str:
    """Return the example of a schema, or nothing."""
    return described(schema).example


def _cut(pattern: re.Pattern[str], text: str) -> tuple[str, str]:
    """Return what the pattern finds, and the text without it."""
    found = pattern.search(text)
    if found is None:
        return "", text
    return found[1], text[: found.start()] + text[found.end() :]
