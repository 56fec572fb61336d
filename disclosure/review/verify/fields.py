"""Fields of Word: which text is an instruction, which a result, which the number of a page.

Room: review.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

#: Fields whose result is reckoned anew by whatever opens the file.
_PAGES = re.compile(r"\s*(?:PAGEREF|PAGE|NUMPAGES|SECTIONPAGES)\b", re.IGNORECASE)
_ENTRY = re.compile(r"\s*PAGEREF\b", re.IGNORECASE)


@dataclass(slots=True)
class _Open:
    words: str = ""
    has_result: bool = False


@dataclass(slots=True)
class Fields:
    """The fields that are open at a place of the text."""

    _open: list[_Open] = field(default_factory=list)

    @property
    def are_visible(self) -> bool:
        """Whether text at this place is seen, and stays as it is."""
        return all(each.has_result and not is_page(each.words) for each in self._open)

    @property
    def is_entry(self) -> bool:
        """Whether this place belongs to an entry of the contents."""
        return any(_ENTRY.match(each.words) for each in self._open)

    def step(self, kind: str) -> None:
        """Pass a ``w:fldChar`` of a kind: begin, separate or end."""
        if kind == "begin":
            self._open.append(_Open())
        elif kind == "separate" and self._open:
            self._open[-1].has_result = True
        elif kind == "end" and self._open:
            self._open.pop()

    def say(self, words: str) -> None:
        """Pass words of an instruction."""
        if self._open:
            self._open[-1].words += words

    def end_paragraph(self) -> None:
        """Forget what is still an instruction: a broken field must not hide the rest."""
        self._open = [each for each in self._open if each.has_result]


def is_page(words: str) -> bool:
    """Whether a field with this instruction shows the number of a page."""
    return bool(_PAGES.match(words))
