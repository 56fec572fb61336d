"""What a review's report consists of, before it is Markdown, HTML or lines of a terminal."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TypeAlias


class Voice(Enum):
    """How a piece of text is meant."""

    PLAIN = "plain"
    STRONG = "strong"
    CODE = "code"
    GONE = "gone"
    NEW = "new"


@dataclass(frozen=True, slots=True)
class Phrase:
    """A piece of text and how it is meant."""

    text: str
    voice: Voice = Voice.PLAIN


#: A line is a text, or pieces of it.
Phrases: TypeAlias = "tuple[Phrase, ...]"


@dataclass(frozen=True, slots=True)
class Title:
    """A heading; level 1 is the report's own."""

    text: str
    level: int


@dataclass(frozen=True, slots=True)
class Saying:
    """A paragraph."""

    phrases: Phrases


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list."""

    lines: tuple[Phrases, ...]


@dataclass(frozen=True, slots=True)
class Columns:
    """A table: its head, its rows, which columns hold numbers."""

    head: tuple[str, ...]
    rows: tuple[tuple[Phrases, ...], ...]
    numbers: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Fold:
    """Something that can be opened: what stands on it, and what is in it."""

    summary: str
    inner: tuple[Printable, ...]


Printable: TypeAlias = "Title | Saying | Bullets | Columns | Fold"


def plain(text: str) -> Phrases:
    """Return a text as a line."""
    return (Phrase(text),)


def strong(text: str) -> Phrases:
    """Return a text that is stressed."""
    return (Phrase(text, Voice.STRONG),)


def code(text: str) -> Phrases:
    """Return a path, a name of a file: what is typed."""
    return (Phrase(text, Voice.CODE),)
