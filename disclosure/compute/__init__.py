"""Figures: every fact and everything that follows from the facts, each with its origin."""

from disclosure.compute.changes import Change, is_tail
from disclosure.compute.compute import Computed, Explanation, compute
from disclosure.compute.figure import Fact, Figure, Formula, Origin
from disclosure.compute.figures import Figures
from disclosure.compute.ground import Declarations, Ground
from disclosure.compute.operations import SUMS
from disclosure.compute.pairs import Pair, pairs

__all__ = [
    "SUMS",
    "Change",
    "Computed",
    "Declarations",
    "Explanation",
    "Fact",
    "Figure",
    "Figures",
    "Formula",
    "Ground",
    "Origin",
    "Pair",
    "compute",
    "is_tail",
    "pairs",
]
