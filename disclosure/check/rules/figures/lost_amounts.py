"""T216: amounts that print as nought, or are too small for what they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from disclosure.check.equations.amounts import measured
from disclosure.check.equations.magnitudes import (
    LEAST_OF_A_BLOCK,
    amounts,
    held_pairs,
    is_inner,
    is_lost,
)
from disclosure.check.finding import Finding
from disclosure.check.naming import named
from disclosure.check.rule import Paged
from disclosure.check.rules.figures.units import sides
from disclosure.diagnostics import Page, Severity
from disclosure.model import ZERO
from disclosure.terms import Unit

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from disclosure.check.case import Case
    from disclosure.check.rule import Rule
    from disclosure.compute import Pair


class LostAmount(Paged):
    """T216: an amount that is not nought does not print as nought."""

    severity = Severity.WARNING
    unless = None
    page = Page(
        "T216",
        "金额印出来不是 0.00",
        "不是零的金额，换算成万元、保留两位小数以后是不是 0.00；同一块里互相比较的两个金额"
        "（预算和决算、采购金额和中小企业），是不是都不到 500 元。",
        "预算、采购、项目不会只有几元、几十元；这样的数多半是把万元的数填进了以元为单位的文件。",
        "用万元填的，在这一块写一行“金额单位: 万元”，或者改成元；"
        "确实只有这么多的（如利息）不用改。",
    )

    def check(self, case: Case) -> Iterator[Finding]:
        """Yield a finding for each amount that is lost, and for each block of tiny ones."""
        lost = {
            path for path in case.once(amounts) if isinstance(path, str) and _is_lost(path, case)
        }
        for path in lost_in_order(lost, case):
            value = measured(case.figures[path].value or ZERO, Unit.AMOUNT, case.unit)
            message = f"{named(path, case)} {value}，印出来是 0.00 万元"
            yield Finding((path,), message, self.page.fix)
        for pair in tiny_pairs(case):
            if not lost & {pair.now, pair.base}:
                message = f"{sides(pair, case)}，都不到 {LEAST_OF_A_BLOCK:f} 元"
                yield Finding((pair.base, pair.now), message, self.page.fix)

    def gathered(self, findings: Sequence[Finding], case: Case) -> Sequence[Finding]:
        """Tell the lost amounts of one block together."""
        blocks: dict[str, list[Finding]] = {}
        for finding in findings:
            blocks.setdefault(str(finding.at[0]).rpartition(".")[0], []).append(finding)
        return [_together(above, found, case) for above, found in blocks.items()]


def _together(above: str, found: Sequence[Finding], case: Case) -> Finding:
    if len(found) == 1:
        return found[0]
    told = "、".join(_short(str(each.at[0]), case) for each in found)
    message = f"“{named(above, case)}”有 {len(found)} 个金额印出来是 0.00 万元：{told}"
    return Finding(tuple(at for each in found for at in each.at), message, found[0].hint)


def _short(path: str, case: Case) -> str:
    value = measured(case.figures[path].value or ZERO, Unit.AMOUNT, case.unit)
    return f"{named(path, case).rpartition('.')[2]} {value}"


def _is_lost(path: str, case: Case) -> bool:
    amount = case.once(amounts)[path]
    return is_lost(path, amount.value, amount.unit, case)


def lost_in_order(lost: set[str], case: Case) -> Iterator[str]:
    """Yield the paths in the order of the figures."""
    return (path for path in case.figures if path in lost)


def tiny_pairs(case: Case) -> Iterator[Pair]:
    """Yield the pairs typed side by side of which neither reaches what a block comes to."""
    for pair in case.once(held_pairs):
        if is_inner(pair, case):
            values = [abs(case.figures[path].value or ZERO) for path in (pair.now, pair.base)]
            if ZERO < max(values) < LEAST_OF_A_BLOCK:
                yield pair


RULES: tuple[Rule, ...] = (LostAmount(),)
