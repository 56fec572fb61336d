"""Which words of a finished document come from which text of its file.

The document is made once more, its texts between signs: where the signs come out, there the text
stands. So no words are looked for, and two texts that say the same are told apart.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeAlias

from disclosure.authoring import Fixed, Own, Reading
from disclosure.compute import compute
from disclosure.model import structure
from disclosure.passport import Shown
from disclosure.pipeline.corridor import Understood, pour, tell
from disclosure.pipeline.signs import (
    Sign,
    items,
    printed_within,
    signed_texts,
    with_like_signs,
    with_signs,
    without_signs,
)
from disclosure.review import paper

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from disclosure.authoring import ReadingPart
    from disclosure.diagnostics import Pointer
    from disclosure.phrases import PrintedStretch
    from disclosure.pipeline.opening import Grounds
    from disclosure.pipeline.signs import SignedText
    from disclosure.workspace import FilingRef

_Paper: TypeAlias = "tuple[paper.PrintedText, ...]"


@dataclass(frozen=True, slots=True)
class MadeDocument:
    """A document as it is made of a file: each of its texts by key, as a reading.

    ``values`` are the texts of the file as they are typed.
    """

    document: bytes
    readings: Mapping[str, Reading]
    values: Mapping[Pointer, str]


def made_document(
    understood: Understood, grounds: Grounds, ref: FilingRef, *, draft: bool = False
) -> MadeDocument | None:
    """Make the document of a file and find where its own words stand; None without a document."""
    document = _document(understood, draft=draft)
    if document is None:
        return None
    found = signed_texts(understood, ref)
    origins = _Origins(understood, grounds, found, draft=draft)
    plain = enumerate(paper.texts(document))
    readings = {text.key: origins.reading(n, text) for n, text in plain}
    return MadeDocument(document, readings, {each.pointer: each.value for each in found})


def printed(understood: Understood, *, draft: bool) -> dict[str, str]:
    """Return the texts of the document of a file by key; none where it cannot be made."""
    return {each.key: each.text for each in _texts(understood, draft=draft)}


def _texts(understood: Understood, *, draft: bool) -> _Paper:
    document = _document(understood, draft=draft)
    return () if document is None else paper.texts(document)


def _document(understood: Understood, *, draft: bool) -> bytes | None:
    return pour(tell(understood, draft=draft)[0], passports=True)[0]


@dataclass(frozen=True, slots=True)
class _Way:
    """One way to set signs: the texts by the numbers of their signs, and the document with them."""

    signed: Mapping[int, SignedText]
    texts: _Paper


class _Origins:
    """The signed documents of one file, each for what a sign has changed in the one before."""

    def __init__(
        self,
        understood: Understood,
        grounds: Grounds,
        found: Sequence[SignedText],
        *,
        draft: bool,
    ) -> None:
        self._understood, self._grounds, self._draft = understood, grounds, draft
        behind = [each.behind_its_number for each in found]
        self._untried = [list(found), behind, list(with_like_signs(behind))]
        self._tried: list[_Way] = []

    def reading(self, number: int, text: paper.PrintedText) -> Reading:
        """Return a text of the document with the origins of its words."""
        for way in () if text.is_contents else self._ways():
            there = way.texts[number : number + 1]
            if there and without_signs(there[0].text) == text.text:
                return Reading(tuple(self._parts(there[0], way.signed)))
        return Reading(tuple(map(_fixed, text.spans)))

    def _ways(self) -> Iterator[_Way]:
        """Yield the ways to set signs, each made when it is first asked for."""
        yield from self._tried
        while self._untried:
            self._tried.append(self._made(self._untried.pop(0)))
            yield self._tried[-1]

    def _made(self, signed: Sequence[SignedText]) -> _Way:
        understood, bundle = self._understood, self._grounds.bundle
        data = with_signs(understood.loaded.data, signed)
        record = structure(bundle.record, data)
        computed = compute(
            record, understood.prepared.edition, bundle.declarations, self._grounds.beside
        )
        loaded = understood.loaded.with_data(data)
        prepared, digest = understood.prepared, understood.facts_digest
        new = Understood(loaded, record, computed, prepared, digest)
        return _Way(_by_number(signed), _texts(new, draft=self._draft))

    def _parts(
        self, text: paper.PrintedText, way: Mapping[int, SignedText]
    ) -> Iterator[ReadingPart]:
        begun: int | None = None
        held: list[Fixed] = []
        for each in _opened(text):
            if not isinstance(each, Sign):
                held.append(each)
                continue
            is_end = not each.is_open and each.number == begun and begun in way
            yield from self._own(way[each.number], held) if is_end else held
            begun, held = (each.number if each.is_open else None), []
        yield from held

    def _own(self, signed: SignedText, held: Sequence[Fixed]) -> Iterable[ReadingPart]:
        """Return what stands between two signs as words of the department's own, and figures."""
        computed, edition = self._understood.computed, self._understood.prepared.edition
        found = printed_within(signed, computed.figures, edition.display)
        if "".join(each.printed for each in found) != "".join(each.text for each in held):
            return held
        return _woven(signed, found)


def _by_number(way: Sequence[SignedText]) -> Mapping[int, SignedText]:
    """Return the texts by the numbers of their signs; without a pointer where it is one of some."""
    count = Counter(each.number for each in way)
    return {e.number: e if count[e.number] == 1 else replace(e, pointer=()) for e in way}


def _opened(text: paper.PrintedText) -> Iterator[Fixed | Sign]:
    for span in text.spans:
        if isinstance(span, Shown):
            yield _fixed(span)
            continue
        for each in items(span):
            yield Fixed(each) if isinstance(each, str) else each


def _fixed(span: str | Shown) -> Fixed:
    return Fixed(span.text, span.path) if isinstance(span, Shown) else Fixed(span)


def _woven(signed: SignedText, found: Sequence[PrintedStretch]) -> Iterator[ReadingPart]:
    """Yield the figures of references, and the words between two of them as one."""
    text = ""
    at: list[int] = []
    for each in found:
        if not each.path:
            text += each.printed
            at += range(each.begin, each.end)
            continue
        if text:
            yield Own(signed.pointer, text, tuple(at))
        yield Fixed(each.printed, each.path, signed.pointer)
        text, at = "", []
    if text:
        yield Own(signed.pointer, text, tuple(at))
