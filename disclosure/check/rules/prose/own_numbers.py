"""Numbers in prose on performance and key work that name a figure of this disclosure (N214)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from itertools import islice
from typing import TYPE_CHECKING

from disclosure.check.equations.amounts import measured
from disclosure.check.naming import named
from disclosure.check.prose.budget_words import without_names
from disclosure.check.prose.known_numbers import KnownNumber
from disclosure.check.prose.numerals import chinese_number
from disclosure.check.prose.own_figures import OwnName, own_name
from disclosure.check.prose.own_rates import beside, own_rate
from disclosure.check.prose.text_rule import MOST, Slip, findings, quoted
from disclosure.check.prose.texts import Part, Text, texts
from disclosure.check.prose.typed_numbers import typed_numbers
from disclosure.phrases import shown_size
from disclosure.terms import Unit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from disclosure.check.case import Case
    from disclosure.check.finding import Finding
    from disclosure.compute import Figure

_PARTS = (Part.PROFILE, Part.PERFORMANCE, Part.KEY_WORK)
#: Of the profile, what people add in words of their own.
_ADDED = "补充说明"
#: Keys whose texts tell what is wanted, not what was.
_WANTED = frozenset(("目标值", "工作内容及目标", "下一步措施", "改进措施", "名称"))
#: A look at the words before and after a number reaches so far.
_REACH, _AHEAD = 60, 8
_SENTENCE_END = re.compile(r"[。；\n]")
_RATE = "%"
_YEAR = re.compile(r"((?:19|20)\d\d)年")
#: Words after which a number is another year's, a plan's, a part of the year's, a part of the
#: figure, or somebody else's.
_OTHERWISE = re.compile(
    "(?<![比较与同])(?:上年|去年|上一年|往年)|前年|明年|来年|预算|计划|预计|拟|争取|力争|目标|指标|限额"
    r"|季度|半年|(?<!\d)(?:1[01]|0?[1-9])月|近[一二三四五两几\d]年|年来|以来|五年|三年|累计|历年"
    "|其中|剔除|扣除|不含|人均|平均|每[年月人个]"
    "|全[国省市区县镇乡街村校院]|各[单部镇乡街科县区市村社]|所属|下属|直属|辖区|二级单位|企业|社区|合作社|村集体"
)
_PARTLY = re.compile(r"\s?(?:用于|的|中[，、]|里|左右|余|以[上下内]|[（(](?:不含|未含|剔除|仅|含))")
#: A count that is followed by another of the same: 12批次、150人次.
_AND_BEFORE = re.compile(
    r"(?:\d{1,6}|[一二两三四五六七八九十百]{1,6})\s?(?:批次?|个|人次)[、，]共?$"
)
#: Without any of these a text has no number with a unit.
_MAYBE = re.compile("[元%‰万亿圆￥¥辆批人个台]|分之")
_COUNTED = re.compile(
    r"(?<![\d.])(?P<count>\d{1,6}|[一二两三四五六七八九十百]{1,6})\s?(?P<unit>辆|批次|人次|个|台)"
)


@dataclass(frozen=True, slots=True)
class _Said:
    """A number in a text: where it stands, its value and its finest digit; ``unit`` of a count."""

    start: int
    end: int
    value: Decimal
    exponent: int
    unit: str = ""


def contradicted(case: Case) -> Iterator[Finding]:
    """Yield a finding for each number that is another than that of the figure it is said of."""
    for text in texts(case, _PARTS):
        is_aside = text.part is Part.PROFILE and text.pointer[-1] != _ADDED
        if not is_aside and not _WANTED.intersection(map(str, text.pointer)):
            slips = [_slip(text, said, case) for said in islice(_said(text.plain), MOST)]
            if any(slips):
                yield from findings(text, filter(None, slips), "")


def _said(plain: str) -> Iterator[_Said]:
    if not _MAYBE.search(plain):
        return
    for each in typed_numbers(plain):
        if not each.is_malformed:
            unit = _RATE if each.is_percent else ""
            yield _Said(each.start, each.end, each.value, each.exponent, unit)
    for match in _COUNTED.finditer(plain):
        typed = match["count"]
        count = Decimal(typed) if typed.isdecimal() else chinese_number(typed)
        if count is not None:
            yield _Said(match.start(), match.end(), count, 0, match["unit"])


def _slip(text: Text, said: _Said, case: Case) -> Slip | None:
    words = text.plain[max(0, said.start - _REACH) : said.start].replace("（境）", "境")
    sentence = _SENTENCE_END.split(words.replace("（含）", ""))[-1]
    if said.unit and said.unit != _RATE:
        sentence = _AND_BEFORE.sub("", sentence)
    clause = sentence[max(map(sentence.rfind, "，、（")) + 1 :]
    own = _named(text, said, sentence, clause, case)
    figure = case.figures.get(own.path) if own else None
    if own is None or figure is None or figure.value is None:
        return None
    ahead = text.plain[said.end : said.end + _AHEAD]
    plain = sentence.replace("预算", "") if said.unit == _RATE else sentence
    if _is_otherwise(plain, case) or _PARTLY.match(ahead) or _may_be(said, own, case):
        return None
    return _told(text, said, clause, figure, case)


def _named(text: Text, said: _Said, sentence: str, clause: str, case: Case) -> OwnName | None:
    """Return what a number is said of; None where it may be said of a part."""
    if said.unit == _RATE:
        own = own_rate(sentence, clause, text.pointer, _names(case))
        if own is None:
            return None
        known = [case.figures[path] for path in beside(own) if path in case.figures]
        amounts = (each for each in _said(sentence) if not each.unit)
        is_whole = all(any(_is_equal(each, figure) for figure in known) for each in amounts)
        return own if is_whole else None
    is_project = text.pointer[1:2] == ("项目",)
    own = own_name(clause, said.unit, _names(case), is_project=is_project)
    known = [case.figures[path] for path in own.only_if if path in case.figures] if own else []
    return own if len({figure.value for figure in known}) <= 1 else None


def _told(text: Text, said: _Said, clause: str, figure: Figure, case: Case) -> Slip:
    known = _known(figure, case)
    typed = text.text[said.start : said.end]
    start = text.text.rfind(clause, 0, said.start)
    quote = text.text[start : said.end] if start >= 0 else typed
    message = (
        f"{quoted(quote)}与本文件的“{named(figure.path, case)}”{printed_size(known, case)}不同"
    )
    hint = (
        f"写成“【{figure.path}】”，由程序代入；说的是别的单位、别的年度的数，写明是谁的、哪一年的。"
    )
    return Slip(said.start, said.end, message, hint)


def _names(case: Case) -> tuple[str, ...]:
    names = case.accounts.names
    return tuple(filter(None, (names.full, names.official_short, names.short)))


def _is_otherwise(sentence: str, case: Case) -> bool:
    """Tell whether the words before a number say that it is not this year's, or not ours."""
    years = {int(year) for year in _YEAR.findall(sentence)}
    plain = without_names(sentence)
    for name in sorted(_names(case), key=len, reverse=True):
        plain = plain.replace(name, "")
    others = (agency.name for agency in case.accounts.agencies)
    is_unit = len(case.accounts.agencies) > 1 and any(name in plain for name in others)
    return bool(years - {case.accounts.year}) or is_unit or bool(_OTHERWISE.search(plain))


def _may_be(said: _Said, own: OwnName, case: Case) -> bool:
    """Tell whether a figure that may be called so has this value, or is not known."""
    called = (figure for path, figure in case.figures.items() if own.may_mean(path))
    return any(each.value is None or _is_equal(said, each) for each in called)


def _is_equal(said: _Said, figure: Figure) -> bool:
    """Tell whether a number is the figure's, be it rounded by hand."""
    size = abs(figure.value or Decimal(0))
    exact = size.scaleb(-4) if figure.unit is Unit.AMOUNT else size
    step = Decimal(1).scaleb(said.exponent)
    return said.value in (exact, exact.quantize(step, ROUND_HALF_UP))


def _known(figure: Figure, case: Case) -> KnownNumber:
    printed = shown_size(figure, case.edition.display).text
    value = figure.value or Decimal(0)
    exact = abs(value).scaleb(-4) if figure.unit is Unit.AMOUNT else abs(value)
    return KnownNumber(figure.path, printed, Decimal(printed), exact, figure.unit, value < 0)


def printed_size(known: KnownNumber, case: Case) -> str:
    """Write the size of a figure as it is printed; in a file kept in 元, that behind the exact."""
    printed = f"{known.printed}{known.unit.value}"
    if known.unit is not Unit.AMOUNT or case.unit == "万元":
        return printed
    return f"{measured(known.exact.scaleb(4), known.unit, case.unit)}（印作{printed}）"
