"""Measure the memory of machine reports beside that of a report made at once, in one run.

A synthetic bureau: so many departments with so many findings each. The other side keeps all
findings and makes one text of them, as reports used to be made; both are measured by what Python
allocates.

Exits with 1 where a report takes more than ``LARGEST_SHARE`` of what the other side takes.

    python benchmarks/reports.py [DEPARTMENTS [FINDINGS]]
"""

from __future__ import annotations

import json
import sys
import tracemalloc
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from disclosure.check import not_run  # noqa: E402
from disclosure.diagnostics import Diagnostic, Place, Related, Severity  # noqa: E402
from disclosure.pipeline.catalogue import pages  # noqa: E402
from disclosure.pipeline.kinds import rules_of  # noqa: E402
from disclosure.reporters import REPORTERS, Outcome, Result  # noqa: E402
from disclosure.reporters.machine import MachineReporter  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

LARGEST_SHARE = 0.5
_DEPARTMENTS, _FINDINGS = 50, 300
_MEBIBYTE = 1 << 20
_OBLIGATIONS = not_run(rules_of("final"), "文件有错，没有读到这一步")


class _Nowhere:
    """A stream that counts what is written to it."""

    def __init__(self) -> None:
        self.written = 0

    def write(self, data: bytes) -> int:
        """Count some bytes."""
        self.written += len(data)
        return len(data)

    def flush(self) -> None:
        """Do nothing."""


def main(departments: int, findings: int) -> int:
    """Measure, print; return the exit code."""
    at_once = _peak(lambda: _at_once(departments, findings))
    print(f"{departments} departments, {findings} findings each")
    print(f"at once: {at_once / _MEBIBYTE:.1f} MiB")
    good = True
    for name in REPORTERS:
        reporter = REPORTERS[name](pages, False)  # noqa: FBT003
        if isinstance(reporter, MachineReporter):
            good &= _measured(name, reporter, at_once, (departments, findings))
    return int(not good)


def _measured(name: str, reporter: MachineReporter, at_once: int, size: tuple[int, int]) -> bool:
    stream = _Nowhere()
    reporter.stream = stream  # type: ignore[assignment]
    peak = _peak(lambda: reporter.report(_outcomes(*size)))
    share = peak / at_once
    written = stream.written / _MEBIBYTE
    print(f"{name}: {peak / _MEBIBYTE:.1f} MiB, {share:.3f} of it, for {written:.1f} MiB written")
    return share <= LARGEST_SHARE


def _peak(work: Callable[[], object]) -> int:
    """Return how many bytes of Python a work held at most."""
    tracemalloc.start()
    work()
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return peak


def _at_once(departments: int, findings: int) -> int:
    outcomes = tuple(_outcomes(departments, findings))
    found = [asdict(each) for outcome in outcomes for each in outcome.diagnostics]
    text = json.dumps(found, default=str, ensure_ascii=False, indent=2)
    return len(text.encode())


def _outcomes(departments: int, findings: int) -> Iterator[Outcome]:
    for number in range(departments):
        source = f"departments/department-{number:04}/2024-final.yaml"
        found = tuple(_finding(source, line) for line in range(1, findings + 1))
        name = f"第{number}局"
        yield Outcome(
            name, "2024", "决算", Result.FAILED, found, obligations=_OBLIGATIONS, source=source
        )


def _finding(source: str, line: int) -> Diagnostic:
    """Return an error with everything that one has, each text its own."""
    place = Place(source, line, 9, 8, f"    30{line:03}: {line}.00")
    message = f"第{line}行：左边 {line}.00 万元，右边 {line + 1}.00 万元，相差 1.00 万元"
    related = tuple(
        Related(f"支出.{line}.{each}", Place(source, line + each, 9, 8, f"    {line}: {each}.00"))
        for each in (1, 2)
    )
    return Diagnostic("T201", Severity.ERROR, message, place, f"核对第{line}行的金额", related)


if __name__ == "__main__":
    numbers = [int(each) for each in sys.argv[1:]]
    sys.exit(main(*(numbers + [_DEPARTMENTS, _FINDINGS][len(numbers) :])))
