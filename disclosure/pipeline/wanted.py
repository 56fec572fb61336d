"""What the changed paragraphs of a returned document ask of the file that it came from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from disclosure.authoring import Untaken, Why, reworded_texts, text_at
from disclosure.passport import Shown
from disclosure.pipeline import untaken

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from disclosure.diagnostics import Diagnostic, Pointer
    from disclosure.load import Loaded
    from disclosure.passport import Span
    from disclosure.pipeline.corridor import Understood
    from disclosure.pipeline.origins import MadeDocument
    from disclosure.review.verify import ChangedText

#: So many items may have come in front of one in its list.
_FAR = 100


@dataclass(frozen=True, slots=True)
class Wanted:
    """A paragraph of the made document by its place, what Word says there, and its new texts."""

    at: int
    new: str
    texts: Mapping[Pointer, str]


def wanted(
    changes: Sequence[ChangedText],
    made: MadeDocument,
    understood: Understood,
    told: list[Diagnostic],
) -> list[Wanted]:
    """Return the paragraphs whose words can be typed; ``told`` gets why others cannot.

    ``understood`` is the file of which the document was made.
    """
    found: list[Wanted] = []
    loaded, figures = understood.loaded, understood.computed.figures
    others = sum(each.old is None or each.new is None for each in changes)
    told += [untaken.elsewhere(others)] if others else []
    for each in changes:
        if each.old is None or each.new is None:
            continue
        result = _asked(_places(each, made), each.new.strip(), made)
        if isinstance(result, Untaken):
            told += untaken.refused(result, plain(each.old), figures, loaded)
        else:
            found.append(result)
    twice = _differing(found)
    for pointer in twice:
        about = Untaken(Why.TWICE, pointers=(pointer,))
        told += untaken.refused(about, made.values[pointer], figures, loaded)
    return [each for each in found if not twice & each.texts.keys()]


def _asked(places: Sequence[int], new: str, made: MadeDocument) -> Wanted | Untaken:
    """Return what a paragraph, found at one or more places, asks for."""
    readings = {made.readings[n] for n in places}
    if len(readings) > 1:
        pointers = dict.fromkeys(p for each in readings for p in each.pointers)
        return Untaken(Why.UNCLEAR, pointers=tuple(pointers))
    if not readings:
        return Untaken(Why.FORM)
    texts = reworded_texts(readings.pop(), new, made.values)
    return texts if isinstance(texts, Untaken) else Wanted(places[0], new, texts)


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


def _differing(wanted: Iterable[Wanted]) -> set[Pointer]:
    """Return the texts for which two paragraphs ask for different words."""
    asked: dict[Pointer, set[str]] = {}
    for each in wanted:
        for pointer, text in each.texts.items():
            asked.setdefault(pointer, set()).add(text)
    return {pointer for pointer, texts in asked.items() if len(texts) > 1}


def texts_of(wanted: Iterable[Wanted]) -> dict[Pointer, str]:
    """Return the new texts that paragraphs ask for."""
    return {pointer: text for each in wanted for pointer, text in each.texts.items()}


def still_there(
    texts: Mapping[Pointer, str],
    values: Mapping[Pointer, str],
    today: Loaded,
    told: list[Diagnostic],
) -> dict[Pointer, str]:
    """Return new texts by their places today; ``told`` gets those that are no longer as printed.

    ``values`` are the texts as they were when the document was made.
    """
    found: dict[Pointer, str] = {}
    for pointer, text in texts.items():
        place = next(_same(pointer, values[pointer], today), None)
        now = text_at(today, pointer)
        if place is not None:
            found[place] = text
        elif now != text:
            told.append(untaken.changed_since(pointer, (now or "", text), today))
    return found


def _same(pointer: Pointer, value: str, today: Loaded) -> Iterator[Pointer]:
    """Yield where a text stands today: where it stood, or moved within its list, if only there."""
    if text_at(today, pointer) == value:
        yield pointer
    elif pointer and isinstance(pointer[-1], int):
        others = ((*pointer[:-1], n) for n in range(pointer[-1] + _FAR))
        moved = [each for each in others if text_at(today, each) == value]
        yield from moved if len(moved) == 1 else ()
