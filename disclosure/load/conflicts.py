"""Room load: a file in which git has left two versions side by side."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from disclosure.load import shapes
from disclosure.load.fault import Fault, Region

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from disclosure.load.source import Source

#: How many places a message lists beside the first.
_LISTED = 5
_BEGINS, _BASE, _MIDDLE, _ENDS = "<", "|", "=", ">"
#: How git names a commit that it was putting on top of another line: its hash and its subject.
_PUT_ON_TOP = re.compile(r"[0-9a-f]{7,40} \(.*\)")
_WORDS = {
    _BASE: "从这里起是两边改动以前的内容",
    _MIDDLE: "两份的分界",
    _ENDS: "这一处到这里为止",
}
_WAY_OUT = (
    "留下对的一份（或者合成一份），删去另一份和“<<<<<<<”“=======”“>>>>>>>”这几行；"
    "VS Code 里点“接受当前更改”（上面的）或“接受传入的更改”（下面的）。"
)
_AND_BASE = "“|||||||”那一行和它下面的是两边改动以前的内容，也要删去。"
_SWAPPED = (
    "这是变基（rebase、cherry-pick）留下的：“{ours}”是对方那条线，“{theirs}”才是正在搬过去的提交。"
)


@dataclass(frozen=True, slots=True)
class _Mark:
    """A line that git wrote: its sign, how often it stands there, the name behind it; from 0."""

    line: int
    sign: str
    width: int
    name: str


@dataclass(frozen=True, slots=True)
class _Conflict:
    """Two versions side by side, by the marks around them."""

    marks: tuple[_Mark, ...]

    @property
    def by_sign(self) -> Mapping[str, _Mark]:
        """The marks by their signs."""
        return {mark.sign: mark for mark in self.marks}

    @property
    def is_whole(self) -> bool:
        """Whether both versions have a beginning and an end."""
        return {_BEGINS, _MIDDLE, _ENDS} <= self.by_sign.keys()

    @property
    def sides(self) -> str:
        """Where both versions stand and whose they are."""
        by = self.by_sign
        upper = (by[_BEGINS], by.get(_BASE, by[_MIDDLE]))
        return f"{_side(*upper, by[_BEGINS])}，{_side(by[_MIDDLE], by[_ENDS], by[_ENDS])}"


def conflict(source: Source) -> Fault | None:
    """Return what is wrong with a file that git could not merge; nothing else in it counts."""
    found = tuple(_conflicts(tuple(_marks(source.lines))))
    if not found:
        return None
    first, *others = found
    places = [(_WORDS.get(each.sign, "另一处标记"), each) for each in first.marks[1:]]
    places += [("另一处冲突", each.marks[0]) for each in others]
    return Fault(
        "L139",
        _message(first, len(found)),
        _region(first.marks[0], source),
        _hint(first),
        related=tuple((words, _region(mark, source)) for words, mark in places[:_LISTED]),
    )


def _message(first: _Conflict, number: int) -> str:
    if not first.is_whole:
        return "这一行是 git 合并冲突留下的标记，不是数据"
    count = f"文件里有 {number} 处，第一处" if number > 1 else ""
    return f"git 没有合并成的两份内容还并排放着：{count}{first.sides}"


def _side(begins: _Mark, ends: _Mark, named: _Mark) -> str:
    """Tell one version: its lines, counted from 1, and whose it is."""
    whose = f"“{named.name}”" if named.name else "没有写名称的一方"
    first, last = begins.line + 2, ends.line
    if first > last:
        return f"{whose}那一份是空的（这几行被删去了）"
    lines = f"第 {first} 行" if first == last else f"第 {first}–{last} 行"
    return f"{lines}是{whose}的"


def _hint(first: _Conflict) -> str:
    by = first.by_sign
    ours, theirs = (by[sign].name if sign in by else "" for sign in (_BEGINS, _ENDS))
    is_swapped = bool(_PUT_ON_TOP.fullmatch(theirs))
    swapped = _SWAPPED.format(ours=ours, theirs=theirs) if is_swapped else ""
    return f"{_WAY_OUT}{_AND_BASE if _BASE in by else ''}{swapped}"


def _conflicts(marks: Sequence[_Mark]) -> Iterator[_Conflict]:
    """Put marks together that belong to one conflict; what stands alone is one of its own.

    The version before both changes may hold conflicts itself, with longer marks.
    """
    held: list[_Mark] = []
    for mark in marks:
        if held and held[0].sign == _BEGINS and mark.width != held[0].width:
            continue
        if mark.sign == _BEGINS and held:
            yield _Conflict(tuple(held))
            held = []
        held.append(mark)
        if mark.sign == _ENDS:
            yield _Conflict(tuple(held))
            held = []
    if held:
        yield _Conflict(tuple(held))


def _marks(lines: Sequence[str]) -> Iterator[_Mark]:
    for number, line in enumerate(lines):
        if found := shapes.CONFLICT.match(line):
            signs = found[0].rstrip()
            yield _Mark(number, signs[0], len(signs), line[len(signs) :].strip())


def _region(mark: _Mark, source: Source) -> Region:
    return Region(mark.line, 0, len(source.lines[mark.line]))
