"""Room phrases: shares, and lists of what is there; what is nought is left out."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from disclosure.phrases.numbers import DISPLAY, shown

if TYPE_CHECKING:
    from collections.abc import Iterable

    from disclosure.compute import Figure
    from disclosure.edition import Display


#: All of a whole, in percent.
ALL_OF_IT = 100


class PartOfWhole(NamedTuple):
    """A part of a whole: its name, its amount, and its share of the whole (%)."""

    name: str
    amount: Figure
    share: Figure


def is_there(figure: Figure) -> bool:
    """Whether the figure is known and not nought."""
    return figure.value is not None and figure.value != 0


def share_phrase(share: Figure, whole: str, display: Display = DISPLAY) -> str:
    """Return 占…的…%; nothing without a whole, and no share below nought or above all of it.

    Something that was refunded makes such a share; it tells a reader nothing.
    """
    if share.value is None or not 0 <= share.value <= ALL_OF_IT:
        return ""
    return f"占{whole}{shown(share, display=display)}%"


def entirely_phrase(part: Figure, whole: Figure) -> str:
    """Return 全面 where the part is all of the whole; nothing where it is less, or not known."""
    if part.value is None or whole.value is None or whole.value <= 0:
        return ""
    return "全面" if part.value >= whole.value else ""


def names_phrase(items: Iterable[tuple[str, Figure]]) -> str:
    """Return the names of the items that are there, joined by 、."""
    return "、".join(name for name, figure in items if is_there(figure))


def amounts_phrase(items: Iterable[tuple[str, Figure]], display: Display = DISPLAY) -> str:
    """Return name and amount with its unit of each item that is there, joined by 、."""
    return "、".join(
        f"{name}{shown(figure, display=display)}{figure.unit.value}"
        for name, figure in items
        if is_there(figure)
    )


def parts_phrase(
    parts: Iterable[PartOfWhole],
    whole: str,
    display: Display = DISPLAY,
    *,
    with_nought: bool = False,
) -> str:
    """Return 其中：…万元，占…%；… of the parts that are there; nothing where none is.

    ``with_nought``: parts of nought are told as well. Where a part is below nought no part has a
    share: those of the others would exceed the whole.
    """
    every = tuple(parts)
    if not any(is_there(part.amount) for part in every):
        return ""
    there = [part for part in every if is_there(part.amount) or (with_nought and _is_nought(part))]
    with_shares = not has_negative(part.amount for part in there)
    clauses = [_part(part, whole if with_shares else None, display) for part in there]
    return f"其中：{'；'.join(clauses)}"


def has_negative(figures: Iterable[Figure]) -> bool:
    """Whether any figure is below nought, so that shares of their sum tell a reader nothing."""
    return any(figure.value is not None and figure.value < 0 for figure in figures)


def _is_nought(part: PartOfWhole) -> bool:
    return part.amount.is_zero


def listing_phrase(names: Iterable[str]) -> str:
    """Return texts joined by 、."""
    return "、".join(names)


def _part(part: PartOfWhole, whole: str | None, display: Display) -> str:
    share = "" if whole is None else share_phrase(part.share, whole, display)
    amount = f"{part.name}{shown(part.amount, display=display)}万元"
    return f"{amount}，{share}" if share else amount
