"""What was typed although another file of the department supplies it: both must be the same."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from disclosure.check.equations.across import Across, common_codes
from disclosure.check.rule import Unread
from disclosure.compute import Fact, leaf_codes
from disclosure.compute.codes import TOTAL

if TYPE_CHECKING:
    from collections.abc import Iterator

    from disclosure.check.case import Case, Neighbour
    from disclosure.compute import Figures, Supplier, Supply
    from disclosure.edition import Pattern


@dataclass(frozen=True, slots=True)
class Held:
    """The equations between a disclosure and one file that supplies figures to it."""

    supplier: Supplier

    def others(self, case: Case) -> tuple[Neighbour, ...]:
        """Return the file, where it is there."""
        found = case.suppliers.get(self.supplier.name)
        return (found,) if found else ()

    def unless(self, case: Case) -> str:
        """Say why there is nothing to hold against: no file, an unread one, another 口径."""
        found, name = case.suppliers.get(self.supplier.name), self.supplier.name
        if found is None:
            absence = case.absent.get(name)
            why = absence.why if absence else f"没有{name}"
            return Unread(why) if absence and absence.is_broken else why
        scopes = (case.accounts.scope, found.accounts.scope)
        return "" if scopes[0] == scopes[1] else f"这里的口径是“{scopes[0]}”，{name}是“{scopes[1]}”"

    def totals(self, case: Case) -> Iterator[Across]:
        """Yield what was typed; a total that follows from items is asked by item."""
        for each in self.supplier.supplies:
            figure = None if each.ours.has_code else case.figures.get(each.ours.text)
            if figure is not None and isinstance(figure.origin, Fact):
                yield Across(((1, figure.path),), ((1, each.theirs.text),))

    def items(self, case: Case) -> Iterator[Across]:
        """Yield each item where any is typed, those that were left out too."""
        for each in self.supplier.supplies:
            known = _known(each.ours, case.figures) if each.ours.has_code else ()
            # What was typed here and stands in another place is asked there.
            ours = tuple(code for code in known if each.ours.at(code) not in case.computed.moved)
            for other in self.others(case) if ours else ():
                for code in common_codes(ours, _known(each.theirs, other.figures)):
                    yield _at(each, code)


def _known(pattern: Pattern, figures: Figures) -> tuple[str, ...]:
    """Return the codes that a file has typed, or 合计 where it knows no more."""
    total = figures.get(f"{pattern.before_code}{TOTAL}")
    is_typed = total is not None and isinstance(total.origin, Fact)
    return leaf_codes(pattern, figures) or ((TOTAL,) if is_typed else ())


def _at(each: Supply, code: str) -> Across:
    ours, theirs = each.ours.at(code), each.theirs.at(code)
    if code == TOTAL:
        theirs = f"{each.theirs.before_code}{TOTAL}"
    return Across(((1, ours),), ((1, theirs),))
