"""Numbers mistyped: in the files of the repository, and in disclosures drawn at random."""

from __future__ import annotations

from collections import Counter
from copy import copy
from decimal import ROUND_HALF_UP, Decimal
from random import Random
from typing import TYPE_CHECKING, Any

from hypothesis import HealthCheck, Phase, given, seed, settings

from disclosure.check.guarded import tolerances, typed
from disclosure.edition import read_edition
from disclosure.model import TEN_THOUSAND, ZERO
from disclosure.terms import Unit
from disclosure.validate import validate
from tests.check.bench import FILES, SCHEMA, Bench, case_of, edition_of, problems
from tests.check.disclosures import disclosures
from tests.check.mutants import KINDS, Number, at, changed, mutants, pointer
from tests.conftest import ROOT
from tests.reliability.attack import Exhausted

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from disclosure.edition import Edition
    from tests.reliability.attack import Trial

GUARDED, OTHERS = "有把守", "没有把守"
SEEN, UNSEEN = "报出", "没有报出"
FALSE_ALARM, RIGHT = "正确的数据被误报", "正确的数据没有误报"
CLASSES = ("加 0.10", "相邻两位颠倒", "十倍", "漏填", "正负号相反", "元和万元弄混")
#: So many figures of a disclosure are mistyped in each way.
_EACH = 5


def cell(kind: str, guard: str, seen: str) -> str:
    """Return the word for what came of a slip."""
    return f"{kind}·{guard}·{seen}"


def mistyped(_: Path) -> Trial:
    """Mistype a figure of a department beyond its tolerance."""
    benches = [Bench.of(path, edition_of(path)) for path in FILES.values()]
    guards = [tolerances(bench.case) for bench in benches]
    tried = [
        (bench, guard, mutant)
        for bench, guard in zip(benches, guards, strict=True)
        for path in typed(bench.case)
        for kind in KINDS
        for mutant in mutants(bench.case, path, guard.get(path, ZERO), kind)
    ]
    Random(0).shuffle(tried)  # noqa: S311

    def trial(number: int) -> Iterable[str]:
        if number >= len(tried):
            raise Exhausted
        bench, guard, mutant = tried[number]
        data = changed(bench.case.facts, pointer(bench.case, mutant.path), mutant.text)
        found = bench.problems(data, has_shape=mutant.text is not None)
        places = {(each.code, each.place.line) for each in found if each.place}
        guarded = GUARDED if mutant.path in guard else OTHERS
        return (f"{guarded}，{SEEN if places - bench.known else UNSEEN}",)

    return trial


def slipped(_: Path) -> Trial:
    """Mistype figures of a disclosure that is drawn at random and right, in each way."""
    bench = Bench.of(FILES["sample"], _edition())

    def trial(number: int) -> Iterable[str]:
        data = _drawn(number)
        case = case_of(data, bench.case.edition)
        known = _codes(data, bench)
        amounts = [path for path in typed(case) if case.figures[path].unit is Unit.AMOUNT]
        yield FALSE_ALARM if set(known) - {"T208"} else RIGHT
        guard, choice = tolerances(case), Random(number)  # noqa: S311
        for kind in CLASSES:
            for path in choice.sample(amounts, min(_EACH, len(amounts))):
                text = at(data, pointer(case, path))
                for wrong in _slip(kind, text, data["金额单位"], choice):
                    found = _codes(changed(data, pointer(case, path), wrong), bench)
                    seen = SEEN if found - known else UNSEEN
                    yield cell(kind, GUARDED if path in guard else OTHERS, seen)

    return trial


def _slip(kind: str, text: str, unit: str, choice: Random) -> Iterator[str | None]:
    """Yield a number mistyped in one way; nothing where that cannot be seen."""
    value = Decimal(text)
    if kind == "相邻两位颠倒":
        swaps = list(Number(text, ZERO, Decimal("0.01")).swapped())
        yield from [choice.choice(swaps)] if swaps else []
        return
    scale = 1 / TEN_THOUSAND if unit == "元" else TEN_THOUSAND
    wrong = {
        "加 0.10": value + Decimal("0.10"),
        "十倍": value * 10,
        "漏填": ZERO,
        "正负号相反": -value,
        "元和万元弄混": (value * scale).quantize(Decimal("0.01"), ROUND_HALF_UP),
    }[kind]
    if wrong != value:
        yield None if kind == "漏填" else f"{wrong:f}"


def _codes(data: dict[str, Any], bench: Bench) -> Counter[str]:
    """Return how often each code is told of a disclosure, errors and warnings."""
    loaded = copy(bench.loaded)
    loaded.data = data
    refused = validate(loaded, SCHEMA)
    found = refused or problems(case_of(data, bench.case.edition), bench.loaded)
    return Counter(each.code for each in found)


def _drawn(number: int) -> dict[str, Any]:
    """Draw the disclosure of a number; the first that is drawn is always the plainest."""
    drawn: list[dict[str, Any]] = []

    @seed(number)
    @settings(
        max_examples=2, database=None, deadline=None, phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )  # fmt: skip
    @given(data=disclosures())
    def keep(data):
        drawn.append(data)

    keep()
    return drawn[-1]


def _edition() -> Edition:
    found, _ = read_edition(ROOT / "templates", "final-2024", ROOT / "schemas")
    assert found is not None
    return found
