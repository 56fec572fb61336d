"""What a disclosure holds against what: read off its comparisons and the formulas of its rates.

A comparison that an edition adds, and a rate that is declared, are pairs at once.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from disclosure.compute.figure import Formula
from disclosure.compute.operations import COMPARING, SHARING
from disclosure.terms import Unit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from disclosure.compute.compute import Computed, Explanation
    from disclosure.compute.figures import Figures


class Pair(NamedTuple):
    """Two amounts that are held against each other, by their paths.

    ``now`` is this year's, the actual, or the part; ``base`` last year's, the budget, or the
    whole of a share (``is_share``).
    """

    now: str
    base: str
    is_share: bool = False


def pairs(computed: Computed) -> tuple[Pair, ...]:
    """Return the pairs of amounts that are known, each once."""
    figures = computed.figures
    found = dict.fromkeys(_declared(figures))
    found |= dict.fromkeys(each for told in computed.explanations.values() for each in _bases(told))
    return tuple(
        each for each in found if _is_known(each.now, figures) and _is_known(each.base, figures)
    )


def _declared(figures: Figures) -> Iterator[Pair]:
    for figure in figures.values():
        origin = figure.origin
        if isinstance(origin, Formula) and origin.operation in (*COMPARING, SHARING):
            now, base = origin.inputs
            yield Pair(now, base, origin.operation == SHARING)


def _bases(told: Explanation) -> Iterator[Pair]:
    """Yield a comparison with every base that it may have, the one that is not printed too."""
    change = told.change
    for base in change.form.bases.values():
        yield Pair(change.now, base.at(change.code))


def _is_known(path: str, figures: Figures) -> bool:
    figure = figures.get(path)
    return figure is not None and figure.unit is Unit.AMOUNT and figure.is_known
