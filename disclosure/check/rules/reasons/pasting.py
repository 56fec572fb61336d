"""Missing reasons as lines of YAML to paste: each under its name, with what changed above it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, TypeAlias

from disclosure.check.equations.amounts import measured
from disclosure.check.naming import named, subject
from disclosure.edition import MORE_REASONS, REASONS
from disclosure.model import ZERO, identifier
from disclosure.phrases import BLANK, bare_reason
from disclosure.terms import Unit

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from disclosure.check.case import Case
    from disclosure.compute import Change, Explanation

Steps: TypeAlias = tuple[str, ...]
_SPECIAL = re.compile(r"""[\[\]{}#&*!|>'"%@`,?:-]""")
_INSIDE = re.compile(r": | #|:$")


@dataclass(frozen=True, slots=True)
class Unexplained:
    """A comparison without a reason, and others that the same reason would serve."""

    explanation: Explanation
    others: tuple[Explanation, ...] = ()

    @property
    def change(self) -> Change:
        """The comparison."""
        return self.explanation.change

    def serving(self, other: Explanation) -> Unexplained:
        """Return it with one more comparison that its reason would serve."""
        return replace(self, others=(*self.others, other))


def pointer_of(change: Change, case: Case) -> Steps:
    """Return where the caret stands: at the reason, or at the item beside which it stands."""
    at = _key(change, case)
    return at[:-1] if at[-1] == REASONS else at


def to_paste(every: Sequence[Unexplained], case: Case) -> str:
    """Return the way out: where the lines belong, and the lines."""
    blocks: dict[Steps, list[tuple[Steps, Unexplained]]] = {}
    for each in every:
        steps = _key(each.change, case)
        above = _existing(steps[:-1], case.facts)
        blocks.setdefault(above, []).append((steps[len(above) :], each))
    return "\n".join(line for above, found in blocks.items() for line in _block(above, found, case))


def _key(change: Change, case: Case) -> Steps:
    """Return where a reason can be written: one without a key of its own stands by its name."""
    steps = tuple(change.reason.split("."))
    if steps[0] == REASONS and identifier(type(case.accounts), steps[:2]) is None:
        return (REASONS, MORE_REASONS, change.name)
    return steps


def _existing(steps: Steps, facts: Any) -> Steps:
    """Return the longest beginning of the steps that leads to a mapping."""
    for size, step in enumerate(steps):
        facts = facts.get(step)
        if not isinstance(facts, dict):
            return steps[:size]
    return steps


def _block(above: Steps, found: Sequence[tuple[Steps, Unexplained]], case: Case) -> Iterator[str]:
    where = f"在“{' → '.join(above)}”下" if above else "在文件里"
    yield f"{where}补写下面这几行，把{BLANK}换成原因，只写原因，不写金额和增减："
    done: Steps = ()
    for steps, each in found:
        for depth, step in enumerate(steps[:-1]):
            if done[: depth + 1] != steps[: depth + 1]:
                yield f"{'  ' * depth}{step}:"
        done = steps[:-1]
        indent = "  " * len(done)
        yield from (f"{indent}# {line}" for line in _told(each, case))
        yield f"{indent}{steps[-1]}: {_draft(each, case)}"


def _told(missing: Unexplained, case: Case) -> Iterator[str]:
    """Yield what changed by how much, which items moved, and whom the reason serves as well."""
    change = missing.change
    now, base = (case.figures[path].value or ZERO for path in (change.now, change.base))
    moved = "增加" if now > base else "减少" if now < base else "持平"
    size = f" {_amount(abs(now - base), case)}" if now != base else ""
    sides = f"{_amount(now, case)}，对比数 {_amount(base, case)}"
    yield f"{named(change.name, case)}{moved}{size}：本年 {sides}"
    items = [
        _item(figure.path, figure.value or ZERO, case)
        for figure in missing.explanation.contributions
    ]
    if items:
        yield f"变动最大的是：{'，'.join(items)}"
    if missing.others:
        names = "、".join(f"“{each.change.name}”" for each in missing.others)
        yield f"{names}用同一条原因，不用另写"
    like = _alike(missing, case)
    if like:
        yield f"与“{like.change.name}”变动的金额相同：原因相同的照下面写，不同的另写"


def _item(path: str, moved: Any, case: Case) -> str:
    code = path.rpartition(".")[2]
    word = "增加" if moved > 0 else "减少"
    return f"{subject(code, case) or code}{word}{_amount(abs(moved), case)}"


def _draft(missing: Unexplained, case: Case) -> str:
    like = _alike(missing, case)
    return _scalar(bare_reason(like.reason)) if like else BLANK


def _alike(missing: Unexplained, case: Case) -> Explanation | None:
    """Return a comparison of the same kind that moved by the same amount and has its reason."""
    change = missing.change
    if not change.form.group:
        return None
    others = case.computed.explanations.values()
    moved = _moved(change, case)
    return next(
        (
            each
            for each in others
            if each.reason
            and each.change.form.group == change.form.group
            and _moved(each.change, case) == moved
        ),
        None,
    )


def _moved(change: Change, case: Case) -> Any:
    now, base = (case.figures[path].value for path in (change.now, change.base))
    return None if now is None or base is None else now - base


def _amount(value: Any, case: Case) -> str:
    return measured(value, Unit.AMOUNT, case.unit)


def _scalar(text: str) -> str:
    """Write a text as a YAML scalar, plain where that can be read."""
    if _SPECIAL.match(text) or _INSIDE.search(text):
        return "'" + text.replace("'", "''") + "'"
    return text
