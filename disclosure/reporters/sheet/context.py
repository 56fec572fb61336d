"""The verb of the sheet: from the evidence to the names that the Word form can use."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from disclosure.diagnostics import Severity
from disclosure.reporters.sheet.amounts import gathered, totals
from disclosure.reporters.sheet.fitting import FULL, HEADER, LINE, Room, height, lines
from disclosure.reporters.sheet.lists import exceptions, problems, reasons, tails
from disclosure.reporters.sheet.rules import endings

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from disclosure.reporters.sheet.evidence import Evidence

#: Lists in the order in which they get their room, with the rows that each gets at first.
FIRST = {"问题": 6, "例外": 2, "原因": 4}
#: Lines of running text that are kept for tails and for figures to look at again.
TAIL_LINES, AGAIN_LINES = 4, 6
#: Characters of a text in a cell, and of how rules of one kind ended.
LONGEST, LONGEST_ENDING = 94, 400
#: How much of a workbook's name stands in a heading, which has to stay a line.
_LONGEST_BOOK = 16
#: Hexadecimal digits of a hash that tell two files apart on paper.
_DIGITS = 16
#: What stands before the figures to look at again.
LEAD = "没有别的数可以核对它们，请对照账簿、报表逐个复核："

Rows = list[dict[str, str]]
#: How many rows of each list, or pieces of each text.
Counts = dict[str, int]


def sheet_context(evidence: Evidence) -> dict[str, Any]:
    """Return the root ``审``; everything in it is text, or a list of rows of text."""
    rules = _cut(endings(evidence.outcome.obligations), LONGEST_ENDING)
    lists = {
        "问题": _cut(problems(evidence)),
        "例外": _cut(exceptions(evidence)),
        "原因": _cut(reasons(evidence)),
    }
    texts = {"尾差": tails(evidence), "再看": list(gathered(evidence.unguarded))}
    page = Room()
    page.fitting("规则", rules, len(rules))
    rows, pieces = _all(page, lists, texts) or _some(page, lists, texts)
    return {
        "审": {
            **_head(evidence),
            "合计": totals(evidence.case.figures, evidence.edition) if evidence.case else [],
            "规则": rules,
            **{name: each[: rows[name]] for name, each in lists.items()},
            **{name: _joined(each, pieces[name]) for name, each in texts.items()},
            "余下": {name: _rest(len(each) - rows[name]) for name, each in lists.items()},
            "小结": _summaries(lists, texts, evidence),
        }
    }


def _all(
    page: Room, lists: Mapping[str, Rows], texts: Mapping[str, list[str]]
) -> tuple[Counts, Counts] | None:
    """Return how much of each list and text there is, None where that is too much."""
    told = [lines(_lead(name) + "；".join(each), FULL) for name, each in texts.items() if each]
    wanted = sum(HEADER + sum(height(name, row) for row in lists[name]) for name in _full(lists))
    if not page.take(wanted + sum(told) * LINE):
        return None
    rows = {name: len(each) for name, each in lists.items()}
    return rows, {name: len(each) for name, each in texts.items()}


def _full(lists: Mapping[str, Rows]) -> list[str]:
    return [name for name, rows in lists.items() if rows]


def _lead(name: str) -> str:
    return LEAD if name == "再看" else ""


def _some(
    page: Room, lists: Mapping[str, Rows], texts: Mapping[str, list[str]]
) -> tuple[Counts, Counts]:
    """Return how much of each list and text fits: the first rows of all, then the rest in turn.

    What is left out takes a line that says so.
    """
    page.take(sum(HEADER for _ in _full(lists)))
    page.take(sum(LINE for name, rows in lists.items() if len(rows) > FIRST[name]))
    rows = {name: page.fitting(name, each, FIRST[name]) for name, each in lists.items()}
    pieces = {
        "尾差": page.text(texts["尾差"], TAIL_LINES),
        "再看": page.text(texts["再看"], AGAIN_LINES, LEAD),
    }
    for name, each in lists.items():
        more = each[rows[name] :]
        rows[name] += page.fitting(name, more, len(more))
    return rows, pieces


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
        "版式": edition.slug,
        "文件": outcome.source,
        "数据指纹": _short(evidence.facts),
        "版式指纹": _short(evidence.form),
        "问题数": found,
        "页脚": f"{outcome.department}　数据指纹 {_short(evidence.facts)}",
    }


def _verdict(errors: int, warnings: int) -> str:
    if errors:
        return f"有 {errors} 处错误，改好之前不得公开"
    told = f"，有 {warnings} 处警告" if warnings else ""
    return f"没有错误{told}；请审核后签字"


def _summaries(
    lists: dict[str, Rows], texts: dict[str, list[str]], evidence: Evidence
) -> dict[str, str]:
    """Return what follows each heading: how many, or that there are none."""
    missing = sum(bool(row["缺"]) for row in lists["原因"])
    counts = {name: len(each) for name, each in (lists | texts).items()}
    found = {name: f"（{count} 处）" if count else "：无" for name, count in counts.items()}
    if missing:
        found["原因"] = f"（{counts['原因']} 处，缺 {missing} 处）"
    found["再看"] = _alone(evidence)
    if evidence.case is None:
        found |= dict.fromkeys(("尾差", "例外", "原因", "再看"), "：文件有错，没有读到这一步")
    return found


def _alone(evidence: Evidence) -> str:
    """Say how many figures nothing guards, and what guards the others besides the equations."""
    number = f"{len(evidence.unguarded)} 个" if evidence.unguarded else "无"
    sources = evidence.case.sources if evidence.case else None
    if sources is None or sources.is_empty:
        return f"（{number}）" if evidence.unguarded else f"：{number}"
    book = _cut_text(min(sources.workbooks, default=""), _LONGEST_BOOK)
    more = f"等 {len(sources.workbooks)} 个工作簿" if len(sources.workbooks) > 1 else ""
    cells = f"与 {book}{more}核对 {len(sources.imported)} 个" if book else ""
    keyed = f"录入核对 {len(sources.keyed)} 个" if sources.keyed else ""
    return f"（{number}；{'，'.join(filter(None, (cells, keyed)))}）"


def _short(digest: str) -> str:
    """Return the beginning of a hash in groups of four, as one compares it by eye."""
    return " ".join(digest[at : at + 4] for at in range(0, _DIGITS, 4))


def _joined(pieces: Sequence[str], taken: int) -> str:
    """Return pieces as one sentence that says where it was cut."""
    if not pieces:
        return ""
    rest = len(pieces) - taken
    return "；".join((*pieces[:taken], *((f"等，共 {len(pieces)} 项",) if rest else ()))) + "。"


def _rest(number: int) -> str:
    return f"另有 {number} 处，见 python build.py check。" if number > 0 else ""


def _cut(rows: Sequence[dict[str, str]], longest: int = LONGEST) -> Rows:
    return [{name: _cut_text(text, longest) for name, text in row.items()} for row in rows]


def _cut_text(text: str, longest: int) -> str:
    plain = " ".join(text.split())
    return plain if len(plain) <= longest else f"{plain[: longest - 1]}…"
