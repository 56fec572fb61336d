"""What reports for machines are made of, as it comes: bounded for each file, whatever is found.

A report holds at any time what was found in one file, and what was found outside of the data files
(in a form, in a sentence): that is told last, once for all disclosures that it concerns.
"""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from disclosure.diagnostics import Severity
from disclosure.reporters.findings import concerning

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from disclosure.diagnostics import Diagnostic
    from disclosure.reporters.outcome import Outcome

#: So many findings of one file are told in full, the gravest; the others are counted.
MOST_PER_FILE = 100


@dataclass(frozen=True, slots=True)
class LeftOut:
    """How many findings of a file are not told in full, by gravity; no file is an empty text."""

    file: str
    counts: Mapping[Severity, int]

    @property
    def number(self) -> int:
        """How many they are together."""
        return sum(self.counts.values())

    @property
    def gravest(self) -> Severity:
        """The gravest of them."""
        return min(self.counts, key=lambda severity: severity.rank)

    @property
    def sentence(self) -> str:
        """What is said of them."""
        parts = (f"{each.value} {self.counts[each]}" for each in Severity if each in self.counts)
        where = "这个文件" if self.file else "不属于任何文件的"
        told = f"{where}问题太多，只列出最重的 {MOST_PER_FILE} 个"
        return f"{told}，还有 {self.number} 个没有列出（{'，'.join(parts)}）"


class Stream:
    """The findings of a report, one file after the other; ``counts`` and ``left_out`` fill up.

    ``general`` are findings that belong to no disclosure: they come first.
    """

    def __init__(self, outcomes: Iterable[Outcome], general: Sequence[Diagnostic]) -> None:
        self._outcomes = outcomes
        self._general = general
        self.counts: Counter[Severity] = Counter()
        self.left_out: list[LeftOut] = []

    def found(self) -> Iterator[Diagnostic]:
        """Yield what is told in full: by file, and within one by place, then gravity, then code."""
        for diagnostic, _ in self.named():
            yield diagnostic

    def named(self) -> Iterator[tuple[Diagnostic, str]]:
        """Yield what is told in full, each with a hash: see ``fingerprints``."""
        yield from self._bounded(self._general, "总")
        elsewhere: Counter[Diagnostic] = Counter()
        copies: Counter[Diagnostic] = Counter()
        for outcome in self._outcomes:
            own = [each for each in outcome.diagnostics if _file(each) == outcome.source]
            others = [each for each in outcome.diagnostics if _file(each) != outcome.source]
            elsewhere.update(set(others))
            copies.update(others)
            yield from self._bounded(own)
        told = (
            [concerning(each, times)] if times > 1 else [each] * copies[each]
            for each, times in elsewhere.items()
        )
        yield from self._bounded([each for same in told for each in same], "别处")

    def _bounded(
        self, found: Sequence[Diagnostic], batch: str = ""
    ) -> Iterator[tuple[Diagnostic, str]]:
        """Yield of each file the gravest, and count what is left out."""
        self.counts.update(each.severity for each in found)
        by_file: defaultdict[str, list[Diagnostic]] = defaultdict(list)
        for each in sorted(found, key=lambda each: (each.order, each.message)):
            by_file[_file(each)].append(each)
        for file, whole in by_file.items():
            gravest = sorted(whole, key=lambda each: each.severity.rank)
            rest = Counter(each.severity for each in gravest[MOST_PER_FILE:])
            if rest:
                self.left_out.append(LeftOut(file, rest))
            told = sorted(gravest[:MOST_PER_FILE], key=lambda each: (each.order, each.message))
            yield from zip(told, fingerprints(told, batch), strict=True)


def fingerprints(found: Sequence[Diagnostic], batch: str = "") -> tuple[str, ...]:
    """Return a hash for each finding: no two alike, the same when lines above it come or go.

    A finding is known by its file, code, message and source line; of several that agree in all of
    these, by its turn. ``batch`` tells those apart that are named by themselves.
    """
    turns: Counter[tuple[str, ...]] = Counter()
    names = []
    for each in found:
        text = each.place.text.strip() if each.place else ""
        key = (batch, _file(each), each.code, each.message, text)
        turns[key] += 1
        parts = "\0".join((*key, str(turns[key])))
        names.append(hashlib.sha256(parts.encode("utf-8", "replace")).hexdigest())
    return tuple(names)


def _file(diagnostic: Diagnostic) -> str:
    return diagnostic.place.file if diagnostic.place else ""
