"""How the rules ended, by family: a reviewer sees at a glance where to look."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from disclosure.check import Status

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from disclosure.check import Obligation

#: Beginnings of codes and what the rules behind them look at, in the order of the sheet.
FAMILIES = (
    ("T20", "收支平衡"),
    ("T21", "核对的合计"),
    ("T22", "科目"),
    ("T23", "“三公”和机关运行"),
    ("T24", "政府采购"),
    ("T25", "预算绩效"),
    ("T26", "成对的科目"),
    ("T27", "部门与单位"),
    ("T28", "与上年文件"),
    ("N2", "文字里的数和用语"),
    ("N3", "增减原因"),
    ("", "其他"),
)

#: From so many neighbouring codes on, the first and the last tell them all.
_A_SPAN = 3


def families(obligations: Sequence[Obligation]) -> list[dict[str, str]]:
    """Return one row for each family that has a rule: the codes by how they ended."""
    rows = []
    for beginning, title in FAMILIES:
        own = [each for each in obligations if _family(each.code) == beginning]
        if own:
            rows.append({"类别": title} | {s.value: _codes(own, s) for s in Status})
    return rows


def not_applicable(obligations: Sequence[Obligation]) -> list[str]:
    """Return why rules do not apply or did not run, a paragraph for each status."""
    return [
        f"{status.value}：{'；'.join(reasons)}。"
        for status in (Status.NOT_APPLICABLE, Status.NOT_RUN)
        if (reasons := list(_reasons(obligations, status)))
    ]


def _family(code: str) -> str:
    return next(beginning for beginning, _ in FAMILIES if code.startswith(beginning))


def _codes(obligations: Iterable[Obligation], status: Status) -> str:
    return " ".join(_runs([each.code for each in obligations if each.status is status]))


def _reasons(obligations: Iterable[Obligation], status: Status) -> Iterator[str]:
    """Yield each reason once, behind the codes that share it."""
    by_reason: dict[str, list[str]] = {}
    for each in obligations:
        if each.status is status:
            by_reason.setdefault(each.why, []).append(each.code)
    for why, codes in by_reason.items():
        yield f"{'、'.join(_runs(codes))} {why}".rstrip()


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
