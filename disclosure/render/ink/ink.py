"""Values printed as runs: text made safe for XML, figures put into their bookmarks.

Room: render. One ink per document; it collects the passports as it prints.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from jinja2 import TemplateError, TemplateRuntimeError

from disclosure.passport import OPEN, Shown, bookmark, figure_xml, plain, spans
from disclosure.passport.markup import escape
from disclosure.render.ink.sandbox import UnprintableError
from disclosure.render.wordml import CONTROL

if TYPE_CHECKING:
    from collections.abc import Sequence

_END = "</w:t></w:r>"
_AGAIN = '<w:t xml:space="preserve">'
_BREAKS = {"\n": f"</w:t><w:br/>{_AGAIN}", "\t": f"</w:t><w:tab/>{_AGAIN}"}
_UNSAFE = re.compile("[&<>\x00-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff\ud800-\udfff]")
_LINE_END = re.compile("\r\n?|\x85|\u2028|\u2029")


class NotPrintedError(TemplateRuntimeError):
    """A value that is nothing to print: a table, a group, a yes or no."""


class Ink:
    """What prints the values of one document.

    ``openings`` are those of the woven part; ``first_id`` is the first bookmark id that the
    template leaves free. ``figures`` fills with the elements of the passport part;
    ``may_lack_room`` tells whether a figure was longer than its tag's limit.
    """

    __slots__ = (
        "_id",
        "_limits",
        "_openings",
        "_part",
        "_passports",
        "_seen",
        "figures",
        "may_lack_room",
    )

    def __init__(self, *, passports: bool, first_id: int) -> None:
        self._passports = passports
        self._id = first_id
        self._seen: dict[tuple[str, int, str], int] = {}
        self._openings: Sequence[str] = ()
        self._limits: Sequence[int] = ()
        self._part = ""
        self.figures: list[str] = []
        self.may_lack_room = False

    def dip(self, part: str, openings: Sequence[str], limits: Sequence[int] = ()) -> None:
        """Begin a part of the package; ``limits`` are the lengths with which figures have room."""
        self._part = part
        self._openings = openings
        self._limits = limits

    def mark(self, value: Any, tag: int) -> str:
        """Print a value at a tag, as one run or several; nothing for an empty value."""
        kind = type(value)
        if kind is Shown:
            if self._limits and len(value.text) > self._limits[tag]:
                self.may_lack_room = True
            return self._figure(value, tag) if value.text else ""
        text = value if kind is str else self._text(value, tag)
        if not text:
            return ""
        if OPEN not in text:
            return self._openings[tag] + safe(text) + _END
        return "".join(self._span(span, tag) for span in spans(text))

    def _text(self, value: Any, tag: int) -> str:
        try:
            return _text(value)
        except TemplateError as error:
            raise UnprintableError(self._part, tag, error) from error

    def _span(self, span: str | Shown, tag: int) -> str:
        if type(span) is Shown:
            return self._figure(span, tag)
        return self._openings[tag] + safe(str(span)) + _END

    def _figure(self, shown: Shown, tag: int) -> str:
        run = self._openings[tag] + safe(shown.text) + _END
        if not self._passports:
            return run
        path = shown.path
        at = (self._part, tag, path)
        occurrence = self._seen.get(at, 0)
        self._seen[at] = occurrence + 1
        name = bookmark(path, f"{self._part}#{tag}", occurrence)
        number = self._id
        self._id = number + 1
        self.figures.append(figure_xml(name, path, shown.text))
        return (
            f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>{run}'
            f'<w:bookmarkEnd w:id="{number}"/>'
        )


def safe(text: str) -> str:
    """Return the text as content of ``w:t``: escaped, breaks and tabs as elements.

    Other control characters, which XML forbids, are left out.
    """
    if _UNSAFE.search(text) is None:
        return text
    escaped = _LINE_END.sub("\n", escape(text))
    return CONTROL.sub(lambda match: _BREAKS.get(match[0], ""), escaped)


def seen(value: Any) -> str:
    """Return the text of a value as a reader sees it."""
    return value.text if type(value) is Shown else plain(_text(value))


def _text(value: Any) -> str:
    """Return a value as text; a name that does not exist, or is none to print, raises.

    Raises ``jinja2.TemplateError``: a table, a group of figures, a yes or no are nothing to print,
    and an unknown figure is put into words before.
    """
    if isinstance(value, bool) or value is None or isinstance(value, (list, tuple, Mapping)):
        raise NotPrintedError
    return str(value)  # an undefined name raises UndefinedError, which tells it
