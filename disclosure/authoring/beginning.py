"""Room authoring: how a file of a kind begins, as its schema says under ``x-new``.

The schema has the keys; this says which of them are known, which are asked, what an answer brings
with it, and what is usual although it is not required. Nothing here names a key.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeAlias

from disclosure.validate import ITEM, TO_FILL, UNITS, keys_of

if TYPE_CHECKING:
    from collections.abc import Mapping
    from decimal import Decimal

    from disclosure.validate import Key, Schema

#: Steps from the top of the file to a key, as the schema's list of keys has them.
Path: TypeAlias = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked of one key: its option, its path, what it is, the words that it may be."""

    option: str
    path: Path
    title: str
    says: str
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Beginning:
    """How a file begins.

    ``known`` are contents that need no asking, the year's key is ``year``. ``units`` is the list of
    units, an item of which has the keys ``unit``; the first is called by ``first_unit``. ``funds``
    are the choices below ``fund_block``, and ``brings`` is what each makes necessary elsewhere.
    ``usual`` are keys that are written although they need not. ``unit_word`` is the unit of amounts
    in the file, into which ``scale`` puts those of the schema's examples.
    """

    year: Path
    known: Mapping[Path, str]
    questions: tuple[Asked, ...]
    units: Path
    unit: tuple[Asked, ...]
    first_unit: str
    fund_block: Path
    funds: tuple[Asked, ...]
    brings: Mapping[str, tuple[Path, ...]]
    usual: tuple[Path, ...]
    unit_word: str
    scale: Decimal

    def names(self, words: Mapping[Path, str]) -> tuple[str, ...]:
        """Return what a department is called, of the answers by path, as far as that is known."""
        asked = (words.get(each.path, "") for each in self.questions if not each.choices)
        return tuple(name for name in asked if name not in ("", TO_FILL))


def beginning_of(schema: Schema) -> Beginning:
    """Return how a file of the schema's kind begins."""
    says = schema.document["x-new"]
    keys = {key.path: key for key in keys_of(schema)}
    known = {_path(key): text for key, text in says["known"].items()}
    units, funds = _path(says["units"]["key"]), _path(says["funds"])
    unit_word = next(text for text in known.values() if text in UNITS)
    return Beginning(
        year=_path(says["year"]),
        known=known,
        questions=tuple(
            _question(option, keys[_path(key)], schema) for option, key in says["asked"].items()
        ),
        units=units,
        unit=tuple(
            _question("unit", key, schema)
            for key in _below((*units, ITEM), keys)
            if key.is_required
        ),
        first_unit=says["units"]["first"],
        fund_block=funds,
        funds=tuple(_question("fund", key, schema) for key in _below(funds, keys)),
        brings={fund: tuple(map(_path, paths)) for fund, paths in says["brings"].items()},
        usual=tuple(map(_path, says["usual"])),
        unit_word=unit_word,
        scale=UNITS[says["examples"]] / UNITS[unit_word],
    )


def _below(at: Path, keys: Mapping[Path, Key]) -> list[Key]:
    return [key for path, key in keys.items() if path[:-1] == at]


def _question(option: str, key: Key, schema: Schema) -> Asked:
    words: Any = schema.references.resolved(key.schema).get("enum", ())
    return Asked(option, key.path, key.path[-1], key.described.says, tuple(words))


def _path(text: str) -> Path:
    return tuple(text.split("."))
