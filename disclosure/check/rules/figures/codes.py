"""Codes: every code has one name and one row, and is written at one level."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from disclosure.check.finding import Finding
from disclosure.check.naming import label
from disclosure.check.question import Question
from disclosure.check.rules.figures.other_years import what_to_use, when_it_was
from disclosure.compute.codes import ancestors
from disclosure.diagnostics import Page, Pointer
from disclosure.validate.codes import near_codes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from disclosure.check.case import Case
    from disclosure.edition import Subject

#: Where functional codes are typed: how many keys stand before the code. A kind has some of these
#: blocks; one in which it types no codes has none to find.
_DEPTH = {"收入": 2, "支出": 2, "结转结余": 3, "年初预算": 1}
_ECONOMIC = "基本支出经济分类"
#: How many codes may be asked about: more would be no help.
_SHOWN = 3
#: So many items below a code are named.
_MOST_NAMED = 4


def typed_codes(case: Case) -> Iterator[Pointer]:
    """Yield the pointer of every functional code that was typed, block by block."""
    return _typed(case, _DEPTH)


def typed_economic_codes(case: Case) -> Iterator[Pointer]:
    """Yield the pointer of every economic code that was typed."""
    return _typed(case, {_ECONOMIC: 1})


def _typed(case: Case, depths: dict[str, int]) -> Iterator[Pointer]:
    for block, depth in depths.items():
        yield from _codes_below((block,), case.facts.get(block), depth)


def _codes_below(at: Pointer, data: Any, depth: int) -> Iterator[Pointer]:
    if not isinstance(data, Mapping):
        return
    for key, value in data.items():
        if depth > 1:
            yield from _codes_below((*at, key), value, depth - 1)
        elif key.isdigit():
            yield (*at, key)
        elif isinstance(value, Mapping):
            # 年初预算 may have the codes of a fund below its name.
            yield from _codes_below((*at, key), value, depth)


#: Every functional code has a name to print.
_NAMELESS_CODE = Page(
    "T221",
    "功能科目有名称",
    "支出功能分类的编码，当年的科目目录里有没有；没有的，是否写了名称。别的年度才有的编码，会说明那时的名称。",
    "表中的科目名称、正文和名词解释都由编码得出；查不到名称就印不出来（X-14）。",
    "对照当年《政府收支分类科目》核对编码；编码无误而目录没有的，"
    "在支出的这一项下写“名称”，例如 2013199: {名称: 科目名称, 基本支出: 1.00}。",
)


def _nameless_code(case: Case) -> Iterator[Finding]:
    """Yield one finding for each code that has no name anywhere."""
    own = {code for _, code, _ in case.accounts.own_names}
    places: dict[str, list[Pointer]] = {}
    for pointer in _typed(case, _DEPTH):
        places.setdefault(str(pointer[-1]), []).append(pointer)
    for code, at in places.items():
        if case.edition.function(code) is None and code not in own:
            known = case.edition.catalog
            when = when_it_was(code, known)
            where = (
                f"{known.year} 年的科目目录里：它{when}"
                if when
                else "当年的科目目录里，也没有写名称"
            )
            hint = (
                what_to_use(code, known)
                if when
                else near(code, known.functional) + _NAMELESS_CODE.fix
            )
            yield Finding(tuple(at), f"功能科目编码 {code} 不在{where}", hint)


def near(code: str, known: Mapping[str, Subject]) -> str:
    """Return the question which code is meant, where a slip of a finger explains this one."""
    found = near_codes(code, known)
    listed = "、".join(f"{each}（{known[each].name}）" for each in found)
    return f"是否应为 {listed}？" if 0 < len(found) <= _SHOWN else ""


#: A code is not typed beside one of its own ancestors in the same block. Items below
#: one code are one finding, at that code.
_CODE_AT_TWO_LEVELS = Page(
    "T222",
    "科目只在一个级次填写",
    "同一处是否既填了某个款（或类），又填了它下面的项，或既填合计又填明细。",
    "上级科目由下级科目相加得出；两级都填，金额就会重复或互相矛盾。",
    "保留明细，删去上级；要核对上级合计，写到“核对”里。",
)


def _code_at_two_levels(case: Case) -> Iterator[Finding]:
    """Yield a finding for each code whose ancestor is typed too."""
    typed = list(_typed(case, {**_DEPTH, _ECONOMIC: 1}))
    known, below = frozenset(typed), dict[Pointer, list[Pointer]]()
    for pointer in typed:
        parents = ((*pointer[:-1], above) for above in ancestors(str(pointer[-1])))
        parent = next((each for each in parents if each in known), None)
        if parent is not None:
            below.setdefault(parent, []).append(pointer)
    for parent, items in below.items():
        codes = "、".join(_told(each, case) for each in items[:_MOST_NAMED])
        more = f"等 {len(items)} 个" if len(items) > _MOST_NAMED else ""
        message = f"上级科目 {_told(parent, case)}与它下面的 {codes}{more}同时填写"
        hint = f"删去 {parent[-1]} 这一行，由下级科目相加；要核对它的合计，写到“核对”里。"
        yield Finding((parent, *items), message, hint)


def _told(pointer: Pointer, case: Case) -> str:
    return label((pointer[0], pointer[-1]), case).partition(".")[2]


RULES = (
    Question(_nameless_code, _NAMELESS_CODE),
    Question(_code_at_two_levels, _CODE_AT_TWO_LEVELS),
)
