"""``verify --take``: words that somebody improved in Word, back in the file they came from.

The file is written only after its new content has been told and printed once: each paragraph that
is taken must come out as it stands in Word.
"""

from __future__ import annotations

from dataclasses import dataclass
from difflib import unified_diff
from typing import TYPE_CHECKING

from disclosure.authoring import Untaken, Why, reworded_texts, text_at, written_back
from disclosure.diagnostics import Diagnostic, Diagnostics, Severity
from disclosure.load import load_text
from disclosure.passport import Shown
from disclosure.pipeline import untaken
from disclosure.pipeline.corridor import case_of, judge, understand_opened
from disclosure.pipeline.neighbours import among_neighbours, suppliers_of, supplies
from disclosure.pipeline.opening import opened
from disclosure.pipeline.origins import made_document, printed
from disclosure.workspace import read_file, revise

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from disclosure.diagnostics import Pointer
    from disclosure.load import Loaded
    from disclosure.passport import Span
    from disclosure.pipeline.corridor import Understood
    from disclosure.pipeline.house import House
    from disclosure.pipeline.opening import Grounds
    from disclosure.pipeline.origins import MadeDocument
    from disclosure.review.verify import ChangedText
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
class _Edition:
    """One state of a file, understood: what its document was made of."""

    data: bytes
    grounds: Grounds
    understood: Understood


@dataclass(frozen=True, slots=True)
class _Wanted:
    """A paragraph of the made document by its place, what Word says there, and its texts."""

    at: int
    new: str
    texts: Mapping[Pointer, str]


def take(
    ref: FilingRef, house: House, changes: Iterable[ChangedText], base: bytes | None = None
) -> TakenWords:
    """Find what of a returned document can be taken back into its file; nothing is written.

    ``changes`` are its paragraphs that differ from the document made of ``base``, the content of
    the file at that time; None where nobody knows, then it is the content of today.
    """
    now = read_file(ref.path, ref.shown)
    if isinstance(now, Diagnostic):
        return TakenWords(ref, problems=(now,))
    basis, problems = _read(ref, house, now if base is None else base)
    made = made_document(basis.understood, basis.grounds, ref) if basis else None
    today, _ = load_text(now, ref.shown)
    if basis is None or made is None or today is None:
        return TakenWords(ref, now, now, problems=problems)
    told: list[Diagnostic] = [untaken.unlike(ref.shown)] if base is None else []
    wanted = _wanted(tuple(changes), made, basis, told)
    wanted = _proven(_agreed(wanted, made, basis, told), basis, ref, house, told)
    texts = _still_there(wanted, made.values, today, told)
    done = written_back(now, ref.shown, texts)
    told += (untaken.unwritable(each, today) for each in done.unwritten)
    count = len(texts) - len(done.unwritten)
    findings = _new_findings(ref, house, now, done.data) if count else ()
    return TakenWords(ref, now, done.data, count, tuple(told), findings)


def _read(ref: FilingRef, house: House, data: bytes) -> tuple[_Edition | None, Diagnostics]:
    given = supplies(suppliers_of(ref, house), house)
    grounds, problems = opened(ref, house, given, data)
    if grounds is None:
        return None, problems
    understood, problems = understand_opened(ref, house, grounds, problems)
    return (_Edition(data, grounds, understood) if understood else None), problems


def _wanted(
    changes: Sequence[ChangedText], made: MadeDocument, basis: _Edition, told: list[Diagnostic]
) -> list[_Wanted]:
    """Return the paragraphs whose words can be typed; ``told`` gets why others cannot."""
    found: list[_Wanted] = []
    others = sum(each.old is None or each.new is None for each in changes)
    told += [untaken.elsewhere(others)] if others else []
    for each in changes:
        if each.old is None or each.new is None:
            continue
        old, new = plain(each.old), each.new.strip()
        result = _texts(_places(each, made), new, made)
        if isinstance(result, Untaken):
            figures = basis.understood.computed.figures
            told += untaken.refused(result, old, figures, basis.understood.loaded)
        else:
            found.append(result)
    return found


def _texts(places: Sequence[int], new: str, made: MadeDocument) -> _Wanted | Untaken:
    """Return what a paragraph, found at one or more places, asks for."""
    readings = {made.readings[n] for n in places}
    if len(readings) > 1:
        pointers = dict.fromkeys(p for each in readings for p in each.pointers)
        return Untaken(Why.UNCLEAR, pointers=tuple(pointers))
    if not readings:
        return Untaken(Why.FORM)
    texts = reworded_texts(readings.pop(), new, made.values)
    return texts if isinstance(texts, Untaken) else _Wanted(places[0], new, texts)


def _places(change: ChangedText, made: MadeDocument) -> list[int]:
    """Return where a changed paragraph stands in the made document: once, if it can be told."""
    old, behind = plain(change.old or ()), plain(change.behind)
    shown = [each.text.strip() for each in made.readings]
    found = [n for n, each in enumerate(shown) if each == old]
    closer = [n for n in found if behind and _before(n, shown) == behind]
    return closer or found


def _before(number: int, shown: Sequence[str]) -> str:
    return next((shown[n] for n in range(number - 1, -1, -1) if shown[n]), "")


def plain(spans: Iterable[Span]) -> str:
    """Return what a reader sees of a paragraph, without blanks around it."""
    return "".join(each.text if isinstance(each, Shown) else each for each in spans).strip()


def _agreed(
    wanted: Sequence[_Wanted], made: MadeDocument, basis: _Edition, told: list[Diagnostic]
) -> list[_Wanted]:
    """Leave out paragraphs that ask for different words of one text."""
    asked: dict[Pointer, set[str]] = {}
    for each in wanted:
        for pointer, text in each.texts.items():
            asked.setdefault(pointer, set()).add(text)
    twice = {pointer for pointer, texts in asked.items() if len(texts) > 1}
    loaded, figures = basis.understood.loaded, basis.understood.computed.figures
    for pointer in twice:
        about = Untaken(Why.TWICE, pointers=(pointer,))
        told += untaken.refused(about, made.values[pointer], figures, loaded)
    return [each for each in wanted if not twice & each.texts.keys()]


def _proven(
    wanted: Sequence[_Wanted],
    basis: _Edition,
    ref: FilingRef,
    house: House,
    told: list[Diagnostic],
) -> list[_Wanted]:
    """Leave out what does not come out as it stands in Word when the document is made anew."""
    kept = list(wanted)
    while kept:
        texts = {p: text for each in kept for p, text in each.texts.items()}
        done = written_back(basis.data, ref.shown, texts)
        again, _ = _read(ref, house, done.data)
        paper = (printed(again.understood) if again else None) or ()
        right = [
            each
            for each in kept
            if each.at < len(paper)
            and paper[each.at].text.strip() == each.new
            and not each.texts.keys() & set(done.unwritten)
        ]
        if len(right) == len(kept):
            break
        wrong = dict.fromkeys(p for each in kept if each not in right for p in each.texts)
        told += (untaken.unwritable(each, basis.understood.loaded) for each in wrong)
        kept = [each for each in right if not each.texts.keys() & wrong.keys()]
    return kept


def _still_there(
    wanted: Sequence[_Wanted],
    values: Mapping[Pointer, str],
    today: Loaded,
    told: list[Diagnostic],
) -> dict[Pointer, str]:
    """Return the texts by their places today; ``told`` gets those that are no longer as printed."""
    found: dict[Pointer, str] = {}
    for pointer, text in {p: t for each in wanted for p, t in each.texts.items()}.items():
        place = next(_same(pointer, values[pointer], today), None)
        if place is not None:
            found[place] = text
        elif text_at(today, pointer) != text:
            words = (text_at(today, pointer) or "", text)
            told.append(untaken.changed_since(pointer, words, today))
    return found


def _same(pointer: Pointer, value: str, today: Loaded) -> Iterator[Pointer]:
    """Yield where a text stands today: where it stood, or moved within its list, if only there."""
    if text_at(today, pointer) == value:
        yield pointer
    elif pointer and isinstance(pointer[-1], int):
        others = ((*pointer[:-1], n) for n in range(pointer[-1] + _FAR))
        moved = [each for each in others if text_at(today, each) == value]
        yield from moved if len(moved) == 1 else ()


#: So many items may have come in front of one in its list.
_FAR = 100


def _new_findings(ref: FilingRef, house: House, was: bytes, now: bytes) -> Diagnostics:
    """Return what a check says of the new content and did not say of the old one."""
    before = {(each.code, each.message) for each in _checked(ref, house, was)}
    return tuple(e for e in _checked(ref, house, now) if (e.code, e.message) not in before)


def _checked(ref: FilingRef, house: House, data: bytes) -> Diagnostics:
    edition, problems = _read(ref, house, data)
    if edition is None:
        return problems
    suppliers = suppliers_of(ref, house)
    case = among_neighbours(case_of(edition.understood, ref), ref, house, suppliers)
    return (*problems, *judge(case, edition.understood).diagnostics)
