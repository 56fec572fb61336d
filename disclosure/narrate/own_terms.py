"""Room narrate: what a department wrote under 名词解释, taken by what it explains.

A text belongs to the subject whose code or name is its key, or to the term of the form that bears
its name; what is left is a term of the department's own.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

#: The block of a filing.
BLOCK = "名词解释"


@dataclass(frozen=True, slots=True)
class OwnTerms:
    """The texts of a department by key; ``taken`` are keys whose texts are printed elsewhere."""

    texts: Mapping[str, str]
    taken: set[str] = field(default_factory=set, init=False)

    def take(self, *names: str) -> str:
        """Return the text under the first of some names, all of which mean one thing."""
        known = [name for name in names if self.texts.get(name)]
        self.taken.update(known)
        return self.texts[known[0]] if known else ""

    def left(self) -> dict[str, str]:
        """Return the terms of the department's own, in its order; codes are no terms."""
        return {
            name: text
            for name, text in self.texts.items()
            if name not in self.taken and not name.isdigit()
        }

    def idle_codes(self) -> list[str]:
        """Return the codes whose texts nothing has taken."""
        return [name for name in self.texts if name.isdigit() and name not in self.taken]


def own_terms(facts: Mapping[str, Any]) -> OwnTerms:
    """Return what the facts of a disclosure explain."""
    return OwnTerms(facts.get(BLOCK) or {})
