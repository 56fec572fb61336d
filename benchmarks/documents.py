"""Measure what a document costs, stage by stage: every department of the repository, in turn.

CPU time in one process, editions and forms prepared before. Before anything is measured, the stages
are proved to make, one after the other, the very bytes and the very diagnostics that a build makes.
Loading is held beside ruamel's round trip, validating beside the look for mistakes that a file in
order is spared; rendering beside the plain way in ``render.py``. No time is demanded.

    python benchmarks/documents.py [ROUNDS]     0 rounds: the proof alone

What stands under "of …", and the page numbers, are measured once more by themselves.
"""

from __future__ import annotations

import sys
import zlib
from collections import defaultdict
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path
from statistics import median
from time import process_time
from typing import TYPE_CHECKING, Any
from zipfile import ZipFile

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from ruamel.yaml import YAML  # noqa: E402

from disclosure.check import check  # noqa: E402
from disclosure.compute import compute  # noqa: E402
from disclosure.load import load_text  # noqa: E402
from disclosure.model import structure  # noqa: E402
from disclosure.pipeline.corridor import dated, tell  # noqa: E402
from disclosure.pipeline.house import house_at  # noqa: E402
from disclosure.pipeline.kinds import BUNDLES  # noqa: E402
from disclosure.pipeline.making import Making, made, printed  # noqa: E402
from disclosure.pipeline.unprinted import unprinted  # noqa: E402
from disclosure.render import Imprint, proven, render  # noqa: E402
from disclosure.tables import charts_of, context_of  # noqa: E402
from disclosure.validate import validate  # noqa: E402
from disclosure.workspace import Workspace  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Callable

    from disclosure.pipeline.making import Made
    from disclosure.workspace import FilingRef

_ROUNDS = 12
_LEVEL = 6
#: Stage → the other way to do it that it is held beside.
_OTHER = {"load": "ruamel's round trip", "validate": "a look for mistakes"}


@dataclass(slots=True)
class Watch:
    """Milliseconds of CPU by stage: one number for each round."""

    spent: defaultdict[str, list[float]] = field(default_factory=lambda: defaultdict(list))

    def timed(self, stage: str, work: Callable[[], Any]) -> Any:
        """Do some work and book its time."""
        start = process_time()
        result = work()
        self.spent[stage].append(1000 * (process_time() - start))
        return result


def main(rounds: int) -> int:
    """Prove, measure, print; return the exit code."""
    refs = [ref for year in _years() for ref in Workspace(ROOT).filings(year)[0]]
    every = [(ref, made(ref, ROOT)) for ref in refs]
    for ref, known in every:
        if _document(ref, known, Watch()) != printed(ref, Making(ROOT)).files[0].content:
            print(f"{ref.shown}: the stages make another document")
            return 1
    print(f"stage by stage the same documents as a build: {', '.join(r.shown for r in refs)}")
    watches = [Watch() for _ in every]
    for _ in range(rounds):
        for (ref, known), watch in zip(every, watches, strict=True):
            _document(ref, known, watch)
            _beside(ref, watch)
    if rounds:
        _told(watches)
    return 0


def _years() -> list[int]:
    found = ROOT.glob("departments/*/*.yaml")
    return sorted({int(path.name.partition("-")[0]) for path in found})


def _document(ref: FilingRef, known: Made, watch: Watch) -> bytes:
    """Send one department through the rooms; ``known`` is what a check of it saw."""
    case, told = known.case, known.told
    if case is None or told is None:
        raise SystemExit("\n".join(problem.message for problem in known.diagnostics))
    bundle, schema = BUNDLES[ref.kind], house_at(ROOT).schema(ref.kind)
    prepared, form = told.understood.prepared, told.understood.prepared.form
    if schema is None or form is None:
        raise SystemExit(f"{ref.shown}: no schema or no form")
    data = ref.path.read_bytes()
    loaded, _ = watch.timed("load", lambda: load_text(data, ref.shown))
    watch.timed("validate", lambda: validate(loaded, schema, None))
    loaded = loaded.with_data(bundle.spelled_out(loaded.data))
    accounts = watch.timed("structure", lambda: structure(bundle.record, loaded.data))
    watch.timed("compute", lambda: compute(accounts, prepared.edition, bundle.declarations))
    # A case of its own, so that nothing has been asked of it.
    fresh = type(case)(**{name: getattr(case, name) for name in _fields(case)})
    watch.timed("check", lambda: check(fresh, loaded))
    again, _ = watch.timed("narrate, with tables", lambda: tell(told.understood, draft=False))
    edition, figures = prepared.edition, told.understood.computed.figures
    watch.timed("of these tables", lambda: context_of(edition, figures, again.narrative))
    charts = charts_of(edition, figures, again.narrative)
    watch.timed("unprinted", lambda: tuple(unprinted(again, schema)))
    watch.timed("page numbers", lambda: form.flow.pages(again.context))
    title = again.narrative.identity["标题"]
    imprint = Imprint(title, loaded.digest, prepared.digest, dated(loaded.data))
    document, _ = watch.timed(
        "print, with pages", lambda: render(form, again.context, charts, imprint)
    )
    with ZipFile(BytesIO(document)) as archive:
        parts = [archive.read(item) for item in archive.infolist()]
    watch.timed("of this deflate", lambda: [zlib.compress(part, _LEVEL) for part in parts])
    sound, _ = watch.timed("prove", lambda: proven(form, document))
    return bytes(sound or b"")


def _fields(case: Any) -> list[str]:
    return [name for name in case.__dataclass_fields__ if not name.startswith("_")]


def _beside(ref: FilingRef, watch: Watch) -> None:
    """Take the other ways: ruamel's own, and the look for mistakes that a good file is spared."""
    data, schema = ref.path.read_bytes(), house_at(ROOT).schema(ref.kind)
    watch.timed(_OTHER["load"], lambda: YAML().load(data))
    loaded, _ = load_text(data, ref.shown)
    if schema is not None and loaded is not None:
        watch.timed(_OTHER["validate"], lambda: list(schema.descent.refusals(loaded.data)))


def _told(watches: list[Watch]) -> None:
    """Print the mean over the departments of the median of each stage."""
    stages = list(watches[0].spent)
    mean = {s: sum(median(each.spent[s]) for each in watches) / len(watches) for s in stages}
    within = (*_OTHER.values(), *(stage for stage in stages if stage.startswith("of ")))
    own = [stage for stage in stages if stage not in (*within, "page numbers")]
    total = sum(mean[stage] for stage in own)
    print(f"{'per document, CPU':24} {total:7.1f} ms")
    for stage in stages:
        print(f"{stage:24} {mean[stage]:7.2f} ms  {mean[stage] / total:4.0%}")
    for stage, other in _OTHER.items():
        print(f"{stage}: {mean[other] / mean[stage]:.1f} times as fast as {other}")


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else _ROUNDS))
