"""Measure rendering: this engine beside a plain docxtpl loop, in one run, on the same work.

Both sides begin with the same form and the same ready context and end with the bytes of a .docx:
text, tables, contents with page numbers, four charts with their workbooks. Ours also has passports
and anchors. The plain loop opens a new ``DocxTemplate`` for every document, as its documentation
shows, fills the charts with lxml and writes their workbooks with XlsxWriter.

Exits with 1 unless both documents have equal canonical XML in every part, passports and anchors
left out, and unless ours is at least 15 times as fast. Times are compared as ratios only.

    python benchmarks/render.py [ROUNDS]
"""

from __future__ import annotations

import sys
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import TYPE_CHECKING, NamedTuple

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from benchmarks.canonical import differences  # noqa: E402
from benchmarks.cases import Case, cases, template  # noqa: E402
from benchmarks.plain import plain_document  # noqa: E402
from disclosure.render import Form, prepare, render  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Callable

TARGET = 15
_ROUNDS = 7
_OURS_PER_ROUND = 8
_BATCH = 100


class Sides(NamedTuple):
    """Seconds per document on both sides, one number per round."""

    ours: list[float]
    plain: list[float]

    @property
    def ratio(self) -> float:
        """How many times as fast ours is, by medians."""
        return median(self.plain) / median(self.ours)


def main(rounds: int) -> int:
    """Compare, measure, print; return the exit code."""
    form, seconds = _prepared()
    found = cases(ROOT)
    for case in found:
        differing = differences(_ours(form, case), plain_document(template(ROOT), form, case))
        if differing:
            print(f"{case.name}: not the same document: {', '.join(differing)}")
            return 1
    print(f"equal canonical XML of all parts: {', '.join(case.name for case in found)}")
    measured = [_measured(form, case, rounds) for case in found]
    for case, sides in zip(found, measured, strict=True):
        print(_line(case.name, sides))
    per_document = [second for sides in measured for second in sides.plain]
    saved = median(per_document) - median([s for sides in measured for s in sides.ours])
    print(f"preparing once per edition pays off after {seconds / saved:.1f} documents")
    print(
        f"{_BATCH} documents, preparing included: {_batch(found, median(per_document)):.1f} times"
    )
    slowest = min(sides.ratio for sides in measured)
    print(f"per document: {slowest:.1f} times as fast (at least {TARGET} wanted)")
    return 0 if slowest >= TARGET else 1


def _prepared() -> tuple[Form, float]:
    names = tuple(cases(ROOT)[0].charts)
    start = perf_counter()
    form, problems = prepare(template(ROOT), "document.docx", charts=names)
    if form is None:
        raise SystemExit("\n".join(problem.message for problem in problems))
    return form, perf_counter() - start


def _ours(form: Form, case: Case, *, passports: bool = True) -> bytes:
    document, problems = render(form, case.context, case.charts, case.imprint, passports=passports)
    if document is None:
        raise SystemExit("\n".join(problem.message for problem in problems))
    return document


def _measured(form: Form, case: Case, rounds: int) -> Sides:
    """Measure both sides in turn, so that a busy moment of the machine falls on both."""
    source = template(ROOT)
    sides = Sides([], [])
    _ours(form, case)
    for _ in range(rounds):
        sides.ours.append(_timed(lambda: _ours(form, case), _OURS_PER_ROUND))
        sides.plain.append(_timed(lambda: plain_document(source, form, case), 1))
    return sides


def _timed(work: Callable[[], object], times: int) -> float:
    start = perf_counter()
    for _ in range(times):
        work()
    return (perf_counter() - start) / times


def _batch(found: list[Case], plain_seconds: float) -> float:
    """Return how many times as fast a bureau's documents are, the preparing counted in."""
    start = perf_counter()
    form, _ = _prepared()
    for number in range(_BATCH):
        _ours(form, found[number % len(found)])
    return plain_seconds * _BATCH / (perf_counter() - start)


def _line(name: str, sides: Sides) -> str:
    ours, plain = (median(side) * 1000 for side in sides)
    return f"{name}: {sides.ratio:.1f} times (ours {ours:.1f} ms, plain {plain:.0f} ms)"


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else _ROUNDS))
