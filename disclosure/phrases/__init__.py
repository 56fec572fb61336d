"""Phrases: figures into words and numerals; total functions, in which no branch is forgotten.

A phrase never contradicts its number: direction words follow the exact sign, percentages need a
base, nothing is printed as a negative number after a direction word. Every printed figure is a
token (:class:`disclosure.passport.Shown`), so that it is found again in the finished sentence.
"""

from disclosure.phrases.comparison import (
    Against,
    Comparison,
    comparison_phrase,
    direction_phrase,
    is_level,
    than_phrase,
)
from disclosure.phrases.completion import Plan, budget_phrase, completion_phrase, gap_phrase
from disclosure.phrases.directions import direction_before, is_change
from disclosure.phrases.lists import (
    PartOfWhole,
    amounts_phrase,
    entirely_phrase,
    has_negative,
    is_there,
    listing_phrase,
    names_phrase,
    parts_phrase,
    share_phrase,
)
from disclosure.phrases.numbers import DISPLAY, Style, prints_zero, shown, shown_size, with_unit
from disclosure.phrases.numerals import numeral_phrase
from disclosure.phrases.pages import PAGES
from disclosure.phrases.prose import Problem, path_of, references, resolve, resolve_all
from disclosure.phrases.reasons import BLANK, bare_reason, breakdown_phrase, reason_phrase
from disclosure.phrases.results import result_phrase
from disclosure.phrases.sentence import continued_phrase, ended_phrase, sentence_phrase
from disclosure.phrases.stretches import PrintedStretch, stretches

__all__ = [
    "BLANK",
    "DISPLAY",
    "PAGES",
    "Against",
    "Comparison",
    "PartOfWhole",
    "Plan",
    "PrintedStretch",
    "Problem",
    "Style",
    "amounts_phrase",
    "bare_reason",
    "breakdown_phrase",
    "budget_phrase",
    "comparison_phrase",
    "completion_phrase",
    "continued_phrase",
    "direction_before",
    "direction_phrase",
    "ended_phrase",
    "entirely_phrase",
    "gap_phrase",
    "has_negative",
    "is_change",
    "is_level",
    "is_there",
    "listing_phrase",
    "names_phrase",
    "numeral_phrase",
    "parts_phrase",
    "path_of",
    "prints_zero",
    "reason_phrase",
    "references",
    "resolve",
    "resolve_all",
    "result_phrase",
    "sentence_phrase",
    "share_phrase",
    "shown",
    "shown_size",
    "stretches",
    "than_phrase",
    "with_unit",
]
