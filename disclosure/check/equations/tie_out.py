"""Rules that are equations: one for every case, or as many as the case has items."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from disclosure.check.equations.amounts import compared
from disclosure.check.equations.equation import Equation
from disclosure.check.finding import Finding
from disclosure.check.naming import named
from disclosure.check.rule import Paged
from disclosure.diagnostics import Page, Severity

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from disclosure.check.case import Case
    from disclosure.check.scales import Weighed


@dataclass(frozen=True)
class TieOut(Paged):
    """A rule that is one equation between independent facts."""

    equation: str
    page: Page
    severity: Severity = Severity.ERROR
    parsed: Equation = field(init=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "parsed", Equation.parse(self.equation))

    @property
    def paths(self) -> tuple[str, ...]:
        """The paths of both sides, in order."""
        return self.parsed.paths

    def inapplicable(self, case: Case) -> str:
        """Say why the equation cannot be asked: a figure is absent or unknown, or all is empty."""
        return case.once(self._unanswerable)

    def _unanswerable(self, case: Case) -> str:
        return self.parsed.unanswerable(case.figures)

    def _weighed(self, case: Case) -> Weighed:
        return self.parsed.weigh(case.figures)

    def weigh(self, case: Case) -> Iterator[tuple[Equation, Weighed]]:
        """Yield the equation with what it comes to in a case to which it applies."""
        yield self.parsed, case.once(self._weighed)

    def check(self, case: Case) -> Iterator[Finding]:
        """Yield a finding where the equation does not hold beyond the tolerance."""
        yield from broken(self.weigh(case), self.page, case)


@dataclass(frozen=True)
class TieOuts(Paged):
    """A rule that is as many equations as a case has funds, items or projects.

    ``equations`` makes them from a case; ``unless`` says why there are none to ask, where that
    is more than that nothing was filled in.
    """

    equations: Callable[[Case], Iterable[Equation]]
    page: Page
    severity: Severity = Severity.ERROR
    unless: Callable[[Case], str] | None = None

    def inapplicable(self, case: Case) -> str:
        """Say why there is no equation to ask."""
        reasons, _ = self._scales(case)
        why = self.unless(case) if self.unless else ""
        if why or not reasons:
            return why or "没有填写"
        return reasons[0] if all(reasons) else ""

    def weigh(self, case: Case) -> Iterator[tuple[Equation, Weighed]]:
        """Yield the equations that can be asked with what they come to."""
        _, weighed = self._scales(case)
        yield from weighed

    def _scales(self, case: Case) -> tuple[list[str], list[tuple[Equation, Weighed]]]:
        """Return why each equation cannot be asked (empty where it can), and those that can."""
        return case.once(self._weigh_all)

    def _weigh_all(self, case: Case) -> tuple[list[str], list[tuple[Equation, Weighed]]]:
        asked = [(each, each.unanswerable(case.figures)) for each in self.equations(case)]
        weighed = [(each, each.weigh(case.figures)) for each, why in asked if not why]
        return [why for _, why in asked], weighed

    def check(self, case: Case) -> Iterator[Finding]:
        """Yield a finding for each equation that does not hold beyond the tolerance."""
        yield from broken(self.weigh(case), self.page, case)


def broken(
    weighed: Iterable[tuple[Equation, Weighed]], page: Page, case: Case
) -> Iterator[Finding]:
    """Yield a finding for each equation out of balance: both sides, the difference, the addends."""
    for equation, result in weighed:
        if not result.holds:
            at = tuple(dict.fromkeys(each.at for each in result.addends(case.figures)))
            message = f"{sides(equation, result, page, case)}（{_written(equation, case)}）"
            yield Finding(at or equation.paths, message, page.fix, weighed=result)


def sides(equation: Equation, result: Weighed, page: Page, case: Case) -> str:
    """Write the name of an equation, its two sides and the difference."""
    unit = case.figures[equation.paths[0]].unit
    values = (("左边", result.left), ("右边", result.right), ("相差", result.difference))
    name = f"{page.title}（{equation.name}）" if equation.name else page.title
    return f"{name}：{compared(values, unit, case.unit)}"


def _written(equation: Equation, case: Case) -> str:
    """Write an equation with the names of its codes, unless its own name tells them."""
    if any(step in equation.name for path in equation.paths for step in path.split(".")[2:3]):
        return str(equation)
    return equation.written(lambda path: named(path, case))
