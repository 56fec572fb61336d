"""What a form compares: two figures, when a reason is due, and where the reason is written."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from enum import Enum
from typing import TYPE_CHECKING, Any

from disclosure.edition.pattern import CODE, Pattern

if TYPE_CHECKING:
    from collections.abc import Mapping

#: The block of reasons, and the place in it for comparisons that have no key of their own.
REASONS, MORE_REASONS = "原因", "其他"
#: The words before a reason where an edition says nothing else.
LEAD_IN = "主要原因是"


class Due(Enum):
    """When a form demands a reason (Y-1 to Y-4); the value is what ``edition.yaml`` says."""

    #: Any difference.
    MOVED = "有增减"
    #: Any difference, and nought as well.
    MOVED_OR_NOUGHT = "有增减或为零"
    #: More than the base, or less than so many percent of it.
    ADDED_OR_SHORT = "追加或未完成"
    #: Never: its parts give reasons.
    NEVER = "不要"


@dataclass(frozen=True, slots=True)
class ComparisonForm:
    """One comparison of a form, or one for each subject where its name holds ``{编码}``.

    ``bases`` are the names of possible bases (上年, 年初预算 …) with their paths, in order of
    preference. ``least`` is the share (1 = all) below which a reason is due. Comparisons of one
    ``group`` with the same two sides share one reason, and are explained by what moved most.
    ``only_without`` names a comparison by subject whose absence brings this one in. ``reason`` is
    where the reason stands, ``title`` what reports call it, ``lead_in`` the
    words that the form prints before the reason where the two sides differ.
    """

    name: str
    now: Pattern
    bases: Mapping[str, Pattern]
    due: Due
    reason: Pattern
    least: Decimal | None = None
    group: str = ""
    only_without: str = ""
    title: str = ""
    lead_in: str = LEAD_IN
    pattern: Pattern = field(init=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "pattern", Pattern(self.name))

    @property
    def is_by_subject(self) -> bool:
        """Whether there is one comparison for each subject."""
        return self.pattern.has_code


@dataclass(frozen=True, slots=True)
class Breakdown:
    """By which items a change of a total is explained: both sides by subject, and their totals."""

    now: Pattern
    now_total: str
    base: Pattern
    base_total: str


def breakdown_of(data: Mapping[str, str] | None) -> Breakdown | None:
    """Read the breakdown of an edition, where it has one."""
    if not data:
        return None
    return Breakdown(
        Pattern(data["本期"]), data["本期合计"], Pattern(data["基数"]), data["基数合计"]
    )


def comparisons_of(data: Mapping[str, Mapping[str, Any]]) -> dict[str, ComparisonForm]:
    """Read the comparisons of an edition, by name."""
    return {name: _comparison(name, item) for name, item in data.items()}


def _comparison(name: str, item: Mapping[str, Any]) -> ComparisonForm:
    least = item.get("门槛")
    return ComparisonForm(
        name,
        Pattern(item["本期"]),
        {base: Pattern(path) for base, path in item["基数"].items()},
        Due(item["要原因"]),
        Pattern(item.get("原因") or f"{REASONS}.{name}"),
        Decimal(least) / 100 if least else None,
        item.get("同组") or "",
        item.get("没有分科目时") or "",
        item.get("名称") or ("" if CODE in name else name),
        item.get("引语") or LEAD_IN,
    )
