"""Reasons that one comparison lends to another, as long as both have the same two sides.

Room: review. Where a fact parts the two, the sentence of the other loses its reason, although none
of its own figures moved.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from disclosure.review.causes import Causes
    from disclosure.review.state import State


def lent(old: State, new: State, causes: Causes) -> tuple[tuple[str, frozenset[str]], ...]:
    """Return the reasons that a comparison gained or lost, with the changed facts behind that."""
    return tuple(_lent(old, new, causes))


def _lent(old: State, new: State, causes: Causes) -> Iterator[tuple[str, frozenset[str]]]:
    for name, after in new.comparisons.items():
        before = old.comparisons.get(name)
        if before is None or before.reason == after.reason:
            continue
        behind = causes.of(_sides(new, after.change.form.group))
        for reason in filter(None, (before.reason, after.reason)):
            if behind:
                yield reason, behind


def _sides(state: State, group: str) -> Iterator[str]:
    """Yield the two sides of every comparison of a group, among which reasons are lent."""
    for each in state.comparisons.values():
        if group and each.change.form.group == group:
            yield from (each.change.now, each.change.base)
