"""What of a run's properties can be seen: two runs that look alike are one to a reader.

Room: render. Word and WPS begin a new run wherever the script changes, and write down a hint, a
language, a proof mark or the font of the other script; nobody sees these.
"""

from __future__ import annotations

import re
from copy import deepcopy
from typing import TYPE_CHECKING

from lxml import etree

from disclosure.render.wordml import RUN_PROPERTIES, TEXT, w

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.etree import _Element

#: What says nothing of how Chinese or Latin text looks.
_UNSEEN = frozenset(map(w, ("lang", "noProof", "szCs", "bCs", "iCs", "cs", "rtl", "webHidden")))
_FONTS = w("rFonts")
_LATIN = tuple(map(w, ("ascii", "asciiTheme", "hAnsi", "hAnsiTheme")))
_CHINESE = tuple(map(w, ("eastAsia", "eastAsiaTheme")))
_HINT = w("hint")
_IS_LATIN = re.compile("[!-\u024f]")
_IS_CHINESE = re.compile("[\u2e80-\uffef]")


def look(run: _Element) -> bytes:
    """Return what can be seen of a run's properties apart from its fonts, to be compared."""
    properties = run.find(RUN_PROPERTIES)
    if properties is None:
        return b""
    kept = [each for each in properties if each.tag != _FONTS and each.tag not in _UNSEEN]
    return b"".join(sorted(etree.tostring(each, method="c14n", with_tail=False) for each in kept))


def looks_alike(runs: Sequence[_Element]) -> bool:
    """Tell whether runs side by side look like one."""
    latin = {_fonts(run, _LATIN) for run in runs if _IS_LATIN.search(_text(run))}
    chinese = {_fonts(run, _CHINESE) for run in runs if _IS_CHINESE.search(_text(run))}
    return len(latin) < 2 and len(chinese) < 2 and len({look(run) for run in runs}) < 2


def common(runs: Sequence[_Element]) -> _Element | None:
    """Return the properties of runs that look like one: each script as the runs of it have it."""
    own = runs[0].find(RUN_PROPERTIES)
    latin = next((run for run in runs if _IS_LATIN.search(_text(run))), runs[0])
    chinese = next((run for run in runs if _IS_CHINESE.search(_text(run))), runs[0])
    fonts = {**_set(latin, _LATIN), **_set(chinese, (*_CHINESE, _HINT))}
    first = None if own is None else own.find(_FONTS)
    if fonts == (first.attrib if first is not None else {}):
        return None if own is None else deepcopy(own)
    made = etree.Element(RUN_PROPERTIES) if own is None else deepcopy(own)
    for old in made.findall(_FONTS):
        made.remove(old)
    if fonts:
        style = 1 if made.find(w("rStyle")) is not None else 0
        made.insert(style, etree.Element(_FONTS, fonts))
    return made


def _fonts(run: _Element, names: Sequence[str]) -> tuple[tuple[str, str], ...]:
    return tuple(_set(run, names).items())


def _set(run: _Element, names: Sequence[str]) -> dict[str, str]:
    """Return the fonts that a run says, of these attributes."""
    fonts = run.find(f"{RUN_PROPERTIES}/{_FONTS}")
    found = () if fonts is None else ((name, fonts.get(name)) for name in names)
    return {name: value for name, value in found if value is not None}


def _text(run: _Element) -> str:
    return "".join(text.text or "" for text in run.iterchildren(TEXT))
