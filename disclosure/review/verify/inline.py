"""What stands inside a paragraph: text, breaks, symbols, fields, bookmarks, hidden letters.

Room: review. An element that nobody knows is only passed through, so that text in content controls,
links and smart tags is read like any other.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from disclosure.render.wordml import MC, is_on, value, w
from disclosure.review.verify.fields import Fields, is_page
from disclosure.review.verify.writing import Writing

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from lxml.etree import _Element

_CHOICE, _FALLBACK = f"{{{MC}}}Choice", f"{{{MC}}}Fallback"
PROPERTIES = w("rPr")
#: Content of these is no text, or no text any more.
SILENT = frozenset(
    w(name)
    for name in ("pPr", "rPr", "tblPr", "tblGrid", "trPr", "tcPr", "sectPr", "sdtPr", "sdtEndPr",
                 "delText", "delInstrText", "rt", "rubyPr", "annotationRef")
)  # fmt: skip
#: What a tracked change took away, and what it brought; a move is counted once.
GONE = {w("del"): "deletions", w("moveFrom"): "moves"}
_COME = w("ins")
_PLAIN = {w("tab"): "\t", w("ptab"): "\t", w("cr"): "\n", w("noBreakHyphen"): "-"}


class Inline:
    """Reads what is seen, every tracked change accepted, into one writing after the other.

    ``hidden_styles`` are the styles whose text is not seen. ``counts`` and ``hidden`` fill with
    tracked changes and with text that nobody sees.
    """

    def __init__(self, hidden_styles: frozenset[str] = frozenset()) -> None:
        self.hidden_styles = hidden_styles
        self.counts: Counter[str] = Counter()
        self.hidden: list[str] = []
        self.fields = Fields()
        self.writing = Writing()
        self.is_hidden = False
        self.later: list[_Element] = []
        self._ways: Mapping[str, Callable[[_Element], None]] = self.ways()

    def ways(self) -> dict[str, Callable[[_Element], None]]:
        """Return what to do with each kind of element."""
        return {
            w("r"): self._run,
            w("t"): self._text,
            w("br"): self._break,
            w("sym"): self._symbol,
            w("fldChar"): self._field,
            w("instrText"): self._instruction,
            w("fldSimple"): self._simple_field,
            w("bookmarkStart"): self._begin,
            w("bookmarkEnd"): self._end,
            w("txbxContent"): self.later.append,
            f"{{{MC}}}AlternateContent": self._alternative,
        }

    def into(self, element: _Element) -> None:
        """Read all that stands in an element."""
        for child in element.iterchildren("{*}*"):
            self._pass(child, child.tag)

    def _pass(self, element: _Element, tag: str) -> None:
        if tag in SILENT:
            return
        if tag in GONE:
            self.counts[GONE[tag]] += 1
        elif tag in _PLAIN:
            self._write(_PLAIN[tag])
        elif tag in self._ways:
            self._ways[tag](element)
        else:
            self.counts["insertions"] += tag == _COME
            self.into(element)

    def _write(self, text: str) -> None:
        if self.fields.is_entry:
            self.writing.is_contents = True
        if not text or not self.fields.are_visible:
            return
        if self.is_hidden:
            self.hidden.append(text)
        else:
            self.writing.add(text)

    def _run(self, run: _Element) -> None:
        properties = run.find(PROPERTIES)
        was = self.is_hidden
        if properties is not None:
            vanish = properties.find(w("vanish"))
            if vanish is not None:
                self.is_hidden = is_on(vanish)
            elif value(properties.find(w("rStyle"))) in self.hidden_styles:
                self.is_hidden = True
        self.into(run)
        self.is_hidden = was

    def _text(self, element: _Element) -> None:
        self._write(element.text or "")

    def _break(self, element: _Element) -> None:
        if element.get(w("type")) not in {"page", "column"}:
            self._write("\n")

    def _symbol(self, element: _Element) -> None:
        try:
            letter = chr(int(element.get(w("char"), ""), 16))
        except (ValueError, OverflowError):
            return
        self._write(letter if letter.isprintable() else "□")

    def _field(self, element: _Element) -> None:
        self.fields.step(element.get(w("fldCharType"), ""))

    def _instruction(self, element: _Element) -> None:
        self.fields.say(element.text or "")
        if self.fields.is_entry:
            self.writing.is_contents = True

    def _simple_field(self, element: _Element) -> None:
        if not is_page(element.get(w("instr"), "")):
            self.into(element)

    def _begin(self, element: _Element) -> None:
        self.writing.begin(element.get(w("id"), ""), element.get(w("name"), ""))

    def _end(self, element: _Element) -> None:
        self.writing.end(element.get(w("id"), ""))

    def _alternative(self, element: _Element) -> None:
        """Read one of the ways in which the same thing is drawn."""
        chosen = element.find(_CHOICE)
        chosen = element.find(_FALLBACK) if chosen is None else chosen
        if chosen is not None:
            self.into(chosen)
