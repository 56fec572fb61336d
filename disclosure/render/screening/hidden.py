"""Text that stands in a form and is not printed: hidden runs, rows and shapes.

Room: render, screening. A run is hidden by itself, by its style, or by the style of its paragraph;
hidden on the web alone (``w:webHidden``) is printed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from disclosure.render.wordml import (
    RUN,
    RUN_PROPERTIES,
    TEXT,
    P,
    is_on,
    short,
    value,
    w,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lxml.etree import _Element

_SWITCHES = ("vanish", "specVanish")
#: Styles that stand on each other deeper than this stand on themselves.
_DEEPEST = 20


def hidden(root: _Element, styles: _Element | None) -> Iterator[_Element]:
    """Yield what a part holds and does not print; ``styles`` is the part of styles."""
    known = _Styles(styles)
    for run in root.iter(RUN):
        if _has_text(run) and _is_hidden(run, known):
            yield run
    for row in root.iter(w("trPr")):
        if is_on(row.find(w("hidden"))):
            yield row
    for drawing in root.iter("{*}docPr", "{*}cNvPr"):
        if drawing.get("hidden") in {"1", "true", "on"}:
            yield drawing
    for shape in root.iter("{urn:schemas-microsoft-com:vml}*"):
        if "visibility:hidden" in "".join(shape.get("style", "").split()):
            yield shape


def _has_text(run: _Element) -> bool:
    return any((text.text or "").strip() for text in run.iterchildren(TEXT))


def _is_hidden(run: _Element, styles: _Styles) -> bool:
    own = run.find(RUN_PROPERTIES)
    said = _said(own)
    if said is None and own is not None:
        said = styles.said(value(own.find(w("rStyle"))))
    if said is None:
        paragraph = next(run.iterancestors(P), None)
        style = None if paragraph is None else paragraph.find(f"{w('pPr')}/{w('pStyle')}")
        said = styles.said(value(style) or styles.usual)
    return styles.all_hidden if said is None else said


def _said(properties: _Element | None) -> bool | None:
    """Return what properties of a run say of being hidden; None where they say nothing."""
    if properties is None:
        return None
    found = [each for name in _SWITCHES if (each := properties.find(w(name))) is not None]
    return any(map(is_on, found)) if found else None


class _Styles:
    """What the styles of a form say of being hidden."""

    def __init__(self, styles: _Element | None) -> None:
        found = () if styles is None else tuple(styles.iter(w("style")))
        self._styles: Mapping[str, _Element] = {each.get(w("styleId"), ""): each for each in found}
        self.usual = next((each.get(w("styleId"), "") for each in found if _is_usual(each)), "")
        first = None if styles is None else styles.find(f"{w('docDefaults')}//{RUN_PROPERTIES}")
        self.all_hidden = _said(first) or False

    def said(self, style: str) -> bool | None:
        """Return what a style, or one that it stands on, says."""
        for _ in range(_DEEPEST):
            element = self._styles.get(style)
            if element is None:
                return None
            said = _said(element.find(RUN_PROPERTIES))
            if said is not None:
                return said
            style = value(element.find(w("basedOn")))
        return None


def _is_usual(style: _Element) -> bool:
    return style.get(w("type")) == "paragraph" and style.get(w("default")) in {"1", "true", "on"}


def what(element: _Element) -> str:
    """Return what people call something hidden."""
    return {"w:r": "文字", "w:trPr": "行"}.get(short(str(element.tag)), "图形")
