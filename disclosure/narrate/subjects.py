"""Room narrate: 功能科目 and 经济科目 in use, as lists that sentences go through."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from disclosure.compute import Figure, Formula
from disclosure.edition import Pattern
from disclosure.phrases import has_negative, is_there
from disclosure.terms import Unit

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from disclosure.edition import ComparisonForm, Edition
    from disclosure.narrate.story import Story

#: The facts that say what 类 and items are used for.
_USES = "用途"
#: The parts of 基本支出 by 经济分类.
_STAFF = "人员经费"
#: Digits of the code of a 类.
CLASS = 3
_LEVELS = ((CLASS, "类"), (5, "款"), (7, "项"))


@dataclass(frozen=True, slots=True)
class Subjects:
    """The subjects of one disclosure: codes from its figures, names from its year's catalogue."""

    edition: Edition
    facts: Mapping[str, Any]
    figures: Mapping[str, Figure]
    found: dict[str, set[str]] = field(default_factory=dict, init=False, repr=False)

    def name(self, code: str) -> str:
        """Return the catalogue's name, or the filing's own for a code that it lacks."""
        known = self.edition.subject(code)
        return known.name if known else self._own_name(code)

    def full_name(self, code: str) -> str:
        """Return …（类）…（款）…（项） down to the code's own level."""
        levels = ((code[:size], word) for size, word in _LEVELS if size <= len(code))
        return "".join(f"{self.name(part)}（{word}）" for part, word in levels)

    def class_name(self, code: str) -> str:
        """Return 一般公共服务（类）支出; the word 支出 is never doubled."""
        stem = self.name(code).removesuffix("支出")
        return f"{stem}（类）支出" if stem != self.name(code) else f"{stem}（类）"

    def leaves(self, pattern: str) -> list[str]:
        """Return the lowest codes for which the figure of a path with ``{编码}`` is not nought."""
        return leaves(self.codes(pattern))

    def codes(self, pattern: str) -> set[str]:
        """Return all codes for which the figure of a path with ``{编码}`` is not nought."""
        if pattern not in self.found:
            codes = Pattern(pattern).codes(self.figures)
            path = Pattern(pattern).at
            self.found[pattern] = {code for code in codes if is_there(self.figures[path(code)])}
        return self.found[pattern]

    def classes(self, amount: str, share: str) -> list[dict[str, Any]]:
        """Return the 类 with an amount: name, amount, share, use; paths hold ``{编码}``.

        None has a share where the amount of one is below nought.
        """
        codes = sorted(code for code in self.codes(amount) if len(code) == CLASS)
        amounts = {code: self.figure(Pattern(amount).at(code)) for code in codes}
        shares = "" if has_negative(amounts.values()) else share
        return [
            {
                "名称": self.class_name(code),
                "金额": amounts[code],
                "占比": self.figure(Pattern(shares).at(code)),
                "用途": self._use("按类", code),
            }
            for code in codes
        ]

    def compared(self, name: str, *also: str) -> list[dict[str, Any]]:
        """Return a comparison by subject, its two sides, grouped by 类; empty without items.

        Each subject is taken at the lowest level at which both sides are known. ``also`` are paths
        with ``{编码}`` whose subjects are told as well, with bases or without.
        """
        form = self.edition.comparisons[name]
        (base, *_) = form.bases.values()
        bases = [code for code in self.leaves(base.text) if self._is_compared(form, code)]
        if not bases and not also:
            return []
        told = (code for path in (form.now.text, *also) for code in self.leaves(path))
        codes = highest({*bases, *told})
        return self._grouped(codes, lambda code: self._compared(form, code))

    def _is_compared(self, form: ComparisonForm, code: str) -> bool:
        """Whether a base has its other side, at its level or above; else it is another fund's."""
        at = (code, *(code[:size] for size, _ in _LEVELS if size < len(code)))
        return any(f"增减.{form.pattern.at(each)}.差额" in self.figures for each in at)

    def items(self, amount: str) -> list[dict[str, Any]]:
        """Return the subjects with an amount (a path with ``{编码}``), grouped by 类."""
        return self._grouped(self.leaves(amount), lambda code: self._line(code, amount))

    def economic_items(self, amount: str, part: str) -> list[tuple[str, Figure]]:
        """Return name and amount of each 经济科目 of 人员经费 or 公用经费 that is not nought."""
        staff = self.edition.personnel_classes
        return [
            (self.name(code), self.figure(Pattern(amount).at(code)))
            for code in self.leaves(amount)
            if (code[:CLASS] in staff) == (part == _STAFF)
        ]

    def figure(self, path: str, unit: Unit = Unit.AMOUNT) -> Figure:
        """Return the figure of a path, or an unknown one where the filing has none."""
        return self.figures.get(path) or Figure(path, None, unit, Formula("", ()))

    def _grouped(self, codes: Iterable[str], line: Any) -> list[dict[str, Any]]:
        groups: dict[str, list[dict[str, Any]]] = {}
        for code in sorted(codes):
            groups.setdefault(code[:CLASS], []).append(line(code))
        return [
            {"编码": code, "名称": self.name(code), "科目": lines, "独项": len(lines) == 1}
            for code, lines in groups.items()
        ]

    def _line(self, code: str, amount: str) -> dict[str, Any]:
        return {
            "编码": code,
            "名": self.name(code),
            "全名": self.full_name(code),
            "决算": self.figure(Pattern(amount).at(code)),
            "用途": self._use("按项", code),
        }

    def _use(self, kind: str, code: str) -> str:
        return ((self.facts.get(_USES) or {}).get(kind) or {}).get(code) or ""

    def _compared(self, form: ComparisonForm, code: str) -> dict[str, Any]:
        (base, *_) = form.bases.values()
        name = form.pattern.at(code)
        return self._line(code, form.now.text) | {
            "比较": name,
            "预算": self.figure(base.at(code)),
            "完成率": self.figure(f"完成率.{name}", Unit.PERCENT),
        }

    def _own_name(self, code: str) -> str:
        for fund in (self.facts.get("支出") or {}).values():
            line = fund.get(code) if isinstance(fund, dict) else None
            if isinstance(line, dict) and line.get("名称"):
                return str(line["名称"])
        return code


def subjects(story: Story, facts: Mapping[str, Any]) -> Subjects:
    """Return the subjects of a story, with the filing's resolved facts."""
    return Subjects(story.edition, facts, story.figures)


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
