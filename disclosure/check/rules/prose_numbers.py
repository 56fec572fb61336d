"""Numbers in prose: an amount or a percentage typed by hand stands in the figures, or is wrong."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from disclosure.check.known_numbers import Context, KnownNumber, KnownNumbers
from disclosure.check.question import Question
from disclosure.check.reasons_given import comparison_name
from disclosure.check.text_rule import Slip, findings, quoted
from disclosure.check.texts import FINANCIAL, Text, texts
from disclosure.check.typed_numbers import TypedNumber, typed_numbers
from disclosure.diagnostics import Page, Severity

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from disclosure.check.rule import Case, Finding

_SOURCE = Page(
    "N201",
    "文字里的数有出处",
    "原因和用途里手写的金额（亿元、万元、元）和百分比，是不是本文件里有的数。",
    "说明一至十二节的每一个数都应与表格相同（N-1、N-2）；手写的数改漏了，"
    "文字和表格就对不上。业务数字（职责、绩效、重点工作）不在此列。",
    "要提到本文件里的数，写成“【路径】”，由程序代入；不是本文件里的数，"
    "改写这句话：原因只写为什么，不写多少。",
)
_REFERENCE = Page(
    "N209",
    "手写的数可以改成引用",
    "原因和用途里手写的金额和百分比，正好等于本文件里的一个数。",
    "现在是对的；以后表里的数改了，手写的数不会跟着变（N-1）。",
    "改成提示里的“【路径】”，印出来一样，并且永远与表格一致。",
)
#: More numbers than this in one text are not looked at.
_MOST = 20
#: So many characters before a number may name its figure.
_BEFORE = 40


def without_source(case: Case) -> Iterator[Finding]:
    """Yield a finding for each number that equals no figure, with the nearest one."""

    def slip(text: Text, number: TypedNumber, known: KnownNumbers) -> Slip | None:
        context = _context(text, number, case)
        if known.equal(number, context):
            return None
        return _without_source(text, number, known.nearest(number, context))

    yield from _each(case, slip, _SOURCE.fix)


def without_reference(case: Case) -> Iterator[Finding]:
    """Yield a note for each number that equals a figure."""

    def slip(text: Text, number: TypedNumber, known: KnownNumbers) -> Slip | None:
        same = known.equal(number, _context(text, number, case))
        if same is None or not number.value:
            return None
        typed = text.text[number.start : number.end]
        message = f"{quoted(typed)}是手写的，与“{same.path}”相同"
        hint = f"改成“【{same.path}】”，数变了文字会跟着变。"
        return Slip(number.start, number.end, message, hint)

    yield from _each(case, slip, _REFERENCE.fix)


def _each(
    case: Case, look: Callable[[Text, TypedNumber, KnownNumbers], Slip | None], fix: str
) -> Iterator[Finding]:
    known: KnownNumbers | None = None
    for text in texts(case, FINANCIAL):
        numbers = list(islice(typed_numbers(text.plain), _MOST))
        if numbers:
            known = known or KnownNumbers.of(case)
            slips = (look(text, number, known) for number in numbers)
            yield from findings(text, (slip for slip in slips if slip), fix)


def _context(text: Text, number: TypedNumber, case: Case) -> Context:
    """Return what a number is about: the comparison of its reason, and the words before it."""
    words = text.plain[max(0, number.start - _BEFORE) : number.end]
    told = case.computed.explanations.get(comparison_name(text.pointer))
    if told is None:
        return Context((), words)
    name = told.change.name
    moved = (f"增减.{name}.差额", f"增减.{name}.幅度", f"完成率.{name}")
    return Context((told.change.now, told.change.base, *moved), words)


def _without_source(text: Text, number: TypedNumber, near: KnownNumber | None) -> Slip:
    typed = text.text[number.start : number.end]
    message = f"{quoted(typed)}没有出处"
    hint = ""
    if near is not None:
        message += f"，最接近的是 {near.path} {near.printed}{near.unit.value}"
        hint = (
            f"指的就是这个数，写成“【{near.path}】”，由程序代入；"
            "不是本文件里的数，改写这句话，不写数。"
        )
    return Slip(number.start, number.end, message, hint)


RULES = (
    Question(without_source, _SOURCE),
    Question(without_reference, _REFERENCE, Severity.NOTE),
)
