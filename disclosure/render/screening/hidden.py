"""Text that stands in a form and is not printed: hidden runs, rows and shapes.

Room: render, screening. A run is hidden by itself, by its style, or by the style of its paragraph;
hidden on the web alone (``w:webHidden``) is printed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from disclosure.render.screening.run_looks import RunLooks
from disclosure.render.wordml import RUN, TEXT, is_on, short, w

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

_SWITCHES = ("vanish", "specVanish")


def hidden(root: _Element, styles: _Element | None) -> Iterator[_Element]:
    """Yield what a part holds and does not print; ``styles`` is the part of styles."""
    looks = RunLooks(styles)
    for run in root.iter(RUN):
        if has_text(run) and looks.said(run, _said):
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


def has_text(run: _Element) -> bool:
    """Tell whether a run has text of its own that is more than blanks."""
    return any((text.text or "").strip() for text in run.iterchildren(TEXT))


def _said(properties: _Element) -> bool | None:
    """Return what properties of a run say of being hidden; None where they say nothing."""
    found = [each for name in _SWITCHES if (each := properties.find(w(name))) is not None]
    return any(map(is_on, found)) if found else None


def what(element: _Element) -> str:
    """Return what people call something hidden."""
    return {"w:r": "文字", "w:trPr": "行"}.get(short(str(element.tag)), "图形")
