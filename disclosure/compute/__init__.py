"""Figures: every fact and everything that follows from the facts, each with its origin."""

from disclosure.compute.figure import Fact, Figure, Formula, Origin

__all__ = ["Fact", "Figure", "Formula", "Origin"]
