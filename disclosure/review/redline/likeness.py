"""How like each other two texts are, whatever changed its place in them."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise


def likeness(one: str, other: str) -> int:
    """Return, in percent, the share of pairs of neighbouring characters that both have."""
    ones, others = _neighbours(one), _neighbours(other)
    total = ones.total() + others.total()
    return 200 * (ones & others).total() // total if total else 0


def _neighbours(text: str) -> Counter[tuple[str, ...]]:
    return Counter(pairwise(text)) if len(text) > 1 else Counter([(text,)])
