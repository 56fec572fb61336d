"""Which text of one document became which of another.

Room: review. Paragraphs are aligned by what they say, in their order; where several changed in one
place, by their keys. Rows are aligned by their keys, on another form by what names them; the cells
of a row by their order.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import zip_longest
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from disclosure.review.paper import PrintedText


_Cells: TypeAlias = "Sequence[PrintedText]"


@dataclass(frozen=True, slots=True)
class Changed:
    """A text that differs; None where there was none, or is none any more."""

    old: PrintedText | None
    new: PrintedText | None

    @property
    def now(self) -> PrintedText:
        """The text as it is now; what it was, where it is gone."""
        found = self.new or self.old
        assert found is not None  # noqa: S101 -- one of the two is always there
        return found


def differences(old: Sequence[PrintedText], new: Sequence[PrintedText]) -> tuple[Changed, ...]:
    """Return every text that differs, in the order of the new document, what is gone at its place.

    What is not named is the same in both, in the same order.
    """
    lines = [each for each in (*_lines(old, new),) if _differs(each)]
    ranks = {id(text): number for number, text in enumerate(new)}
    place = _places(old, new, ranks)
    return tuple(sorted(lines, key=lambda each: place(each.old, each.new)))


def _lines(old: Sequence[PrintedText], new: Sequence[PrintedText]) -> Iterator[Changed]:
    yield from _paragraphs([e for e in old if not e.row], [e for e in new if not e.row])
    yield from _rows([e for e in old if e.row], [e for e in new if e.row])


def _differs(pair: Changed) -> bool:
    return (pair.old.text if pair.old else "") != (pair.new.text if pair.new else "")


def _paragraphs(old: Sequence[PrintedText], new: Sequence[PrintedText]) -> Iterator[Changed]:
    matcher = SequenceMatcher(None, [e.text for e in old], [e.text for e in new], autojunk=False)
    for word, i1, i2, j1, j2 in matcher.get_opcodes():
        if word != "equal":
            yield from _paired(old[i1:i2], new[j1:j2])


def _paired(old: Sequence[PrintedText], new: Sequence[PrintedText]) -> Iterator[Changed]:
    """Pair what stands in one place: by key, then what is left in its order if it is alike."""
    keys = {each.key: each for each in new if each.key}
    met = {each.key: keys[each.key] for each in old if each.key in keys}
    yield from (Changed(each, met[each.key]) for each in old if each.key in met)
    rest = [each for each in old if each.key not in met]
    others = [each for each in new if each.key not in met]
    for one, other in zip_longest(rest, others):
        if one and other and not _alike(one.text, other.text):
            yield from (Changed(one, None), Changed(None, other))
        else:
            yield Changed(one, other)


def _alike(one: str, other: str) -> bool:
    """Whether one text may have become the other."""
    return SequenceMatcher(None, one, other, autojunk=False).quick_ratio() > 1 / 2


def _rows(old: Sequence[PrintedText], new: Sequence[PrintedText]) -> Iterator[Changed]:
    before, now = _by(old, _row_key), _by(new, _row_key)
    met = before.keys() & now.keys()
    rest = [cells for key, cells in before.items() if key not in met]
    others = [cells for key, cells in now.items() if key not in met]
    for key in met:
        yield from _cells(before[key], now[key])
    names = _by_name(others)
    for gone in rest:
        waiting = names.get(_name(gone), [])
        yield from _cells(gone, waiting.pop(0) if waiting else ())
    for come in (each for waiting in names.values() for each in waiting):
        yield from _cells((), come)


def _cells(old: Sequence[PrintedText], new: Sequence[PrintedText]) -> Iterator[Changed]:
    for one, other in zip_longest(old, new):
        yield Changed(one, other)


def _row_key(text: PrintedText) -> tuple[str, str]:
    return text.table, text.row


def _by(
    texts: Iterable[PrintedText], key: Callable[[PrintedText], tuple[str, str]]
) -> dict[tuple[str, str], list[PrintedText]]:
    found: defaultdict[tuple[str, str], list[PrintedText]] = defaultdict(list)
    for each in texts:
        found[key(each)].append(each)
    return found


def _by_name(rows: Iterable[_Cells]) -> dict[tuple[str, ...], list[_Cells]]:
    found: defaultdict[tuple[str, ...], list[_Cells]] = defaultdict(list)
    for cells in rows:
        found[_name(cells)].append(cells)
    return found


def _name(cells: Sequence[PrintedText]) -> tuple[str, ...]:
    """Return what names a row on any form: its table, and its words that are no figures."""
    words = (each.text for each in cells if not each.paths and each.text.strip())
    return (cells[0].table, *words) if cells else ()


def _places(
    old: Sequence[PrintedText], new: Sequence[PrintedText], ranks: dict[int, int]
) -> Callable[[PrintedText | None, PrintedText | None], tuple[int, int]]:
    """Return where a pair stands: at the new text, or behind the one before it that is left."""
    keys = {each.key: ranks[id(each)] for each in reversed(new)}
    last, behind = -1, {}
    for number, each in enumerate(old):
        last = keys.get(each.key, last)
        behind[id(each)] = (last, number + 1)

    def place(one: PrintedText | None, other: PrintedText | None) -> tuple[int, int]:
        return (ranks[id(other)], 0) if other else behind[id(one)]

    return place
