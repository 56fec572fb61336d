"""What every kind of disclosure has: who publishes it, for which year, what must hold."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from disclosure.terms import record, term

if TYPE_CHECKING:
    from collections.abc import Mapping

    from disclosure.model.quantity import Stated


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


@record
class Waiver:
    """An exception from a rule: which rule, for which figure, why, and who approved it."""

    code: str = term("规则")
    path: str = term("数", default="")
    reason: str = term("理由")
    approver: str = term("批准")


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
