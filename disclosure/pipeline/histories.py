"""``explain … --history``: each commit that changed the value of a figure, newest first."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from disclosure.diagnostics import Diagnostic
from disclosure.passport import plain
from disclosure.phrases import DISPLAY, with_unit
from disclosure.pipeline.corridor import understand
from disclosure.pipeline.explaining import Answer, asked_for, late
from disclosure.pipeline.house import house_at
from disclosure.pipeline.neighbours import suppliers_of, supplies
from disclosure.pipeline.workers import LONGEST_SECONDS, shared
from disclosure.reporters import unseen
from disclosure.reporters.reviewing.values import value
from disclosure.terms import Unit
from disclosure.workspace import read_file, records

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from disclosure.compute import Figure
    from disclosure.pipeline.explaining import Inquiry
    from disclosure.pipeline.house import House
    from disclosure.reporters import Progress
    from disclosure.workspace import FilingRef, Recorded

_UNREAD, _NONE = "（这个版本读不懂）", "（没有这个数）"
_NOT_YET = "工作区，还没有提交"


@dataclass(frozen=True, slots=True)
class _Moment:
    """What a figure was at one time: who wrote it when, and the value as people read it."""

    said: str
    value: str


def explain_history(root: Path, asked: Inquiry, progress: Progress = unseen) -> Answer:
    """Tell each commit that changed a figure's value: date, author, subject, old → new."""
    ref, problems = asked_for(root, asked)
    if ref is None:
        return Answer(problems=problems)
    work = partial(_history, root=root, path=asked.path)
    with (
        shared((ref,), work, late, 1, LONGEST_SECONDS) as products,
        progress(None, "正在查数字的历史"),
    ):
        (told,) = products
    return replace(told, problems=(*problems, *told.problems))


def _history(ref: FilingRef, root: Path, path: str) -> Answer:
    found = records(root, ref.shown)
    if isinstance(found, Diagnostic):
        return Answer(problems=(found,))
    house = house_at(root)
    now = read_file(ref.path, ref.shown)
    moments = [_Moment(_NOT_YET, _value(ref, house, now, path))]
    moments += [_moment(ref, house, each, path) for each in found.found]
    told = list(_told(moments, path))
    if found.is_cut:
        told.append("更早的版本不在这个仓库里（浅克隆）：先运行 git fetch --unshallow。")
    is_known = any(each.value not in (_UNREAD, _NONE) for each in moments)
    return Answer("\n".join(told), found=is_known)


def _moment(ref: FilingRef, house: House, each: Recorded, path: str) -> _Moment:
    said = f"{each.date}　{each.author}　{each.subject}（{each.commit.said}）"
    data = each.commit.read(each.path)
    return _Moment(said, _value(ref, house.under(each.commit), data, path))


def _value(ref: FilingRef, house: House, data: bytes | Diagnostic, path: str) -> str:
    """Return a figure as people read it, of a version of its file and of those beside it."""
    if isinstance(data, Diagnostic):
        return _NONE
    given = supplies(suppliers_of(ref, house), house)
    understood, _ = understand(ref, house, beside=given, text=data)
    if understood is None:
        return _UNREAD
    figure = understood.computed.figures.get(path)
    return _NONE if figure is None else _shown(figure)


def _shown(figure: Figure) -> str:
    if figure.value is None:
        return "未公布" if figure.unknown else "没有数"
    is_ratio = figure.unit is Unit.PERCENT
    return plain(with_unit(figure, DISPLAY)) if is_ratio else value(figure.value, figure.unit)


def _told(moments: list[_Moment], path: str) -> Iterator[str]:
    """Yield the moments at which the value became another one, among those that can be read."""
    read = [each for each in moments if each.value != _UNREAD]
    yield f"{path} 的历史，新的在前："
    for each, before in zip(read, [*read[1:], _Moment("", _NONE)], strict=True):
        if each.value != before.value:
            yield f"    {each.said}"
            yield f"        {before.value} → {each.value}"
    if len(read) < len(moments):
        yield f"    另有 {len(moments) - len(read)} 个版本读不懂，没有算进来。"
