"""Room authoring: in which unit a figure is that is no amount, as the schema says of its key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from disclosure.validate import key_at

if TYPE_CHECKING:
    from collections.abc import Mapping

    from disclosure.authoring.beginning import Path
    from disclosure.diagnostics import Pointer
    from disclosure.validate import Key

_MONEY = "元"


def counted(pointer: Pointer, keys: Mapping[Path, Key]) -> str:
    """Return the unit of what is counted at a place (辆, 人次 …); empty of amounts.

    A total that is no key of the schema counts what the keys beside it count.
    """
    key = key_at(pointer, keys)
    if key is not None and key.described.unit:
        return "" if _MONEY in key.described.unit else key.described.unit
    beside = {each.described.unit for at, each in keys.items() if at[:-1] == pointer[:-1]} - {""}
    unit = next(iter(beside), "")
    return unit if len(beside) == 1 and _MONEY not in unit else ""
