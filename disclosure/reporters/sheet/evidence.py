"""What a 审核表 is made from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from disclosure.check import Case
    from disclosure.edition import Edition
    from disclosure.reporters.outcome import Outcome


@dataclass(frozen=True, slots=True)
class Evidence:
    """One disclosure as far as it got.

    ``case`` is None where the file breaks the rules of its form; ``facts`` and ``form`` are the
    content hashes of the file and of the edition. ``unguarded`` are the paths of typed figures
    that no rule can hold against another.
    """

    outcome: Outcome
    edition: Edition
    facts: str
    form: str
    case: Case | None = None
    unguarded: tuple[str, ...] = ()
