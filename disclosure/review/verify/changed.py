"""A changed paragraph of running text: what the facts say, and what the returned file shows.

Room: review. This is the noun by which words that somebody improved in Word can be taken back.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from disclosure.passport import Shown, Span


@dataclass(frozen=True, slots=True)
class Kept:
    """A figure of the old paragraph that stands untouched in ``new[start:end]`` of the new one."""

    figure: Shown
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class ChangedText:
    """A paragraph of running text that was changed, added or removed; tables have none.

    ``old`` is the paragraph of the made document, text and figures in order; None where it was
    added. ``new`` is what the returned file shows, its tracked changes accepted; None where it is
    gone. ``kept`` are the figures of ``old`` that are untouched in ``new``, in the order of
    ``new``: one that is not among them was changed or removed. ``section`` are the headings above
    it, the highest first. ``behind`` is the paragraph of the made document in front of it.
    """

    section: tuple[str, ...]
    old: tuple[Span, ...] | None
    new: str | None
    kept: tuple[Kept, ...] = ()
    behind: tuple[Span, ...] = ()
