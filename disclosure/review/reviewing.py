"""The verb of this room: two versions of one disclosure, and all that differs.

Room: review.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from disclosure.review.causes import NOBODY, Causes
from disclosure.review.effects import effects
from disclosure.review.facts import changed_facts
from disclosure.review.problems import Problems, compared
from disclosure.review.renumbering import moves, renamed
from disclosure.review.wording import changed_waivers, changed_words, stale_reasons

if TYPE_CHECKING:
    from disclosure.review.effects import Effect
    from disclosure.review.facts import FactChange
    from disclosure.review.state import State
    from disclosure.review.wording import StaleReason, WaiverChange, WordChange


@dataclass(frozen=True, slots=True)
class Differences:
    """All that differs between two versions of a disclosure.

    ``derived`` counts the computed figures whose value is another one; ``forms`` are the editions
    where they differ, old and new.
    """

    facts: tuple[FactChange, ...] = ()
    effects: tuple[Effect, ...] = ()
    derived: int = 0
    words: tuple[WordChange, ...] = ()
    stale: tuple[StaleReason, ...] = ()
    waivers: tuple[WaiverChange, ...] = ()
    problems: Problems = field(default_factory=Problems)
    forms: tuple[str, str] | None = None

    @property
    def is_empty(self) -> bool:
        """Whether a reader of the document or of the report would notice nothing."""
        problems = (*self.problems.appeared, *self.problems.vanished)
        return not (self.facts or self.effects or self.words or self.waivers or problems)


def review(old: State, new: State) -> Differences:
    """Hold two versions of one disclosure against each other.

    Where one of them could not be understood, only its problems are compared.
    """
    problems = compared(old.diagnostics, new.diagnostics)
    if not (old.is_understood and new.is_understood):
        return Differences(problems=problems)
    moved = moves(old.facts, new.facts)
    facts = changed_facts(old, new, moved)
    causes = Causes(old, new, (each.path for each in facts), moved)
    is_other_form = (old.form, old.digest) != (new.form, new.digest)
    words = changed_words(old, new, moved)
    # -- where one fact is all that changed, it is behind everything
    only = frozenset(each.path for each in facts) if len(facts) == 1 and not words else NOBODY
    printed = effects(old, new, causes, moved)
    return Differences(
        facts,
        tuple(
            each if each.causes or is_other_form else replace(each, causes=only) for each in printed
        ),
        _derived(old, new, facts, {path: renamed(path, moved) for path in old.figures}),
        words,
        stale_reasons(old, new),
        changed_waivers(old, new),
        problems,
        (old.form, new.form) if is_other_form else None,
    )


def _derived(old: State, new: State, facts: tuple[FactChange, ...], names: dict[str, str]) -> int:
    """Count the computed figures that moved."""
    before = {names[path]: figure.value for path, figure in old.figures.items()}
    typed = {each.path for each in facts}
    return sum(
        path in before and before[path] != figure.value and path not in typed
        for path, figure in new.figures.items()
    )
