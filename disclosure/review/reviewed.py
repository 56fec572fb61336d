"""What a review says of one disclosure, and of all.

Room: review.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING

from disclosure.diagnostics import Severity
from disclosure.review.materiality import is_material
from disclosure.review.reviewing import Differences

if TYPE_CHECKING:
    from disclosure.diagnostics import Diagnostic
    from disclosure.review.fresh import Fresh


class Standing(Enum):
    """Why a disclosure is looked at; the value is the word that a reviewer reads."""

    CHANGED = "修改"
    NEW = "新增"
    GONE = "删除"
    BESIDE = "受别的文件影响"
    FORM = "受版式影响"


@dataclass(frozen=True, slots=True)
class Reviewed:
    """One disclosure: whose, why it is looked at, and what differs.

    ``kind`` is 决算 or 预算, ``path`` its file, ``was`` the file that it was where the folder got
    another name. ``why`` says which other file or edition moved it. ``unread`` names the versions
    in which it could not be understood.
    """

    department: str
    year: int
    kind: str
    path: str
    standing: Standing
    differences: Differences = field(default_factory=Differences)
    fresh: Fresh | None = None
    was: str = ""
    why: str = ""
    owners: tuple[str, ...] = ()
    unread: tuple[str, ...] = ()
    redline: str = ""

    @property
    def title(self) -> str:
        """How it is called: department, year, kind."""
        return f"{self.department} {self.year} 年{self.kind}"

    @property
    def has_error(self) -> bool:
        """Whether it cannot be published as it is now."""
        return self.differences.problems.errors > 0

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to look at: the file changed only in how it is written."""
        return (
            self.differences.is_empty
            and not (self.fresh or self.was or self.unread)
            and (self.standing not in (Standing.NEW, Standing.GONE))
        )


@dataclass(frozen=True, slots=True)
class Review:
    """All that a review has to say; ``base`` and ``head`` are how the two versions are called.

    ``office`` are changed files of forms and schemas; ``problems`` belong to no disclosure.
    ``count`` is how many disclosures there are in the newer version. ``is_done`` is False where a
    version could not be had: nothing was compared.
    """

    base: str
    head: str
    reviewed: tuple[Reviewed, ...] = ()
    problems: tuple[Diagnostic, ...] = ()
    office: tuple[str, ...] = ()
    count: int = 0
    is_done: bool = True

    @property
    def errors(self) -> int:
        """How many errors stand in the way of publication now."""
        general = sum(each.severity is Severity.ERROR for each in self.problems)
        return general + sum(each.differences.problems.errors for each in self.reviewed)

    @property
    def points(self) -> tuple[tuple[str, int], ...]:
        """What has to be looked at before a change may be merged, and how often."""
        every = [each.differences for each in self.reviewed]
        counted = (
            ("个文件删去了", sum(each.standing is Standing.GONE for each in self.reviewed)),
            ("个文件读不懂", sum(bool(each.unread) for each in self.reviewed)),
            ("个数变动较大", sum(is_material(fact) for each in every for fact in each.facts)),
            ("条原因没有跟着数改", sum(len(each.stale) for each in every)),
            ("条例外是新加的", sum(each.is_new for d in every for each in d.waivers)),
            ("个警告是新的", sum(map(_new_warnings, every))),
            ("个版式文件改了", len(self.office)),
            ("份新文件", sum(each.standing is Standing.NEW for each in self.reviewed)),
        )
        return tuple((what, count) for what, count in counted if count)

    @property
    def is_blocked(self) -> bool:
        """Whether it may not be merged: something cannot be published, or was not reviewed."""
        return self.errors > 0


def _new_warnings(each: Differences) -> int:
    return sum(problem.severity is Severity.WARNING for problem in each.problems.appeared)
