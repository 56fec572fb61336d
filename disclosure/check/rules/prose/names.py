"""Names of other departments where a department speaks of itself."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from disclosure.check.prose.text_rule import Slip, TextRule
from disclosure.check.prose.texts import BLOT, Part
from disclosure.diagnostics import Page

if TYPE_CHECKING:
    from collections.abc import Iterator

    from disclosure.check.case import Case
    from disclosure.check.prose.texts import Text

#: Where one's own department writes of itself; others work along in 重点工作.
_OWN_PARTS = (Part.REASON, Part.USE, Part.PROFILE, Part.PERFORMANCE, Part.NAMES)
_OWN_PROJECT = "部门预算项目"
#: A partner or a superior organ is named in passing, and so is the author of a document.
_PARTNER = re.compile(
    "(?:会同|联合|按照?|根据|依据|遵照|落实|配合|协同|协助|协调|支持|指导|督促|接受|经|由|向|与|和|同|及|、|"
    "对|从|报|报送|送|函|委托|受|支付|租用|租赁|借用|接收|接受|划转|移送|补助|拨付|归还|退还|缴纳|帮助|《[^》\n]{0,40})\\Z"
)
_AUTHORITY = re.compile(
    "[、和与及]|等(?:部门|单位)|牵头|联合|批复|下达|拨付|拨入|追加|通知|要求|关于|统一|负责|安排|组织|移交|划转"
)


#: At the beginning of a duty another department is its subject, whatever follows.
_DUTY = re.compile("负责|承担|主管|管理")


def _no_others(case: Case) -> str:
    return "" if case.other_names else "没有别的部门的文件"


def other_names(text: Text, case: Case) -> Iterator[Slip]:
    """Find the names of other departments where the department speaks of itself."""
    if text.part is Part.NAMES and not _is_managing(text, case):
        return
    plain, own = text.plain, _own_names(case)
    others = case.other_names.within(plain) - own
    # A longer name hides the shorter ones within it, be it one's own or another's.
    for name in sorted(own | others if others else (), key=lambda each: (-len(each), each)):
        for match in re.finditer(re.escape(name), plain):
            if name in others and not _is_in_passing(text.part, plain, *match.span()):
                yield Slip(*match.span(), f"这里写的是别的部门：“{name}”")
        plain = plain.replace(name, BLOT * len(name))


def _own_names(case: Case) -> set[str]:
    names = case.accounts.names
    own = {names.full, names.official_short, names.short}
    own |= {agency.name for agency in case.accounts.agencies}
    return own | {f"{name}本级" for name in own}


def _is_managing(text: Text, case: Case) -> bool:
    """Tell whether a name is the 主管部门 of a department's own project, or all names at a glance.

    The 主管部门 of a unit is another department, and so may be that of a transferred project.
    """
    if case.facts.get("口径") == "单位":
        return False
    if text.pointer in ((), (Part.NAMES.value,)):
        return True
    *above, key = text.pointer
    if key != "主管部门" or not isinstance(above[-1], str):
        return False
    project = case.facts["预算绩效"]["项目"][above[-1]]
    return bool(project.get("项目类别", _OWN_PROJECT) == _OWN_PROJECT)


def _is_in_passing(part: Part, plain: str, start: int, end: int) -> bool:
    if part is Part.NAMES:
        return plain[start - 1 : start] not in ("", "\n") or plain[end : end + 1] not in ("", "\n")
    if part is Part.PROFILE and plain[start - 1 : start] in ("", "\n") and _DUTY.match(plain, end):
        return False
    before = plain[max(0, start - 42) : start]
    return bool(_PARTNER.search(before) or _AUTHORITY.match(plain, end))


RULES = (
    TextRule(
        other_names,
        Page(
            "N205",
            "写的是本部门",
            "原因、用途、概况和预算绩效里，有没有别的部门的名称；本部门项目的“主管部门”是不是本部门。",
            "从别的部门的文件复制来的话，最容易忘改名称（N-14）。"
            "会同、配合、委托、按照某部门要求的，以及重点工作，不在此列。",
            "改成本部门；确实要提到那个部门的，换一种说法（如“会同……”），或者写进“例外”。",
        ),
        parts=_OWN_PARTS,
        unless=_no_others,
    ),
)
