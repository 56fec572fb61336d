"""The figures of a disclosure in a review: which changed, what they moved in print."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from disclosure.model import TEN_THOUSAND
from disclosure.reporters.reviewing.nodes import (
    Bullets,
    Columns,
    Fold,
    Phrase,
    Saying,
    Title,
    Voice,
    code,
    plain,
    strong,
)
from disclosure.reporters.reviewing.values import after, before, difference, percent, value
from disclosure.reporters.reviewing.verdict import counted
from disclosure.review import Presence, Print, is_material, marked
from disclosure.review.materiality import LARGE, NOTABLE, SHARE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from disclosure.diagnostics import Place
    from disclosure.reporters.reviewing.nodes import Phrases, Printable
    from disclosure.review import Effect, FactChange, Fresh, Reviewed

_VOICES = {Presence.KEPT: Voice.PLAIN, Presence.GONE: Voice.GONE, Presence.NEW: Voice.NEW}
_LARGE = "● "
_LEGEND = (
    f"{_LARGE}变动较大：{LARGE / TEN_THOUSAND:f}万元以上，"
    f"或者{NOTABLE / TEN_THOUSAND:f}万元以上并且达到原来的{SHARE:f}%。"
)
#: What is said of effects that no changed figure stands behind.
_OF_WORDS = "文字、版面的改动"


def first_look(fresh: Fresh) -> Iterator[Printable]:
    """Yield what a new file says against last year and the budget."""
    held = "、".join(fresh.held_against) or "（没有）"
    missing = f"；没有对照的：{'、'.join(fresh.missing)}" if fresh.missing else ""
    yield Saying(plain(f"新文件，对照本部门已有的文件：{held}{missing}。"))
    if not fresh.movements:
        return
    rows = tuple(
        (
            plain(each.name),
            plain(value(each.now, each.unit)),
            plain(f"{each.against} {value(each.base, each.unit)}"),
            plain(value(each.now - each.base, each.unit, signed=True)),
            strong("缺原因") if each.is_unexplained else plain(each.reason or "—"),
        )
        for each in fresh.movements
    )
    yield Columns(("变动大的数", "本年", "对比", "差额", "原因"), rows, frozenset((1, 2, 3)))


def changed(facts: Sequence[FactChange]) -> Iterator[Printable]:
    """Yield the changed facts, what is large first."""
    ordered = sorted(facts, key=lambda each: not is_material(each))
    rows = tuple(
        (
            plain(f"{_LARGE if is_material(each) else ''}{each.name}"),
            plain(before(each)),
            plain(after(each)),
            plain(difference(each)),
            plain(percent(each.percent)),
            code(at(each.place)) if each.place else plain(f"取自{each.source}"),
        )
        for each in ordered
    )
    yield Columns(("数", "原来", "现在", "差额", "幅度", "在哪里"), rows, frozenset((1, 2, 3, 4)))
    if any(map(is_material, facts)):
        yield Saying(plain(_LEGEND))


def at(place: Place | None) -> str:
    """Return where something is typed: the name of the file and the line."""
    return f"{place.file.rpartition('/')[2]}:{place.line}" if place else ""


def moved_in_print(reviewed: Reviewed, level: int) -> Iterator[Printable]:
    """Yield what moved in print, folded under the facts that caused it."""
    groups: defaultdict[frozenset[str], list[Effect]] = defaultdict(list)
    for each in reviewed.differences.effects:
        groups[each.causes].append(each)
    if not groups:
        return
    yield Title("影响了哪里", level)
    names = {each.path: each.name for each in reviewed.differences.facts}
    for causes in sorted(groups, key=lambda each: (not each, len(each), -len(groups[each]))):
        told = "、".join(names.get(path, path) for path in sorted(causes)) or _OF_WORDS
        yield Fold(f"{told}：{counted(groups[causes])}", tuple(_printed(groups[causes])))


def _printed(effects: Sequence[Effect]) -> Iterator[Printable]:
    cells: defaultdict[str, list[Effect]] = defaultdict(list)
    for each in effects:
        if each.kind is Print.CELL:
            cells[each.table].append(each)
    for table, found in cells.items():
        rows = tuple((plain(e.where), plain(e.old or "—"), plain(e.new or "—")) for e in found)
        yield Columns((table, "原来", "现在"), rows, frozenset((1, 2)))
    others = [each for each in effects if each.kind is not Print.CELL]
    if others:
        yield Bullets(tuple((Phrase(f"{each.where}："), *difference_of(each)) for each in others))


def difference_of(each: Effect) -> Phrases:
    """Return the old and the new text in one line, what differs marked."""
    return in_one(each.old, each.new)


def in_one(old: str, new: str) -> Phrases:
    """Return two texts as one line, what differs marked."""
    return tuple(
        Phrase(bit.text.replace("\n", " "), _VOICES[bit.trace]) for bit in marked(old, new)
    )
