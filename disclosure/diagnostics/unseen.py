"""Characters that nobody sees, or that each machine shows otherwise, by what Unicode says of them.

They are those of the categories Cc, Cf, Cn, Co, Cs, Zl and Zp, and what has the property
Default_Ignorable_Code_Point (joiners, fillers, variation selectors). Spaces of all kinds are seen.
Two are taken for what they are. A selector right behind an ideograph (葛 and U+E0100) says how that
one is drawn, as names need it. And of the planes of ideographs what this Python's Unicode does not
know yet is a rare character of a later one, not a mistake.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

#: Default_Ignorable_Code_Point of DerivedCoreProperties, as far as it is a letter or a mark (Lo,
#: Mn): the rest of it is of the categories above. Unicode changes the property in new blocks only.
_IGNORABLE = re.compile(
    "[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180d\u180f\u3164\ufe00-\ufe0f\uffa0\U000e0100-\U000e01ef]"
)
#: Variation sequences of ideographs: those of StandardizedVariants and those of the IVD.
_VARIANT = re.compile(
    "(?<=[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003fffd])"
    "[\ufe00-\ufe02\U000e0100-\U000e01ef]"
)


def unseen(text: str) -> Iterator[int]:
    """Yield the indices of the characters of a text that nobody sees, line ends among them."""
    if text.isprintable() and not _IGNORABLE.search(text):
        return
    right = frozenset(variants(text))
    wrong = {char for char in set(text) if _is_unseen(char)}
    yield from (at for at, char in enumerate(text) if char in wrong and at not in right)


def is_seen(text: str) -> bool:
    """Tell whether every character of a text is seen, the first one too."""
    return next(unseen(text), None) is None


def tamed(text: str, keep: str = "", by: str = "?") -> str:
    """Return a text with a visible sign for each unseen character, but for those that are kept."""
    chars = list(text)
    for at in unseen(text):
        if chars[at] not in keep:
            chars[at] = by
    return "".join(chars)


def variants(text: str) -> Iterator[int]:
    """Yield the indices of the selectors that say how the ideograph before them is drawn."""
    yield from (match.start() for match in _VARIANT.finditer(text))


def _is_unseen(char: str) -> bool:
    category = unicodedata.category(char)
    if category == "Cn":
        return not "\U00020000" <= char <= "\U0003fffd" or ord(char) & 0xFFFE == 0xFFFE
    return category[0] == "C" or category in ("Zl", "Zp") or _IGNORABLE.match(char) is not None
