"""Leftovers: instructions and alternatives of the form, and the names of other departments."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from disclosure.check.text_rule import Slip, TextRule, quoted
from disclosure.check.texts import BLOT, Part
from disclosure.diagnostics import Page, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from disclosure.check.rule import Case
    from disclosure.check.texts import Text

_ALTERNATIVES = re.compile(
    "增加（减少）|增长（下降）|上升（下降）|提高（降低）|增（减）|减少（增加）|下降（增长）|下降（上升）"
    "|降低（提高）|减（增）|大（小）于|高（低）于|多（少）于|小（大）于|低（高）于|少（多）于"
)
_BLANKS = re.compile(r"[xX×*＊_○]{2,}|某某")
#: Every alternative begins with a literal character, which makes the search fast.
_INSTRUCTIONS = re.compile(
    "（(?:凡是|请(?![示假求柬战辞客调愿教])|参考《|说明[：:]|注意事项|填写|此处|待[补填定核])"
    r"[^（）\n]{0,60}）?"
    "|凡是年中有追加预算|应作原因说明|只需说明本部门|按支出功能分类项级科目逐类分析|如果本部门没有"
    "|注意事项[：:]|要做文字性描述|不可为空|根据实际情况填列|应在专业名词解释中予以说明"
    "|非参公管理的事业单位不填写|也不用说明|请简要说明|请对部门整体支出|各部门公开的政府采购金额"
    "|的市直部门（单位）参照|上述……|……等收入|该项名词解释中|说明逐项解释|其他专用名词补充解释"
    "|此处填写|部门名称|1[.．、]…"
)
_CODE = re.compile(r"\{\{[^{}\n]{0,80}\}\}|\{\{|\}\}|\{%|%\}|\$\{|<%|__[a-z]{2,20}__")
_ONE_WIDTH = str.maketrans("()", "（）")
_LOOKS = (
    (_ALTERNATIVES, "二选一的说法没有选定：{}", "只留下符合实际的一个；增减由程序按数的正负写。"),
    (_BLANKS, "还有没填的空：{}", "写上真实的内容。"),
    (_INSTRUCTIONS, "这是版式里的填写说明，不是正文：{}", "删去填写说明，写上本部门的内容。"),
    (_CODE, "像程序代码的记号：{}，会原样印出来", "删去；要提到本文件里的数，写成“【路径】”。"),
)


def leftovers(text: Text, _: Case) -> Iterator[Slip]:
    """Find what the form wrote for the writer, not for the reader."""
    plain = text.plain.translate(_ONE_WIDTH) if "(" in text.plain else text.plain
    for pattern, message, hint in _LOOKS:
        for match in pattern.finditer(plain):
            if pattern is not _BLANKS or not _is_within_word(plain, match):
                words = text.text[match.start() : match.end()]
                yield Slip(match.start(), match.end(), message.format(quoted(words)), hint)


def _is_within_word(plain: str, match: re.Match[str]) -> bool:
    """Tell XXL and Xxx, and the marks of code, from a blank."""
    beside = plain[max(0, match.start() - 1) : match.start()] + plain[match.end() : match.end() + 1]
    return any(char.isascii() and char.isalnum() for char in beside)


#: Where one's own department writes of itself; others work along in 重点工作.
_OWN_PARTS = frozenset({Part.REASON, Part.USE, Part.PROFILE, Part.PERFORMANCE})
_SHORTEST = 3
#: A partner or a superior organ is named in passing, and so is the author of a document.
_PARTNER = re.compile(
    "(?:会同|联合|按照?|根据|依据|遵照|落实|配合|协同|协助|协调|支持|指导|督促|接受|经|由|向|与|和|同|及|、|"
    "对|从|报|报送|送|函|《[^》\n]{0,40})\\Z"
)
_AUTHORITY = re.compile(
    "[、和与及]|等(?:部门|单位)|牵头|联合|批复|下达|拨付|拨入|追加|通知|要求|关于|统一|负责|安排|组织|移交|划转"
)


def _no_others(case: Case) -> str:
    return "" if case.other_names else "没有别的部门的文件"


def other_names(text: Text, case: Case) -> Iterator[Slip]:
    """Find the names of other departments where the department speaks of itself."""
    plain, own = text.plain, _own_names(case)
    others = {name for name in case.other_names - own if len(name) >= _SHORTEST and name in plain}
    # A longer name hides the shorter ones within it, be it one's own or another's.
    for name in sorted(own | others if others else (), key=lambda each: (-len(each), each)):
        for match in re.finditer(re.escape(name), plain):
            if name in others and not _is_in_passing(plain, *match.span()):
                yield Slip(*match.span(), f"这里写的是别的部门：“{name}”")
        plain = plain.replace(name, BLOT * len(name))


def _own_names(case: Case) -> set[str]:
    names = case.accounts.names
    own = {names.full, names.official_short, names.short}
    own |= {agency.name for agency in case.accounts.agencies}
    return own | {f"{name}本级" for name in own}


def _is_in_passing(plain: str, start: int, end: int) -> bool:
    before = plain[max(0, start - 42) : start]
    return bool(_PARTNER.search(before) or _AUTHORITY.match(plain, end))


RULES = (
    TextRule(
        "N204",
        Page(
            "N204",
            "没有版式留下的话",
            "文字里有没有版式的填写说明（“凡是年中有追加预算的……”）、没选定的说法"
            "（“增加（减少）”“大（小）于”）、没填的空（“××”“xx”“部门名称”）和程序代码的记号。",
            "这些话是写给填表人看的，原样公开是最常见的差错（N-4、N-15）。",
            "删去或者换成本部门自己的内容。",
        ),
        leftovers,
        severity=Severity.ERROR,
    ),
    TextRule(
        "N205",
        Page(
            "N205",
            "写的是本部门",
            "原因、用途、概况和预算绩效里，有没有别的部门的名称。",
            "从别的部门的文件复制来的话，最容易忘改名称（N-14）。"
            "会同、配合、按照某部门要求的，以及重点工作，不在此列。",
            "改成本部门；确实要提到那个部门的，换一种说法（如“会同……”），或者写进“例外”。",
        ),
        other_names,
        parts=_OWN_PARTS,
        unless=_no_others,
    ),
)
