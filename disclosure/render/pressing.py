"""A form prepared for printing, or taken as it was kept when this very template was prepared.

Room: render.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from disclosure.workspace import kept

if TYPE_CHECKING:
    from disclosure.diagnostics import Diagnostics
    from disclosure.render.form import Form

#: So many forms are at hand: those of the editions, and of their 审核表.
_AT_HAND = 16


@lru_cache(_AT_HAND)
def pressed(
    template: bytes, label: str, charts: tuple[str, ...] = ()
) -> tuple[Form | None, Diagnostics]:
    """Return what ``prepare`` makes of a template whose tags may use any names."""
    name = kept.name_of("form", ((label, template), *((chart, b"") for chart in charts)))
    found: tuple[Form | None, Diagnostics] | None = kept.read(name)
    if found is None:
        from disclosure.render.prepare import prepare

        found = prepare(template, label, charts=charts)
        if found[0] is not None:
            kept.write(name, found)
    return found
