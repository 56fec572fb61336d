"""Two texts put into one: what both say, what is gone, what is new.

Room: review. Numerals are whole: 1,365.84 and 1,366.84 differ as numbers, not in a digit.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_TOKEN = re.compile(r"-?\d[\d,]*(?:\.\d+)?[%％]?|[A-Za-z]+|.", re.DOTALL)
_SENTENCE = re.compile(r"[^。；！？\n]*(?:[。；！？\n]|$)")
#: What both have, between two differences, is taken into them below so many tokens: sand.
_SAND = 2


class Trace(Enum):
    """What became of a piece of text."""

    KEPT = "kept"
    GONE = "gone"
    NEW = "new"


@dataclass(frozen=True, slots=True)
class Bit:
    """A piece of text, and whether it is in both texts, the old one or the new one."""

    trace: Trace
    text: str


def marked(old: str, new: str) -> tuple[Bit, ...]:
    """Return the pieces of two texts in order: without the new ones the old text."""
    one, other = _TOKEN.findall(old), _TOKEN.findall(new)
    found: list[Bit] = []
    for word, i1, i2, j1, j2 in _steps(one, other):
        if word == "equal":
            found.append(Bit(Trace.KEPT, "".join(one[i1:i2])))
            continue
        gone, come = "".join(one[i1:i2]), "".join(other[j1:j2])
        found += [Bit(Trace.GONE, gone)] if gone else []
        found += [Bit(Trace.NEW, come)] if come else []
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


def _steps(one: Sequence[str], other: Sequence[str]) -> list[tuple[str, int, int, int, int]]:
    """Return the steps from one to the other, short pieces of what is equal taken into changes."""
    steps = SequenceMatcher(None, one, other, autojunk=False).get_opcodes()
    found: list[tuple[str, int, int, int, int]] = []
    for number, (word, i1, i2, j1, j2) in enumerate(steps):
        is_between = 0 < number < len(steps) - 1
        is_sand = word == "equal" and is_between and i2 - i1 < _SAND and not _is_mark(one[i1:i2])
        kind = "replace" if word != "equal" or is_sand else word
        if found and found[-1][0] == kind == "replace":
            found[-1] = ("replace", found[-1][1], i2, found[-1][3], j2)
        else:
            found.append((kind, i1, i2, j1, j2))
    return found


def _is_mark(tokens: Sequence[str]) -> bool:
    """Whether it is punctuation, at which a reader rests."""
    return all(each in "，。；：、（）" for each in tokens)
