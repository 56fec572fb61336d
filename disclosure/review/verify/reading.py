"""From the parts of a Word file to what a person sees of it.

Room: review.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from disclosure.render.package.reading import read
from disclosure.render.wordml import W, is_on, value, w
from disclosure.review.verify.drawings import drawings
from disclosure.review.verify.passage import Manuscript, Tally
from disclosure.review.verify.walking import Walk

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml.etree import _Element

    from disclosure.review.verify.opening import ReturnedFile

_MARGIN = re.compile(r"word/(?:header|footer)\d*\.xml")
_NOTES = re.compile(r"word/(?:footnotes|endnotes)\.xml")
_COMMENTS = "word/comments.xml"
_STYLES = "word/styles.xml"
#: Separators between text and footnotes are no notes.
_KIND = w("type")
#: Styles stand on styles; Word allows no more steps, and a circle must end.
_DEEPEST = 20


def manuscript(returned: ReturnedFile) -> Manuscript:
    """Return what a file shows, its tracked changes accepted."""
    parts = returned.parts
    unseen = _unseen_styles(parts)
    root = read(parts[returned.main])
    body = Walk(unseen)
    body.over(root)
    for name in sorted(filter(_NOTES.fullmatch, parts)):
        for note in read(parts[name]).iterchildren("{*}*"):
            if note.get(_KIND) is None:
                body.over(note)
    margin = Walk(unseen)
    for name in sorted(filter(_MARGIN.fullmatch, parts)):
        margin.over(read(parts[name]))
    comments = parts.get(_COMMENTS)
    tally = Tally(
        insertions=_sum(body, margin, "insertions"),
        deletions=_sum(body, margin, "deletions"),
        moves=_sum(body, margin, "moves"),
        comments=0 if comments is None else len(list(read(comments).iter(w("comment")))),
        hidden=_hidden((*body.hidden, *margin.hidden)),
    )
    margins = tuple(dict.fromkeys(each.text for each in margin.passages))
    return Manuscript(tuple(body.passages), margins, tuple(drawings(parts, root)), tally)


def _sum(body: Walk, margin: Walk, what: str) -> int:
    return body.counts[what] + margin.counts[what]


def _hidden(texts: tuple[str, ...]) -> tuple[str, ...]:
    whole = "".join(texts).strip()
    return (whole,) if whole else ()


def _unseen_styles(parts: Mapping[str, bytes]) -> frozenset[str]:
    """Return the styles whose text is hidden, by themselves or by what they stand on."""
    if _STYLES not in parts:
        return frozenset()
    styles = {each.get(w("styleId"), ""): each for each in read(parts[_STYLES]).iter(w("style"))}
    return frozenset(name for name in styles if _is_unseen(name, styles))


def _is_unseen(name: str, styles: Mapping[str, _Element], depth: int = 0) -> bool:
    style = styles.get(name)
    if style is None or depth > _DEEPEST:
        return False
    vanish = style.find(f"{{{W}}}rPr/{{{W}}}vanish")
    if vanish is not None:
        return is_on(vanish)
    return _is_unseen(value(style.find(w("basedOn"))), styles, depth + 1)
