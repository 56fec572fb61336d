"""What of a file could not be read takes no part: nothing is said that rests on it.

A file that the schema refuses in one block is looked at in the others, so that its mistakes are
told in one round. A figure counts as unread where its block lacks something, where a total stated
for it could not be read, or where it is made of such figures.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from disclosure.check.rule import Unread
from disclosure.compute import Formula

if TYPE_CHECKING:
    from disclosure.check.case import Case
    from disclosure.check.finding import Finding
    from disclosure.check.scales import Weighed, Where
    from disclosure.compute import Change

#: Why a rule was not looked at, or not at everything.
PARTLY = Unread("文件里有的地方读不懂，只核对了读得懂的部分")


def partly(case: Case) -> str:
    """Say why a rule that looks at all figures at once is not asked; empty for a whole file."""
    return PARTLY if case.unread else ""


def rests_on_unread(change: Change, case: Case) -> bool:
    """Tell whether one of the two figures of a comparison is unread."""
    return any(_is_unread(path, case) for path in (change.now, change.base))


def is_sound(finding: Finding, case: Case) -> bool:
    """Tell whether a finding rests on nothing that could not be read."""
    if not case.unread:
        return True
    is_read = not any(_is_unread(at, case) for at in finding.at)
    return is_read and (finding.weighed is None or is_weighable(finding.weighed, case))


def is_weighable(weighed: Weighed, case: Case) -> bool:
    """Tell whether both sides of an equation could be read."""
    if not case.unread:
        return True
    places = (*(path for _, path in weighed.terms), *(each.at for each in weighed.typed))
    return not any(_is_unread(at, case) for at in places)


def _is_unread(at: Where, case: Case) -> bool:
    if isinstance(at, str):
        return at in case.once(_unread_figures) or _block(at) in case.unread
    return any(_is_unread(step, case) for step in at if isinstance(step, str))


def _unread_figures(case: Case) -> frozenset[str]:
    """Return the figures that are unread, or made of such."""
    known: dict[str, bool] = {}
    return frozenset(path for path in case.figures if _rests_on(path, case, known))


def _rests_on(path: str, case: Case, known: dict[str, bool]) -> bool:
    if path not in known:
        figure = case.figures.get(path)
        inputs = figure.origin.inputs if figure and isinstance(figure.origin, Formula) else ()
        known[path] = bool({path, _block(path)} & case.unread) or any(
            _rests_on(each, case, known) for each in inputs
        )
    return known[path]


def _block(path: str) -> str:
    return path.partition(".")[0]
