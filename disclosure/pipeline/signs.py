"""Signs before and behind the texts of a department, by which they are found in its document.

They are characters for private use, one each, which no phrase takes for anything.
"""

from __future__ import annotations

import re
from copy import deepcopy
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, TypeAlias

from disclosure.check.prose.texts import Part, texts
from disclosure.edition import Column, ItemTable
from disclosure.phrases import PrintedStretch, bare_reason, stretches
from disclosure.pipeline.corridor import case_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from disclosure.compute import Figures
    from disclosure.diagnostics import Pointer
    from disclosure.edition import Display
    from disclosure.pipeline.corridor import Understood
    from disclosure.workspace import FilingRef

#: The signs of the first text; those of the others follow.
_OPEN, _CLOSE = 0xF0000, 0x100000
_SIGNS = re.compile("[\U000f0000-\U0010ffff]")
#: So many texts can have signs of their own.
MOST = 0xFFFE
#: What a phrase may take off the end of a text, or look for there.
_ENDS = "。；;，,、.！!？?：:…” 　\t\r\n"

#: A number is no text, and would be none with signs.
_NUMBER = re.compile(r"\s*[-+]?[\d.,]*[%％]?\s*")


@dataclass(frozen=True, slots=True)
class SignedText:
    """A text as it is typed; the signs stand around ``value[begin:end]``, which phrases keep.

    ``number`` tells its signs from those of others.
    """

    pointer: Pointer
    value: str
    begin: int
    end: int
    number: int = 0

    @property
    def behind_its_number(self) -> SignedText:
        """The same with the sign behind a number: a phrase may ask what a text begins with."""
        at = self.begin
        while at < self.end and self.value[at].isdigit():
            at += 1
        if self.value[at : at + 1] == "【":
            at = self.value.find("】", at) + 1 or at
        return replace(self, begin=min(at, self.end))


@dataclass(frozen=True, slots=True)
class Sign:
    """A sign in a finished text: the number of its text, and whether the text begins there."""

    number: int
    is_open: bool


SignedPiece: TypeAlias = "str | Sign"


def signed_texts(understood: Understood, ref: FilingRef) -> tuple[SignedText, ...]:
    """Return the prose of a disclosure, each text with the place of its signs.

    What the form groups its rows by is no prose: with signs no two of a group would be the same.
    """
    labels = _labels(understood.prepared.edition.item_tables.values())
    every = texts(case_of(understood, ref))
    data = understood.loaded.data
    found = (
        _of(each.pointer, each.part, at(data, each.pointer))
        for each in every
        if each.pointer[-1] not in labels
    )
    kept = [each for each in found if not _NUMBER.fullmatch(each.value)][:MOST]
    return tuple(replace(each, number=number) for number, each in enumerate(kept))


def with_like_signs(signed: Iterable[SignedText]) -> tuple[SignedText, ...]:
    """Return the texts, those that say the same with the same signs: a form may compare two."""
    numbers: dict[str, int] = {}
    return tuple(
        replace(each, number=numbers.setdefault(each.value, each.number)) for each in signed
    )


def _labels(tables: Iterable[ItemTable]) -> set[str]:
    """Return the keys by which rows are grouped, in tables and in the tables in them."""
    found: set[str] = set()
    for table in tables:
        inner = [each for each in table.columns.values() if isinstance(each, ItemTable)]
        columns = {n: each for n, each in table.columns.items() if isinstance(each, Column)}
        names = {name for each in columns.values() for name in each.labels}
        names.update(table.segments.labels if table.segments else ())
        found |= {columns[name].path.rpartition(".")[2] for name in names if name in columns}
        found |= _labels(inner)
    return found


def _of(pointer: Pointer, part: Part, value: str) -> SignedText:
    if part is Part.REASON:
        core = bare_reason(value)
        begin = value.find(core)
        return SignedText(pointer, value, begin, begin + len(core))
    begin = len(value) - len(value.lstrip())
    return SignedText(pointer, value, begin, max(begin, len(value.rstrip(_ENDS))))


def with_signs(data: dict[str, Any], signed: Iterable[SignedText]) -> dict[str, Any]:
    """Return the content of a file with the signs in its texts."""
    new = deepcopy(data)
    for each in signed:
        value, begin, end = each.value, each.begin, each.end
        open_, close = chr(_OPEN + each.number), chr(_CLOSE + each.number)
        text = f"{value[:begin]}{open_}{value[begin:end]}{close}{value[end:]}"
        at(new, each.pointer[:-1])[each.pointer[-1]] = text
    return new


def at(data: Any, pointer: Pointer) -> Any:
    """Return what stands at a place of a content."""
    for step in pointer:
        data = data[step]
    return data


def items(text: str) -> Iterator[SignedPiece]:
    """Yield the signs of a text and the words between them."""
    begin = 0
    for found in _SIGNS.finditer(text):
        if found.start() > begin:
            yield text[begin : found.start()]
        yield _sign(ord(found[0]))
        begin = found.end()
    if begin < len(text):
        yield text[begin:]


def _sign(code: int) -> Sign:
    is_open = code < _CLOSE
    return Sign(code - (_OPEN if is_open else _CLOSE), is_open)


def without_signs(text: str) -> str:
    """Return a text as its reader would see it."""
    return _SIGNS.sub("", text)


def printed_within(
    signed: SignedText, figures: Figures, display: Display
) -> tuple[PrintedStretch, ...]:
    """Return what is printed for a text between its signs."""
    begin, end = signed.begin, signed.end
    found = stretches(signed.value, figures, display)
    return tuple(
        each if each.path else _cut(each, begin, end)
        for each in found
        if each.begin < end and each.end > begin
    )


def _cut(words: PrintedStretch, begin: int, end: int) -> PrintedStretch:
    first, last = max(begin, words.begin), min(end, words.end)
    return PrintedStretch(first, last, words.printed[first - words.begin : last - words.begin])
