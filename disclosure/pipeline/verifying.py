"""``verify``: files that came back from Word, each held against the document of its facts."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from disclosure.diagnostics import Diagnostic, Place, Severity
from disclosure.pipeline.corridor import DRAFT_NOTICE
from disclosure.pipeline.directory import directory_at
from disclosure.pipeline.lost import given_up
from disclosure.pipeline.past import past
from disclosure.pipeline.recognising import recognised
from disclosure.pipeline.reconstruction import Maker
from disclosure.pipeline.sources import typed_at
from disclosure.pipeline.workers import LONGEST_SECONDS, shared
from disclosure.reporters import unseen
from disclosure.review.verify import (
    MOST_FILE,
    MOST_PASSAGES,
    Basis,
    BuiltFrom,
    Identified,
    ReturnedFile,
    Verified,
    all_edited,
    compared,
    is_foreign,
    looked_up,
    manuscript,
    open_returned,
    original,
    told_apart,
    too_big,
    too_long,
)
from disclosure.terms import KINDS
from disclosure.workspace import read_file

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from disclosure.diagnostics import Diagnostics
    from disclosure.pipeline.recognising import Recognised
    from disclosure.pipeline.workers import Loss
    from disclosure.reporters import Progress
    from disclosure.review.verify import Discrepancies, Manuscript, Original
    from disclosure.workspace import FilingRef

#: Several documents may be made for one file, to see whose it is and what it was.
_LONGEST = 2 * LONGEST_SECONDS
_NO_HASH = "文件里记录数据版本的标记没有了（多半由别的软件保存过）"


def verify(root: Path, files: Sequence[str], progress: Progress = unseen) -> tuple[Verified, ...]:
    """Hold each file against the document that its facts give, in the order given.

    A file that cannot be read, or not in time, never stops the others.
    """
    work = partial(verified, root=root)
    found: list[Verified] = []
    with (
        shared(files, work, _given_up, 1, _LONGEST) as products,
        progress(len(files), "正在核对") as advance,
    ):
        for each in products:
            found.append(each)
            advance()
    return tuple(found)


def _given_up(shown: str, loss: Loss) -> Verified:
    return Verified(shown, (given_up(shown, loss),))


def verified(shown: str, root: Path) -> Verified:
    """Verify one file, named as it was typed."""
    work = returned_work(shown, root)
    return Verified(shown, (work,)) if isinstance(work, Diagnostic) else work.verified()


def returned_work(shown: str, root: Path) -> ReturnedWork | Diagnostic:
    """Read one file, named as it was typed, or say why that cannot be done."""
    data = read_file(Path(shown), shown, MOST_FILE)
    if isinstance(data, Diagnostic):
        is_large = data.code == "L104"
        return too_big(Path(shown).stat().st_size, shown) if is_large else data
    returned = open_returned(data, shown)
    if isinstance(returned, Diagnostic):
        return returned
    theirs = manuscript(returned)
    if len(theirs.passages) > MOST_PASSAGES:
        return too_long(len(theirs.passages), shown)
    return ReturnedWork(shown, root, returned, theirs)


@dataclass(frozen=True, slots=True)
class ReturnedWork:
    """One file while it is verified: its name, its parts, and what it shows."""

    shown: str
    root: Path
    returned: ReturnedFile
    theirs: Manuscript

    @property
    def maker(self) -> Maker:
        """What makes the documents to compare with."""
        return Maker(self.root, is_draft=DRAFT_NOTICE in self.theirs.margins)

    @property
    def facts(self) -> str:
        """The hash of the facts that the file states; empty where it states none."""
        return self.returned.passport.facts if self.returned.passport else ""

    def recognised(self) -> Recognised | Diagnostic:
        """Return which disclosure it is, or that nobody can tell."""
        found = recognised(self.root, self.theirs, self.facts, self._share)
        return _unknown(self.shown) if found is None else found

    def verified(self) -> Verified:
        """Say which disclosure it is, and what differs."""
        found = self.recognised()
        if isinstance(found, Diagnostic):
            return Verified(self.shown, (found,))
        subject = self._subject(found)
        remade = self.maker.made(found.ref)
        if remade.understood is None or remade.document is None:
            problems = _unmade(self.shown, found.ref, remade.problems)
            return Verified(self.shown, problems, subject)
        ours = original(remade.document)
        if is_foreign(ours.manuscript, self.theirs):
            basis, built, now = Basis.FOREIGN, BuiltFrom(why=_NO_HASH), looked_up(ours, self.theirs)
        else:
            has_marks = any(passage.names for passage in self.theirs.passages)
            basis = Basis.MARKS if has_marks else Basis.WORDS
            now = compared(ours, self.theirs)
            built, now = self._told(found.ref, remade.understood.facts_digest, now)
        built = replace(built, is_other_edition=self._is_other(ours))
        typed = {each.path: typed_at(each.path, remade.understood) for each in now.figures}
        tally = self.theirs.tally
        return Verified(self.shown, (), subject, built, basis, now, tally, typed)

    def _told(
        self, ref: FilingRef, digest: str, now: Discrepancies
    ) -> tuple[BuiltFrom, Discrepancies]:
        """Return from which facts a file was built, and what differs with its causes."""
        if not self.facts:
            return BuiltFrom(why=_NO_HASH), now
        if self.facts == digest:
            return BuiltFrom(is_current=True), all_edited(now)
        was = past(self.root, ref, self.facts)
        if was.version is None:
            return BuiltFrom(why=was.why), now
        document = self.maker.made(ref, was.text, was.version.commit).document
        if document is not None:
            now = told_apart(now, compared(original(document), self.theirs))
        version = was.version
        built = BuiltFrom(revision=version.commit.name, date=version.date, subject=version.subject)
        return built, now

    def _share(self, ref: FilingRef) -> int:
        """Return how many of a hundred figures of a disclosure the file shows as printed."""
        document = self.maker.made(ref).document
        made = open_returned(document, ref.shown) if document else None
        figures = made.passport.figures if isinstance(made, ReturnedFile) and made.passport else ()
        cells = (cell for passage in self.theirs.passages for cell in passage.cells)
        there = {m.name: cell.text[m.start : m.end] for cell in cells for m in cell.marks}
        same = sum(there.get(each.bookmark) == each.text for each in figures)
        return 100 * same // len(figures) if figures else 0

    def _is_other(self, ours: Original) -> bool:
        passport = self.returned.passport
        return passport is not None and passport.edition != ours.passport.edition

    def _subject(self, found: Recognised) -> Identified:
        ref = found.ref
        name = directory_at(self.root, ref.year, ref.kind).name(ref.slug)
        return Identified(name, ref.year, KINDS[ref.kind].printed, ref.shown, found.known_by)


def _unknown(shown: str) -> Diagnostic:
    hint = (
        "请确认数据文件在 departments/ 里；封面被删了的，把标题（部门、年度、决算或预算公开）"
        "加回去，再核对。"
    )
    message = "认不出这是哪个部门、哪一年的公开文件，没有核对"
    return Diagnostic("R365", Severity.ERROR, message, Place(shown), hint)


def _unmade(shown: str, ref: FilingRef, problems: Iterable[Diagnostic]) -> Diagnostics:
    errors = tuple(each for each in problems if each.severity is Severity.ERROR)
    message = f"{ref.shown} 有错误，做不出文档来比，没有核对"
    hint = "先用 python build.py check 改好数据文件，再核对。"
    return (*errors, Diagnostic("R366", Severity.ERROR, message, Place(shown), hint))
