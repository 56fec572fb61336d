"""Figures that a file names in place of typing them again: 收入 and 年初预算 that are 同支出."""

from __future__ import annotations

from typing import TYPE_CHECKING

from disclosure.compute import names as n
from disclosure.compute.codes import TOTAL
from disclosure.compute.derived import Derived, same, total
from disclosure.compute.final import budgets

if TYPE_CHECKING:
    from collections.abc import Iterator

    from disclosure.compute.ground import Ground
    from disclosure.model.final import FinalAccounts


def links(ground: Ground[FinalAccounts]) -> Iterator[Derived]:
    """Declare each as what was spent on the item; of an item without spending it is nought."""
    for fund in n.APPROPRIATIONS:
        named = {f"收入.{fund}.{code}": code for code in ground.codes(f"收入.{fund}")}
        named |= {path: code for code, path in budgets.budgets(ground, fund).items()}
        spent = ground.codes(f"支出.{fund}")
        for path, code in named.items():
            if path in ground.linked:
                is_spent = any(each.startswith(code) for each in spent)
                source = f"支出.{fund}.{code}.{TOTAL}"
                yield same(path, source) if is_spent else total(path, ())
