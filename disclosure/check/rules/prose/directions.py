"""Directions in prose: the word before a difference goes the way of its sign."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from disclosure.check.naming import named
from disclosure.check.prose.reasons_given import given
from disclosure.check.prose.text_rule import Slip, findings, quoted
from disclosure.check.prose.texts import BLOT, glances, texts
from disclosure.check.prose.typed_numbers import typed_numbers
from disclosure.check.question import Question
from disclosure.check.unread import partly
from disclosure.diagnostics import Page
from disclosure.phrases import direction_before, is_change, path_of, prints_zero, shown_size

if TYPE_CHECKING:
    from collections.abc import Iterator

    from disclosure.check.case import Case
    from disclosure.check.finding import Finding
    from disclosure.check.prose.reasons_given import Given
    from disclosure.check.prose.texts import Text
    from disclosure.check.prose.typed_numbers import TypedNumber
    from disclosure.compute import Figure

_REFERENCE = re.compile(r"【([^【】\n]{1,200})】")
_CHANGES = "增减"
_SENTENCE_END = re.compile(r"[。；\n]")
#: What may stand before a difference that is the one of the reason's own comparison.
_OWN_WORDS = re.compile(
    "增加|增长|上升|提高|减少|下降|降低|同比|相比|本年度?|今年|上年度?|去年|年初|年度?|全年|预算|决算|总计|合计|收、支|收支"
    rf"|收入|支出|万元|亿元|[数比较与同各均共了约多少升降0-9.,%元，、：{BLOT}]"
)
_LAST_YEAR = re.compile("上年|去年")
_BUDGET = "预算"
_REACH = 60


def contradicting(case: Case) -> Iterator[Finding]:
    """Yield a finding for each difference, referred to or typed, that goes the other way."""
    for glance in glances(case):
        if _CHANGES in glance.text:
            for text in texts(case, (glance.part,)):
                yield from findings(text, _references(text, case), _PAGE.fix)
    for each in given(case):
        if each.sign and each.told:
            yield from findings(each.text, _typed(each, case), _PAGE.fix)


def _references(text: Text, case: Case) -> Iterator[Slip]:
    for match in _REFERENCE.finditer(text.text):
        path = path_of(match[1])
        figure = case.figures.get(path) if is_change(path) else None
        said = direction_before(text.text, match.start()) if figure else 0
        if figure and said and _is_against(figure, said, case):
            yield _slip(text, match.span(), figure, said, case)


def _typed(reason: Given, case: Case) -> Iterator[Slip]:
    plain = reason.text.plain
    for number in typed_numbers(plain):
        said = direction_before(plain, number.start)
        part = "幅度" if number.is_percent else "差额"
        figure = case.figures.get(f"增减.{reason.name}.{part}") if said else None
        if figure and _is_against(figure, said, case) and _is_it(number, figure, reason, case):
            yield _slip(reason.text, (number.start, number.end), figure, said, case)


def _is_against(figure: Figure, said: int, case: Case) -> bool:
    if figure.value is None or prints_zero(figure, case.edition.display):
        return False
    return (figure.value > 0) != (said > 0)


def _is_it(number: TypedNumber, figure: Figure, reason: Given, case: Case) -> bool:
    """Tell whether a number is the figure: of its size, and of nothing else by the words before."""
    if number.value != Decimal(shown_size(figure, case.edition.display).text):
        return False
    plain = reason.text.plain
    sentence = _SENTENCE_END.split(plain[max(0, number.start - _REACH) : number.start])[-1]
    base = reason.told.change.base if reason.told else ""
    if _LAST_YEAR.search(sentence) if _BUDGET in base else _BUDGET in sentence:
        return False
    for step in reason.name.split("."):
        sentence = sentence.replace(step, "")
    return not _OWN_WORDS.sub("", sentence).strip()


def _slip(text: Text, span: tuple[int, int], figure: Figure, said: int, case: Case) -> Slip:
    start, end = span
    word, truth = ("减少", "增加") if said < 0 else ("增加", "减少")
    message = (
        f"{quoted(text.text[start:end])}前面写的是{word}，“{named(figure.path, case)}”却是{truth}"
    )
    return Slip(start, end, message, f"按数的方向改写：{truth}的，不能用相反的词。")


_PAGE = Page(
    "N213",
    "增减的方向和数的正负一致",
    "文字里“增加”“减少”“增长”“下降”后面的差额和幅度（引用的“【增减……】”，或者原因里手写的本项增减数），"
    "是不是往那个方向变的。",
    "方向词和数的正负相反，是公开稿里最容易被看出来的错（N-4）。"
    "引用写在方向词后面时只印大小，不印负号。",
    "按数的正负改方向词；增减由程序写的地方，原因里不必再写。",
)
RULES = (Question(contradicting, _PAGE, unless=partly),)
