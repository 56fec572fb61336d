"""One disclosure in a review: its problems, its figures, what they move, its words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from disclosure.diagnostics import Severity
from disclosure.reporters.reviewing.figures import at, changed, first_look, in_one, moved_in_print
from disclosure.reporters.reviewing.nodes import (
    Bullets,
    Fold,
    Phrase,
    Saying,
    Title,
    Voice,
    strong,
)
from disclosure.reporters.reviewing.values import value
from disclosure.reporters.reviewing.verdict import moved
from disclosure.review import Standing
from disclosure.terms import Unit

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from disclosure.diagnostics import Diagnostic
    from disclosure.reporters.reviewing.nodes import Phrases, Printable
    from disclosure.review import Reviewed

_UNREAD = "“{}”的版本有错误，没有读懂，只比较了错误"


def chapter(reviewed: Reviewed, level: int = 2) -> Iterator[Printable]:
    """Yield all that a review says of one disclosure."""
    yield Title(f"{reviewed.title}（{reviewed.standing.value}）", level)
    yield Saying(tuple(_about(reviewed)))
    if words := moved(reviewed):
        yield Saying(strong(words))
    for each in reviewed.unread:
        yield Saying(strong(_UNREAD.format(each)))
    differences = reviewed.differences
    if reviewed.fresh is not None:
        yield from first_look(reviewed.fresh)
    yield from _problems("出现的问题", differences.problems.appeared, is_open=True)
    if differences.facts:
        yield Title("改了的数", level + 1)
        yield from changed(differences.facts)
    yield from moved_in_print(reviewed, level + 1)
    yield from _reasons(reviewed, level + 1)
    yield from _words(reviewed, level + 1)
    yield from _waivers(reviewed, level + 1)
    yield from _problems("消失的问题", differences.problems.vanished, is_open=False)
    left = [each for each in differences.problems.stayed if each.severity is not Severity.NOTE]
    yield from _problems("原来就有的问题", left, is_open=False)


def _about(reviewed: Reviewed) -> Iterator[Phrase]:
    yield Phrase(reviewed.path, Voice.CODE)
    if reviewed.was:
        yield from (Phrase("，原来是 "), Phrase(reviewed.was, Voice.CODE))
    if reviewed.why:
        yield Phrase(f"；{reviewed.why}")
    if reviewed.differences.forms:
        old, new = reviewed.differences.forms
        yield Phrase(f"；版式 {new} 也改了" if old == new else f"；版式由 {old} 换成 {new}")
    if reviewed.owners:
        yield Phrase(f"；负责：{' '.join(reviewed.owners)}")
    if reviewed.standing is Standing.GONE:
        yield Phrase("；这份文件删去了，公开的文档不会再生成")
    if reviewed.redline:
        yield from (Phrase("；比对稿："), Phrase(reviewed.redline, Voice.CODE))


def _reasons(reviewed: Reviewed, level: int) -> Iterator[Printable]:
    if not reviewed.differences.stale:
        return
    yield Title("数改了、原因没有改", level)
    yield Bullets(
        tuple(
            (
                Phrase(f"{each.name}：差额原来 {value(each.was, Unit.AMOUNT, signed=True)}，现在 "),
                Phrase(value(each.now, Unit.AMOUNT, signed=True)),
                *((Phrase("，方向反了", Voice.STRONG),) if each.turned else ()),
                Phrase(f"；原因：“{each.reason}” "),
                Phrase(at(each.place), Voice.CODE),
            )
            for each in reviewed.differences.stale
        )
    )


def _words(reviewed: Reviewed, level: int) -> Iterator[Printable]:
    if not reviewed.differences.words:
        return
    yield Title("改了的文字", level)
    yield Bullets(
        tuple(
            (Phrase(f"{each.name}："), *in_one(each.old, each.new), Phrase(f"　{at(each.place)}"))
            for each in reviewed.differences.words
        )
    )


def _waivers(reviewed: Reviewed, level: int) -> Iterator[Printable]:
    if not reviewed.differences.waivers:
        return
    yield Title("例外", level)
    yield Bullets(
        tuple(
            (
                Phrase("新加 " if each.is_new else "删去 ", Voice.STRONG),
                Phrase(f"{each.waiver.code} {each.waiver.path}".strip()),
                Phrase(f"：{each.waiver.reason}（{each.waiver.approver}批准）"),
            )
            for each in reviewed.differences.waivers
        )
    )


def _problems(title: str, problems: Iterable[Diagnostic], *, is_open: bool) -> Iterator[Printable]:
    """Yield problems: what appeared is seen at once, all else can be opened."""
    found = sorted(problems, key=lambda each: (each.severity.rank, each.order))
    if not found:
        return
    bullets = Bullets(tuple(map(_problem, found)))
    counts = [
        f"{count} 个{severity.value}"
        for severity in Severity
        if (count := sum(each.severity is severity for each in found))
    ]
    told = f"{title}：{'、'.join(counts)}"
    if is_open:
        yield Saying(strong(told))
        yield bullets
    else:
        yield Fold(told, (bullets,))


def _problem(each: Diagnostic) -> Phrases:
    where = (Phrase(" "), Phrase(at(each.place), Voice.CODE)) if each.place else ()
    label = Phrase(f"{each.severity.value}[{each.code}]", Voice.STRONG)
    return (label, Phrase(f" {each.message}"), *where)
