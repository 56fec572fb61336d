"""One disclosure in two versions: what differs, and a Word file that shows it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from disclosure.pipeline.corridor import dated
from disclosure.pipeline.house import house_at
from disclosure.pipeline.lost import given_up
from disclosure.pipeline.making import made_in
from disclosure.pipeline.states import state_of
from disclosure.review import Differences, Problems, Reviewed, Standing, fresh, review
from disclosure.review.redline import redline
from disclosure.terms import KINDS
from disclosure.workspace import write_atomically

if TYPE_CHECKING:
    from pathlib import Path

    from disclosure.diagnostics import Diagnostic
    from disclosure.pipeline.pairing import Pairing
    from disclosure.pipeline.workers import Loss
    from disclosure.review import Owners, State

#: Where redlines stand, and what their names end with.
REDLINES, _SUFFIX = "output/review", "（比对）.docx"
#: How the two versions of a disclosure are called.
_BEFORE, _NOW = "改之前", "现在"


@dataclass(frozen=True, slots=True)
class Tracked:
    """What was reviewed, and the Word file that tracks its changes; ``name`` is that one's."""

    reviewed: Reviewed
    name: str = ""
    redline: bytes = b""


def reviewed(pair: Pairing, houses: tuple[Path, Path], owners: Owners, *, draws: bool) -> Tracked:
    """Review one disclosure; ``houses`` are the folders with the forms of both versions.

    ``draws`` asks for a redline, which there is where both versions have a document.
    """
    before = made_in(pair.old, house_at(houses[0])) if pair.old else None
    after = made_in(pair.new, house_at(houses[1])) if pair.new else None
    old, new = (state_of(made) if made else None for made in (before, after))
    now = new or old
    assert now is not None  # noqa: S101 -- one of the two is always there
    differences = _differences(old, new)
    found = Reviewed(
        department=now.department,
        year=pair.ref.year,
        kind=KINDS[pair.ref.kind].printed,
        path=now.path,
        standing=_standing(pair),
        differences=differences,
        fresh=fresh(new) if new and not old else None,
        was=pair.old.shown if pair.old and pair.new and pair.old.shown != pair.new.shown else "",
        why=pair.why,
        owners=owners.of(now.path),
        unread=_unread(old, new),
    )
    told = after.told if after else None
    if draws and told and old and old.document and new and new.document and differences.effects:
        # -- the day of the disclosure, not today: the same changes give the same bytes
        when = f"{dated(told.understood.loaded.data)}T00:00:00Z"
        return Tracked(found, f"{told.name}{_SUFFIX}", redline(old.document, new.document, when))
    return Tracked(found)


def written(tracked: Tracked, root: Path) -> Reviewed:
    """Write the redline of a disclosure; what went wrong is one of its problems."""
    shown = f"{REDLINES}/{tracked.name}"
    problem = write_atomically(root / shown, tracked.redline, shown)
    if problem is None:
        return replace(tracked.reviewed, redline=shown)
    return _with(tracked.reviewed, problem)


def given_up_review(pair: Pairing, loss: Loss) -> Tracked:
    """Return a disclosure that could not be reviewed, and why."""
    ref = pair.ref
    kind = KINDS[ref.kind].printed
    found = Reviewed(ref.slug, ref.year, kind, ref.shown, _standing(pair), unread=(_NOW,))
    return Tracked(_with(found, given_up(ref.shown, loss)))


def _with(found: Reviewed, problem: Diagnostic) -> Reviewed:
    problems = found.differences.problems
    more = replace(problems, appeared=(*problems.appeared, problem))
    return replace(found, differences=replace(found.differences, problems=more))


def _differences(old: State | None, new: State | None) -> Differences:
    if old and new:
        return review(old, new)
    return Differences(problems=Problems(appeared=new.diagnostics if new else ()))


def _unread(old: State | None, new: State | None) -> tuple[str, ...]:
    both = ((_BEFORE, old), (_NOW, new))
    return tuple(name for name, state in both if state and not state.is_understood)


def _standing(pair: Pairing) -> Standing:
    if pair.old is None:
        return Standing.NEW
    if pair.new is None:
        return Standing.GONE
    if pair.why:
        return Standing.FORM if pair.is_form else Standing.BESIDE
    return Standing.CHANGED
