"""Figures: every fact and everything that follows from the facts, each with its origin."""

from disclosure.compute.changes import Change, is_tail
from disclosure.compute.compute import Computed, Explanation, compute
from disclosure.compute.figure import Fact, Figure, Formula, Origin, Supplied
from disclosure.compute.figures import Figures
from disclosure.compute.ground import Declarations, Ground
from disclosure.compute.operations import PRODUCT, SUMS
from disclosure.compute.pairs import Pair, pairs
from disclosure.compute.supplies import Beside, Supplier, Supply, leaf_codes

__all__ = [
    "PRODUCT",
    "SUMS",
    "Beside",
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
    "Supplied",
    "Supplier",
    "Supply",
    "compute",
    "is_tail",
    "leaf_codes",
    "pairs",
]
