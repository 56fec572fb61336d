"""Where a line of a text may end.

Room: render, layout. The rules are those that LibreOffice has for Chinese text and for Latin in it:
no line begins with a closing mark, a comma may hang in the margin, an address ends a line behind a
stroke. In the text stand the gaps and edges of ``measure``.
"""

from __future__ import annotations

#: What stands beside a piece of Latin where no gap does; no line ends there.
EDGE = "\ue005"

_GLUE = "\u00a0\u2060\ufeff"
_SPACES = frozenset(" \u3000")
_NOT_FIRST = _SPACES | frozenset(
    "!%),.:;?]}¢'\"、。〉》」』】〕〗〞﹐､﹒﹔﹕﹖﹗﹚﹜﹞！），．：；？｜｝～￠’”•·ˇˉ―–…" + _GLUE
)
_NOT_LAST = frozenset("$([{£¥'\"‵〈《「『【〔〖（［｛￡￥〝﹙﹛﹝‘“" + _GLUE)
_HANGS = frozenset("、。！，．：；？")
#: These stay with Latin that follows.
_CLOSES = frozenset("〉》」』】〕〗〞﹚﹜﹞）｝”’")
#: In Latin, such as an address, a line may end behind the first, and not before the others.
_ENDS, _GOES_ON = frozenset(" ?!|}-"), frozenset("/-|")


def next_start(text: str, start: int, over: int, *, hangs: bool) -> int:
    """Return where the next line begins: behind ``start``, whatever stands in the text.

    The line begins at ``start``; the character at ``over``, behind it, is the first too many; marks
    that may hang do so if ``hangs``. Where the line may end nowhere, it ends at ``over``. A stretch
    without a break is gone through twice at most, so that all the lines of a text take no more
    steps than it has characters, times two.
    """
    hung = over + (hangs and _hangs(text, over))
    end = _behind_spaces(text, hung)
    if end > hung:
        return end
    # LibreOffice does not end a line behind a stroke that is the last to have room in it.
    end -= text[end - 1 : end] == "/"
    while end > start and not may_break(text, end):
        end -= 1
    return end if end > start else over


def _behind_spaces(text: str, at: int) -> int:
    """Return the first position from ``at`` on where no space stands; it ends with the text."""
    while text[at : at + 1] in _SPACES:
        at += 1
    return at


def may_break(text: str, at: int) -> bool:
    """Tell whether a line may end before the character at a position, which is not the first."""
    if at == len(text):
        return True
    before, after = text[at - 1], text[at]
    if _is_latin(before) and _is_latin(after):
        return _may_part(text, at)
    if after in _NOT_FIRST or before in _NOT_LAST:
        return False
    return after != EDGE or before not in _CLOSES


def _may_part(text: str, at: int) -> bool:
    """Tell whether a line may end before a character in the midst of Latin."""
    before, after = text[at - 1], text[at]
    if after == "%":
        return before.isalpha()
    if after in _NOT_FIRST or (after in _GOES_ON and before != " "):
        return False
    if before == "/":
        return not (after.isdigit() and text[at - 2 : at - 1].isdigit())
    return before in _ENDS


def _hangs(text: str, at: int) -> bool:
    """Tell whether the mark at a position hangs in the margin: alone, and not behind Latin."""
    return text[at : at + 1] in _HANGS and not _is_latin(text[at - 1])


def _is_latin(char: str) -> bool:
    return " " <= char <= "~" or "\ue005" <= char <= "\ue01f" or "À" <= char <= "ӿ"
