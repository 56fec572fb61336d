"""What the changed paragraphs of a returned document ask of the file that it came from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from disclosure.authoring import Untaken, Why, reworded_texts, text_at
from disclosure.pipeline import untaken

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from disclosure.diagnostics import Diagnostic, Pointer
    from disclosure.load import Loaded
    from disclosure.pipeline.corridor import Understood
    from disclosure.pipeline.origins import MadeDocument
    from disclosure.review.verify.edited import EditedText

#: So many items may have come in front of one in its list.
_FAR = 100
#: Stands in the key of a cell, between its row and its number.
_IN_ROW = "/"


@dataclass(frozen=True, slots=True)
class WantedText:
    """A text of the made document by its key, what Word shows there, and the words to be typed."""

    key: str
    new: str
    texts: Mapping[Pointer, str]


def wanted(
    changes: Iterable[EditedText],
    made: MadeDocument,
    understood: Understood,
    told: list[Diagnostic],
) -> list[WantedText]:
    """Return the paragraphs whose words can be typed; ``told`` gets why others cannot.

    ``understood`` is the file of which the document was made.
    """
    found: list[WantedText] = []
    loaded, figures = understood.loaded, understood.computed.figures
    others = 0
    for each in changes:
        if each.old is None or each.new is None:
            others += 1
            continue
        result = _asked(each.key, each.old, each.new.strip(), made)
        if isinstance(result, Untaken):
            told += untaken.refused(result, each.old.strip(), figures, loaded)
        elif result is not None:
            found.append(result)
    told += [untaken.elsewhere(others)] if others else []
    twice = _differing(found)
    for pointer in twice:
        about = Untaken(Why.TWICE, pointers=(pointer,))
        told += untaken.refused(about, made.values[pointer], figures, loaded)
    return [each for each in found if not twice & each.texts.keys()]


def _asked(key: str, old: str, new: str, made: MadeDocument) -> WantedText | Untaken | None:
    """Return what a text asks for; None where it is a cell without words of the department's."""
    reading = made.readings.get(key)
    if reading is None or reading.text.strip() != old.strip():
        return Untaken(Why.UNCLEAR)
    if not reading.pointers and _IN_ROW in key:
        return None
    texts = reworded_texts(reading, new, made.values)
    return texts if isinstance(texts, Untaken) else WantedText(key, new, texts)


def _differing(wanted: Iterable[WantedText]) -> set[Pointer]:
    """Return the texts for which two paragraphs ask for different words."""
    asked: dict[Pointer, set[str]] = {}
    for each in wanted:
        for pointer, text in each.texts.items():
            asked.setdefault(pointer, set()).add(text)
    return {pointer for pointer, texts in asked.items() if len(texts) > 1}


def texts_of(wanted: Iterable[WantedText]) -> dict[Pointer, str]:
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
