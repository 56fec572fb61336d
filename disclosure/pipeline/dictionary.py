"""``terms``: the dictionary of the trade: each key, what it is called in print and in the code.

Nothing is listed by hand: the keys are the schema's, the names the records' (``terms.term``), and
an edition uses a key where one of its samples has it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from disclosure.edition import editions
from disclosure.load import load
from disclosure.model import identifier
from disclosure.pipeline.house import House
from disclosure.pipeline.kinds import BUNDLES
from disclosure.pipeline.samples import files
from disclosure.validate import key_at, keys_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path
    from typing import Any, TypeAlias

    from disclosure.diagnostics import Diagnostics, Pointer
    from disclosure.validate import Key

    #: Steps from the top of a file to a key, as the schema's list of keys has them.
    KeyPath: TypeAlias = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Headword:
    """A key: its path, its name in print and in the code, its unit, where it is printed.

    ``identifier`` is empty of a text that only sentences know; ``editions`` are those that use it.
    """

    key: str
    name: str
    identifier: str
    unit: str
    shown: str
    kind: str
    editions: tuple[str, ...]

    def has(self, word: str) -> bool:
        """Whether a word stands in the key, the name or the identifier."""
        return any(word in text for text in (self.key, self.name, self.identifier))


def dictionary(root: Path) -> tuple[tuple[Headword, ...], Diagnostics]:
    """Return all entries, kind by kind in the order of the schema, and what could not be read."""
    house = House(root)
    found: list[Headword] = []
    problems: Diagnostics = ()
    for kind in BUNDLES:
        schema, wrong = house.described(kind)
        problems += wrong
        if schema is not None:
            keys = {key.path: key for key in keys_of(schema)}
            users, more = _users(house, kind, keys)
            problems += more
            found += (_entry(key, kind, users.get(path, ())) for path, key in keys.items())
    return tuple(found), problems


def _entry(key: Key, kind: str, users: tuple[str, ...]) -> Headword:
    named = identifier(BUNDLES[kind].record, key.path)
    own = named is not None and not named[0].endswith("[]")
    name = named[1].printed if named and own else key.title
    where = key.described
    return Headword(
        key.dotted, name, named[0] if named else "", where.unit, where.printed, kind, users
    )


def _users(
    house: House, kind: str, keys: Mapping[KeyPath, Key]
) -> tuple[dict[KeyPath, tuple[str, ...]], Diagnostics]:
    """Return the editions of a kind that use each key, and what is wrong with their samples."""
    users: dict[KeyPath, tuple[str, ...]] = {}
    problems: Diagnostics = ()
    for slug, (own, _) in editions(house.templates).items():
        folder = house.templates / slug
        for name in files(folder) if own == kind else ():
            loaded, wrong = load(folder / name, shown=f"{house.templates.name}/{slug}/{name}")
            problems += wrong
            for path in _paths(loaded.data, (), keys) if loaded else ():
                users[path] = tuple(dict.fromkeys((*users.get(path, ()), slug)))
    return users, problems


def _paths(data: Any, at: Pointer, keys: Mapping[KeyPath, Key]) -> Iterator[KeyPath]:
    """Yield the keys of a file, each as the schema has it."""
    key = key_at(at, keys)
    if key is not None:
        yield key.path
    pairs = data.items() if isinstance(data, dict) else ()
    for step, value in enumerate(data) if isinstance(data, list) else pairs:
        yield from _paths(value, (*at, step), keys)


def found(entries: Sequence[Headword], word: str) -> tuple[Headword, ...]:
    """Return the entries in which a word stands; all of them without one."""
    return tuple(entry for entry in entries if entry.has(word))
