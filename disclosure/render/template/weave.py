"""The template's XML turned into a Jinja source that prints runs, passports and anchors.

Room: render. A ``{{ x }}`` inside a run becomes: end of the run, ``{{ x | mark(k) }}``, a new run;
k is the number of the tag, by which the ink knows the run's properties and the place. Each
paragraph and row gets its anchor: a constant outside loops, a key of the item inside.

The source begins a new line inside each tag and nowhere else: line n + 1 is tag n, counted from 1.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from disclosure.render.ink.anchors import ANCHOR, anchor
from disclosure.render.template.branches import ADDED
from disclosure.render.template.contents import PAGE_NUMBERS, RESULT
from disclosure.render.template.leading import asked

if TYPE_CHECKING:
    from collections.abc import Iterator

_TAG = re.compile(r"\{\{(.*?)\}\}|\{%(.*?)%\}|\{#.*?#\}", re.DOTALL)
_RUN_START = re.compile(r"<w:r(?: [^>]*)?>")
_PROPERTIES = re.compile(r"<w:rPr>.*?</w:rPr>", re.DOTALL)
_EMPTY_RUN = re.compile(
    r"<w:r(?: [^>]*)?>(?:<w:rPr>(?:(?!</w:rPr>).)*</w:rPr>|<w:rPr/>)?<w:t(?: [^>]*)?></w:t></w:r>"
)
_BOOKMARK = re.compile(r"<w:bookmark(?:Start|End)\b[^>]*/>")
#: What is printed has passed through ``mark``, which escapes, or is a number of our own.
_ESCAPED_ALREADY = "{{% autoescape false %}}{}{{% endautoescape %}}"
#: A line break of the markup, written so that it is none of the source.
_NEWLINE = "&#10;"
_END_OF_RUN = "</w:t></w:r>"


@dataclass(frozen=True, slots=True)
class Woven:
    """A part ready to be compiled.

    ``openings[k]`` opens a run for the value of tag k, counted from 1; ``anchors`` are those that
    do not depend on data.
    """

    source: str
    openings: tuple[str, ...]
    anchors: tuple[int, ...]


@dataclass(slots=True)
class _Weaver:
    """What is known at this point of the part."""

    pieces: list[str] = field(default_factory=list)
    openings: list[str] = field(default_factory=lambda: [""])
    anchors: list[int] = field(default_factory=list)
    properties: str = ""
    depth: int = 0
    loops: int = 0
    marks: int = 0

    def constant(self, xml: str) -> None:
        """Take markup over, with its anchors written in."""
        for start in _RUN_START.finditer(xml):
            found = _PROPERTIES.match(xml, start.end())
            self.properties = found[0] if found else ""
        xml = RESULT.sub(_page, xml.replace("\n", _NEWLINE))
        if self.depth:
            xml = _BOOKMARK.sub(self._once, xml)
        self.pieces.append(asked(ANCHOR.sub(self._anchor, xml)))

    def value(self, expression: str) -> None:
        """Print a value in a run of its own."""
        opening = f'<w:r>{self.properties}<w:t xml:space="preserve">'
        self._tag("{{", f"({expression}) | mark({len(self.openings)})", "}}")
        self.openings[-1] = opening
        self.pieces[-1] = _END_OF_RUN + self.pieces[-1] + opening

    def statement(self, words: str) -> None:
        """Take a block tag over; a loop also steps its key."""
        if words.endswith(ADDED):
            self.pieces.append("{% " + words.removesuffix(ADDED) + "%}")
            return
        self._tag("{%", words, "%}")
        if words.startswith("for "):
            self._step(words.split()[1])
        elif words.startswith("endfor"):
            self.depth -= 1

    def _step(self, variable: str) -> None:
        before = f"k{self.depth}" if self.depth else "0"
        self.depth += 1
        self.loops += 1
        self.pieces.append(
            "{% set k" + f"{self.depth} = {variable} | step({self.loops}, {before}) " + "%}"
        )

    def _once(self, match: re.Match[str]) -> str:
        """Print a bookmark of a loop at its first turn alone: its name and id are taken then."""
        self.marks += 1
        return "{% if " + f"{self.marks} | first " + "%}" + match[0] + "{% endif %}"

    def _anchor(self, match: re.Match[str]) -> str:
        number = int(match[1])
        if self.depth:
            return 'w14:paraId="{{ k' + f"{self.depth} | pid({number}) " + '}}"'
        key = anchor(number)
        self.anchors.append(key)
        return f'w14:paraId="{key:08X}"'

    def _tag(self, left: str, inner: str, right: str) -> None:
        self.openings.append("")
        self.pieces.append(f"{left}\n{inner} {right}")


def weave(xml: str) -> Woven:
    """Return the source for a part whose tags docxtpl has put in order."""
    weaver = _Weaver()
    for kind, text in _pieces(xml):
        if kind == "value":
            weaver.value(text)
        elif kind == "statement":
            weaver.statement(text)
        else:
            weaver.constant(text)
    source = _ESCAPED_ALREADY.format(_EMPTY_RUN.sub("", "".join(weaver.pieces)))
    return Woven(source, tuple(weaver.openings), tuple(weaver.anchors))


def _page(match: re.Match[str]) -> str:
    return "{{ " + f"{PAGE_NUMBERS}[{match[1]}]" + " }}"


def _pieces(xml: str) -> Iterator[tuple[str, str]]:
    position = 0
    for match in _TAG.finditer(xml):
        yield "constant", xml[position : match.start()]
        if match[1] is not None:
            yield "value", " ".join(match[1].split())
        elif match[2] is not None:
            yield "statement", " ".join(match[2].split())
        position = match.end()
    yield "constant", xml[position:]
