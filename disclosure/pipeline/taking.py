"""``verify --take``: words that somebody improved in Word, back in the file they came from.

The file is written only after its new content has been told and printed once: each paragraph that
is taken must come out as it stands in Word.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from disclosure.authoring import written_back
from disclosure.diagnostics import Diagnostic, Diagnostics
from disclosure.load import load_text
from disclosure.pipeline import untaken
from disclosure.pipeline.corridor import DRAFT_NOTICE, case_of, judge, understand_opened
from disclosure.pipeline.house import House, house_at
from disclosure.pipeline.neighbours import among_neighbours, suppliers_of, supplies
from disclosure.pipeline.opening import edition_on, opened
from disclosure.pipeline.origins import made_document, printed
from disclosure.pipeline.past import past
from disclosure.pipeline.taken import TakenWords
from disclosure.pipeline.verifying import returned_work
from disclosure.pipeline.wanted import WantedText, still_there, texts_of, wanted
from disclosure.review.verify import is_foreign, original
from disclosure.review.verify.edited import edited
from disclosure.workspace import fingerprint, read_file

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from disclosure.pipeline.corridor import Understood
    from disclosure.pipeline.opening import Grounds
    from disclosure.review.verify import Manuscript
    from disclosure.workspace import Commit, FilingRef


@dataclass(frozen=True, slots=True)
class Base:
    """What a returned document was made of: the content of its file, and the commit it stood in.

    Without a commit it is the content of today, ``is_known`` or only supposed to be.
    """

    text: bytes
    commit: Commit | None = None
    is_known: bool = True


@dataclass(frozen=True, slots=True)
class _Origin:
    """A content of the file, understood."""

    grounds: Grounds
    understood: Understood


@dataclass(frozen=True, slots=True)
class _Taking:
    """One file, and the project that documents are made in; drafts where the returned one is."""

    ref: FilingRef
    house: House
    draft: bool

    def origin(self, base: Base) -> tuple[_Origin | None, Diagnostics]:
        """Understand a content; the form is that of today, files beside it are those of then."""
        house = House(self.house.root, base.commit) if base.commit else self.house
        given = supplies(suppliers_of(self.ref, house), house)
        grounds, problems = opened(self.ref, house, given, base.text)
        if grounds is None:
            return None, problems
        slug, more = edition_on(self.ref, grounds.loaded, self.house)
        prepared, others = self.house.prepared(slug) if slug else (None, ())
        if prepared is None:
            return None, (*problems, *more, *others)
        understood, problems = understand_opened(self.ref, house, grounds, problems, prepared)
        return (_Origin(grounds, understood) if understood else None), problems

    def proven(self, asked: Sequence[WantedText], base: Base) -> list[WantedText]:
        """Return what comes out as it stands in Word when the document is made anew."""
        kept = list(asked)
        while kept:
            right = list(self._right(kept, base))
            if len(right) == len(kept):
                break
            wrong = texts_of(each for each in kept if each not in right)
            kept = [each for each in right if not each.texts.keys() & wrong.keys()]
        return kept

    def _right(self, kept: Sequence[WantedText], base: Base) -> Iterator[WantedText]:
        done = written_back(base.text, self.ref.shown, texts_of(kept))
        again, _ = self.origin(replace(base, text=done.data))
        shown = printed(again.understood, draft=self.draft) if again else {}
        for each in kept:
            is_written = not each.texts.keys() & set(done.unwritten)
            if is_written and shown.get(each.key, "").strip() == each.new:
                yield each

    def new_findings(self, was: bytes, now: bytes) -> Diagnostics:
        """Return what a check says of the new content and did not say of the old one."""
        before = {(each.code, each.message) for each in self._checked(was)}
        return tuple(e for e in self._checked(now) if (e.code, e.message) not in before)

    def _checked(self, data: bytes) -> Diagnostics:
        origin, problems = self.origin(Base(data))
        if origin is None:
            return problems
        suppliers = suppliers_of(self.ref, self.house)
        case = case_of(origin.understood, self.ref)
        case, _ = among_neighbours(case, self.ref, self.house, suppliers)
        return (*problems, *judge(case, origin.understood).diagnostics)


def take(
    ref: FilingRef, house: House, returned: Manuscript, base: Base | None = None
) -> TakenWords:
    """Find what of a returned document can be taken back into its file; nothing is written.

    ``base`` is what the document was made of; None where nobody knows, then it is held against the
    document of today.
    """
    now = read_file(ref.path, ref.shown)
    if isinstance(now, Diagnostic):
        return TakenWords(ref, problems=(now,))
    base = base or Base(now, is_known=False)
    taking = _Taking(ref, house, DRAFT_NOTICE in returned.margins)
    origin, problems = taking.origin(base)
    made = None
    if origin is not None:
        made = made_document(origin.understood, origin.grounds, ref, draft=taking.draft)
    today, _ = load_text(now, ref.shown)
    if origin is None or made is None or today is None:
        return TakenWords(ref, now, now, problems=problems)
    ours = original(made.document).manuscript
    if is_foreign(ours, returned):
        return TakenWords(ref, now, now, problems=(untaken.foreign(),))
    told: list[Diagnostic] = [] if base.is_known else [untaken.unlike(ref.shown)]
    asked = wanted(edited(ours, returned), made, origin.understood, told)
    kept = taking.proven(asked, base)
    lost = texts_of(each for each in asked if each not in kept)
    texts = still_there(texts_of(kept), made.values, today, told)
    done = written_back(now, ref.shown, texts)
    told += (untaken.unwritable(each, today) for each in dict.fromkeys((*lost, *done.unwritten)))
    count = len(texts) - len(done.unwritten)
    findings = taking.new_findings(now, done.data) if count else ()
    return TakenWords(ref, now, done.data, count, tuple(told), findings)


def taken_from(shown: str, root: Path) -> TakenWords | Diagnostic:
    """Find what of a Word file, named as it was typed, can be taken back; or why nothing can."""
    work = returned_work(shown, root)
    if isinstance(work, Diagnostic):
        return work
    found = work.recognised()
    if isinstance(found, Diagnostic):
        return found
    return take(found.ref, house_at(root), work.theirs, _base(root, found.ref, work.facts))


def _base(root: Path, ref: FilingRef, facts: str) -> Base | None:
    """Return of what a document was made, by the hash of its facts; None where nobody knows."""
    now = read_file(ref.path, ref.shown)
    if isinstance(now, Diagnostic) or not facts:
        return None
    if fingerprint(now) == facts:
        return Base(now)
    was = past(root, ref, facts)
    return None if was.version is None else Base(was.text, was.version.commit)
