"""Widths of characters that are not one em wide, in 1/2048 of an em.

Room: render, layout. Letters and figures are those of Times New Roman and its metric twins, which
the form names for them; the ballot boxes stand in DejaVu Sans, for want of them in the others.
"""

from __future__ import annotations

from unicodedata import category, east_asian_width, normalize

FULL = 2048
_HALF = 1024

_BY_WIDTH = {
    369: "'",
    410: "|",
    512: " ,.",
    569: "/:;\\ijlt",
    682: "!()-I[]`fr",
    797: "Js",
    836: '"',
    909: "?acez",
    961: "^",
    983: "{}",
    1024: "#$*0123456789_bdghknopquvxy",
    1108: "~",
    1139: "FPS",
    1155: "+<=>",
    1251: "ELTZ",
    1366: "BCR",
    1479: "ADGHKNOQUVXYw",
    1593: "&m",
    1706: "%",
    1821: "M",
    1886: "@",
    1933: "W",
}
#: After a Latin letter or a figure these stand in the Latin font, elsewhere in the Chinese one.
LATIN_MARKS = {"“": 909, "”": 909, "‘": 682, "’": 682, "·": 682, "—": 2048, "…": 2048, "×": 1155}
#: Where Latin marks are kept apart from the Chinese ones while a line is measured.
LATIN_FORMS = {ord(mark): chr(0xE010 + n) for n, mark in enumerate(LATIN_MARKS)}

WIDTHS: dict[str, int] = {
    **{char: width for width, chars in _BY_WIDTH.items() for char in chars},
    **{LATIN_FORMS[ord(mark)]: width for mark, width in LATIN_MARKS.items()},
    **dict.fromkeys("☑☐", 1836),
    # A page does not end within a cell.
    "\f": 0,
}


def width_of(char: str) -> int:
    """Return the width of any character: a letter with marks is as wide as the letter alone.

    Marks and what is not seen take no room. Letters of other alphabets stand in the Latin font,
    half an em wide on an average; the rest stands in the Chinese one.
    """
    kind = category(char)
    if kind in {"Mn", "Me", "Cf"}:
        return 0
    base = normalize("NFD", char)[0]
    if base in WIDTHS:
        return WIDTHS[base]
    is_wide = east_asian_width(char) in {"W", "F"} or (
        east_asian_width(char) == "A" and kind not in {"Lu", "Ll"}
    )
    return FULL if is_wide else _HALF
