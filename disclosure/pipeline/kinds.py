"""What each kind of disclosure brings to the rooms: the one table in which a kind is found.

A kind is a bundle: its record (``model/<kind>``), its declarations (``compute/<kind>``), its rules
(``check/rules/<kind>``); its schema and its editions are found by its name. Nobody else asks for a
kind.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

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


@cache
def _final() -> Bundle:
    from disclosure.check import of_a_kind  # noqa: PLC0415 -- who makes budgets needs none of it
    from disclosure.check.rules import final as rules  # noqa: PLC0415
    from disclosure.compute.final import FINAL  # noqa: PLC0415
    from disclosure.model import final  # noqa: PLC0415

    return Bundle(final.FinalAccounts, FINAL, of_a_kind(rules.RULES), final.spelled_out)


@cache
def _budget() -> Bundle:
    from disclosure.check import of_a_kind  # noqa: PLC0415
    from disclosure.check.rules import budget as rules  # noqa: PLC0415
    from disclosure.compute.budget import BUDGET  # noqa: PLC0415
    from disclosure.model import budget  # noqa: PLC0415

    return Bundle(budget.Budget, BUDGET, of_a_kind(rules.RULES), budget.spelled_out)


class _Bundles(Mapping[str, Bundle]):
    """Bundles by the slugs of their kinds, each loaded when it is first asked for."""

    def __init__(self, makers: Mapping[str, Callable[[], Bundle]]) -> None:
        #: What loads each.
        self.makers = dict(makers)

    def __getitem__(self, kind: str) -> Bundle:
        return self.makers[kind]()

    def __contains__(self, kind: object) -> bool:
        return kind in self.makers

    def __iter__(self) -> Iterator[str]:
        return iter(self.makers)

    def __len__(self) -> int:
        return len(self.makers)


#: Slug of a kind → its bundle; a kind without one can be named and not yet built.
BUNDLES: Mapping[str, Bundle] = _Bundles({"final": _final, "budget": _budget})


def rules_of(kind: str) -> tuple[Rule, ...]:
    """Return the rules of a kind; none where it has no bundle yet."""
    return BUNDLES[kind].rules if kind in BUNDLES else ()
