"""A file of facts opened: what it holds, and what serves its kind. It is read once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from disclosure.diagnostics import Diagnostic, Diagnostics, Severity
from disclosure.edition import choose
from disclosure.load import load
from disclosure.pipeline.kinds import BUNDLES
from disclosure.terms import KINDS

if TYPE_CHECKING:
    from disclosure.load import Loaded
    from disclosure.pipeline.house import House
    from disclosure.pipeline.kinds import Bundle
    from disclosure.validate import Schema
    from disclosure.workspace import FilingRef


@dataclass(frozen=True, slots=True)
class Grounds:
    """What a file that can be read is judged by."""

    loaded: Loaded
    schema: Schema
    bundle: Bundle


def opened(ref: FilingRef, house: House) -> tuple[Grounds | None, Diagnostics]:
    """Read a file and find what serves its kind; None where one of them is missing."""
    loaded, problems = load(ref.path, shown=ref.shown)
    bundle = BUNDLES.get(ref.kind)
    unknown = (None, (no_schema(ref.kind, ref.shown),))
    schema, more = house.described(ref.kind) if bundle else unknown
    if loaded is None or schema is None or bundle is None:
        return None, problems + more
    return Grounds(loaded, schema, bundle), problems + more


def edition_on(ref: FilingRef, loaded: Loaded, house: House) -> tuple[str | None, Diagnostics]:
    """Return the edition that a file is on, however broken: the one it names, or the latest."""
    stated = loaded.data.get("版式") if isinstance(loaded.data, dict) else None
    named = stated if isinstance(stated, str) else None
    return choose(house.templates, ref.kind, ref.year, named, loaded.place(("版式",)))


def no_schema(kind: str, shown: str) -> Diagnostic:
    """Return the problem of a file whose kind has no bundle yet; ``shown`` is its path."""
    message = f"还不能生成{KINDS[kind].printed}（{kind}）这种文件"
    known = "、".join(f"{KINDS[slug].printed}（{slug}）" for slug in BUNDLES)
    return Diagnostic("E303", Severity.ERROR, f"{shown}：{message}", None, f"目前支持{known}。")
