"""Two texts put into one: what both say, what is gone, what is new.

Room: review. Numerals are whole: 1,365.84 and 1,366.84 differ as numbers, not in a digit.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import Enum

from disclosure.review.passages import changes

_TOKEN = re.compile(r"-?\d[\d,]*(?:\.\d+)?[%％]?|[A-Za-z]+|.", re.DOTALL)
_SENTENCE = re.compile(r"[^。；！？\n]*(?:[。；！？\n]|$)")


class Presence(Enum):
    """What became of a piece of text."""

    KEPT = "kept"
    GONE = "gone"
    NEW = "new"


@dataclass(frozen=True, slots=True)
class Bit:
    """A piece of text, and whether it is in both texts, the old one or the new one."""

    trace: Presence
    text: str


def marked(old: str, new: str) -> tuple[Bit, ...]:
    """Return the pieces of two texts in order: without the new ones the old text."""
    one, other = _TOKEN.findall(old), _TOKEN.findall(new)
    found: list[Bit] = []
    for passage in changes(one, other):
        gone, come = "".join(one[passage.old]), "".join(other[passage.new])
        if passage.is_equal:
            found.append(Bit(Presence.KEPT, gone))
            continue
        found += [Bit(Presence.GONE, gone)] if gone else []
        found += [Bit(Presence.NEW, come)] if come else []
    return tuple(found)


def sentences(old: str, new: str) -> tuple[tuple[str, str], ...]:
    """Return the sentences of two paragraphs that differ, old and new; empty where one has none."""
    one, other = _sentences(old), _sentences(new)
    found: list[tuple[str, str]] = []
    steps = SequenceMatcher(None, one, other, autojunk=False).get_opcodes()
    for word, i1, i2, j1, j2 in steps:
        if word == "equal":
            continue
        if i2 - i1 == j2 - j1:
            found += zip(one[i1:i2], other[j1:j2], strict=True)
        else:
            found.append(("".join(one[i1:i2]), "".join(other[j1:j2])))
    return tuple(found)


def _sentences(text: str) -> list[str]:
    return [each for each in _SENTENCE.findall(text) if each.strip()]
