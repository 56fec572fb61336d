"""How a reason is worded: it fits the sign, it says something, and the form's words stand once."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from disclosure.check.equations.amounts import measured
from disclosure.check.naming import named
from disclosure.check.prose.reasons_given import Given, given, no_reasons
from disclosure.check.prose.text_rule import Slip, findings, quoted
from disclosure.check.prose.texts import BLOT, Part, texts
from disclosure.check.question import Question
from disclosure.check.unread import partly
from disclosure.diagnostics import Page, Severity
from disclosure.edition import LEAD_IN
from disclosure.model import ZERO
from disclosure.phrases import bare_reason, reason_phrase, resolve
from disclosure.terms import Unit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from disclosure.check.case import Case
    from disclosure.check.finding import Finding
    from disclosure.check.prose.texts import Text

_UP = re.compile(
    "增加|新增|追加|增长|增多|增大|上升|上涨|增配|增设|增发|增补|补发|上调|调增|提标|扩大规模|规模扩大"
    "|标准提高|提高标准|加大投入|投入加大"
)
_DOWN = re.compile(
    "减少|压减|压缩(?!机|空气|天然气)|缩减|削减|核减|调减|下调|下降|节支|过紧日子|节约(?!型|集约)"
    "|降低[^，。；]{0,8}(?:支出|费用?|成本|开支|标准)"
)
_CLAUSE = re.compile("[^，。；;！？]+")
#: What makes such a word speak of something else than the amount, wherever it stands in a clause.
_ELSEWHERE = re.compile(
    "[未没无]|不再|不及|不足|完成|结束|效率|出行|监管|管控|排放|污染|风险|隐患|事故|损失|浪费|债务|水位"
)
_EARLIER = "(?<![比较与])(?:上年|去年|往年|以前年度|年初|原计划)"
#: What turns a word of increase round, before it and behind it.
_HELD_BACK = re.compile(
    "控制?|从严|严格|限制|减少|压减|压缩|缩减|削减|核减|调减|取消|停止|暂[停缓]|推迟|延[缓后]|杜绝|避免|少于|低于|"
    + _EARLIER
)
_PUT_OFF = re.compile(
    "^的|延[至缓后]|推[迟至]|放缓|取消|调整[到至]|转[入由至]|划转|改由|减少|下降|有限"
)
#: What makes saving or reducing the purpose of spending.
_PURSUED = re.compile("开展|推进|推动|实施|加大|增加|新增|用于|支持|建设|宣传|修建|" + _EARLIER)
_SERVED = re.compile(
    "^的|^用[水电能地]|活动|宣传|工程|治理|奖补|补[贴助]|恢复|设施|设备|改造|项目(?:启动|实施|开工)|放缓|有限"
)
_DIRECTION = re.compile(
    "增加|增长|增多|上升|减少|下降|降低|变化|变动|增减|扩大|缩小|有所|略有|相应|相关|正常|收支|规模|实际|同比|较上年|比上年|与上年相比|本年度?"
    "|今年|上年度?|去年|年初|全年|年度|预算数?|决算数?|支出|收入|经费|费用|资金|财政|拨款|一般公共|政府性基金"
    "|国有资本经营|机关运行|公务用车|公务接待|因公出国|[（(]境[）)]|购置|运行|维护|项目|基本|总体|总计|合计|金额|总额|数额?|主要|原因|由于|因为|所致|导致|引起|造成|万?元|[是因为的了各"
    f"较比与和及等、，。；“”（）三公0-9.,%{BLOT}]"
)
_EMPTY = re.compile(
    "(?:详?见(?:附|上|下|公开|表|说明).{0,20}|无|略|同上|暂无|没有|不适用|无说明|无变化|正常(?:变动|变化|增减)"
    "|政策(?:性)?(?:原因|因素)|客观(?:原因|因素)|其他(?:原因|因素)?|(?:因|根据|按照?)?(?:工作|业务|实际|客观)需要"
    "|按实际(?:发生|支出|情况)|按(?:照)?规定(?:执行|列支)|据实(?:列支|结算|支出)"
    "|(?:本年|全年)?(?:无|没有|未发生)(?:此项|该项|这项|公务接待|因公出国[（(]境[）)]|公务用车(?:购置|运行维护)?|相关)?(?:支出|费用|费|经费)?)"
)
_DOUBLED_START = re.compile(
    "(?:主要(?:是|原因|由于|因为|系|有|包括)|由于|因为|因受|是因|是由|系(?![统列数])|原因|有[：:]|在于|[，、：:；])"
    "|[^，。；]{0,20}?原因(?:是|为|在于|[：:])"
)
_DOUBLED_END = re.compile(
    "(?:所致|导致的?|造成的?|引起的?|的(?:主要)?原因|的缘故|[是为](?:其)?主要原因)$"
)
_DOUBLED_USE = re.compile("(?:主要)?(?:是)?用于|主要是|用途[是为：:]")


def contradicting(case: Case) -> Iterator[Finding]:
    """Yield a finding for each reason whose words all point against the sign of its change."""
    for each in given(case):
        yield from findings(each.text, _contradiction(each, case), _CONTRADICTING.fix)


def _contradiction(reason: Given, case: Case) -> Iterator[Slip]:
    plain = reason.text.plain
    if reason.sign > 0:
        along, match = _UP.search(plain), _said(plain, _DOWN, _PURSUED, _SERVED)
    else:
        along, match = _DOWN.search(plain), _said(plain, _UP, _HELD_BACK, _PUT_OFF)
    if not reason.sign or not match or along:
        return
    told, difference = reason.told, reason.difference
    if told is None or difference is None:
        return
    way = "多" if reason.sign > 0 else "少"
    size = measured(abs(difference.value or ZERO), Unit.AMOUNT, case.unit)
    now, base = (named(path, case) for path in (told.change.now, told.change.base))
    message = f"原因说的是“{match[0]}”，“{now}”却比“{base}”{way} {size}"
    yield Slip(match.start(), match.end(), message)


def _said(
    plain: str, words: re.Pattern[str], before: re.Pattern[str], behind: re.Pattern[str]
) -> re.Match[str] | None:
    """Return the first of the words that says so of the amount: nothing in its clause turns it."""
    for clause in _CLAUSE.finditer(plain):
        start, end = clause.span()
        if _ELSEWHERE.search(plain, start, end):
            continue
        for match in words.finditer(plain, start, end):
            turned = before.search(plain[start : match.start()])
            if not turned and not behind.search(plain[match.end() : end]):
                return match
    return None


def saying_nothing(case: Case) -> Iterator[Finding]:
    """Yield a finding for each reason that only repeats the direction, or is an empty word."""
    for text in texts(case, (Part.REASON,)):
        slips = list(_emptiness(text))
        # A reference that names nothing is told elsewhere; what it should be nobody knows yet.
        if slips and not resolve(text.text, case.figures)[1]:
            yield from findings(text, slips, _NOTHING.fix)


def _emptiness(text: Text) -> Iterator[Slip]:
    bare = bare_reason(text.plain)
    if _EMPTY.fullmatch(bare):
        yield Slip(0, len(text.text), f"{quoted(bare)}等于没有说明原因")
    elif not _DIRECTION.sub("", bare).strip():
        words = quoted(bare_reason(text.text))
        yield Slip(0, len(text.text), f"{words}只重复了增减，没有说为什么")


def doubling(case: Case) -> Iterator[Finding]:
    """Yield a finding for words that the form writes itself; quote what would be printed."""
    for text in texts(case, (Part.REASON,)):
        yield from findings(text, _doubled_reason(text, case), _DOUBLING.fix)
    for text in texts(case, (Part.USE,)):
        match = _DOUBLED_USE.match(text.plain)
        if match:
            slip = _double(text, match, f"主要用于{text.text}")
            yield from findings(text, [slip], _DOUBLING.fix)


def _doubled_reason(text: Text, case: Case) -> Iterator[Slip]:
    bare = bare_reason(text.text)
    start = text.text.find(bare)
    end = start + len(bare)
    head = _DOUBLED_START.match(text.plain, start)
    tail = _DOUBLED_END.search(text.plain, max(start, end - 12), end)
    for match in (head, tail):
        if match:
            yield _double(text, match, reason_phrase(text.text, lead_in=_lead_in(text, case)))


def _lead_in(text: Text, case: Case) -> str:
    """Return the words with which the form introduces a reason: 决算数小于预算数的主要原因：."""
    forms = (form for form, _ in case.edition.comparisons_at(text.pointer))
    return next((form.lead_in for form in forms), LEAD_IN)


def _double(text: Text, match: re.Match[str], printed: str) -> Slip:
    words = quoted(text.text[match.start() : match.end()])
    message = f"{words}与版式的话重复，印出来是{quoted(printed)}"
    return Slip(match.start(), match.end(), message, f"删去{words}，只写原因或用途本身。")


_CONTRADICTING = Page(
    "N302",
    "原因与增减相符",
    "数是增加的，原因却只说减少、压减、节约；或者数是减少的，原因却只说新增、追加。",
    "原因与增减方向相反，读者会认为数或原因有一个写错了（N-4）。",
    "核对本年数和对比的数；数没有错，就写真正的原因。",
)
_NOTHING = Page(
    "N303",
    "原因说得出为什么",
    "原因是不是只重复了增减（“支出减少”“预算数增加”），或者是“见附表”“工作需要”这样的空话。",
    "要说明的是为什么变，不是变了没有（“减少的主要原因是减少”）；143号文要求对增减变化作说明。",
    "写明哪一件事、哪一项经费使它变化。",
)
_DOUBLING = Page(
    "N304",
    "不重复版式的话",
    "原因的开头有没有“由于”“支出减少的主要原因是”，末尾有没有“所致”“的原因”；"
    "用途的开头有没有“用于”。",
    "程序会写“主要原因是”“主要用于”，再写一遍就成了“主要原因是由于”“主要用于用于”（N-16）。",
    "只写原因或用途本身。",
)
RULES = (
    Question(contradicting, _CONTRADICTING, Severity.WARNING, no_reasons),
    Question(saying_nothing, _NOTHING, Severity.WARNING, no_reasons),
    Question(doubling, _DOUBLING, Severity.WARNING, partly),
)
