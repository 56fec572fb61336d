"""Measure how the time of a document grows with what is in it, and that of a build with its size.

One thing at a time is made larger, ×1, ×10, ×100: codes, projects, units, prose, the form, the
departments of a year. Counted is the CPU time of making a document in this process (of preparing
the form, for the form; of the whole command, for departments). The exponent is that of time over
the thing's own number: 0 does not grow, 1 grows as it does, 2 is quadratic. The small size is
mostly what every document costs, so the exponent of the last step is told beside that of all.

Before a size is timed, it is made twice and proved to be the same bytes, and to hold all of what
was put in. No time is demanded.

    python benchmarks/growth.py [LARGEST]     100 at most; 1: the proofs alone, as CI wants them
"""

from __future__ import annotations

import sys
from functools import partial
from io import BytesIO
from math import log
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time
from typing import TYPE_CHECKING, NamedTuple
from zipfile import ZipFile

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from benchmarks.growing import (  # noqa: E402
    EDITION,
    FIRST_TABLE,
    FORM_PART,
    GROWN,
    YEAR,
    Bureau,
    Silent,
    department,
    form_of_size,
)
from disclosure.pipeline.build import build, check_only  # noqa: E402
from disclosure.pipeline.making import Making, printed  # noqa: E402
from disclosure.pipeline.options import (  # noqa: E402
    BuildOptions,
    CheckOptions,
    Executing,
    Selection,
)
from disclosure.render.preparing import prepare  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

#: How many times as large; a form in bytes, of which the first has 356 kB.
_SIZES, _FORMS = (1, 10, 100), (1, 3, 10)
_ALONE = Executing("in-process")
#: So often each size is made, and the best time counts; a build once.
_ROUNDS = 3
#: So many departments are ×1.
_DEPARTMENTS = 4


class Point(NamedTuple):
    """How much there was, and how many seconds of CPU it took."""

    amount: float
    seconds: float


def main(largest: int) -> int:
    """Measure, print; return the exit code."""
    sizes = [size for size in _SIZES if size <= largest]
    print(f"{'':20}{'amounts':>28}{'milliseconds of CPU':>30}{'exponent':>8}{'last':>8}")
    with TemporaryDirectory() as folder:
        for name in GROWN:
            _tell(name, _document(Path(folder) / name, name, sizes))
        forms = _forms([size for size in _FORMS if size <= largest])
        for name, points in zip(("form, prepared", "form, printed"), forms, strict=True):
            _tell(name, points)
        for name, work in (("departments, check", _checked), ("departments, build", _built)):
            _tell(name, _departments(Path(folder) / name, work, sizes))
    return 0


def _document(folder: Path, name: str, sizes: Sequence[int]) -> list[Point]:
    """Make documents with more and more of one thing."""
    points = []
    for size in sizes:
        bureau = Bureau.furnished(folder / str(size))
        amount, text, signs = GROWN[name](size)
        ref = bureau.file("grown", text)
        making = Making(bureau.root, draft=True)
        first, again = (printed(ref, making).files[0].content for _ in range(2))
        _prove(name, size, same=first == again, missing=_missing(first, signs))
        points.append(Point(amount, _best(partial(printed, ref, making))))
    return points


def _forms(sizes: Sequence[int]) -> tuple[list[Point], list[Point]]:
    """Prepare forms with more and more paragraphs, and print the same department on each."""
    template = (ROOT / "templates" / EDITION / "document.docx").read_bytes()
    prepared, poured = [], []
    with TemporaryDirectory() as folder:
        for size in sizes:
            bureau = Bureau.furnished(Path(folder) / str(size))
            content, tables = form_of_size(template, size)
            (bureau.root / "templates" / EDITION / "document.docx").write_bytes(content)
            ref, making = bureau.file("grown", department("")), Making(bureau.root, draft=True)
            first, again = (printed(ref, making).files[0].content for _ in range(2))
            there = _part(first).count(FIRST_TABLE.encode())
            _prove("form", size, same=first == again, missing=tables - there)
            amount = len(_part(content))
            prepared.append(Point(amount, _best(partial(prepare, content, "form"), 1)))
            poured.append(Point(amount, _best(partial(printed, ref, making))))
    return prepared, poured


def _departments(
    folder: Path, work: Callable[[Selection], int], sizes: Sequence[int]
) -> list[Point]:
    """Check or build a year of more and more departments, in this process."""
    points = []
    for size in sizes:
        count = size * _DEPARTMENTS
        bureau = Bureau.furnished(folder / str(size))
        for number in range(count):
            bureau.file(f"d{number:05}", department(f"{number:05}"))
        selection = Selection(bureau.root, YEAR)
        start = process_time()
        failed = work(selection)
        seconds = process_time() - start
        _prove(folder.name, size, same=not failed, missing=0)
        points.append(Point(count, seconds))
    return points


def _checked(selection: Selection) -> int:
    return check_only(CheckOptions(selection, executing=_ALONE), Silent())


def _built(selection: Selection) -> int:
    return build(BuildOptions(selection, executing=_ALONE), Silent())


def _prove(name: str, size: int, *, same: bool, missing: int) -> None:
    if not same or missing:
        raise SystemExit(f"{name} ×{size}: {'other bytes' if not same else f'{missing} missing'}")


def _missing(document: bytes, signs: Sequence[str]) -> int:
    """Return how many of the texts that were put in are not to be found in a document."""
    part = _part(document).decode("utf-8")
    return sum(sign not in part for sign in signs)


def _part(document: bytes) -> bytes:
    with ZipFile(BytesIO(document)) as archive:
        return archive.read(FORM_PART)


def _best(work: Callable[[], object], rounds: int = _ROUNDS) -> float:
    """Return the least CPU seconds that a piece of work took."""
    return min(_timed(work) for _ in range(rounds))


def _timed(work: Callable[[], object]) -> float:
    start = process_time()
    work()
    return process_time() - start


def _tell(name: str, points: Sequence[Point]) -> None:
    amounts = " ".join(f"{point.amount:g}" for point in points)
    times = " ".join(f"{1000 * point.seconds:9.1f}" for point in points)
    steps = [(points[0], points[-1]), points[-2:]] if points[1:] else []
    exponents = "".join(f"{_exponent(*step):8.2f}" for step in steps)
    print(f"{name:20}{amounts:>28}{times:>30}{exponents:>16}", flush=True)


def _exponent(less: Point, more: Point) -> float:
    return log(more.seconds / less.seconds) / log(more.amount / less.amount)


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else _SIZES[-1]))
