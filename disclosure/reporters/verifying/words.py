"""What is said of a returned file, in words that every format uses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from disclosure.review.marking import Bit, Presence, marked
from disclosure.review.verify import Basis, Cause, PassageChange

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from disclosure.review.verify import (
        BuiltFrom,
        Redrawn,
        Rewritten,
        Strayed,
        TypedAt,
        Unsourced,
        Verified,
    )

OLD = "数字是旧的（数据后来改过，重新生成就好）"
CAUSES = {
    Cause.EDITED: "有人改了 Word",
    Cause.STALE: "数据后来改过，文件是旧的",
    Cause.UNKNOWN: "",
}
_TURNS = {
    PassageChange.CHANGED: "改了",
    PassageChange.ADDED: "多出",
    PassageChange.REMOVED: "少了",
    PassageChange.MOVED: "移动了",
}


#: Two texts whose lengths multiply to more are shown one behind the other, and none longer than so
#: many signs: a file may come from anybody.
_MOST_COMPARED, _LONGEST = 4_000_000, 2_000
_SINGLE = {(True, False): "", (False, True): "没有要报告的：", (False, False): "有出入："}


def verdict(files: Sequence[Verified]) -> str:
    """Return the one line that says how it came out."""
    if len(files) == 1:
        return f"{_SINGLE[bool(files[0].problems), files[0].is_clean]}{outcome(files[0])}。"
    clean = sum(each.is_clean for each in files)
    unread = sum(bool(each.problems) for each in files)
    other = len(files) - clean - unread
    if len(files) == clean:
        return f"没有要报告的：{len(files)} 个文件与数据一致。"
    counted = ((other, "有出入"), (unread, "没有核对成"), (clean, "与数据一致"))
    return "，".join(f"{count} 个{what}" for count, what in counted if count) + "。"


def outcome(verified: Verified) -> str:
    """Return how one file came out, in a few words."""
    if verified.problems:
        return "没有核对成"
    if verified.is_clean:
        return "与数据一致"
    found = verified.compared
    counted = (
        (len(wrong(found.figures)), "个数字不符"),
        (len(old(found.figures)), "个数字是旧的"),
        (len(found.unsourced), "个数字没有来源"),
        (len(found.passages), "处文字、表格行有出入"),
        (len(found.charts), "处图有出入"),
        (verified.tally.tracked, "处修订没有接受"),
        (verified.tally.comments, "条批注"),
        (len(verified.tally.hidden), "处隐藏文字"),
    )
    return "，".join(f"{count} {what}" for count, what in counted if count)


def wrong(figures: Sequence[Strayed]) -> tuple[Strayed, ...]:
    """Return the figures that differ for another reason than that the facts have changed."""
    return tuple(each for each in figures if each.cause is not Cause.STALE)


def old(figures: Sequence[Strayed]) -> tuple[Strayed, ...]:
    """Return the figures that are only out of date."""
    return tuple(each for each in figures if each.cause is Cause.STALE)


def old_line(figure: Strayed) -> str:
    """Return what is said of a figure that is out of date."""
    return f"{figure.where.said}：文件里是 {figure.shown or '空'}，现在是 {figure.expected}"


def about(verified: Verified) -> Iterator[str]:
    """Yield lines on what the file is, what it was built from, and what waits in it."""
    subject = verified.subject
    if subject:
        name = f"{subject.department} {subject.year} 年{subject.kind}"
        yield f"是哪一份：{name}，数据在 {subject.source}（凭{subject.known_by}认出）"
    if subject and not verified.problems:
        yield f"依据：{built(verified.built)}"
        yield from _basis(verified)
    tally = verified.tally
    if tally.tracked:
        kinds = ((tally.insertions, "插入"), (tally.deletions, "删除"), (tally.moves, "移动"))
        listed = "、".join(f"{what} {count}" for count, what in kinds if count)
        yield f"修订：有 {tally.tracked} 处没有接受或拒绝（{listed}），下面按全部接受来比"
    if tally.comments:
        yield f"批注：有 {tally.comments} 条，公开以前要删去"
    for text in tally.hidden:
        yield f"隐藏文字（打印不出来，公开以前要删去）：{text[:200]}"


def built(made: BuiltFrom) -> str:
    """Return what is known of the facts that a file was built from."""
    form = "；版式后来也改过" if made.is_other_edition else ""
    if made.is_current:
        return f"现在的数据{form}"
    if made.revision:
        return f"版本 {made.revision}（{made.date} {made.subject}）的数据，后来数据改过{form}"
    return f"不知道是哪个版本的数据：{made.why}{form}"


def _basis(verified: Verified) -> Iterator[str]:
    if verified.basis is Basis.WORDS:
        yield "核对方法：文件里没有数字的标记，按文字逐段、逐行来比"
    if verified.basis is Basis.FOREIGN:
        yield "核对方法：不是本程序生成的文件，按数值在数据里查找，表格按表头对应"


def figure_lines(figure: Strayed, typed: TypedAt | None) -> Iterator[str]:
    """Yield what is said of a figure that differs: where, what, whence."""
    yield figure.where.said or "（没有标题的地方）"
    shown = f"文件里是 {figure.shown}" if figure.shown else "文件里没有了"
    cause = f"（{CAUSES[figure.cause]}）" if CAUSES[figure.cause] else ""
    yield f"{shown}，应为 {figure.expected}{cause}"
    if figure.near not in {figure.shown, figure.expected}:
        yield f"{'文件里' if figure.shown else '原来'}：{figure.near}"
    if figure.elsewhere:
        yield f"这个数移到了：{figure.elsewhere[:60]}"
    yield f"数据：{source(figure.path, typed)}"


def source(path: str, typed: TypedAt | None) -> str:
    """Return where a figure comes from: its path and its line in the YAML."""
    place = f" {typed.place}" if typed and typed.place else ""
    said = f"（{typed.said}）" if typed and typed.said else ""
    return f"{path}{place}{said}"


def unsourced_line(number: Unsourced) -> str:
    """Return what is said of a number that no fact stands behind."""
    like = f"；与它相同的数：{'、'.join(number.like)}" if number.like else ""
    place = number.where.said or "（没有标题的地方）"
    return f"{number.text}　{place}：{number.near}{like}"


def passage_head(passage: Rewritten) -> str:
    """Return what became of a passage, and where it stands."""
    what = "表格行" if passage.is_row else "段落"
    copy = "（同别处重复）" if passage.is_copy else ""
    cause = CAUSES[passage.cause] if passage.cause is Cause.STALE else ""
    lost = f"；{len(passage.lost)} 个数字随着没有了" if passage.lost else ""
    tail = f"（{cause}）" if cause else ""
    return f"{_TURNS[passage.turn]}{what}{copy}　{passage.where.said}{lost}{tail}"


def chart_line(point: Redrawn) -> str:
    """Return what is said of a point of a chart."""
    place = " > ".join(each for each in (point.title, point.series, point.category) if each)
    which = "图后面的数据表" if point.in_book else "图上"
    cause = f"（{CAUSES[point.cause]}）" if CAUSES[point.cause] else ""
    return f"{place}：{which}是 {point.shown or '空'}，应为 {point.expected or '空'}{cause}"


def bits(passage: Rewritten) -> tuple[Bit, ...]:
    """Return the old and the new text of a passage as one, what differs told apart."""
    old, new = short(passage.old), short(passage.new)
    if len(old) * len(new) > _MOST_COMPARED:
        return (Bit(Presence.GONE, old), Bit(Presence.NEW, new))
    return marked(old, new)


def short(text: str) -> str:
    """Return a text as far as a report shows it."""
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}……（共 {len(text)} 字）"
