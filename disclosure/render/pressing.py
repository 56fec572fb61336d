"""A form prepared, or taken as it was kept when this very template was prepared.

Room: render. What prepares a form is large, and loaded only where there is something to prepare.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from disclosure.workspace import kept

if TYPE_CHECKING:
    from collections.abc import Sequence

    from disclosure.diagnostics import Diagnostics
    from disclosure.render.form import Form
    from disclosure.render.template.names import Nameable

#: So many forms are at hand: those of the editions, and of their 审核表.
_AT_HAND = 16


def prepare(
    template: bytes, label: str, names: Nameable | None = None, charts: Sequence[str] = ()
) -> tuple[Form | None, Diagnostics]:
    """Return the form of a template, or None and what is wrong with it: see ``preparing``."""
    from disclosure.render import preparing

    return preparing.prepare(template, label, names, charts)


@lru_cache(_AT_HAND)
def pressed(
    template: bytes, label: str, charts: tuple[str, ...] = ()
) -> tuple[Form | None, Diagnostics]:
    """Return what ``prepare`` makes of a template whose tags may use any names, now or before."""
    name = kept.name_of("form", ((label, template), *((chart, b"") for chart in charts)))
    found: tuple[Form | None, Diagnostics] | None = kept.read(name)
    if found is None:
        found = prepare(template, label, charts=charts)
        if found[0] is not None:
            kept.write(name, found)
    return found
