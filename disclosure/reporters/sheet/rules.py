"""How the rules ended: what fails and what was not looked at, by name; what holds, by family."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from disclosure.diagnostics import Status

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from disclosure.diagnostics import Obligation

#: Beginnings of codes and what the rules behind them look at, in the order of the sheet.
FAMILIES = (
    ("T20", "收支平衡"),
    ("T21", "核对的合计"),
    ("T22", "科目和日期"),
    ("T23", "“三公”和机关运行"),
    ("T24", "政府采购"),
    ("T25", "预算绩效"),
    ("T26", "成对的科目"),
    ("T27", "部门与单位"),
    ("T28", "与上年文件"),
    ("T29", "与来源核对"),
    ("N2", "文字里的数和用语"),
    ("N3", "增减原因"),
    ("", "其他"),
)

#: From so many neighbouring codes on, the first and the last tell them all.
_A_SPAN = 3


def endings(obligations: Sequence[Obligation]) -> list[dict[str, str]]:
    """Return a row for each way in which a rule ended, the worst first."""
    rows = []
    for status, told in _TOLD.items():
        own = [each for each in obligations if each.status is status]
        if own:
            rows.append({"结果": f"{status.value} {len(own)}", "条目": f"{told(own)}。"})
    return rows


def _failures(failed: Sequence[Obligation]) -> str:
    return "；".join(f"{each.code} {each.title}（{_count(each)}）" for each in failed)


def _count(failed: Obligation) -> str:
    excused = f"，例外 {failed.excused} 处" if failed.excused else ""
    return f"{failed.findings} 处{excused}"


def _by_family(held: Sequence[Obligation]) -> str:
    told = []
    for beginning, title in FAMILIES:
        codes = [each.code for each in held if _family(each.code) == beginning]
        if codes:
            told.append(f"{title} {' '.join(_runs(codes))}")
    return "；".join(told)


def _by_reason(left: Sequence[Obligation]) -> str:
    """Tell each reason once, behind the codes that share it."""
    by_reason: dict[str, list[str]] = {}
    for each in left:
        by_reason.setdefault(each.why, []).append(each.code)
    return "；".join(
        f"{'、'.join(_runs(codes))} {why}".rstrip() for why, codes in by_reason.items()
    )


_TOLD: Mapping[Status, Callable[[Sequence[Obligation]], str]] = {
    Status.FAILS: _failures,
    Status.NOT_RUN: _by_reason,
    Status.HOLDS: _by_family,
    Status.NOT_APPLICABLE: _by_reason,
}


def _family(code: str) -> str:
    return next(beginning for beginning, _ in FAMILIES if code.startswith(beginning))


def _runs(codes: Sequence[str]) -> Iterator[str]:
    """Yield neighbouring codes as one span: T201–T205."""
    for _, group in groupby(enumerate(sorted(codes)), lambda at: _number(at[1]) - at[0]):
        run = [code for _, code in group]
        if len(run) < _A_SPAN:
            yield from run
        else:
            yield f"{run[0]}–{run[-1]}"


def _number(code: str) -> int:
    """Return a number that is one more for the next code of the same letter."""
    return ord(code[0]) * 10_000 + int(code[1:])
