"""Text of a form that is printed and that nobody sees: white on white, or far too small.

Room: render, screening. What stands on a colour, or in a shape that may have one, is left alone.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from disclosure.render.screening.hidden import has_text
from disclosure.render.screening.run_looks import RunLooks
from disclosure.render.wordml import RUN, TBL, TC, P, number, text_of, value, w

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

#: From so much of red, green and blue on, a colour is as white as paper.
_WHITE = 0xF0
#: Half points: up to one point and a half nobody reads a text.
_TINY = 3
_HEX = re.compile(r"[0-9A-Fa-f]{6}")
_PAPER = frozenset({"background1", "light1"})
_STATEMENT = re.compile(r"\{%.*?%\}|\{#.*?#\}")


def faint(root: _Element, styles: _Element | None) -> Iterator[tuple[_Element, str]]:
    """Yield the runs of a part that nobody can read, each with why (白色、1 磅).

    ``styles`` is the part of styles. A paragraph that holds nothing but statements is not printed.
    """
    looks = RunLooks(styles)
    for run in root.iter(RUN):
        if not has_text(run) or not _is_printed(run):
            continue
        size = looks.said(run, _size)
        if size is not None and size <= _TINY:
            yield run, f"{size / 2:g} 磅大"
        elif looks.said(run, _is_white) and not _is_on_colour(run, looks):
            yield run, "白色"


def _is_printed(run: _Element) -> bool:
    paragraph = next(run.iterancestors(P), None)
    return paragraph is None or bool(_STATEMENT.sub("", text_of(paragraph)).strip())


def _size(properties: _Element) -> int | None:
    return number(value(properties.find(w("sz")))) or None


def _is_white(properties: _Element) -> bool | None:
    """Tell whether properties of a run make it white; None where they name no colour."""
    colour = properties.find(w("color"))
    if colour is None:
        return None
    theme = colour.get(w("themeColor"))
    return (
        theme in _PAPER and colour.get(w("themeShade")) is None
        if theme
        else _as_paper(value(colour))
    )


def _as_paper(colour: str) -> bool:
    shares = (colour[at : at + 2] for at in (0, 2, 4))
    return bool(_HEX.fullmatch(colour)) and all(int(each, 16) >= _WHITE for each in shares)


def _is_on_colour(run: _Element, looks: RunLooks) -> bool:
    """Tell whether something around a run, or a style of that, may have a colour of its own."""
    if next(run.iterancestors("{*}txbxContent"), None) is not None:
        return True
    paragraph = next(run.iterancestors(P), None)
    around: list[_Element] = [run, *looks.chain(looks.paragraph_style(paragraph))]
    around += [each for each in (paragraph,) if each is not None]
    for cell in run.iterancestors(TC):
        around += cell.findall(w("tcPr"))
    for table in run.iterancestors(TBL):
        named = table.find(f"{w('tblPr')}/{w('tblStyle')}")
        around += [*table.findall(w("tblPr")), *looks.chain(value(named))]
    return any(map(_has_colour, around))


def _has_colour(element: _Element) -> bool:
    shades = (each.get(w("fill"), "auto") for each in element.iter(w("shd")))
    marked = (value(each, "none") for each in element.iter(w("highlight")))
    return any(each != "auto" and not _as_paper(each) for each in shades) or any(
        each not in {"none", "white"} for each in marked
    )
