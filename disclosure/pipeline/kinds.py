"""What each kind of disclosure brings to the rooms: the one table in which a kind is found.

A kind is a bundle: its record (``model/<kind>``), its declarations (``compute/<kind>``), its rules
(``check/rules/<kind>``); its schema and its editions are found by its name. Nobody else asks for a
kind.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from disclosure.check import BUDGET_RULES, FINAL_RULES
from disclosure.compute.budget import BUDGET
from disclosure.compute.final import FINAL
from disclosure.model import budget, final

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from disclosure.check import Rule
    from disclosure.compute import Declarations


@dataclass(frozen=True, slots=True)
class Bundle:
    """A kind as the rooms need it: the type of its record, its derived figures, its rules.

    ``spelled_out`` writes in full what its files may write in short.
    """

    record: type[Any]
    declarations: Declarations
    rules: tuple[Rule, ...]
    spelled_out: Callable[[dict[str, Any]], dict[str, Any]] = dict


#: Slug of a kind → its bundle; a kind without one can be named and not yet built.
BUNDLES: Mapping[str, Bundle] = {
    "final": Bundle(final.FinalAccounts, FINAL, FINAL_RULES, final.spelled_out),
    "budget": Bundle(budget.Budget, BUDGET, BUDGET_RULES, budget.spelled_out),
}


def rules_of(kind: str) -> tuple[Rule, ...]:
    """Return the rules of a kind; none where it has no bundle yet."""
    return BUNDLES[kind].rules if kind in BUNDLES else ()
