"""Room narrate: the phrases, bound to one disclosure's figures, under the names templates call.

A template names a comparison or hands over figures; which branch of a phrase is taken follows
from the figures alone. What a filing lacks counts as unknown, and its clause is dropped.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeAlias

from disclosure.compute import Figure, Formula
from disclosure.edition import LEAD_IN
from disclosure.narrate.grouping import counted_items, gathered, grouped
from disclosure.narrate.views import FigureTree
from disclosure.phrases import (
    Against,
    Comparison,
    PartOfWhole,
    Plan,
    amounts_phrase,
    breakdown_phrase,
    budget_phrase,
    comparison_phrase,
    completion_phrase,
    continued_phrase,
    ended_phrase,
    entirely_phrase,
    gap_phrase,
    is_level,
    is_there,
    listing_phrase,
    names_phrase,
    numeral_phrase,
    parts_phrase,
    reason_phrase,
    resolve,
    result_phrase,
    sentence_phrase,
    share_phrase,
    than_phrase,
)
from disclosure.terms import Unit

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from disclosure.compute import Explanation
    from disclosure.narrate.story import Story
    from disclosure.narrate.subjects import Subjects

#: What a sentence hands over: a figure, or the empty tree where the filing has none.
Handed: TypeAlias = "Figure | FigureTree"


@dataclass(frozen=True, slots=True)
class Words:
    """The phrases of one disclosure."""

    story: Story
    identity: Mapping[str, str]
    subjects: Subjects

    def functions(self) -> dict[str, Callable[..., Any]]:
        """Return the phrase functions by the names under which templates call them."""
        return {
            "与上年相比": self.against_last_year,
            "比": self.than_base,
            "比预算": self.than_budget,
            "原因": self.reason,
            "差异原因": self.gap_reason,
            "其中": self.breakdown,
            "预决算": self.budget_and_actual,
            "完成": self.completed,
            "占": self.share,
            "全面": self.entirely,
            "分项": self.parts,
            "列举": self.listed,
            "列举数量": self.counted,
            "全为零": self.all_nought,
            "句": sentence_phrase,
            "续": continued_phrase,
            "成句": ended,
            "顿号": listing_phrase,
            "汉字": numeral_phrase,
            "各类": self.subjects.classes,
            "各项比较": self.subjects.compared,
            "各项": self.subjects.items,
            "经济科目": self.subjects.economic_items,
            "个数": counted_items,
            "分组": grouped,
            "汇集": gathered,
            "接上": result_phrase,
        }

    def against_last_year(self, name: str, noun: str = "") -> str:
        """与2023年度相比，…增加…万元，增长…%."""
        compared = self._comparison(name)
        words = Against(self._called(self._display.words.last_year), noun, _nothing(noun))
        return comparison_phrase(compared, words, self._display) if compared else ""

    def than_base(self, name: str, ask: str = "计幅度") -> str:
        """比年初预算数减少…万元，下降…%; the base is the one that the form names."""
        compared = self._comparison(name)
        label = self._base_label(name)
        words = Against(label, nothing=f"{label}为0", with_rate=ask == "计幅度")
        return than_phrase(compared, words, self._display) if compared else ""

    def than_budget(self, name: str) -> str:
        """比全年预算减少…万元; nothing where the budget was spent exactly."""
        compared = self._comparison(name)
        if compared is None or is_level(compared, self._display):
            return ""
        budget = self.story.explanations[name].change.against
        return than_phrase(compared, Against(budget, with_rate=False), self._display)

    def reason(self, name: str, lead_in: str = "主要原因是") -> str:
        """主要原因是…; 【待填】 where the form demands a reason and none was given."""
        told = self.story.explanations.get(name)
        if told is None:
            return ""
        return reason_phrase(self._resolved(told.reason), required=told.is_due, lead_in=lead_in)

    def gap_reason(self, name: str, plan: str, *sides: Handed) -> str:
        """支出决算数小于年初预算数的主要原因：…; without a gap, the reason alone if one is due."""
        noun = "支出决算数" if plan == "年初预算" else "决算数"
        gap = gap_phrase(self._plan(plan, sides), noun, self._display)
        told = self.story.explanations.get(name)
        if gap:
            return self.reason(name, f"{gap}的{self._lead_in(name)}")
        return self.reason(name) if told is not None and told.is_due else ""

    def _lead_in(self, name: str) -> str:
        told = self.story.explanations.get(name)
        return told.change.form.lead_in if told else LEAD_IN

    def breakdown(self, name: str) -> str:
        """其中：…增加…万元，…减少…万元。, a sentence; nothing without last year's items."""
        told = self.story.explanations.get(name)
        moved = told.contributions if told else ()
        parts = ((self.subjects.name(each.path.rpartition(".")[2]), each) for each in moved)
        return sentence_phrase(breakdown_phrase(parts, self._display))

    def budget_and_actual(self, plan: str, *sides: Handed) -> str:
        """年初预算为…万元，支出决算为…万元，完成年初预算的…%."""
        return budget_phrase(self._plan(plan, sides), self._display)

    def completed(self, plan: str, *sides: Handed) -> str:
        """完成预算的…%."""
        return completion_phrase(self._plan(plan, sides), self._display)

    def share(self, whole: str, share: Handed) -> str:
        """占本年支出合计的…%."""
        return share_phrase(_figure(share), whole, self._display)

    def entirely(self, part: Handed, whole: Handed) -> str:
        """全面, where the part is all of the whole."""
        return entirely_phrase(_figure(part), _figure(whole))

    def parts(
        self, whole: str, items: Iterable[tuple[str, Handed, Handed]], ask: str = "零值不印"
    ) -> str:
        """其中：…万元，占…%；…; with 零值也印 the parts of nought too."""
        parts = (
            PartOfWhole(name, _figure(amount), _figure(share)) for name, amount, share in items
        )
        return parts_phrase(parts, whole, self._display, with_nought=ask == "零值也印")

    def listed(self, items: Iterable[tuple[str, Handed]]) -> str:
        """The names of what is there, joined by 、."""
        return names_phrase((name, _figure(figure)) for name, figure in items)

    def counted(self, items: Iterable[tuple[str, Handed]]) -> str:
        """Name and amount with its unit of what is there, joined by 、."""
        return amounts_phrase(((name, _figure(figure)) for name, figure in items), self._display)

    def all_nought(self, *figures: Handed) -> bool:
        """Whether none of the figures is there."""
        return not any(is_there(_figure(figure)) for figure in figures)

    @property
    def _display(self) -> Any:
        return self.story.edition.display

    def _comparison(self, name: str) -> Comparison | None:
        told = self.story.explanations.get(name)
        if told is None:
            return None
        find = self.subjects.figure
        return Comparison(
            find(told.change.now),
            find(told.change.base),
            find(f"增减.{name}.差额"),
            find(f"增减.{name}.幅度", Unit.PERCENT),
        )

    def _base_label(self, name: str) -> str:
        told: Explanation | None = self.story.explanations.get(name)
        words = self._display.words
        called = {"上年": words.last_year_actual, "上年预算": words.last_year_budget}
        against = told.change.against if told else ""
        return self._called(called.get(against) or (f"{against}数" if against else ""))

    def _called(self, label: str) -> str:
        """Return what the form calls a base, with the year filled in."""
        return label.format_map(self.identity)

    def _plan(self, label: str, sides: tuple[Handed, ...]) -> Plan:
        budget, actual, rate = (_figure(side) for side in sides)
        return Plan(budget, actual, rate, label)

    def _resolved(self, text: str) -> str:
        return resolve(text, self.story.figures, self._display)[0] if text else ""


def ended(text: object) -> str:
    """Return a fact (or each of a list) as whole sentences; nothing where it was not given."""
    if isinstance(text, list):
        return "".join(ended(item) for item in text)
    return ended_phrase(text) if isinstance(text, str) else ""


def _figure(handed: Handed) -> Figure:
    if isinstance(handed, Figure):
        return handed
    path = handed.path if isinstance(handed, FigureTree) else str(handed)
    return Figure(path, None, Unit.AMOUNT, Formula("", ()))


def _nothing(noun: str) -> str:
    kind = "支出" if noun.endswith("支出") else "收支"
    return f"上年无此项{kind}"
