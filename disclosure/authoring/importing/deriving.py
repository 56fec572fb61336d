"""Room authoring: figures that no table has by itself, taken from one and less others."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from disclosure.authoring.importing.layouts import SUBJECT

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from decimal import Decimal

    from disclosure.authoring.importing.agreement import ReadFigure
    from disclosure.authoring.importing.layouts import Derivation

_TOTAL = "合计"


def derived(
    figures: Mapping[str, ReadFigure],
    derivations: Iterable[Derivation],
    fund_of: Callable[[str], str],
) -> dict[str, ReadFigure]:
    """Return the figures with those that can be told from them; what was read stays as it is.

    ``fund_of`` says in which fund a functional subject is budgeted.
    """
    found = dict(figures)
    for each in derivations:
        taken = dict(_taken(found, each))
        lacking = [off for off in each.less if SUBJECT in off and not _is_read(off, found)]
        unread = {code for code in taken if _is_open(fund_of(code), lacking)} if lacking else set()
        for code, figure in taken.items():
            if each.fund and (code == _TOTAL or fund_of(code) != each.fund):
                continue
            path = _at(each.path, code)
            if path not in found and code not in unread and not (unread and code == _TOTAL):
                found[path] = _less(figure, path, each, code, found)
    return found


def _is_read(pattern: str, figures: Mapping[str, ReadFigure]) -> bool:
    """Whether a table with these figures was read, be it that there is nothing in it."""
    return _at(pattern, _TOTAL) in figures or any(codes_at(pattern, figures))


def _is_open(fund: str, lacking: Iterable[str]) -> bool:
    """Whether the table was not read that says what of a subject its own fund pays.

    What is left of all money would then be taken for that of others.
    """
    return bool(fund) and any(f".{fund}." in each for each in lacking)


def _taken(
    figures: Mapping[str, ReadFigure], derivation: Derivation
) -> Iterator[tuple[str, ReadFigure]]:
    """Yield the codes for which there is a figure to take from, and the total, with the figure."""
    paths = list(figures)
    for code in (*codes_at(derivation.taken, paths), _TOTAL):
        figure = figures.get(_at(derivation.taken, code))
        if figure is not None:
            yield code, figure


def _at(text: str, code: str) -> str:
    """Return the path for a code, or of the total: that of natures has no step for it."""
    if code == _TOTAL and not text.endswith(SUBJECT):
        return text.replace(f".{SUBJECT}", "")
    return text.replace(SUBJECT, code)


def _less(
    taken: ReadFigure,
    path: str,
    derivation: Derivation,
    code: str,
    figures: Mapping[str, ReadFigure],
) -> ReadFigure:
    value, slack = taken.value, taken.slack
    others: list[str] = []
    for each in derivation.less:
        off = figures.get(_at(each, code))
        if off is not None and off.value:
            value -= off.value
            slack += off.slack
            others.append(off.where)
    if abs(value) <= slack and others:
        value = _nought(value)
    return replace(taken, path=path, value=value, slack=slack, others=tuple(others))


def _nought(value: Decimal) -> Decimal:
    """Return nought: what rounding has left of a figure that is not there."""
    return value - value


def codes_at(pattern: str, paths: Iterable[str]) -> Iterator[str]:
    """Yield the codes for which one of the paths is a path with ``{编码}`` in it."""
    head, subject, tail = pattern.partition(SUBJECT)
    for path in paths if subject else ():
        if path.startswith(head) and path.endswith(tail):
            code = path[len(head) : len(path) - len(tail)]
            if code.isdigit():
                yield code
