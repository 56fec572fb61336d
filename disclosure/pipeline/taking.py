"""``verify --take``: words that somebody improved in Word, back in the file they came from.

The file is written only after its new content has been told and printed once: each paragraph that
is taken must come out as it stands in Word.
"""

from __future__ import annotations

from dataclasses import dataclass
from difflib import unified_diff
from typing import TYPE_CHECKING

from disclosure.authoring import written_back
from disclosure.diagnostics import Diagnostic, Diagnostics, Severity
from disclosure.load import load_text
from disclosure.pipeline import untaken
from disclosure.pipeline.corridor import case_of, judge, understand_opened
from disclosure.pipeline.neighbours import among_neighbours, suppliers_of, supplies
from disclosure.pipeline.opening import opened
from disclosure.pipeline.origins import made_document, printed
from disclosure.pipeline.wanted import Wanted, still_there, texts_of, wanted
from disclosure.review.verify.edited import edited
from disclosure.review.verify.original import original
from disclosure.workspace import read_file, revise

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from disclosure.pipeline.corridor import Understood
    from disclosure.pipeline.house import House
    from disclosure.pipeline.opening import Grounds
    from disclosure.review.verify.passage import Manuscript
    from disclosure.workspace import FilingRef


@dataclass(frozen=True, slots=True)
class TakenWords:
    """What came of taking words back: the file as it was and as it would be, and what is wrong.

    ``count`` texts are new; ``problems`` say what was not taken, ``findings`` what a check says of
    the new content that it did not say of the old one. Nothing has been written yet.
    """

    ref: FilingRef
    was: bytes = b""
    now: bytes = b""
    count: int = 0
    problems: Diagnostics = ()
    findings: Diagnostics = ()

    @property
    def diff(self) -> tuple[str, ...]:
        """The lines of the file that change, as a unified diff, without line ends."""
        was, now = (each.decode("utf-8-sig").splitlines() for each in (self.was, self.now))
        names = self.ref.shown, f"{self.ref.shown}（取回以后）"
        return tuple(unified_diff(was, now, *names, lineterm="", n=1))

    @property
    def is_whole(self) -> bool:
        """Whether everything that was changed in Word is taken."""
        return all(each.severity is not Severity.ERROR for each in self.problems)

    def write(self) -> Diagnostic | None:
        """Write the file, if nobody has changed it in between; return what went wrong."""
        return revise(self.ref.path, self.was, self.now, self.ref.shown)


@dataclass(frozen=True, slots=True)
class _Origin:
    """One state of a file, and what a document of it is made of."""

    data: bytes
    grounds: Grounds
    understood: Understood


def take(
    ref: FilingRef, house: House, returned: Manuscript, base: bytes | None = None
) -> TakenWords:
    """Find what of a returned document can be taken back into its file; nothing is written.

    ``base`` is the content of the file of which the document was made; None where nobody knows,
    then it is held against the document of today.
    """
    now = read_file(ref.path, ref.shown)
    if isinstance(now, Diagnostic):
        return TakenWords(ref, problems=(now,))
    origin, problems = _read(ref, house, now if base is None else base)
    made = made_document(origin.understood, origin.grounds, ref) if origin else None
    today, _ = load_text(now, ref.shown)
    if origin is None or made is None or today is None:
        return TakenWords(ref, now, now, problems=problems)
    told: list[Diagnostic] = [untaken.unlike(ref.shown)] if base is None else []
    changes = edited(original(made.document).manuscript, returned)
    asked = wanted(changes, made, origin.understood, told)
    kept = _proven(asked, origin, ref, house)
    lost = texts_of(each for each in asked if each not in kept)
    texts = still_there(texts_of(kept), made.values, today, told)
    done = written_back(now, ref.shown, texts)
    missed = dict.fromkeys((*lost, *done.unwritten))
    told += (untaken.unwritable(each, today) for each in missed)
    count = len(texts) - len(done.unwritten)
    findings = _new_findings(ref, house, now, done.data) if count else ()
    return TakenWords(ref, now, done.data, count, tuple(told), findings)


def _read(ref: FilingRef, house: House, data: bytes) -> tuple[_Origin | None, Diagnostics]:
    given = supplies(suppliers_of(ref, house), house)
    grounds, problems = opened(ref, house, given, data)
    if grounds is None:
        return None, problems
    understood, problems = understand_opened(ref, house, grounds, problems)
    return (_Origin(data, grounds, understood) if understood else None), problems


def _proven(asked: Sequence[Wanted], origin: _Origin, ref: FilingRef, house: House) -> list[Wanted]:
    """Return what comes out as it stands in Word when the document is made anew."""
    kept = list(asked)
    while kept:
        right = list(_right(kept, origin, ref, house))
        if len(right) == len(kept):
            break
        wrong = texts_of(each for each in kept if each not in right)
        kept = [each for each in right if not each.texts.keys() & wrong.keys()]
    return kept


def _right(
    kept: Sequence[Wanted], origin: _Origin, ref: FilingRef, house: House
) -> Iterator[Wanted]:
    done = written_back(origin.data, ref.shown, texts_of(kept))
    again, _ = _read(ref, house, done.data)
    shown = printed(again.understood) if again else {}
    for each in kept:
        is_written = not each.texts.keys() & set(done.unwritten)
        if is_written and shown.get(each.key, "").strip() == each.new:
            yield each


def _new_findings(ref: FilingRef, house: House, was: bytes, now: bytes) -> Diagnostics:
    """Return what a check says of the new content and did not say of the old one."""
    before = {(each.code, each.message) for each in _checked(ref, house, was)}
    return tuple(e for e in _checked(ref, house, now) if (e.code, e.message) not in before)


def _checked(ref: FilingRef, house: House, data: bytes) -> Diagnostics:
    origin, problems = _read(ref, house, data)
    if origin is None:
        return problems
    suppliers = suppliers_of(ref, house)
    case = among_neighbours(case_of(origin.understood, ref), ref, house, suppliers)
    return (*problems, *judge(case, origin.understood).diagnostics)
