"""Which disclosure a file is that came back under whatever name.

By the hash of its facts, of today or of a revision in git; else by what its first pages say, and
where those are gone, by the figures that it shows. The name of the file is never asked.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from disclosure.pipeline.directory import directory_at
from disclosure.pipeline.past import past
from disclosure.terms import KINDS
from disclosure.workspace import Workspace, fingerprint, read_file

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from disclosure.review.verify import Manuscript
    from disclosure.workspace import FilingRef

#: So many passages from the front say which disclosure it is: cover and contents.
_FRONT = 60
#: So many documents are made to see whose figures a file shows; so many of a hundred
#: must be the same.
_MOST_TRIED, _ENOUGH = 24, 50
BY_HASH = "文件里的标记与数据文件一致"
BY_PAST = "文件里的标记与数据文件的旧版本一致"
BY_TITLE = "封面的名称、年度和文种"
BY_FIGURES = "文件里印出的数字"


@dataclass(frozen=True, slots=True)
class Recognised:
    """A disclosure, and by what it was recognised."""

    ref: FilingRef
    known_by: str


def recognised(
    root: Path,
    theirs: Manuscript,
    facts: str,
    shares: Callable[[FilingRef], int],
) -> Recognised | None:
    """Return which disclosure a file is; None where nothing says so.

    ``facts`` is the hash of the facts that the file states, empty where it states none; ``shares``
    tells how much of the figures of a disclosure a file shows, which takes long.
    """
    refs, _ = Workspace(root).filings(None)
    named = _named(root, refs, theirs)
    others = [ref for ref in refs if ref not in named]
    if facts:
        ordered = (*named, *others)
        found = next((ref for ref in ordered if _digest(ref) == facts), None)
        if found is not None:
            return Recognised(found, BY_HASH)
        tried = (*named, *others)[:_MOST_TRIED]
        found = next((ref for ref in tried if past(root, ref, facts).version), None)
        if found is not None:
            return Recognised(found, BY_PAST)
    if len(named) == 1:
        return Recognised(named[0], BY_TITLE)
    if not named and not any(passage.names for passage in theirs.passages):
        return None
    ranked = [(shares(ref), ref) for ref in (named or _likely(others, theirs))[:_MOST_TRIED]]
    best = max(ranked, default=None, key=lambda each: each[0])
    if best is None or (best[0] < _ENOUGH and not named):
        return None
    return Recognised(best[1], BY_TITLE if named else BY_FIGURES)


def _digest(ref: FilingRef) -> str:
    data = read_file(ref.path, ref.shown)
    return fingerprint(data) if isinstance(data, bytes) else ""


def _named(root: Path, refs: Sequence[FilingRef], theirs: Manuscript) -> list[FilingRef]:
    """Return the disclosures whose department, year and kind the first pages name."""
    front = _front(theirs)
    fitting = [ref for ref in refs if _is_of(ref, front)]
    lengths = {ref: _longest(root, ref, front) for ref in fitting}
    most = max(lengths.values(), default=0)
    return [ref for ref in fitting if most and lengths[ref] == most]


def _longest(root: Path, ref: FilingRef, front: str) -> int:
    """Return the length of the longest name of the department that stands in a text."""
    names = directory_at(root, ref.year, ref.kind).names(ref.slug)
    return max((len(name) for name in names if name and name in front), default=0)


def _is_of(ref: FilingRef, front: str) -> bool:
    return f"{ref.year}年" in front and f"{KINDS[ref.kind].printed}公开" in front


def _likely(refs: Sequence[FilingRef], theirs: Manuscript) -> list[FilingRef]:
    """Return all disclosures, those first whose year and kind the file speaks of most."""
    text = "".join(passage.text for passage in theirs.passages[: _FRONT * 4])

    def spoken(ref: FilingRef) -> int:
        return text.count(str(ref.year)) + text.count(KINDS[ref.kind].printed)

    return sorted(refs, key=spoken, reverse=True)


def _front(theirs: Manuscript) -> str:
    return "".join("".join(_lines(theirs)).split())


def _lines(theirs: Manuscript) -> Iterator[str]:
    for passage in theirs.passages[:_FRONT]:
        yield passage.text
