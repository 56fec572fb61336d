"""What every kind of disclosure has: who publishes it, for which year, what must hold."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

from disclosure.terms import record, term, terms_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from disclosure.model.quantity import Stated


_OF_THE_STATE = ("行政", "参公")


@record
class Names:
    """The department's names."""

    full: str = term("全称")
    official_short: str = term("规范简称")
    short: str = term("简称")


@record
class Agency:
    """One accounting unit, its nature, which decides on 机关运行经费, and its own disclosure.

    ``folder`` names the folder of the unit's own disclosure below ``departments/``.
    """

    name: str = term("名称")
    nature: str = term("性质")
    folder: str = term("文件夹", default="")

    @property
    def is_of_the_state(self) -> bool:
        """Whether it is 行政 or 参公: its 公用经费 is 机关运行经费 (X-16)."""
        return self.nature in _OF_THE_STATE


@record
class Waiver:
    """An exception from a rule: which rule, for which figure, why, and who approved it."""

    code: str = term("规则")
    path: str = term("数", default="")
    reason: str = term("理由")
    approver: str = term("批准")


class FromItsBlocks:
    """What the record of every kind says of the blocks that all of them have."""

    __slots__ = ()

    agencies: tuple[Agency, ...]
    expenditure: Any
    reasons: Any

    @property
    def more_reasons(self) -> Mapping[str, str]:
        """Reasons of comparisons that an edition adds, by name."""
        more: Mapping[str, str] = self.reasons.more
        return more

    @property
    def own_names(self) -> tuple[tuple[str, str, str], ...]:
        """Names that the department gave to codes itself, as (fund, code, name)."""
        return tuple(
            (fund.key, code, spending.own_name)
            for name, fund in terms_of(type(self.expenditure)).items()
            for code, spending in getattr(self.expenditure, name).items()
            if getattr(spending, "own_name", "")
        )

    @property
    def has_agency_operations(self) -> bool:
        """Whether any unit is 行政 or 参公: only then 机关运行经费 exists (X-16)."""
        return any(agency.is_of_the_state for agency in self.agencies)

    @property
    def is_agency_only(self) -> bool:
        """Whether every unit is 行政 or 参公: 机关运行经费 then equals 公用经费 (X-16)."""
        return all(agency.is_of_the_state for agency in self.agencies)


class Filing(Protocol):
    """A record of any kind, as far as the rooms that serve all kinds know it."""

    @property
    def year(self) -> int:
        """The year that the disclosure is about."""

    @property
    def unit(self) -> str:
        """The unit of amounts of the file: 元 or 万元."""

    @property
    def scope(self) -> str:
        """Whether it is a department's or a unit's."""

    @property
    def level(self) -> str:
        """财政级次."""

    @property
    def names(self) -> Names:
        """The department's names."""

    @property
    def agencies(self) -> tuple[Agency, ...]:
        """Its accounting units."""

    @property
    def has_agency_operations(self) -> bool:
        """Whether some unit is one that has 机关运行经费."""

    @property
    def own_names(self) -> tuple[tuple[str, str, str], ...]:
        """Names that the department gives to codes: fund, code, name."""

    @property
    def stated(self) -> Mapping[str, Stated]:
        """Totals that must hold, by path."""

    @property
    def waivers(self) -> tuple[Waiver, ...]:
        """Exceptions from rules."""

    @property
    def more_reasons(self) -> Mapping[str, str]:
        """Reasons of comparisons that an edition adds, by name."""
