"""What stands in the way of publishing a form, told by its place: E113 to E116, E123.

Room: render, screening. What is of one kind is told once for each part, at its first place.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from disclosure.diagnostics import Diagnostic, Place, Severity
from disclosure.render.screening.faint import faint
from disclosure.render.screening.fields import fields
from disclosure.render.screening.hidden import hidden, what
from disclosure.render.screening.judgement import Fate
from disclosure.render.template.spots import spot_at, spots

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from lxml.etree import _Element

    from disclosure.render.screening.sift import Sifted

_ACCEPT = "在 Word 或 WPS 的“审阅”里接受（或拒绝）所有修订，关掉“修订”，再保存"
_DELETE = "从模板里删去；图表、图片用普通的，文字直接写"
_SHOW = "删去，或者取消隐藏；要到时候才印的内容，用 {%p if … %} 或 {%tr if … %}"
_VISIBLE = "删去，或者改成看得见的颜色和字号"
_FIELDS = "删去这个域，或者按 Ctrl+Shift+F9 变成普通文字；可以用页码、目录、交叉引用"


class _Wrong(NamedTuple):
    """One thing in the way: its code, its sentence, the way out, the element, how grave it is."""

    code: str
    message: str
    hint: str
    element: _Element
    severity: Severity = Severity.ERROR


def objections(
    found: Mapping[str, Sifted],
    texts: Mapping[str, _Element],
    styles: _Element | None,
    titles: Mapping[str, str],
    label: str,
) -> Iterator[Diagnostic]:
    """Yield what is in the way, part by part; ``titles`` is what people call the parts."""
    for name, sifted in found.items():
        wrong = [_objection(each.fate, each.name, each.element) for each in sifted.objections]
        if name in texts:
            wrong += _unprinted(texts[name], styles)
        yield from _told(wrong, texts.get(name), titles.get(name, ""), label)


def _objection(fate: Fate, name: str, element: _Element) -> _Wrong:
    if fate is Fate.REVISION:
        return _Wrong("E113", "模板里有修订，请先全部接受", _ACCEPT, element)
    return _Wrong("E115", f"模板里有{name}，不能公开", _DELETE, element)


def _unprinted(root: _Element, styles: _Element | None) -> Iterator[_Wrong]:
    for element in hidden(root, styles):
        yield _Wrong("E114", f"模板里有隐藏的{what(element)}", _SHOW, element)
    for element, why in faint(root, styles):
        message = f"有{why}的文字，印出来看不见"
        yield _Wrong("E123", message, _VISIBLE, element, Severity.WARNING)
    known, odd = fields(root)
    for field in known:
        if not field.is_known:
            yield _Wrong("E116", f"不能用的域“{field.name}”", _FIELDS, field.start)
    for element in odd:
        yield _Wrong("E116", "不完整的域", _FIELDS, element)


def _told(
    wrong: Iterable[_Wrong], root: _Element | None, title: str, label: str
) -> Iterator[Diagnostic]:
    groups: dict[tuple[str, str], list[_Wrong]] = {}
    for each in wrong:
        groups.setdefault((each.code, each.message), []).append(each)
    if not groups:
        return
    known = {} if root is None else dict(spots(root, title))
    for (code, message), members in groups.items():
        count = f"（共 {len(members)} 处）" if len(members) > 1 else ""
        first = members[0]
        spot = spot_at(first.element, known)
        if spot is None:
            where = f"{title}：" if title else ""
            full = f"{where}{message}{count}"
            yield Diagnostic(code, first.severity, full, Place(label), first.hint)
        else:
            told = spot.complaint(code, label, f"{message}{count}", first.hint)
            yield replace(told, severity=first.severity)
