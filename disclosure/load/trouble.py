"""Room load: a complaint of the parser, read from its exception."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from disclosure.load.fault import Event, Region
from disclosure.load.parser import EscapeError

if TYPE_CHECKING:
    from ruamel.yaml.error import YAMLError

    from disclosure.load.source import Source


@dataclass(frozen=True, slots=True)
class Trouble:
    """The parser's complaint: its English words, where it stopped, and where the matter began."""

    words: str
    at: Region
    since: Region
    last_scalar: Event

    @classmethod
    def of(cls, error: YAMLError, last_scalar: Event, source: Source) -> Trouble:
        """Read an error of either parser; one without a place is put at the end of the text."""
        end = Region(len(source.lines) - 1, len(source.lines[-1]))
        at = _region(getattr(error, "problem_mark", None)) or end
        since = _region(getattr(error, "context_mark", None)) or at
        words = f"{getattr(error, 'context', '')} {getattr(error, 'problem', '')}"
        if isinstance(error, EscapeError):
            words, since = "unknown escape character", Region(0, 0)
        return cls(words, at, since, last_scalar)


def _region(mark: Event) -> Region | None:
    return None if mark is None else Region(mark.line, mark.column)
