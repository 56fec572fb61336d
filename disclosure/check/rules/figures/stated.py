"""Stated totals (核对): what the publication or the reporting software says must hold."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from difflib import get_close_matches
from typing import TYPE_CHECKING

from disclosure.check.equations.amounts import compared
from disclosure.check.finding import Finding
from disclosure.check.naming import named
from disclosure.check.question import Question
from disclosure.check.rule import Paged
from disclosure.check.scales import Addend, Weighed
from disclosure.compute import Formula
from disclosure.diagnostics import Page, Severity
from disclosure.model import ZERO, Quantity, Stated
from disclosure.terms import Unit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from disclosure.check.case import Case
    from disclosure.compute import Figure


class StatedTotal(Paged):
    """T211: a stated total agrees with the computed figure."""

    severity = Severity.ERROR
    unless = None
    page = Page(
        "T211",
        "核对的合计与计算结果相等",
        "写在“核对”下的合计，与由明细算出的数是否一致。",
        "这些合计来自报表软件或上年公开稿，与明细对不上，说明有一处填错。"
        "金额单位为万元时，允许每个四舍五入的数带来半个末位的尾差。",
        "先核对明细，再核对这个合计；以报表软件里的数为准。",
    )

    def weigh(self, case: Case) -> Iterator[tuple[None, Weighed]]:
        """Yield each stated amount against its figure."""
        for path, stated in case.accounts.stated.items():
            figure = case.figures.get(path)
            if figure is not None and figure.value is not None and _is_summed(figure):
                yield None, _weighed(figure, figure.value, stated, case)

    def check(self, case: Case) -> Iterator[Finding]:
        """Yield a finding for each stated total that does not hold."""
        for path, stated in case.accounts.stated.items():
            figure, text = case.figures.get(path), stated.text
            if figure is None:
                continue
            if figure.value is None:
                message = f"核对的“{path}”写的是 {text}，但这个数算不出来"
                yield Finding((("核对", path),), message, self.page.fix)
            elif _is_summed(figure):
                yield from self._broken(figure, _weighed(figure, figure.value, stated, case), case)
            elif not _is_printed(figure, figure.value, text):
                yield self._ratio(figure, figure.value, text, case)

    def _broken(self, figure: Figure, weighed: Weighed, case: Case) -> Iterator[Finding]:
        if weighed.holds:
            return
        unit = figure.unit
        over = "，超出尾差" if weighed.slack and unit is Unit.AMOUNT else ""
        values = zip(
            ("核对数", "计算结果", "相差"),
            (weighed.left, weighed.right, weighed.difference),
            strict=True,
        )
        sides = compared(tuple(values), unit, case.unit)
        message = f"核对的“{named(figure.path, case)}”：{sides}{over}"
        at = tuple(dict.fromkeys(each.at for each in weighed.addends(case.figures)))
        yield Finding(at, message, self.page.fix, weighed=weighed)

    def _ratio(self, figure: Figure, value: Decimal, text: str, case: Case) -> Finding:
        inputs = figure.origin.inputs if isinstance(figure.origin, Formula) else ()
        shown = value.quantize(Decimal("0.01"), ROUND_HALF_UP).normalize()
        message = f"核对的“{named(figure.path, case)}”写的是 {text}，计算结果是 {shown:f}"
        return Finding((("核对", figure.path), *inputs), message, self.page.fix)


def _is_summed(figure: Figure) -> bool:
    """Whether the figure is a sum that can be held against its addends; a rate is none."""
    return figure.unit is not Unit.PERCENT


def _weighed(figure: Figure, value: Decimal, stated: Stated, case: Case) -> Weighed:
    typed = _as_typed(figure, stated)
    left = typed.value or ZERO
    slack = case.figures.slack_of(figure.path) + typed.slack
    itself = Addend(("核对", figure.path), 1, left)
    return Weighed(left, "=", value, slack, ((-1, figure.path),), (itself,))


def _is_printed(figure: Figure, value: Decimal, text: str) -> bool:
    """Tell whether a rate rounds to what is stated; behind 增长 or 下降 its size is printed."""
    stated = Decimal(text)
    printed = value.quantize(stated, ROUND_HALF_UP)
    return stated == printed or (figure.path.startswith("增减.") and stated == abs(printed))


def _as_typed(figure: Figure, stated: Stated) -> Quantity:
    """Return the stated total in the figure's unit; a score is stated rounded, a count exactly."""
    if figure.unit is Unit.AMOUNT:
        return stated.as_amount
    number = Decimal(stated.text)
    if figure.unit is not Unit.POINT:
        return Quantity(number)
    places = max(0, -int(number.as_tuple().exponent))
    return Quantity(number, slack=Decimal(5).scaleb(-places - 1))


#: A stated total names a figure that exists.
_UNKNOWN_PATH = Page(
    "T212",
    "核对的数有名有姓",
    "“核对”下的路径是否是本文件算得出的数。",
    "路径写错，核对就落空，等于没有核对。",
    "照提示改路径；用 python build.py explain 部门 年度 路径 可以查看一个数。",
)


def _unknown_path(case: Case) -> Iterator[Finding]:
    """Yield a finding for each path that names nothing, with the nearest path."""
    for path in case.accounts.stated:
        if path not in case.figures:
            near = get_close_matches(path, case.figures, 1)
            hint = f"是否应为“{near[0]}”？" if near else _UNKNOWN_PATH.fix
            yield Finding((("核对", path),), f"核对的路径“{path}”没有对应的数", hint)


#: A stated total differs from the sum of its rounded parts, within the tolerance.
_TAIL = Page(
    "T213",
    "尾差",
    "核对的合计与各项四舍五入后的和，相差不超过允许的尾差。",
    "金额由元换算成万元时逐项四舍五入，合计可能差 0.01；公开01表附注已有说明。",
    "不用改。程序印核对的数，并用它计算上级合计和占比。改用元填写，尾差就会消失。",
)


def _tail(case: Case) -> Iterator[Finding]:
    """Yield a note for each tail."""
    for path in case.accounts.stated:
        figure = case.figures.get(path)
        if figure is None or figure.tail is None or figure.value is None:
            continue
        parts = ("印", figure.value), ("各项之和", figure.value - figure.tail)
        sides = compared((*parts, ("相差", figure.tail)), Unit.AMOUNT, case.unit)
        message = f"尾差：“{named(path, case)}”{sides}"
        yield Finding((("核对", path),), message)


RULES = (
    StatedTotal(),
    Question(_unknown_path, _UNKNOWN_PATH),
    Question(_tail, _TAIL, Severity.NOTE),
)
