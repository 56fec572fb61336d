"""The first lines of a review: may it be merged, what must be looked at, what it moves."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from disclosure.review import Print, Standing

if TYPE_CHECKING:
    from collections.abc import Iterable

    from disclosure.review import Effect, Review, Reviewed


def verdict(review: Review) -> str:
    """Return one line: 可以合并, 看过以后可以合并, or 不能合并 and why."""
    if not review.is_done:
        return "没有比较"
    if review.is_blocked:
        return f"不能合并：有 {review.errors} 个错误，改好以前不能公开"
    points = "，".join(f"{count} {what}" for what, count in review.points)
    if points:
        return f"看过下面各处，可以合并：{points}"
    return "可以合并：没有要专门看的地方"


def overview(review: Review) -> str:
    """Return how many disclosures a change touches, of how many."""
    counts = Counter(each.standing for each in review.reviewed if not each.is_empty)
    told = [f"{counts[each]} 份{each.value}" for each in Standing if counts[each]]
    still = sum(each.is_empty and each.standing is Standing.CHANGED for each in review.reviewed)
    if still:
        told.append(f"{still} 份只改了写法（顺序、注释、数字的写法），公开的内容不变")
    listed = "，".join(told) or "没有一份公开的内容有变化"
    return f"共 {review.count} 份公开：{listed}。"


def moved(reviewed: Reviewed) -> str:
    """Return what a change moves, such as 改 1 个数，影响 3 张表 9 个单元格、7 句话、2 张图."""
    differences = reviewed.differences
    done = [f"改 {len(differences.facts)} 个数"] if differences.facts else []
    done += [f"改 {len(differences.words)} 处文字"] if differences.words else []
    felt = counted(differences.effects)
    if not felt:
        return f"{'，'.join(done)}，印出来的内容不变。" if done else ""
    return f"{'，'.join((*done, f'影响 {felt}'))}。" if done else f"影响 {felt}。"


def counted(effects: Iterable[Effect]) -> str:
    """Return how many tables, cells, sentences and charts there are among effects."""
    found = tuple(effects)
    kinds = Counter(each.kind for each in found)
    tables = len({each.table for each in found if each.kind is Print.CELL})
    cells = f"{tables} 张表 {kinds[Print.CELL]} 个单元格" if tables else ""
    rest = [
        f"{kinds[each]} {each.value}" for each in Print if each is not Print.CELL and kinds[each]
    ]
    return "、".join(filter(None, (cells, *rest)))
