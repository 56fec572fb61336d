"""Numbers in prose: an amount or a percentage typed by hand stands in the figures, or is wrong."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from disclosure.check.naming import named
from disclosure.check.prose.budget_words import without_names
from disclosure.check.prose.known_numbers import (
    Context,
    KnownNumber,
    KnownNumbers,
    known_numbers,
    prints_alike,
)
from disclosure.check.prose.reasons_given import comparison_name
from disclosure.check.prose.text_rule import Slip, findings, quoted
from disclosure.check.prose.texts import FINANCIAL, Text, texts
from disclosure.check.prose.typed_numbers import TypedNumber, typed_numbers
from disclosure.check.question import Question
from disclosure.check.rules.prose.numbers_pages import MISNAMED, REFERENCE, SOURCE
from disclosure.check.rules.prose.own_numbers import contradicted, printed_size
from disclosure.check.unread import partly
from disclosure.diagnostics import Severity

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from disclosure.check.case import Case
    from disclosure.check.finding import Finding

#: More numbers than this in one text are not looked at.
_MOST = 20
#: So many characters before a number may name its figure.
_BEFORE = 40
_SENTENCE_END = re.compile(r"[。；\n]")
#: A share needs its sign; the bounds keep the search linear.
_SHARE = re.compile(r"占[^，。；、：\d\n]{0,12}(\d{1,3}\.\d{1,2})(?=[，。；、）)\n]|\Z)")
_NO_BASE = re.compile(r"完成(?:年初|全年)?预算数?的?(0(?:\.0+)?%)")
#: Words after which an amount may be another year's, or a budget's.
_OTHERWISE = re.compile("(?<![比较与同])(?:上年|去年|上一年|往年|预算)")
#: Words of a clause that make its number this year's, whatever was said of before it.
_OURS = re.compile("决算|实际|本年|今年|当年|执行数")
_NONE_NEAR = "改写这句话，不写数；是本文件里的数，先核对，再写成“【路径】”。"


def without_source(case: Case) -> Iterator[Finding]:
    """Yield a finding for each number that equals no figure, with the nearest one."""

    def slip(text: Text, number: TypedNumber, known: KnownNumbers) -> Slip | None:
        if number.is_malformed:
            return _malformed(text, number)
        context = _context(text, number, case)
        if known.equal(number, context):
            return None
        return _without_source(text, number, known.nearest(number, context), case)

    yield from _each(case, slip, SOURCE.fix)
    for text in texts(case, FINANCIAL):
        if "占" in text.plain or "完成" in text.plain:
            yield from findings(text, _lacking(text), SOURCE.fix)


def without_reference(case: Case) -> Iterator[Finding]:
    """Yield a note for each number that equals a figure, and would be printed alike."""

    def slip(text: Text, number: TypedNumber, known: KnownNumbers) -> Slip | None:
        context = _context(text, number, case)
        same = known.equal(number, context)
        if same is None or not number.value or number.is_malformed:
            return None
        if not prints_alike(same, context) or known.misnamed(number, context):
            return None
        typed = text.text[number.start : number.end]
        message = f"{quoted(typed)}是手写的，与“{named(same.path, case)}”相同"
        hint = f"改成“【{same.path}】”，数变了文字会跟着变。"
        return Slip(number.start, number.end, message, hint)

    yield from _each(case, slip, REFERENCE.fix)


def misnamed(case: Case) -> Iterator[Finding]:
    """Yield a finding for each number that is not the one of the figure that the words name."""

    def slip(text: Text, number: TypedNumber, known: KnownNumbers) -> Slip | None:
        context = _context(text, number, case)
        same = known.equal(number, context)
        meant = _misnamed(number, context, known, case) if same else None
        if same is None or meant is None or number.is_malformed:
            return None
        typed = text.text[number.start : number.end]
        message = (
            f"{quoted(context.clause + typed)}与“{named(meant.path, case)}”"
            f"{printed_size(meant, case)}不同，却等于“{named(same.path, case)}”"
        )
        return Slip(number.start, number.end, message, f"写成“【{meant.path}】”；或者改正名称。")

    yield from _each(case, slip, MISNAMED.fix)
    yield from contradicted(case)


def _misnamed(
    number: TypedNumber, context: Context, known: KnownNumbers, case: Case
) -> KnownNumber | None:
    """Return the figure that is named and not meant; none where the sentence speaks otherwise."""
    sentence = without_names(_SENTENCE_END.split(context.words)[-1])
    clause = without_names(context.clause)
    about = clause if _OURS.search(clause) else sentence
    is_otherwise = _OTHERWISE.search(about) or f"{case.accounts.year - 1}年" in about
    return None if is_otherwise else known.misnamed(number, context)


def _each(
    case: Case, look: Callable[[Text, TypedNumber, KnownNumbers], Slip | None], fix: str
) -> Iterator[Finding]:
    for text in texts(case, FINANCIAL):
        numbers = list(islice(typed_numbers(text.plain), _MOST))
        if numbers:
            known = case.once(known_numbers)
            slips = (look(text, number, known) for number in numbers)
            yield from findings(text, (slip for slip in slips if slip), fix)


def _context(text: Text, number: TypedNumber, case: Case) -> Context:
    """Return what a number is about: the comparison of its reason, and the words before it."""
    words = text.plain[max(0, number.start - _BEFORE) : number.start]
    names = case.once(_names)
    told = case.computed.explanations.get(comparison_name(text.pointer, case))
    if told is None:
        return Context((), words, names)
    name = told.change.name
    moved = (f"增减.{name}.差额", f"增减.{name}.幅度", f"完成率.{name}")
    return Context((told.change.now, told.change.base, *moved), words, names)


def _names(case: Case) -> dict[str, str]:
    catalog = case.edition.catalog
    subjects = (*catalog.functional.values(), *catalog.economic.values())
    return {subject.code: subject.name for subject in subjects}


def _malformed(text: Text, number: TypedNumber) -> Slip:
    typed = text.text[number.start : number.end]
    return Slip(number.start, number.end, f"数的写法不对：{quoted(typed)}", "照表格里的样子写。")


def _without_source(text: Text, number: TypedNumber, near: KnownNumber | None, case: Case) -> Slip:
    typed = text.text[number.start : number.end]
    if near is None:
        message = f"{quoted(typed)}没有出处，也没有相近的数"
        return Slip(number.start, number.end, message, _NONE_NEAR)
    nearest = f"{named(near.path, case)} {printed_size(near, case)}"
    message = f"{quoted(typed)}没有出处，最接近的是 {nearest}"
    hint = (
        f"指的就是这个数，写成“【{near.path}】”，由程序代入；不是本文件里的数，改写这句话，不写数。"
    )
    return Slip(number.start, number.end, message, hint)


def _lacking(text: Text) -> Iterator[Slip]:
    for match in _SHARE.finditer(text.plain):
        message = f"“占”后面的“{match[1]}”少了“%”"
        yield Slip(*match.span(1), message, "补上“%”；或者改成引用“【占比……】”。")
    for match in _NO_BASE.finditer(text.plain):
        message = f"“{match[0]}”：预算为 0 时没有完成率"
        yield Slip(*match.span(), message, "改为“年初未安排预算”或“未发生支出”。")


RULES = (
    Question(without_source, SOURCE, unless=partly),
    Question(without_reference, REFERENCE, Severity.NOTE, partly),
    Question(misnamed, MISNAMED, Severity.WARNING, partly),
)
