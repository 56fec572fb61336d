"""Measure checking beside rendering: a hundred departments through the same rooms, in one run.

The departments are variants of those of the repository: another slug, other figures that tie out
as the first ones do. Every document is computed, checked, told and rendered in turn, so that a busy
moment of the machine falls on all of them. Times are compared as ratios only.

Checking includes finding the places of what it found.

Exits with 1 where a variant has an error, or where checking takes more than ``LARGEST_SHARE`` of
the time that rendering takes.

    python benchmarks/check.py [DEPARTMENTS]
"""

from __future__ import annotations

import sys
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from disclosure.check import FINAL_RULES, Case, check  # noqa: E402
from disclosure.compute import compute  # noqa: E402
from disclosure.compute.final import FINAL  # noqa: E402
from disclosure.diagnostics import Severity  # noqa: E402
from disclosure.load import load_text  # noqa: E402
from disclosure.model import structure  # noqa: E402
from disclosure.model.final import FinalAccounts  # noqa: E402
from disclosure.pipeline.corridor import Understood, pour, tell  # noqa: E402
from disclosure.pipeline.house import House, Prepared  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Iterator

    from disclosure.load import Loaded

LARGEST_SHARE = 0.35
_DEPARTMENTS = 100
_EDITION = "final-2024"
_GENERAL = "一般公共预算财政拨款"
#: What a variant has more of: an item of staff, by function and by economic classification.
_ITEM, _ECONOMIC = "2013101", "30102"
#: Stated totals of income and expenditure that contain the item.
_ROWS = (["合计"], ["201"], ["基本支出"], ["201", "合计"], ["201", "基本支出"])


@dataclass(slots=True)
class Watch:
    """Seconds by stage."""

    spent: defaultdict[str, float] = field(default_factory=lambda: defaultdict(float))
    since: float = field(default_factory=perf_counter)

    def lap(self, stage: str) -> None:
        """Book the time since the last lap on a stage."""
        now = perf_counter()
        if stage:
            self.spent[stage] += now - self.since
        self.since = now


def main(departments: int) -> int:
    """Measure, print; return the exit code."""
    prepared, problems = House(ROOT).prepared(_EDITION)
    if prepared is None:
        raise SystemExit("\n".join(problem.message for problem in problems))
    watch = Watch()
    errors = sum(_measured(*each, prepared, watch) for each in _variants(departments))
    spent, total = watch.spent, sum(watch.spent.values())
    ratio = spent["check"] / spent["render"]
    print(f"{departments} departments, {errors} errors")
    print(f"per document: compute is {spent['compute'] / spent['render']:.2f} of render")
    print(f"per document: check is {ratio:.2f} of render (at most {LARGEST_SHARE} wanted)")
    print(f"of the way: {', '.join(f'{name} {each / total:.0%}' for name, each in spent.items())}")
    return 0 if not errors and ratio <= LARGEST_SHARE else 1


def _measured(slug: str, loaded: Loaded, prepared: Prepared, watch: Watch) -> int:
    """Send one department through the rooms; return the number of its errors."""
    watch.lap("")
    accounts = structure(FinalAccounts, loaded.data)
    computed = compute(accounts, prepared.edition, FINAL)
    watch.lap("compute")
    case = Case(accounts, prepared.edition, computed, accounts.year, loaded.data, FINAL_RULES)
    report = check(case, loaded)
    watch.lap("check")
    told, _ = tell(Understood(loaded, accounts, computed, prepared, slug), draft=False)
    watch.lap("narrate")
    document, _ = pour(told, passports=True)
    watch.lap("render")
    errors = [each for each in report.diagnostics if each.severity is Severity.ERROR]
    return len(errors) + (document is None)


def _variants(departments: int) -> Iterator[tuple[str, Loaded]]:
    files = sorted(ROOT.glob("departments/*/*-final.yaml"))
    for number in range(departments):
        path = files[number % len(files)]
        data = path.read_bytes()
        first = _loaded(data, path.name)
        changed = _written(data.decode("utf-8"), first, _with_more(first.data, number))
        yield f"{path.parent.name}-{number}", _loaded(changed.encode("utf-8"), path.name)


def _loaded(data: bytes, shown: str) -> Loaded:
    loaded, problems = load_text(data, shown)
    if loaded is None:
        raise SystemExit("\n".join(problem.message for problem in problems))
    return loaded


def _written(text: str, loaded: Loaded, data: Any) -> str:
    """Return the text of a file with the values of ``data`` in the places of its own.

    A stated total that ``data`` has not stands in a line of its own, which is left empty.
    """
    lines = text.split("\n")
    for path in loaded.data["核对"].keys() - data["核对"].keys():
        lines[loaded.place(("核对", path)).line - 1] = ""
    changes = [(loaded.place(pointer), new) for pointer, new in _changed(loaded.data, data, ())]
    for place, new in sorted(changes, key=lambda each: (-each[0].line, -each[0].column)):
        line, start = lines[place.line - 1], place.column - 1
        lines[place.line - 1] = line[:start] + new + line[start + place.length :]
    return "\n".join(lines)


def _changed(old: Any, new: Any, at: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], str]]:
    if isinstance(old, dict):
        for key in old.keys() & new.keys():
            yield from _changed(old[key], new[key], (*at, key))
    elif old != new:
        yield at, new


def _with_more(data: dict[str, Any], amount: int) -> dict[str, Any]:
    """Return the facts with so much more taken in and spent on one item of staff."""
    income, spent = {**data["收入"][_GENERAL]}, {**data["支出"][_GENERAL]}
    income[_ITEM] = _more(income[_ITEM], amount)
    spent[_ITEM] = {**spent[_ITEM], "基本支出": _more(spent[_ITEM]["基本支出"], amount)}
    economic, evaluation = {**data["基本支出经济分类"]}, data["预算绩效"]
    economic[_ECONOMIC] = _more(economic[_ECONOMIC], amount)
    budget = _more(evaluation["整体"]["全年预算"], amount)
    return {
        **data,
        "收入": {**data["收入"], _GENERAL: income},
        "支出": {**data["支出"], _GENERAL: spent},
        "年初预算": {
            c: _more(t, amount * (c in (_ITEM, "合计"))) for c, t in data["年初预算"].items()
        },
        "基本支出经济分类": economic,
        "预算绩效": {**evaluation, "整体": {**evaluation["整体"], "全年预算": budget}},
        "核对": {
            path: _more(text, amount * _holds(path))
            for path, text in data["核对"].items()
            if not path.endswith(".总分")
        },
    }


def _holds(path: str) -> bool:
    """Whether a stated total contains the item."""
    head, *names = path.split(".")
    if head == "基本支出经济分类":
        return names[0] in ("301", "人员经费", "合计")
    return head in ("收入", "支出") and names[1:] in _ROWS


def _more(text: str, amount: int) -> str:
    whole, dot, cents = text.partition(".")
    return f"{int(whole) + amount}{dot}{cents}"


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else _DEPARTMENTS))
