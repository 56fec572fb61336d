"""A whole review as blocks: the verdict first, each disclosure, editions at the end."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from disclosure.reporters.reviewing.chapters import chapter
from disclosure.reporters.reviewing.figures import difference_of
from disclosure.reporters.reviewing.nodes import (
    Bullets,
    Phrase,
    Saying,
    Title,
    Voice,
    plain,
    strong,
)
from disclosure.reporters.reviewing.verdict import counted, overview, verdict
from disclosure.review import Standing

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from disclosure.diagnostics import Diagnostic
    from disclosure.reporters.reviewing.nodes import Phrases, Printable
    from disclosure.review import Review, Reviewed

#: Examples of what an edition changes.
_EXAMPLES = 2


def report(review: Review) -> Iterator[tuple[Printable, ...]]:
    """Yield the sections of a report; each can be left out without harm to the others."""
    yield tuple(_head(review))
    told = [each for each in review.reviewed if not each.is_empty]
    own = [each for each in told if each.standing is not Standing.FORM]
    for each in sorted(own, key=_rank):
        yield tuple(chapter(each))
    forms: defaultdict[str, list[Reviewed]] = defaultdict(list)
    for each in review.reviewed:
        if each.standing is Standing.FORM:
            forms[each.why].append(each)
    for why, every in forms.items():
        yield tuple(_form(why, every))


def _head(review: Review) -> Iterator[Printable]:
    yield Title("数字变动审核", 1)
    yield Saying(strong(f"{verdict(review)}。"))
    if review.is_done:
        yield Saying(plain(f"{review.base} → {review.head}。{overview(review)}"))
    if review.problems:
        lines = tuple(
            (Phrase(f"{e.severity.value}[{e.code}] {e.message}。{e.hint}"),)
            for e in review.problems
        )
        yield Bullets(lines)
    if review.office:
        yield Saying(plain("改了的版式文件："))
        yield Bullets(tuple((Phrase(path, Voice.CODE),) for path in review.office))


def _general(each: Diagnostic) -> Phrases:
    label = Phrase(f"{each.severity.value}[{each.code}]", Voice.STRONG)
    return (label, Phrase(f" {each.message}。{each.hint}"))


def _rank(each: Reviewed) -> tuple[bool, bool, int]:
    """Those with errors first, then those whose own file changed."""
    order = tuple(Standing)
    return not each.has_error, not each.unread, order.index(each.standing)


def _form(why: str, every: Sequence[Reviewed]) -> Iterator[Printable]:
    """Yield what a changed edition does to the disclosures that stand on it."""
    changed = [each for each in every if not each.is_empty]
    effects = [effect for each in changed for effect in each.differences.effects]
    yield Title(f"{why} 改了", 2)
    felt = f"，影响 {counted(effects)}" if effects else ""
    counts = f"受影响的公开 {len(every)} 份，其中 {len(changed)} 份的内容有变化"
    yield Saying(strong(f"{counts}{felt}。"))
    for each in changed[:_EXAMPLES]:
        lines = tuple(
            (Phrase(f"{effect.table or effect.where}："), *difference_of(effect))
            for effect in each.differences.effects[:_EXAMPLES]
        )
        yield Saying(plain(f"例：{each.title}"))
        yield Bullets(lines)
    bad = [each for each in changed if each.differences.problems.new_errors]
    for each in bad:
        yield from chapter(each, 3)
