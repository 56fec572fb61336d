"""Leftovers: instructions, alternatives and blanks of the form, and marks of programs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from disclosure.check.prose.text_rule import Slip, TextRule, quoted
from disclosure.check.prose.texts import BLOT, FINANCIAL, Part
from disclosure.diagnostics import Page, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from disclosure.check.case import Case
    from disclosure.check.prose.texts import Text

#: Every alternative of these begins with a literal character, which makes the search fast.
_UP = ("增加", "增长", "上升", "提高", "上涨")
_DOWN = ("减少", "下降", "降低", "回落")
_THAN = ("大于", "小于", "高于", "低于", "多于", "少于")
_UP_OR_DOWN, _MORE_OR_LESS = f"(?:{'|'.join((*_UP, *_DOWN))})", f"(?:{'|'.join(_THAN)}|等于)"
_ALTERNATIVES = re.compile(
    "|".join(f"{word}[（/]{_UP_OR_DOWN}）?" for word in (*_UP, *_DOWN))
    + "|增（减）|减（增）|"
    + "|".join(f"{word}[（/]{_MORE_OR_LESS}）?" for word in _THAN)
    + "|大（小）于|小（大）于|高（低）于|低（高）于|多（少）于|少（多）于"
    "|我部门（单位）|本部门（单位）|我单位（部门）|本单位（部门）"
)
#: 增加或减少 is an alternative before a number or at the end, where money is spoken of.
_EITHER = re.compile(
    "|".join(
        f"{word}或者?{_UP_OR_DOWN}(?=[0-9{BLOT}，。；\\n]|的?(?:主要)?原因|\\Z)"
        for word in (*_UP, *_DOWN)
    )
)
_CROSSES = "xX×*＊_○"
_BLANKS = re.compile(
    "|".join(f"{re.escape(cross)}[{_CROSSES}]+" for cross in _CROSSES)
    + r"|某某|□□+|T(?:ODO|BD)|年[ 　]{1,8}月[ 　]{0,8}日"
    r"|待(?:(?<=^.)|(?<=[：:，].))(?:补充|补|填写|填|完善|确定|定)(?=[。；]?$)",
    re.MULTILINE,
)
_INSTRUCTIONS = re.compile(
    "（(?:凡是|请(?![示假求柬战辞客调愿教])|参考《|说明[：:]|注意事项|填写|此处|待[补填定核]|删除此|此[行段]删)"
    r"[^（）\n]{0,60}）?"
    "|凡是年中有追加预算|应作原因说明|只需说明本部门|按支出功能分类项级科目逐类分析|如果本部门没有"
    "|注意事项[：:]|要做文字性描述|不可为空|根据实际情况填列|应在专业名词解释中予以说明"
    "|非参公管理的事业单位不填写|也不用说明|请简要说明|请对部门整体支出|各部门公开的政府采购金额"
    "|的市直部门（单位）参照|上述……|……等收入|该项名词解释中|说明逐项解释|其他专用名词补充解释"
    "|与部门决算中行政单位和参照公务员法管理|此处填写|部门名称|1[.．、]…"
)
#: What a field of Word or a cell of Excel prints when it cannot find its source.
FIELD_ERROR = re.compile(
    r"#(?:REF!|DIV/0!|VALUE!|NULL!|NUM!|NAME\?|N/A)"
    "|错误[！!](?:未找到引用源|未定义书签|未定义样式|链接无效|文档中没有指定样式的文字)[。.]?"
)
_CODE = re.compile(
    r"\{\{[^{}\n]{0,80}\}\}|\{\{|\}\}|\{%|%\}|\{#|#\}|\$\{|<%|__[a-z]{2,20}__|_x[0-9A-F]{4}_"
    r"|\{[^{}\n%#]{1,40}\}|</?(?:b|i|u|p|br|hr|div|span|font|strong|em|sup|sub|table|tr|td)"
    r"(?:\s[^<>\n]{0,80})?/?>"
)
#: A name that only says what should stand there.
_UNNAMED = re.compile(
    "^(?:本?单位(?:名称|全称|简称)?|本?部门(?:全称|简称)?|全称|规范简称|简称|名称|项目名称|项目)$",
    re.MULTILINE,
)
_ONE_WIDTH = str.maketrans("()", "（）")
_CHOOSE = ("二选一的说法没有选定：{}", "只留下符合实际的一个；增减由程序按数的正负写。")
_FILL = ("还有没填的空：{}", "写上真实的内容。")
_LOOKS = (
    (_ALTERNATIVES, *_CHOOSE),
    (_EITHER, *_CHOOSE),
    (_BLANKS, *_FILL),
    (_UNNAMED, *_FILL),
    (_INSTRUCTIONS, "这是版式里的填写说明，不是正文：{}", "删去填写说明，写上本部门的内容。"),
    (FIELD_ERROR, "这是 Word 或 Excel 的出错记号：{}", "删去，写上原来要引用的内容。"),
    (_CODE, "像程序代码的记号：{}，会原样印出来", "删去；要提到本文件里的数，写成“【路径】”。"),
)
#: Where some of them are looked for; the others are looked for everywhere.
_ONLY_IN = {_EITHER: FINANCIAL, _UNNAMED: frozenset({Part.NAMES})}


def leftovers(text: Text, _: Case) -> Iterator[Slip]:
    """Find what the form wrote for the writer, not for the reader."""
    plain = text.plain.translate(_ONE_WIDTH) if "(" in text.plain else text.plain
    for pattern, message, hint in _LOOKS:
        if text.part not in _ONLY_IN.get(pattern, (text.part,)):
            continue
        for match in pattern.finditer(plain):
            if pattern is not _BLANKS or not _is_within_word(plain, match):
                words = text.text[match.start() : match.end()]
                yield Slip(match.start(), match.end(), message.format(quoted(words)), hint)


def _is_within_word(plain: str, match: re.Match[str]) -> bool:
    """Tell XXL and Xxx, and the marks of code, from a blank."""
    beside = plain[max(0, match.start() - 1) : match.start()] + plain[match.end() : match.end() + 1]
    return any(char.isascii() and char.isalnum() for char in beside)


RULES = (
    TextRule(
        leftovers,
        Page(
            "N204",
            "没有版式留下的话",
            "文字里有没有版式的填写说明（“凡是年中有追加预算的……”）、没选定的说法"
            "（“增加（减少）”“大（小）于”“我部门（单位）”）、没填的空（“××”“部门名称”“待补充”）、"
            "Word 和 Excel 的出错记号（“#REF!”）和程序代码的记号；"
            "部门、单位、项目和名词的名称里也不能有。",
            "这些话是写给填表人看的，原样公开是最常见的差错（N-4、N-15）。",
            "删去或者换成本部门自己的内容。",
        ),
        parts=tuple(Part),
        severity=Severity.ERROR,
    ),
)
