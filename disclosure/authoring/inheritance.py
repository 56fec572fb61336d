"""Room authoring: what becomes of each key in next year's file, as a schema says under ``x-roll``.

The nearest key above that is named decides, so that a new key has an answer before anybody gives it
one. Nothing here names a key.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, Any, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Mapping

    from disclosure.authoring.beginning import Path
    from disclosure.validate import Schema

#: What a block is taken from: a block of the file, or a figure for each key below it, however deep.
Taken: TypeAlias = "Path | Mapping[str, Any]"


class Becoming(Enum):
    """What becomes of a value in next year's file; the value is the word of the schema."""

    #: It stays as it is.
    KEEP = "keep"
    #: A text that stays, marked where it has a year or a number in it.
    WATCH = "watch"
    #: A text that stays, and is marked.
    REVIEW = "review"
    #: Something new has to come.
    FILL = "fill"
    #: Something new has to come, unless it only refers to figures.
    RESULT = "results"
    #: The same, and counted: a reason that somebody has to write.
    REASON = "reasons"
    #: It belongs to the old year only.
    DROP = "drop"


@dataclass(frozen=True, slots=True)
class Inheritance:
    """What becomes of the keys of a kind; ``fates`` and ``sources`` are by path in the schema.

    ``year`` and ``edition`` are the keys that say which year and which form a file is of.
    """

    year: Path
    edition: Path
    fates: Mapping[Path, Becoming]
    sources: Mapping[Path, Taken]

    def of(self, path: Path) -> Becoming:
        """Return what becomes of a key: what the nearest key that is named says; else it is filled.

        What nobody has decided cannot be right by chance.
        """
        for length in range(len(path), 0, -1):
            found = self.fates.get(path[:length])
            if found is not None:
                return found
        return Becoming.FILL


def inheritance_of(schema: Schema) -> Inheritance:
    """Return what becomes of the keys of the schema's kind."""
    says = schema.document["x-roll"]
    return Inheritance(
        year=_path(says["year"]),
        edition=_path(says["edition"]),
        fates={_path(key): fate for fate in Becoming for key in says.get(fate.value, ())},
        sources={
            _path(key): _path(each) if isinstance(each, str) else dict(each)
            for key, each in says["from"].items()
        },
    )


def _path(text: str) -> Path:
    return tuple(text.split("."))
