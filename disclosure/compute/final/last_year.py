"""Last year by item, where it is known so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from disclosure.compute.codes import TOTAL
from disclosure.compute.derived import same, total
from disclosure.compute.final.names import THREE_PUBLIC_LAST_YEAR
from disclosure.compute.names import GENERAL
from disclosure.compute.rollup import rollup, with_ancestors

if TYPE_CHECKING:
    from collections.abc import Iterator

    from disclosure.compute.derived import Derived
    from disclosure.compute.ground import Ground
    from disclosure.model.final import FinalAccounts


def last_year(ground: Ground[FinalAccounts]) -> Iterator[Derived]:
    """Last year by item, rolled up; its total serves where no total was typed."""
    for block, name in (("支出", f"{GENERAL}支出"), ("收入", f"{GENERAL}收入")):
        leaves = ground.codes(f"上年.{block}")
        if leaves:
            this_year = ground.codes(f"支出.{GENERAL}") if block == "支出" else ()
            codes = with_ancestors({*leaves, *this_year} - {TOTAL})
            yield from rollup(leaves, codes, f"上年.{block}.{{}}".format)
            yield same(f"上年.{name}", f"上年.{block}.合计")
    yield from _three_public(ground)


def _three_public(ground: Ground[FinalAccounts]) -> Iterator[Derived]:
    """“三公”经费 of the year before, in total, where its items are known."""
    base = "上年.三公经费"
    items = tuple(f"{base}.{item}" for item in THREE_PUBLIC_LAST_YEAR)
    if ground.typed.issuperset(items):
        yield total(f"{base}.{TOTAL}", items)
