"""The verb of the sheet: from the evidence to the names that the Word form can use."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from disclosure.check import Status
from disclosure.diagnostics import Severity
from disclosure.reporters.sheet.amounts import gathered, totals
from disclosure.reporters.sheet.lists import exceptions, problems, reasons, tails
from disclosure.reporters.sheet.rules import families, not_applicable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from disclosure.reporters.sheet.evidence import Evidence

#: Rows of a list that go on paper; the rest is told by ``check``.
MOST = {"问题": 9, "尾差": 6, "例外": 4}
#: Rows of all lists together on two pages: reasons take what the others leave, and some at least.
ROWS, FEWEST_REASONS = 24, 7
#: Characters of a text in a cell.
LONGEST = 84
#: Characters of the list of figures to look at again.
LONGEST_LIST = 500
#: Hexadecimal digits of a hash that tell two files apart on paper.
_DIGITS = 16


def sheet_context(evidence: Evidence) -> dict[str, Any]:
    """Return the root ``审``; everything in it is text, or a list of rows of text."""
    lists = {
        "问题": problems(evidence),
        "尾差": tails(evidence),
        "例外": exceptions(evidence),
        "原因": reasons(evidence),
    }
    outcome, most = evidence.outcome, _most(lists)
    return {
        "审": {
            **_head(evidence),
            "合计": totals(evidence.case.figures) if evidence.case else [],
            "规则": families(outcome.obligations),
            "不适用": not_applicable(outcome.obligations),
            **{name: _cut(rows[: most[name]]) for name, rows in lists.items()},
            "余下": {name: _rest(len(rows) - most[name]) for name, rows in lists.items()},
            "再看": _list(evidence.unguarded),
            "小结": _summaries(lists, evidence),
        }
    }


def _most(lists: dict[str, list[dict[str, str]]]) -> dict[str, int]:
    """Return how many rows of each list fit."""
    taken = sum(min(len(lists[name]), most) for name, most in MOST.items())
    return {**MOST, "原因": max(FEWEST_REASONS, ROWS - taken)}


def _head(evidence: Evidence) -> dict[str, str]:
    outcome, edition = evidence.outcome, evidence.edition
    errors = outcome.count(Severity.ERROR)
    found = "，".join(f"{each.value} {outcome.count(each)}" for each in Severity)
    return {
        "标题": f"{outcome.year}年度部门{outcome.kind}公开审核表",
        "结论": _verdict(errors, outcome.count(Severity.WARNING)),
        "部门": outcome.department,
        "年度": outcome.year,
        "文种": f"部门{outcome.kind}公开",
        "版式": f"{edition.name}（{edition.slug}）",
        "文件": outcome.source,
        "数据指纹": _short(evidence.facts),
        "版式指纹": _short(evidence.form),
        "问题数": found,
        "规则数": "，".join(f"{each.value} {outcome.ended(each)}" for each in Status),
        "页脚": f"{outcome.department}　数据指纹 {_short(evidence.facts)}",
    }


def _verdict(errors: int, warnings: int) -> str:
    if errors:
        return f"有 {errors} 处错误，改好之前不得公开"
    told = f"，有 {warnings} 处警告" if warnings else ""
    return f"没有错误{told}；请审核后签字"


def _summaries(lists: dict[str, list[dict[str, str]]], evidence: Evidence) -> dict[str, str]:
    """Return what follows each heading: how many, or that there are none."""
    missing = sum(bool(row["缺"]) for row in lists["原因"])
    found = {name: f"（{len(rows)} 处）" if rows else "：无" for name, rows in lists.items()}
    if missing:
        found["原因"] = f"（{len(lists['原因'])} 处，缺 {missing} 处）"
    found["再看"] = f"（{len(evidence.unguarded)} 个）" if evidence.unguarded else "：无"
    if evidence.case is None:
        found |= dict.fromkeys(("尾差", "例外", "原因", "再看"), "：文件有错，没有读到这一步")
    return found


def _short(digest: str) -> str:
    """Return the beginning of a hash in groups of four, as one compares it by eye."""
    return " ".join(digest[at : at + 4] for at in range(0, _DIGITS, 4))


def _list(paths: Sequence[str]) -> str:
    """Return figures in one sentence that takes no more than a fair part of the page."""
    told, room = [], LONGEST_LIST
    for words in gathered(paths):
        room -= len(words) + 1
        told.append(words if room > 0 else "等")
        if room <= 0:
            break
    return "；".join(told)


def _rest(number: int) -> str:
    return f"另有 {number} 处，见 python build.py check。" if number > 0 else ""


def _cut(rows: Sequence[dict[str, str]]) -> list[dict[str, str]]:
    return [{name: _cut_text(text) for name, text in row.items()} for row in rows]


def _cut_text(text: str) -> str:
    plain = " ".join(text.split())
    return plain if len(plain) <= LONGEST else f"{plain[: LONGEST - 1]}…"
