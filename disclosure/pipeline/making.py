"""Making one disclosure, up to the bytes of its files; runs in any process, writes nothing."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from disclosure.check import not_run
from disclosure.diagnostics import Diagnostic, Severity
from disclosure.pipeline.corridor import case_of, glimpse, judge, tell, understand_opened
from disclosure.pipeline.directory import directory_at
from disclosure.pipeline.formats import FORMATS
from disclosure.pipeline.house import house_at
from disclosure.pipeline.inputs import together
from disclosure.pipeline.kinds import rules_of
from disclosure.pipeline.namesakes import same_name
from disclosure.pipeline.neighbours import among_neighbours, suppliers_of, supplies
from disclosure.pipeline.opening import opened
from disclosure.pipeline.shelved import Shelved
from disclosure.pipeline.sourced import with_sources
from disclosure.pipeline.unprinted import unprinted

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from disclosure.check import Case
    from disclosure.diagnostics import Diagnostics, Obligation
    from disclosure.pipeline.corridor import Told
    from disclosure.pipeline.formats import File
    from disclosure.pipeline.house import House
    from disclosure.pipeline.inputs import Inputs
    from disclosure.pipeline.neighbours import Sought
    from disclosure.pipeline.opening import Grounds
    from disclosure.workspace import Commit, FilingRef

#: Why no rule was looked at.
NOT_READ = "文件有错，没有读到这一步"


@dataclass(frozen=True, slots=True)
class Making:
    """How to make: for which project, into which format, as a draft, with figure passports.

    ``against`` is the tag under which other files supply figures, None for the folder as it is.
    """

    root: Path
    format: str = "docx"
    draft: bool = False
    passports: bool = True
    against: Commit | None = None


@dataclass(frozen=True, slots=True)
class Made:
    """One disclosure as far as it got, before anything is printed.

    ``told`` are its words and figures and ``case`` is what the rules saw; both are None where the
    file could not be understood. ``inputs`` is all that was read of the departments' folders.
    """

    ref: FilingRef
    diagnostics: tuple[Diagnostic, ...]
    obligations: tuple[Obligation, ...]
    told: Told | None = None
    case: Case | None = None
    inputs: Inputs | None = None

    @property
    def department(self) -> str:
        """The name shown to people: the folder's where the file could not be understood."""
        return self.case.accounts.names.official_short if self.case else self.ref.slug

    @property
    def has_error(self) -> bool:
        """Whether anything found keeps it from being published."""
        return any(problem.severity is Severity.ERROR for problem in self.diagnostics)


@dataclass(frozen=True, slots=True)
class Printed:
    """What goes from the process that made a disclosure to the one that writes: bytes and texts.

    The files are called ``name`` with their suffixes; ``unprinted`` says what is wrong with those
    that are missing. ``facts`` and ``edition`` are the hashes of what the files are made of,
    ``inputs`` as in ``Made``.
    """

    ref: FilingRef
    department: str
    diagnostics: tuple[Diagnostic, ...]
    obligations: tuple[Obligation, ...]
    name: str = ""
    files: tuple[File, ...] = ()
    unprinted: tuple[Diagnostic, ...] = ()
    facts: str = ""
    edition: str = ""
    inputs: Inputs | None = None


def made(ref: FilingRef, root: Path, *, draft: bool = False, against: Commit | None = None) -> Made:
    """Read, compute, check and tell one disclosure; ``against`` as in ``Making``."""
    return made_in(ref, house_at(root, against), draft=draft)


def made_in(ref: FilingRef, house: House, *, draft: bool = False) -> Made:
    """Read, compute, check and tell one disclosure of a house."""
    suppliers = suppliers_of(ref, house)
    grounds, problems = opened(ref, house, supplies(suppliers, house))
    if grounds is None:
        return _unread(ref, problems)
    understood, problems = understand_opened(ref, house, grounds, problems)
    if understood is None:
        return _partly(ref, house, grounds, problems, suppliers)
    case, around = among_neighbours(case_of(understood, ref), ref, house, suppliers)
    case, unsourced, sources = with_sources(case, ref)
    report = judge(case, understood)
    told, more = tell(understood, draft=draft)
    left = unprinted(told, house.described(ref.kind)[0])
    found = (*problems, *unsourced, *report.diagnostics, *more, *left)
    inputs = together(({ref.shown: understood.facts_digest}, around, sources))
    return Made(ref, found, report.obligations, told, case, inputs)


def _unread(ref: FilingRef, problems: Diagnostics) -> Made:
    return Made(ref, problems, not_run(rules_of(ref.kind), NOT_READ))


def _partly(
    ref: FilingRef,
    house: House,
    grounds: Grounds,
    problems: Diagnostics,
    suppliers: Iterable[Sought],
) -> Made:
    """Look at what can be read of a file that has mistakes of form: all is told in one round."""
    glimpsed, unread = glimpse(ref, house, grounds, problems)
    if glimpsed is None:
        return _unread(ref, problems)
    case = replace(case_of(glimpsed, ref), unread=unread)
    case, _ = among_neighbours(case, ref, house, suppliers)
    case, unsourced, _ = with_sources(case, ref)
    report = judge(case, glimpsed)
    return Made(ref, (*problems, *unsourced, *report.diagnostics), report.obligations)


def printed(ref: FilingRef, making: Making) -> Printed:
    """Make one disclosure and its files; errors stop a final document and not a draft."""
    found = made(ref, making.root, draft=making.draft, against=making.against)
    told, same = found.told, _same_name(found, making.root, only_earlier=True)
    own = (ref, found.department, (*found.diagnostics, *same), found.obligations)
    if told is None or same or (found.has_error and not making.draft):
        return Printed(*own, inputs=found.inputs)
    files, problems = FORMATS[making.format](told, passports=making.passports)
    understood = told.understood
    hashes = (understood.facts_digest, understood.prepared.digest)
    return Printed(*own, told.name, files, problems, *hashes, found.inputs)


def checked(ref: FilingRef, root: Path, against: Commit | None = None) -> Shelved:
    """Make one disclosure as a check sees it, to which all of one name are wrong.

    Nothing is printed.
    """
    found = made(ref, root, against=against)
    diagnostics = (*found.diagnostics, *_same_name(found, root, only_earlier=False))
    return Shelved(ref, found.department, diagnostics, found.obligations, inputs=found.inputs)


def _same_name(found: Made, root: Path, *, only_earlier: bool) -> Diagnostics:
    """Return that documents of other departments would have the name of this one.

    A build makes the first of them and none of the others, whichever it is asked for.
    """
    ref, told = found.ref, found.told
    twins = directory_at(root, ref.year, ref.kind).namesakes(ref.slug) if told else ()
    others = [shown for shown in twins if not only_earlier or shown < ref.shown]
    if told is None or not others:
        return ()
    place = told.understood.loaded.place(("名称", "规范简称"))
    return (same_name(ref.shown, "、".join(others), f"{told.name}.docx", place),)
