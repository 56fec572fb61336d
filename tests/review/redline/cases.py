"""Two states of one disclosure, case by case: what a reviewer gets as a redline."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from disclosure.pipeline.corridor import pour, tell, understand
from disclosure.pipeline.house import house_at
from disclosure.workspace import FilingRef
from tests.editions.document import ROOT

if TYPE_CHECKING:
    from collections.abc import Callable

WHEN = "2025-09-30T08:00:00Z"
QINGSHAN = "departments/qingshan-party-office/2024-final.yaml"
HANYANG = "departments/hanyang-party-work-committee/2024-final.yaml"
SAMPLE = "templates/final-2024/sample.yaml"
SPARSE = "templates/final-2024/sample-sparse.yaml"


def printed(shown: str, text: str, *, draft: bool = False) -> bytes:
    """Return the document of a file with this text."""
    ref = FilingRef("x", 2024, "final", ROOT / shown, "departments/x/2024-final.yaml")
    understood, problems = understand(ref, house_at(ROOT), text=text.encode("utf-8"), beside=None)
    assert understood is not None, problems
    told, _ = tell(understood, draft=draft)
    document, problems = pour(told, passports=True)
    assert document is not None, problems
    return document


def swapped(*pairs: tuple[str, str]) -> Callable[[str], str]:
    """Return what puts each second text in place of each first one, which must be there."""

    def change(text: str) -> str:
        for old, new in pairs:
            assert old in text, old
            text = text.replace(old, new)
        return text

    return change


def without(first: str, last: str) -> Callable[[str], str]:
    """Return what takes out the lines from one that begins so to before one that begins so."""

    def change(text: str) -> str:
        begin = text.index(f"\n{first}") + 1
        return text[:begin] + text[text.index(f"\n{last}", begin) + 1 :]

    return change


@dataclass(frozen=True)
class Case:
    """What the new state is made of, and how the old one is made from it (or from another)."""

    new: str
    old: Callable[[str], str]
    of: str = ""
    draft: bool = False

    def pair(self) -> tuple[bytes, bytes]:
        text = (ROOT / self.new).read_text(encoding="utf-8")
        base = (ROOT / (self.of or self.new)).read_text(encoding="utf-8")
        return printed(self.new, self.old(base), draft=self.draft), printed(self.new, text)


#: So many changes in one pair of documents, because each document costs LibreOffice some seconds.
#: What accepting and rejecting undo in turn: a row that is added in the one direction is deleted in
#: the other, so a case that has both needs no twin.
CASES = {
    "figures, rows, a branch, a name, a draft": Case(
        QINGSHAN,
        swapped(
            ("2013102: {项目支出: 410.40}", "2013102: {项目支出: 398.15}"),
            ("    2210202: {基本支出: 14.02}", "    2210203: {基本支出: 14.02}"),
            ("收支总计: 1132.98", "收支总计: 1532.98"),
            ("青山区", "新青山区"),
        ),
        draft=True,
    ),
    "a project with its tables": Case(
        HANYANG, without("    乡村振兴专项经费:", "    行政事业单位缴纳残保金:")
    ),
    "new sections": Case(SAMPLE, swapped(), of=SPARSE),
    "two editions": Case(QINGSHAN, swapped(("版式: final-2024", "版式: final-2023"))),
}
#: These are put to the faster judge alone.
MORE = {
    "sections gone": Case(SPARSE, swapped(), of=SAMPLE),
    "a form without tables": Case(QINGSHAN, swapped(("版式: final-2024", "版式: final-2020"))),
}
