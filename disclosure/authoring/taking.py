"""Room authoring: the words of a changed paragraph, back in the texts that they came from.

A reference stays where its figure stands untouched. No figure and no word of the form is taken.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import Enum
from typing import TYPE_CHECKING, TypeAlias

from disclosure.authoring.fitted import fitted, unmoved

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from disclosure.diagnostics import Pointer

#: What a text that is a figure consists of: 100%, ≥20期, 47次.
_FIGURE = re.compile(r"[≥≤<>＜＞=＝±约近超]*\s*[\d.,，．０-９]+\s*[%％‰]?\s*\w{0,3}")
_BRACKET = re.compile("[【】]")
_UNSEEN = re.compile(r"[\x00-\x1f\x7f\u2028\u2029]")


class Why(Enum):
    """Why the words of a paragraph are not taken."""

    FIGURE = "figure"
    FORM = "form"
    UNCLEAR = "unclear"
    EMPTY = "empty"
    BRACKET = "bracket"
    LINES = "lines"
    TWICE = "twice"


@dataclass(frozen=True, slots=True)
class Fixed:
    """A piece that stays as it is: words of the form, or a figure by its path, as it is shown.

    ``pointer`` is the text whose reference prints the figure, empty where the form prints it.
    """

    text: str
    path: str = ""
    pointer: Pointer = ()


@dataclass(frozen=True, slots=True)
class Own:
    """Words of the department's own: the text they came from, and where each character stands.

    ``pointer`` is empty where several texts say the same and nobody knows which one this is.
    """

    pointer: Pointer
    text: str
    at: tuple[int, ...]


ReadingPart: TypeAlias = Fixed | Own


@dataclass(frozen=True, slots=True)
class Untaken:
    """Why nothing was taken, and the figures or the texts that it is about."""

    why: Why
    figures: tuple[Fixed, ...] = ()
    pointers: tuple[Pointer, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """A paragraph as it was printed: fixed pieces and words of the department's own, in order."""

    parts: tuple[ReadingPart, ...]

    @property
    def text(self) -> str:
        """What a reader saw."""
        return "".join(each.text for each in self.parts)

    @property
    def pointers(self) -> tuple[Pointer, ...]:
        """The texts that it was made of."""
        owns = (each.pointer for each in self.parts if isinstance(each, Own))
        return tuple(dict.fromkeys(pointer for pointer in owns if pointer))


def reworded_texts(
    reading: Reading, new: str, values: Mapping[Pointer, str]
) -> dict[Pointer, str] | Untaken:
    """Return the texts that changed, as they are to be typed, or why nothing is taken.

    ``values`` are the texts as they are typed now; ``new`` is the paragraph as it was changed.
    """
    fixed, owns = _pieces(reading.parts)
    found = fitted(fixed, [each.text for each in owns], new)
    if not found.ways:
        return _refused(reading, new)
    if len(found.ways) > 1:
        return Untaken(Why.UNCLEAR, pointers=_differing(found.ways, owns))
    pairs = zip(owns, found.ways[0], strict=True)
    edits = [(own, text) for own, text in pairs if text != own.text]
    unfit = (_unfit(own, text, values.get(own.pointer)) for own, text in edits)
    return next(filter(None, unfit), None) or _typed(edits, values)


def _pieces(parts: Sequence[ReadingPart]) -> tuple[list[str], list[Own]]:
    """Return the fixed pieces, the joined text between two pieces of own words as one."""
    fixed, owns = [""], []
    for each in parts:
        if isinstance(each, Own):
            owns.append(each)
            fixed.append("")
        else:
            fixed[-1] += each.text
    return fixed, owns


def _refused(reading: Reading, new: str) -> Untaken:
    """Return what of the fixed pieces was changed: figures, else the words of the form."""
    at, lost = 0, []
    for each in reading.parts:
        end = at + len(each.text)
        if isinstance(each, Fixed) and each.path and not unmoved(reading.text, new, at, end):
            lost.append(each)
        at = end
    return Untaken(Why.FIGURE if lost else Why.FORM, tuple(lost), reading.pointers)


def _differing(ways: Sequence[Sequence[str]], owns: Sequence[Own]) -> tuple[Pointer, ...]:
    one, other, *_ = ways
    pairs = zip(one, other, owns, strict=True)
    return tuple(dict.fromkeys(own.pointer for mine, theirs, own in pairs if mine != theirs))


def _unfit(own: Own, text: str, value: str | None) -> Untaken | None:
    """Return why words cannot be taken, whatever they say."""
    if value is None:
        return Untaken(Why.UNCLEAR)
    about = (own.pointer,)
    if _UNSEEN.search(text):
        return Untaken(Why.LINES, pointers=about)
    if _BRACKET.search(text):
        return Untaken(Why.BRACKET, pointers=about)
    if _FIGURE.fullmatch(value.strip()):
        return Untaken(Why.FIGURE, (Fixed(value.strip(), "", own.pointer),), about)
    if not text.strip() and len(own.text) == len("".join(value.split())):
        return Untaken(Why.EMPTY, pointers=about)
    return None


def _typed(edits: Sequence[tuple[Own, str]], values: Mapping[Pointer, str]) -> dict[Pointer, str]:
    by_pointer: dict[Pointer, list[tuple[int, int, str]]] = {}
    for own, text in edits:
        by_pointer.setdefault(own.pointer, []).extend(_edits(own, text, values[own.pointer]))
    return {pointer: _edited(values[pointer], each) for pointer, each in by_pointer.items()}


def _edits(own: Own, text: str, value: str) -> Iterator[tuple[int, int, str]]:
    """Yield what is to be written from one place of the typed text to another.

    A line end within what is replaced stays behind it.
    """
    for word, i1, i2, j1, j2 in SequenceMatcher(None, own.text, text, autojunk=False).get_opcodes():
        if word == "equal":
            continue
        if i1 == i2:
            begin = end = own.at[i1 - 1] + 1 if i1 else own.at[0]
        else:
            begin, end = own.at[i1], own.at[i2 - 1] + 1
        line_end = "\n" if "\n" in value[begin:end] else ""
        yield begin, end, text[j1:j2] + line_end


def _edited(text: str, edits: Sequence[tuple[int, int, str]]) -> str:
    for begin, end, words in sorted(edits, reverse=True):
        text = text[:begin] + words + text[end:]
    return text
