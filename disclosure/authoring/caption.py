"""Room authoring: the remark that names the codes of a line, and what people write beside it.

``# 行政运行；含追加``: what a remark begins with is ours where it is the name of a subject, or
several with 、 between them, and no word goes on behind. All else is a person's, and stays.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection

BETWEEN, BEFORE_OTHERS = "、", "；"
_MARK = re.compile(r"#[ \t\u3000]*")
_WORD = re.compile(r"\w")


@dataclass(frozen=True, slots=True)
class Caption:
    """A remark taken apart: its mark, the names it begins with, and a person's words."""

    mark: str
    names: str
    others: str

    @property
    def text(self) -> str:
        """The remark as it is written."""
        return self.mark + self.names + self.others


def caption_of(remark: str, known: Collection[str]) -> Caption:
    """Take a remark apart; ``known`` are the names of subjects. No remark has no parts."""
    mark = _MARK.match(remark)
    says = remark[mark.end() :] if mark else ""
    end = _names_end(says, known, max(map(len, known), default=0))
    return Caption(mark[0] if mark else "", says[:end], says[end:])


def renamed(caption: Caption, names: str, known: Collection[str]) -> Caption:
    """Return the remark with other names at its beginning; one that has them stays as it is."""
    if caption.names == names:
        return caption
    found = Caption("# ", names, caption.others)
    is_apart = bool(caption.names) or not caption.others
    if is_apart and caption_of(found.text, known) == found:
        return found
    return Caption("# ", names, BEFORE_OTHERS + caption.others)


def _names_end(says: str, known: Collection[str], longest: int) -> int:
    """Return where the names end with which a text begins; 0 where it begins with none."""
    at = 0
    while end := _name_end(says, at, known, longest):
        if not says.startswith(BETWEEN, end):
            return end
        at = end + len(BETWEEN)
    return 0


def _name_end(says: str, at: int, known: Collection[str], longest: int) -> int:
    """Return the end of the longest name from a place on, behind which no word goes on."""
    for end in range(min(at + longest, len(says)), at, -1):
        if says[at:end] in known and not _WORD.match(says, end):
            return end
    return 0
