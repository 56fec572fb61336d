"""Codes that next year's classification no longer has, with those that serve in their place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from disclosure.diagnostics import Diagnostic, Severity
from disclosure.edition import DamagedCatalogError, catalog, classifications
from disclosure.validate import coded_keys

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from disclosure.diagnostics import Diagnostics
    from disclosure.load import Loaded
    from disclosure.validate import CodedKey, Schema


def lost_codes(loaded: Loaded, schema: Schema, years: tuple[int, int]) -> Diagnostics:
    """Return a warning for each code of a file that the first of two years has, and the second not.

    A code that stands in several places is told at the first.
    """
    try:
        before, after = (classifications(year) for year in years)
        codes: dict[tuple[str, str], CodedKey] = {}
        for key in coded_keys(schema, loaded.data):
            known = key.code in before.get(key.classification, {})
            if known and key.code not in after.get(key.classification, {}):
                codes.setdefault((key.classification, key.code), key)
        return tuple(_lost(codes.values(), loaded, years))
    except DamagedCatalogError as error:
        return (error.problem,)


def _lost(keys: Iterable[CodedKey], loaded: Loaded, years: tuple[int, int]) -> Iterator[Diagnostic]:
    last, year = years
    names = classifications(last)
    for key in keys:
        name = names[key.classification][key.code].name
        message = f"科目 {key.code}（{name}）{year} 年的科目目录里没有了"
        place = loaded.key_place(key.pointer)
        yield Diagnostic("R355", Severity.WARNING, message, place, _instead(key, year))


def _instead(key: CodedKey, year: int) -> str:
    """Return the way out: the code that took its place, as far as that is known."""
    book = f"照 {year} 年《政府收支分类科目》"
    other = catalog(year).other_year(key.code)
    known = classifications(year)[key.classification].get(other.instead) if other else None
    if known is None:
        return f"{book}换成当年的编码；在几处写了它，就换几处。"
    return f"改用 {known.code}（{known.name}），{book}核对到最末一级；在几处写了它，就换几处。"
