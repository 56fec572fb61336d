"""``key --compare``: a form that was filled in against the file; what agrees is then guarded."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from typing import TYPE_CHECKING

from disclosure.authoring.keying_answers import read_answers
from disclosure.check import place_of
from disclosure.check.equations.amounts import compared
from disclosure.check.equations.from_cells import between, quantity
from disclosure.check.identity import by_identity
from disclosure.check.naming import named
from disclosure.compute import Fact
from disclosure.diagnostics import Diagnostic, Place, Severity
from disclosure.model import ZERO
from disclosure.pipeline.keying import KeyingDone, asked_as, asked_of, made_of, mark_of, unit_word
from disclosure.pipeline.sourced import sources_of
from disclosure.provenance import Keyed, sources_text
from disclosure.workspace import MISSING, read_file, revise, write_new

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from disclosure.authoring.keying_answers import Answered, FilledForm
    from disclosure.check import Case
    from disclosure.diagnostics import Diagnostics
    from disclosure.load import Loaded
    from disclosure.pipeline.keying import KeyingSubject
    from disclosure.pipeline.making import Made
    from disclosure.workspace import FilingRef

#: The largest form that is read, in bytes.
MOST_BYTES = 8 * 1024 * 1024
#: So many of the empty rows are named.
_NAMED = 5
_ERROR, _WARNING = Severity.ERROR, Severity.WARNING


@dataclass(frozen=True, slots=True)
class Comparer:
    """Who compared, in any words, and on which day (2026-11-27)."""

    by: str
    on: str


def compare(root: Path, subject: KeyingSubject, form: Path, by: Comparer) -> KeyingDone:
    """Hold a form against the file, and note the figures that agree in the file of sources."""
    found, problems = made_of(root, subject)
    if found is None or found.case is None or found.told is None:
        return KeyingDone(problems=problems)
    filled = _read(form, found.ref)
    if isinstance(filled, Diagnostic):
        return KeyingDone(problems=(filled,))
    comparison = _Comparison(found.case, found.told.understood.loaded, form.name)
    comparison.hold(filled)
    said = tuple(comparison.problems)
    problem = _noted(found, comparison.agreed, by)
    if problem:
        return KeyingDone(problems=(*said, *problem))
    return KeyingDone(tuple(_lines(comparison, found.ref)), said)


def _read(form: Path, ref: FilingRef) -> FilledForm | Diagnostic:
    data = read_file(form, form.name, MOST_BYTES)
    if isinstance(data, Diagnostic):
        return data
    filled = read_answers(data)
    if isinstance(filled, str):
        hint = "请用 python build.py key 生成的表，填好以后存成 .xlsx 或 .xls。"
        return Diagnostic("R381", _ERROR, f"录入表读不懂：{filled}", Place(form.name), hint)
    if filled.mark != mark_of(ref):
        message = f"这张录入表的表号是“{filled.mark}”，要比的是“{mark_of(ref)}”"
        hint = "请换成这个部门、这个年度的录入表，或者改命令里的部门、年度、--kind。"
        return Diagnostic("R382", _ERROR, message, Place(form.name), hint)
    return filled


@dataclass(slots=True)
class _Comparison:
    """One form against one file: problems, and the figures that agree by what they are known by."""

    case: Case
    loaded: Loaded
    shown: str
    problems: list[Diagnostic] = field(default_factory=list)
    agreed: dict[str, str] = field(default_factory=dict)
    empty: list[Answered] = field(default_factory=list)
    _seen: set[str] = field(default_factory=set)
    _paths: Mapping[str, str] = field(default_factory=dict)

    def hold(self, filled: FilledForm) -> None:
        """Hold every row against its figure, and say which are empty and which are missing."""
        self._paths = by_identity(self.case)
        for row in filled.rows:
            self._row(row)
        numbers = [row.number for row in filled.rows]
        if numbers != sorted(numbers):
            self._say("R385", _WARNING, "行的顺序变过，照每一行的名称比较了")
        if self.empty:
            listed = "、".join(f"“{named(row.identity, self.case)}”" for row in self.empty[:_NAMED])
            more = "等" if len(self.empty) > _NAMED else ""
            message = f"{len(self.empty)} 个数没有录入：{listed}{more}"
            self._say("R383", _WARNING, message, self.empty[0].line)
        for each in asked_of(self.case):
            if each.identity not in self._seen:
                name = named(each.identity, self.case)
                self._say("R385", _ERROR, f"没有“{name}”这一行")

    def _row(self, row: Answered) -> None:
        path = self._paths.get(row.identity)
        figure = self.case.figures.get(path) if path else None
        if path is None or figure is None or not isinstance(figure.origin, Fact):
            message = f"“{row.identity or row.name}”，数据文件里没有这个数"
            self._say("R385", _ERROR, message, row.line)
        elif " ".join(asked_as(path, self.case).name.split()) != row.name:
            message = f"名称“{row.name}”改过，或者单元格移动过，这一行没有比"
            self._say("R385", _ERROR, message, row.line)
        elif row.identity in self._seen:
            self._say("R385", _ERROR, "与前面的一行是同一个数，这一行没有比", row.line)
        else:
            self._answer(row, path)
        self._seen.add(row.identity)

    def _answer(self, row: Answered, path: str) -> None:
        name = f"“{named(row.identity, self.case)}”"
        figure, word = self.case.figures[path], unit_word(path, self.case)
        if row.text:
            self._say("R384", _ERROR, f"{name}录入的是“{row.text}”，不是数", row.line)
        elif row.value is None:
            self.empty.append(row)
        elif figure.value is not None:
            other = quantity(row.value, word, figure.unit)
            keyed, slack = other.value or ZERO, self.case.figures.slack_of(path)
            out = keyed - figure.value
            if abs(out) <= between(slack, other.slack):
                self.agreed[row.identity] = path
                return
            sides = (("录入", keyed), ("填的", figure.value), ("相差", out))
            said = compared(sides, figure.unit, self.case.unit)
            message = f"{name}{said}（录入表第 {row.line} 行）"
            place = place_of(path, self.case.figures, self.loaded)
            self.problems.append(Diagnostic("R386", _ERROR, message, place, _HINTS["R386"]))

    def _say(self, code: str, severity: Severity, message: str, line: int = 1) -> None:
        """Say something of the form. The line in the data file would show what is to be keyed."""
        place = Place(self.shown, line)
        self.problems.append(Diagnostic(code, severity, message, place, _HINTS[code]))


_HINTS = {
    "R383": "不知道的可以空着，这个数就还没有人看过第二遍；查到以后补填，再比一次。",
    "R384": "请改成数字，不写单位和文字；照“单位”一列的单位填。",
    "R385": "请用原来的录入表，只填黄色的一列；或者重新生成一张。",
    "R386": "两个人一起对照账簿、报表：数据文件错了的改数据文件，录入表错了的改录入表，再比一次。",
}


def _noted(found: Made, agreed: Mapping[str, str], by: Comparer) -> Diagnostics:
    """Write who compared the figures that agree; return what kept it from being written."""
    sources, broken = sources_of(found.ref)
    if broken or not agreed or found.case is None:
        return broken
    keyed = {name: _keyed(path, found.case, by) for name, path in agreed.items()}
    data = sources_text(sources.with_keyed(keyed))
    path, shown = found.ref.sources
    was = read_file(path, shown)
    if isinstance(was, Diagnostic):
        problem = write_new(path, data, shown) if was.code == MISSING else was
    else:
        problem = revise(path, was, data, shown) if was != data else None
    return (problem,) if problem else ()


def _keyed(path: str, case: Case, by: Comparer) -> Keyed:
    figure = case.figures[path]
    typed = case.facts
    for step in figure.origin.pointer if isinstance(figure.origin, Fact) else ():
        typed = typed[step]  # type: ignore[index]
    return Keyed(Decimal(str(typed)), unit_word(path, case), by.by, by.on)


def _lines(comparison: _Comparison, ref: FilingRef) -> Iterator[str]:
    agreed = len(comparison.agreed)
    yield f"相同 {agreed} 个" + (f"，记入 {ref.sources[1]}。" if agreed else "，没有记录。")
    codes = [each.code for each in comparison.problems]
    counts = (("不同", "R386"), ("不是数", "R384"), ("行不对", "R385"))
    told = [f"{name} {codes.count(code)} 个" for name, code in counts if code in codes]
    told += [f"空着 {len(comparison.empty)} 个"] if comparison.empty else []
    if told:
        yield f"{'，'.join(told)}；改好以后再比一次。"
