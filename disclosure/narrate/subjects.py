"""Room narrate: 功能科目 and 经济科目 in use, as lists that sentences go through."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from disclosure.compute import Figure, Formula
from disclosure.phrases import is_there
from disclosure.terms import Unit

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from disclosure.edition import Edition
    from disclosure.narrate.story import Story

GENERAL = "一般公共预算财政拨款"
_SPENT = "支出"
_BUDGET = "年初预算"
_ECONOMIC = "基本支出经济分类"
_TOTAL = ".合计"
_BLOCKS = (f"{_SPENT}.", f"{_BUDGET}.", f"{_ECONOMIC}.")
_LEVELS = ((3, "类"), (5, "款"), (7, "项"))


@dataclass(frozen=True, slots=True)
class Subjects:
    """The subjects of one disclosure: codes from its figures, names from its year's catalogue."""

    edition: Edition
    facts: Mapping[str, Any]
    figures: Mapping[str, Figure]
    in_use: Mapping[str, Collection[str]]

    def name(self, code: str) -> str:
        """Return the catalogue's name, or the filing's own for a code that it lacks."""
        known = self.edition.function(code) or self.edition.economic(code)
        return known.name if known else self._own_name(code)

    def full_name(self, code: str) -> str:
        """Return …（类）…（款）…（项） down to the code's own level."""
        levels = ((code[:size], word) for size, word in _LEVELS if size <= len(code))
        return "".join(f"{self.name(part)}（{word}）" for part, word in levels)

    def class_name(self, code: str) -> str:
        """Return 一般公共服务（类）支出; the word 支出 is never doubled."""
        stem = self.name(code).removesuffix("支出")
        return f"{stem}（类）支出" if stem != self.name(code) else f"{stem}（类）"

    def spent(self, fund: str) -> list[str]:
        """Return the lowest codes of a fund under which something was spent."""
        return leaves(self.in_use.get(f"{_SPENT}.{fund}", ()))

    def classes(self) -> list[dict[str, Any]]:
        """Return the 类 of 一般公共预算 that are not nought: name, amount, share, use."""
        codes = [c for c in self.in_use.get(f"{_SPENT}.{GENERAL}", ()) if len(c) == 3]
        uses = (self.facts.get("用途") or {}).get("按类") or {}
        return [
            {
                "名称": self.class_name(code),
                "金额": self.figure(f"支出.{GENERAL}.{code}.合计"),
                "占比": self.figure(f"占比.支出结构.{code}"),
                "用途": uses.get(code) or "",
            }
            for code in sorted(codes)
        ]

    def budgeted(self) -> list[dict[str, Any]]:
        """Return budget against actual by subject, grouped by 类; empty if only totals are known.

        Each subject is taken at the lowest level at which both sides are known.
        """
        budgets = leaves(self.in_use.get(_BUDGET, ()))
        if not budgets:
            return []
        codes = highest({*budgets, *self.spent(GENERAL)})
        return self._grouped(codes, self._budget_line)

    def spending(self, fund: str) -> list[dict[str, Any]]:
        """Return what was spent from a fund by subject, grouped by 类."""
        return self._grouped(self.spent(fund), lambda code: self._line(code, fund))

    def economic_items(self, part: str) -> list[tuple[str, Figure]]:
        """Return name and amount of each 经济科目 of 人员经费 or 公用经费 that is not nought."""
        staff = self.edition.personnel_classes
        return [
            (self.name(code), self.figure(f"{_ECONOMIC}.{code}"))
            for code in leaves(self.in_use.get(_ECONOMIC, ()))
            if (code[:3] in staff) == (part == "人员经费")
        ]

    def figure(self, path: str, unit: Unit = Unit.AMOUNT) -> Figure:
        """Return the figure of a path, or an unknown one where the filing has none."""
        return self.figures.get(path) or Figure(path, None, unit, Formula("", ()))

    def _grouped(self, codes: Iterable[str], line: Any) -> list[dict[str, Any]]:
        groups: dict[str, list[dict[str, Any]]] = {}
        for code in sorted(codes):
            groups.setdefault(code[:3], []).append(line(code))
        return [
            {"名称": self.name(code), "科目": lines, "独项": len(lines) == 1}
            for code, lines in groups.items()
        ]

    def _line(self, code: str, fund: str) -> dict[str, Any]:
        return {"全名": self.full_name(code), "决算": self.figure(f"支出.{fund}.{code}.合计")}

    def _budget_line(self, code: str) -> dict[str, Any]:
        return self._line(code, GENERAL) | {
            "比较": f"{_BUDGET}.{code}",
            "预算": self.figure(f"{_BUDGET}.{code}"),
            "完成率": self.figure(f"完成率.{_BUDGET}.{code}", Unit.PERCENT),
        }

    def _own_name(self, code: str) -> str:
        for fund in (self.facts.get("支出") or {}).values():
            line = fund.get(code) if isinstance(fund, dict) else None
            if isinstance(line, dict) and line.get("名称"):
                return str(line["名称"])
        return code


def subjects(story: Story, facts: Mapping[str, Any]) -> Subjects:
    """Return the subjects of a story, with the filing's resolved facts."""
    return Subjects(story.edition, facts, story.figures, codes_in_use(story.figures))


def codes_in_use(figures: Mapping[str, Figure]) -> dict[str, set[str]]:
    """Return, by 支出.<资金>, 年初预算 and 基本支出经济分类, the codes that are not nought."""
    found: dict[str, set[str]] = {}
    for path in figures:
        if not path.startswith(_BLOCKS):
            continue
        if path.startswith(_SPENT) and not path.endswith(_TOTAL):
            continue
        block, _, code = path.removesuffix(_TOTAL).rpartition(".")
        if code.isdigit() and is_there(figures[path]):
            found.setdefault(block, set()).add(code)
    return found


def leaves(codes: Collection[str]) -> list[str]:
    """Return the codes that no other code stands below."""
    above = {code[:size] for code in codes for size, _ in _LEVELS if size < len(code)}
    return sorted(set(codes) - above)


def highest(codes: Collection[str]) -> list[str]:
    """Return the codes that stand below no other code."""
    every = set(codes)
    return sorted(
        code
        for code in every
        if not any(code[:size] in every for size, _ in _LEVELS if size < len(code))
    )
