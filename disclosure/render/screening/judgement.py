"""What becomes of an element of a form: kept, unwrapped, taken out, or a reason to stop.

Room: render, screening. What is not allowed and prints nothing is taken out and counted by a name
that people know; what prints cannot be taken out without a word, so the form is refused.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from disclosure.render.wordml import short

if TYPE_CHECKING:
    from lxml.etree import _Element

    from disclosure.render.screening.allowed import Allowed


class Fate(Enum):
    """What becomes of an element."""

    KEEP = "keep"
    UNWRAP = "unwrap"
    REMOVE = "remove"
    REFUSE = "refuse"
    REVISION = "revision"


@dataclass(frozen=True, slots=True)
class Judgement:
    """The fate of an element, and the name by which it is counted or refused."""

    fate: Fate
    name: str = ""


#: Elements of compatibility: what they hold stands where they stand.
TRANSPARENT = frozenset({"mc:AlternateContent", "mc:Choice", "mc:Fallback"})
_REVISIONS = {
    *("ins", "del", "moveFrom", "moveTo", "delText", "delInstrText"),
    *("rPrChange", "pPrChange", "sectPrChange", "tblPrChange", "tblPrExChange", "tblGridChange"),
    *("trPrChange", "tcPrChange", "numberingChange", "cellIns", "cellDel", "cellMerge"),
    *(f"{what}Range{end}" for what in ("moveFrom", "moveTo") for end in ("Start", "End")),
    *(
        f"customXml{what}Range{end}"
        for what in ("Ins", "Del", "MoveFrom", "MoveTo")
        for end in ("Start", "End")
    ),
}
_CONFLICTS = ("w14:conflict", "w14:customXmlConflict")
#: Wrappers: the element that holds what is printed, or the element itself.
_WRAPPERS = {
    "w:sdt": "内容控件",
    "w:sdtContent": "内容控件",
    "w:smartTag": "智能标记",
    "w:customXml": "自定义 XML 标记",
}
#: What prints, acts, or brings something along that nobody has looked at.
_REFUSED = {
    "w:object": "嵌入的对象",
    "o:OLEObject": "嵌入的对象",
    "w:control": "控件",
    "w:altChunk": "插入的别的文件",
    "w:subDoc": "子文档",
    "w:contentPart": "墨迹",
    "w14:contentPart": "墨迹",
    "w:movie": "影片",
    "w:hidden": "隐藏的行",
    **dict.fromkeys(
        [f"w:{unit}{how}" for unit in ("day", "month", "year") for how in ("Long", "Short")],
        "自动更新的日期",
    ),
}
_DRAWN = {"dgm": "SmartArt 图形", "?": "新式图表或别的图形"}
#: Names by which people know what is taken out.
_KNOWN = {
    "w:proofErr": "拼写检查标记",
    "w:permStart": "编辑权限标记",
    "w:permEnd": "编辑权限标记",
    "w:commentRangeStart": "批注标记",
    "w:commentRangeEnd": "批注标记",
    "w:commentReference": "批注标记",
    "w:annotationRef": "批注标记",
    "w:lastRenderedPageBreak": "旧的分页位置",
    "w:rsids": "编辑过程标识",
    "w:rsid": "编辑过程标识",
    "w:nsid": "编辑过程标识",
    "w:tmpl": "编辑过程标识",
    "a:hlinkClick": "指向文件外面的链接",
    "a:hlinkHover": "指向文件外面的链接",
    "w:attachedTemplate": "外挂模板",
    "w:docVars": "文档变量",
    "w:mailMerge": "邮件合并设置",
}
_OTHER = "别的标记"
_PRINTS = ("w:t", "w:drawing", "w:pict", "w:sym", "w:instrText", "w:sectPr", "a:t", "m:t")


def judge(element: _Element, parent: str, allowed: Allowed) -> Judgement:
    """Return what becomes of an element; ``parent`` is what it stands in, wrappers left aside."""
    name = short(str(element.tag))
    if name in TRANSPARENT or allowed.child(parent, name):
        return Judgement(Fate.KEEP)
    if name.removeprefix("w:") in _REVISIONS or name.startswith(_CONFLICTS):
        return Judgement(Fate.REVISION, "修订")
    if name in _WRAPPERS:
        return Judgement(Fate.UNWRAP, _WRAPPERS[name])
    refused = _REFUSED.get(name) or _printed(element, name, parent)
    if refused:
        return Judgement(Fate.REFUSE, refused)
    return Judgement(Fate.REMOVE, _KNOWN.get(name, _OTHER))


def _printed(element: _Element, name: str, parent: str) -> str:
    """Return what to call an element that prints something; empty where it prints nothing."""
    if parent == "a:graphicData":
        return _DRAWN.get(name.partition(":")[0], _DRAWN["?"])
    if any(short(str(each.tag)) in _PRINTS for each in element.iter()):
        return f"程序不认识的内容（{name}，在 {parent} 里）"
    return ""
