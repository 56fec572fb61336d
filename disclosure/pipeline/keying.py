"""``key``: the form on which a second person keys what nothing guards, without seeing it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from disclosure.authoring.keying_form import Blank, KeyingForm, form_bytes
from disclosure.check.guarded import unguarded
from disclosure.check.identity import identity
from disclosure.check.naming import named
from disclosure.compute import Fact
from disclosure.diagnostics import Severity
from disclosure.pipeline.directory import folders_of
from disclosure.pipeline.making import made
from disclosure.pipeline.shelf import Shelf
from disclosure.terms import KINDS, Unit
from disclosure.workspace import Workspace

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from disclosure.check import Case
    from disclosure.diagnostics import Diagnostics
    from disclosure.pipeline.making import Made
    from disclosure.workspace import FilingRef

FOLDER = "复核录入表"


@dataclass(frozen=True, slots=True)
class KeyingDone:
    """What came of ``key``: lines that say what was done, and problems."""

    lines: tuple[str, ...] = ()
    problems: Diagnostics = ()

    @property
    def exit_code(self) -> int:
        """0 where nothing is wrong, else 1."""
        return int(any(each.severity is Severity.ERROR for each in self.problems))


@dataclass(frozen=True, slots=True)
class KeyingSubject:
    """Whose figures are keyed: the department as it was typed, the year, the kind."""

    department: str
    year: int
    kind: str


def blank_form(root: Path, subject: KeyingSubject) -> KeyingDone:
    """Write the form of a disclosure below ``output/``; nothing where all its figures are guarded.

    A form that somebody has filled in at the same place is kept under another name.
    """
    found, problems = made_of(root, subject)
    if found is None or found.case is None:
        return KeyingDone(problems=problems)
    asked = tuple(asked_of(found.case))
    if not asked:
        return KeyingDone(("每个数都有勾稽关系、单元格或者录入核对把守，没有要复核录入的。",))
    ref = found.ref
    kind = KINDS[ref.kind].printed
    title = f"{found.department} {ref.year} 年度部门{kind}公开复核录入表"
    shown = f"output/{ref.year}/{FOLDER}"
    name = f"{found.department}{kind}复核录入表.xlsx"
    data = form_bytes(KeyingForm(title, mark_of(ref), asked))
    put = Shelf(root / shown, shown).put(name, data, ref.shown)
    if put.failed:
        return KeyingDone(problems=put.problems)
    return KeyingDone(tuple(_told(f"{shown}/{name}", len(asked), ref)), put.problems)


def _told(shown: str, number: int, ref: FilingRef) -> Iterator[str]:
    yield f"复核录入表：{shown}（{number} 个数，没有印出它们的值）"
    yield "交给没有填报的人，对照账簿、报表填黄色的一列；填好以后运行："
    which = f"{ref.slug} {ref.year} --kind {ref.kind}"
    yield f"    python build.py key {which} --compare 填好的文件 --by 职务"


def made_of(root: Path, subject: KeyingSubject) -> tuple[Made | None, Diagnostics]:
    """Read, compute and check the disclosure that is meant.

    None where there is none. What was found is returned where it cannot be understood.
    """
    slugs, unknown = folders_of(root, (subject.department,), subject.year, subject.kind)
    if unknown:
        return None, unknown
    refs, problems = Workspace(root).filings(subject.year, slugs, subject.kind)
    if not refs:
        return None, problems
    found = made(refs[0], root)
    return found, (*problems, *(found.diagnostics if found.case is None else ()))


def mark_of(ref: FilingRef) -> str:
    """Return the words by which the form of a disclosure is known again."""
    return f"{ref.slug} {ref.year}-{ref.kind}"


def asked_of(case: Case) -> Iterator[Blank]:
    """Yield the figures that nothing guards, in the order of the file."""
    yield from (asked_as(path, case) for path in unguarded(case))


def asked_as(path: str, case: Case) -> Blank:
    """Return a typed figure as a form asks for it."""
    known = identity(path, case)
    group, _, rest = named(known, case).partition(".")
    return Blank(known, group, rest.replace(".", " · ") or group, unit_word(path, case))


def unit_word(path: str, case: Case) -> str:
    """Return the unit in which a typed figure stands in the file: 元, 万元, 辆 …."""
    figure = case.figures[path]
    if figure.unit is Unit.AMOUNT and isinstance(figure.origin, Fact):
        return case.unit_at(figure.origin.pointer)
    return figure.unit.value
