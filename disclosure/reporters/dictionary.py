"""The dictionary for people and for machines: one table of what each format makes of an entry."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Protocol

from disclosure.terms import KINDS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

_HEADINGS = ("键", "印出的名称", "英文标识", "单位", "印在", "文种", "版式")
_NONE = "—"
#: What the schema says of a key that is never printed.
_NOT_PRINTED = {"不印": "不印在文档里"}


class Word(Protocol):
    """An entry as it is shown."""

    @property
    def key(self) -> str:
        """The path of the key."""

    @property
    def name(self) -> str:
        """Its printed name."""

    @property
    def identifier(self) -> str:
        """Its name in the code."""

    @property
    def unit(self) -> str:
        """The unit of its value."""

    @property
    def shown(self) -> str:
        """Where it is printed."""

    @property
    def kind(self) -> str:
        """The slug of its kind."""

    @property
    def editions(self) -> tuple[str, ...]:
        """The editions that use it."""


def as_text(words: Sequence[Word]) -> Iterator[str]:
    """Yield two lines for each word: its key, and what there is to say of it."""
    for word in words:
        key, *others = _cells(word)
        told = (f"{title}：{text}" for title, text in zip(_HEADINGS[1:], others, strict=True))
        yield f"{key}\n    {'　'.join(told)}\n"
    yield f"共 {len(words)} 个键。版式：示例里用到它的版式。\n"


def as_markdown(words: Sequence[Word]) -> Iterator[str]:
    """Yield a table."""
    yield f"| {' | '.join(_HEADINGS)} |\n|{'---|' * len(_HEADINGS)}\n"
    for word in words:
        cells = (cell.replace("|", "\\|") for cell in _cells(word))
        yield f"| {' | '.join(cells)} |\n"


def as_json(words: Sequence[Word]) -> Iterator[str]:
    """Yield a list of objects, a word each."""
    objects = [
        {
            "key": word.key,
            "name": word.name,
            "identifier": word.identifier,
            "unit": word.unit,
            "shown": word.shown,
            "kind": word.kind,
            "editions": list(word.editions),
        }
        for word in words
    ]
    yield json.dumps(objects, ensure_ascii=False, indent=2) + "\n"


def _cells(word: Word) -> tuple[str, ...]:
    shown = _NOT_PRINTED.get(word.shown, word.shown)
    editions = "、".join(word.editions)
    kind = KINDS[word.kind].printed
    cells = (word.key, word.name, word.identifier, word.unit, shown, kind, editions)
    return tuple(cell or _NONE for cell in cells)


#: Name of a format → what it makes of the words.
DICTIONARIES: Mapping[str, Callable[[Sequence[Word]], Iterator[str]]] = {
    "text": as_text,
    "markdown": as_markdown,
    "json": as_json,
}
