"""Room phrases: a figure against last year's, or against its budget, in words.

All branches of the comparison clause stand here, decided on exact values, so that a sentence
cannot contradict its number. Clauses come without a full stop; an unknown base gives none.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from disclosure.phrases.numbers import DISPLAY, prints_zero, shown, shown_size

if TYPE_CHECKING:
    from decimal import Decimal

    from disclosure.compute import Figure
    from disclosure.edition import Display


@dataclass(frozen=True, slots=True)
class Comparison:
    """A figure now, its base, and what follows from both: difference (元) and rate (%)."""

    now: Figure
    base: Figure
    difference: Figure
    rate: Figure


@dataclass(frozen=True, slots=True)
class Against:
    """The words of a comparison.

    ``label`` names the base (2023年度, 年初预算数); ``nothing`` says that the base was nought;
    ``noun`` is what increases; ``with_rate`` is false where the form asks for the difference only.
    """

    label: str
    noun: str = ""
    nothing: str = "上年无此项支出"
    with_rate: bool = True


def direction_phrase(value: Decimal, display: Display = DISPLAY) -> tuple[str, str]:
    """Return the word for an amount and the word for its rate, by the sign of the difference."""
    words = display.words
    return (words.more, words.rise) if value > 0 else (words.less, words.fall)


def comparison_phrase(change: Comparison, words: Against, display: Display = DISPLAY) -> str:
    """Return 与…相比，…增加…万元，增长…%; 与…持平; or nothing where a side is unknown."""
    level = _level(change, words.label, display)
    if level is not None:
        return level
    return f"与{words.label}相比，{words.noun}{_movement(change, words, display)}"


def than_phrase(change: Comparison, words: Against, display: Display = DISPLAY) -> str:
    """Return 比…增加…万元，增长…%; 与…持平; or nothing where a side is unknown."""
    level = _level(change, words.label, display)
    if level is not None:
        return level
    opening = "较" if _is_below_zero(change) else "比"
    return f"{opening}{words.label}{words.noun}{_movement(change, words, display)}"


def is_level(change: Comparison, display: Display = DISPLAY) -> bool:
    """Whether both sides are known and a reader sees no difference between them."""
    return change.difference.value is not None and prints_zero(change.difference, display)


def _level(change: Comparison, label: str, display: Display) -> str | None:
    """Return the whole clause where nothing moves (or nothing is known), else None."""
    now, base, moved = change.now.value, change.base.value, change.difference.value
    if now is None or base is None or moved is None:
        return ""
    if moved == 0 and now == 0:
        both = shown(change.now, display=display)
        return f"与{label}{display.words.level}，均为{both}万元"
    if moved == 0:
        return f"与{label}{display.words.level}"
    nearly = f"与{label}{display.words.nearly_level}"
    return nearly if is_level(change, display) else None


def _movement(change: Comparison, words: Against, display: Display) -> str:
    if _is_below_zero(change):
        return _below_zero(change, words, display)
    moved = _moved(change, display)
    if not words.with_rate:
        return moved
    if change.base.is_zero:
        return f"{moved}，{words.nothing}，{display.words.no_rate}"
    return f"{moved}{_rate(change, display)}"


def _moved(change: Comparison, display: Display) -> str:
    moved = change.difference.value
    word = direction_phrase(moved, display)[0] if moved is not None else ""
    return f"{word}{shown_size(change.difference, display)}万元"


def _rate(change: Comparison, display: Display) -> str:
    moved, rate = change.difference.value, change.rate
    if moved is None or rate.value is None:
        return ""
    word = direction_phrase(moved, display)[1]
    if prints_zero(rate, display):
        return f"，{word}不足0.01%"
    return f"，{word}{shown_size(rate, display)}%"


def _is_below_zero(change: Comparison) -> bool:
    return any(side.value is not None and side.value < 0 for side in (change.now, change.base))


def _below_zero(change: Comparison, words: Against, display: Display) -> str:
    """A side below nought (冲红, 收回以前年度支出) keeps its sign, and no rate is given."""
    base, now = (shown(side, display=display) for side in (change.base, change.now))
    negative = "基数" if change.base.value is not None and change.base.value < 0 else "本年数"
    ending = f"，{negative}为负，{display.words.negative}" if words.with_rate else ""
    return f"由{base}万元变为{now}万元，{_moved(change, display)}{ending}"
