"""The verb of this room: from typed accounts to figures and explanations."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from disclosure.compute.changes import (
    LARGEST,
    PRINTS_AS_ZERO,
    Change,
    changes,
    contributions,
    declared,
    is_reason_due,
    is_tail,
    item_codes,
)
from disclosure.compute.facts import facts
from disclosure.compute.figures import Evaluation, Figures
from disclosure.compute.ground import Ground
from disclosure.compute.supplies import with_supplies, without_supplies
from disclosure.model import ZERO, text_at

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from disclosure.compute.derived import Derived
    from disclosure.compute.figure import Figure
    from disclosure.compute.ground import Declarations
    from disclosure.compute.supplies import Beside
    from disclosure.edition import Edition
    from disclosure.model import Filing


@dataclass(frozen=True, slots=True)
class Explanation:
    """A comparison with the department's reason and the items that moved most.

    ``reason`` is empty where none was given; ``is_due`` says whether the form demands one.
    """

    change: Change
    is_due: bool
    reason: str
    contributions: tuple[Figure, ...]


@dataclass(frozen=True, slots=True)
class Computed:
    """Figures of a disclosure, its comparisons by name, and the declarations of its kind.

    ``linked`` are the paths that the file does not type, but names the place where it does;
    ``moved`` are typed paths whose figure stands in another place.
    """

    figures: Figures
    explanations: dict[str, Explanation]
    declarations: Declarations
    linked: frozenset[str] = frozenset()
    moved: frozenset[str] = frozenset()


def compute(
    accounts: Filing,
    edition: Edition,
    declarations: Declarations,
    beside: Sequence[Beside] | None = (),
) -> Computed:
    """Compute every figure that the edition prints, and hold every comparison beside its reason.

    ``declarations`` are those of the record's kind, ``beside`` the files that supply what is not
    typed; None where nobody asks for such figures, which are then unknown.
    """
    stated = {path: each.as_amount for path, each in accounts.stated.items()}
    own, links = facts(accounts)
    typed = (
        without_supplies(own, declarations.suppliers, links)
        if beside is None
        else with_supplies(own, beside, links)
    )
    ground = Ground(accounts, edition, links.union(typed), links)
    derived = {each.path: each for each in declared_by(declarations, ground)}
    moved = declarations.uncompared(ground)
    paths = frozenset((*typed, *derived)) - moved
    known = links.union(path for path, each in typed.items() if each.figure.is_known)
    every = changes(edition.comparisons, paths, known)
    compared = tuple(each for each in every if _is_told(each, accounts))
    for each in (
        *declarations.completions(paths),
        *(item for change in compared for item in declared(change)),
    ):
        derived[each.path] = each
    evaluation = Evaluation(typed, stated)
    figures = evaluation.run(derived)
    items = [
        each for change in compared for each in contributions(change, edition.breakdown, figures)
    ]
    figures = evaluation.run({each.path: each for each in items})
    reasons = {change.name: reason_of(accounts, change) for change in compared}
    codes = item_codes(edition.breakdown, figures)
    return Computed(
        figures, _explanations(compared, figures, reasons, codes), declarations, links, moved
    )


def _is_told(change: Change, accounts: Filing) -> bool:
    """Whether a comparison is told: a total that items explain, only with its own reason."""
    return not change.is_told_by_item or bool(reason_of(accounts, change))


def reason_of(accounts: Filing, change: Change) -> str:
    """Return the department's own reason for a comparison; empty where it gave none."""
    typed = text_at(accounts, change.reason.split("."))
    return typed or accounts.more_reasons.get(change.name, "")


def declared_by(declarations: Declarations, ground: Ground[Any]) -> Iterator[Derived]:
    """Yield the declarations of one disclosure; what was typed is not derived."""
    facts_of = ground.typed - ground.linked
    for family in declarations.families:
        yield from (each for each in family(ground) if each.path not in facts_of)


def _explanations(
    compared: tuple[Change, ...],
    figures: Figures,
    reasons: Mapping[str, str],
    codes: Sequence[str],
) -> dict[str, Explanation]:
    return {
        change.name: Explanation(
            change,
            is_reason_due(change, figures),
            reasons.get(change.name) or _shared(change, compared, figures, reasons),
            _largest(change, codes, figures),
        )
        for change in compared
    }


def _shared(
    change: Change, compared: tuple[Change, ...], figures: Figures, reasons: Mapping[str, str]
) -> str:
    """A reason given once serves every comparison of the same kind with the same two sides."""
    for other in compared if change.form.group else ():
        if other.form.group == change.form.group and reasons.get(other.name):
            bases = is_tail(change.base, other.base, figures)
            if bases and is_tail(change.now, other.now, figures):
                return reasons[other.name]
    return ""


def _largest(change: Change, codes: Sequence[str], figures: Figures) -> tuple[Figure, ...]:
    paths = (f"增减.{change.name}.其中.{code}" for code in codes)
    moved = [
        figure
        for path in paths
        if (figure := figures.get(path)) and abs(figure.value or ZERO) >= PRINTS_AS_ZERO
    ]
    moved.sort(key=lambda figure: abs(figure.value or ZERO), reverse=True)
    return tuple(moved[:LARGEST])
