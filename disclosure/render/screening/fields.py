"""Fields of a form: pages, contents and references; nothing that fetches, runs or tells.

Room: render, screening. A field's instruction is not printed, so it is held against a pattern: the
name of a field that stays inside the file, bookmarks, styles and switches.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from disclosure.render.wordml import w

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

_ARGUMENT = r'(?:\\\*\s*\w+|\\#\s*"?[#0,.]+"?|\\[a-z]|"[\w\s,;.\-]*"|[\w.\-]+)'
_KNOWN = re.compile(
    r"\s*(?:PAGE|NUMPAGES|SECTION|SECTIONPAGES|PAGEREF|REF|NOTEREF|TOC|TC|SEQ|STYLEREF)"
    rf"(?:\s+{_ARGUMENT})*\s*"
    rf'|\s*HYPERLINK\s+\\l\s+"?[\w.\-]+"?(?:\s+\\h)?\s*',
    re.IGNORECASE,
)
_WORD = re.compile(r"\w+")
_TOKENS = re.compile(r'[^\s"]+')
_BEGIN, _SEPARATE, _END = "begin", "separate", "end"


@dataclass(slots=True)
class Field:
    """A field as it is drawn: its first mark and what it is told to do."""

    start: _Element
    instruction: str = ""
    in_result: bool = False

    @property
    def name(self) -> str:
        """The name of the field in capitals, as Word shows it."""
        found = _WORD.search(self.instruction)
        return found[0].upper() if found else ""

    @property
    def is_known(self) -> bool:
        """Tell whether the field only counts and refers inside the file."""
        return _KNOWN.fullmatch(self.instruction) is not None


def fields(root: _Element) -> tuple[tuple[Field, ...], tuple[_Element, ...]]:
    """Return the fields of a part, and the marks of fields that do not go together."""
    found: list[Field] = []
    odd: list[_Element] = []
    open_fields: list[Field] = []
    for element in root.iter(w("fldChar"), w("instrText"), w("fldSimple")):
        if element.tag == w("fldSimple"):
            found.append(Field(element, element.get(w("instr"), "")))
        elif element.tag == w("instrText"):
            if not open_fields or open_fields[-1].in_result:
                odd.append(element)
            else:
                open_fields[-1].instruction += element.text or ""
        else:
            odd += _mark(element, open_fields, found)
    return tuple(found), (*odd, *(each.start for each in open_fields))


def _mark(element: _Element, open_fields: list[Field], found: list[Field]) -> Iterator[_Element]:
    """Follow the mark of a field; yield it where it has no place."""
    kind = element.get(w("fldCharType"), "")
    if kind == _BEGIN:
        open_fields.append(Field(element))
    elif kind == _SEPARATE and open_fields and not open_fields[-1].in_result:
        open_fields[-1].in_result = True
    elif kind == _END and open_fields:
        found.append(open_fields.pop())
    else:
        yield element


def named(root: _Element) -> frozenset[str]:
    """Return every word in the instructions of a part, and the anchors of its links."""
    words = {each.get(w("anchor"), "") for each in root.iter(w("hyperlink"))}
    for each in fields(root)[0]:
        words.update(_TOKENS.findall(each.instruction))
    return frozenset(words)
