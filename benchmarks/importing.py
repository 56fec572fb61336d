"""Measure reading a department's workbooks beside rendering its document, in one run.

The nine tables and the form with counts stand in one workbook, in 万元. Reading is all that lies
between the bytes of the workbook and figures by path; rendering is one document of the prepared
form. Both are done in turn, so that a busy moment of the machine falls on both; the ratio of the
best times is told.

Exits with 1 where reading takes longer than rendering.

    python benchmarks/importing.py [ROUNDS]
"""

from __future__ import annotations

import sys
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from benchmarks.cases import cases, template  # noqa: E402
from disclosure.authoring.importing.gathering import gathered  # noqa: E402
from disclosure.authoring.importing.opening import Unopened, opened_book  # noqa: E402
from disclosure.pipeline.corridor import understand  # noqa: E402
from disclosure.pipeline.house import house_at  # noqa: E402
from disclosure.pipeline.import_desk import ImportAsked, laid  # noqa: E402
from disclosure.pipeline.importing import readers_of  # noqa: E402
from disclosure.render import prepare, render  # noqa: E402
from disclosure.workspace import FilingRef  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Callable

LARGEST_SHARE = 1.0
_ROUNDS = 10
_SLUG = "qingshan-party-office"


def workbook(path: Path) -> bytes:
    """Return the tables of the department in a workbook, made by the writer of the tests."""
    from tests.authoring.importing import workbooks  # noqa: PLC0415 -- it needs what tests need

    shown = f"departments/{_SLUG}/2024-final.yaml"
    ref = FilingRef(_SLUG, 2024, "final", ROOT / shown, shown)
    understood, _ = understand(ref, house_at(ROOT))
    if understood is None:
        raise SystemExit(shown)
    figures = understood.computed.figures
    values = {each: figure.value for each, figure in figures.items()}
    sheets = [workbooks.in_unit(each, "万元") for each in workbooks.tables_of(values)]
    data: bytes = workbooks.xlsx(sheets)
    path.write_bytes(data)
    return data


def timed(work: Callable[[], object]) -> float:
    """Return how many seconds a piece of work takes."""
    begin = perf_counter()
    work()
    return perf_counter() - begin


def main(rounds: int) -> int:
    """Measure; return the exit code."""
    from tempfile import TemporaryDirectory  # noqa: PLC0415

    with TemporaryDirectory() as folder:
        path = Path(folder) / "tables.xlsx"
        data = workbook(path)
        shown = f"departments/{_SLUG}/2024-final.yaml"
        ref = FilingRef(_SLUG, 2024, "final", ROOT / shown, shown)
        desk, _ = laid(ImportAsked((path,), ref), house_at(ROOT))
    if desk is None:
        raise SystemExit(shown)
    readers = readers_of(desk)
    case = next(each for each in cases(ROOT) if each.name == _SLUG)
    form, _ = prepare(template(ROOT), "document.docx", charts=tuple(case.charts))
    if form is None:
        raise SystemExit("document.docx")

    def read() -> None:
        book = opened_book(data, "tables.xlsx")
        if isinstance(book, Unopened):
            raise SystemExit(book.why)
        gathered((book,), readers)

    def pour() -> None:
        render(form, case.context, case.charts, case.imprint)

    read()
    pour()
    pairs = [(timed(read), timed(pour)) for _ in range(rounds)]
    reading, rendering = (min(times) for times in zip(*pairs, strict=True))
    share = reading / rendering
    print(f"reading / rendering = {share:.2f} (at most {LARGEST_SHARE:.2f})")
    return int(share > LARGEST_SHARE)


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else _ROUNDS))
