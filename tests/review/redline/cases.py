"""Two states of one disclosure, case by case: what a reviewer gets as a redline."""

from __future__ import annotations

import re
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
JIANGHAN = "departments/jianghan-party-office/2024-budget.yaml"
SAMPLE = "templates/final-2024/sample.yaml"
SPARSE = "templates/final-2024/sample-sparse.yaml"


def printed(shown: str, text: str, *, draft: bool = False) -> bytes:
    """Return the document of a file with this text."""
    kind = re.search(r"(budget|final)", shown)[1]
    ref = FilingRef("x", 2024, kind, ROOT / shown, f"departments/x/2024-{kind}.yaml")
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


CASES = {
    "figures": Case(QINGSHAN, swapped(("410.40", "398.15"), ("1.81", "2.05"))),
    "rows-added": Case(QINGSHAN, swapped(("    2210202: {基本支出: 14.02}", "   "))),
    "rows-deleted": Case(
        QINGSHAN, swapped(("{基本支出: 14.02}", "{基本支出: 12}\n    2210203: {基本支出: 2.02}"))
    ),
    "flipped": Case(QINGSHAN, swapped(("收支总计: 1132.98", "收支总计: 1532.98"))),
    "project-added": Case(HANYANG, without("    乡村振兴专项经费:", "    行政事业单位缴纳残保金:")),
    "name": Case(QINGSHAN, swapped(("青山区", "新青山区"))),
    "draft": Case(QINGSHAN, swapped(("2025-09-29", "2025-09-28")), draft=True),
    "sparse": Case(SPARSE, swapped(), of=SAMPLE),
    "full": Case(SAMPLE, swapped(), of=SPARSE),
    "edition": Case(QINGSHAN, swapped(("版式: final-2024", "版式: final-2023"))),
    "old-edition": Case(QINGSHAN, swapped(("版式: final-2024", "版式: final-2020"))),
    "budget": Case(JIANGHAN, swapped(("行政: 18", "行政: 17"))),
}
