"""A file of facts opened: what it holds, and what serves its kind. It is read once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from disclosure.diagnostics import Diagnostic, Diagnostics, Severity
from disclosure.edition import choose
from disclosure.load import load, load_text
from disclosure.pipeline.kinds import BUNDLES
from disclosure.terms import KINDS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from disclosure.compute import Beside
    from disclosure.load import Loaded
    from disclosure.pipeline.house import House
    from disclosure.pipeline.kinds import Bundle
    from disclosure.validate import Schema
    from disclosure.workspace import FilingRef


@dataclass(frozen=True, slots=True)
class Grounds:
    """What a file that can be read is judged by.

    ``beside`` are the files that supply what is not typed; None where nobody asks for such figures.
    """

    loaded: Loaded
    schema: Schema
    bundle: Bundle
    beside: Sequence[Beside] | None = ()

    @property
    def supplied(self) -> frozenset[str] | None:
        """The paths that need not be typed; None for whatever another file might supply."""
        beside = self.beside
        return None if beside is None else frozenset(path for each in beside for path in each.paths)

    @property
    def withheld(self) -> Mapping[str, str]:
        """The paths that a file should supply and does not, with what to say of them."""
        silent = [each for each in self.beside or () if each.why]
        return {
            supply.ours.text: f"不写的取自{each.supplier.name}，这次没有取到：{each.why}"
            for each in silent
            for supply in each.supplier.supplies
        }


def opened(
    ref: FilingRef,
    house: House,
    beside: Sequence[Beside] | None = (),
    text: bytes | None = None,
) -> tuple[Grounds | None, Diagnostics]:
    """Read a file and find what serves its kind; None where one of them is missing.

    ``beside`` as in ``Grounds``; ``text`` is the content where it does not stand in the folder.
    """
    read = load(ref.path, shown=ref.shown) if text is None else load_text(text, ref.shown)
    loaded, problems = read
    bundle = BUNDLES.get(ref.kind)
    unknown = (None, (no_schema(ref.kind, ref.shown),))
    schema, more = house.described(ref.kind) if bundle else unknown
    if loaded is None or schema is None or bundle is None:
        return None, problems + more
    return Grounds(loaded, schema, bundle, _of_its_scope(beside, loaded)), problems + more


def _of_its_scope(beside: Sequence[Beside] | None, loaded: Loaded) -> Sequence[Beside] | None:
    """Return the files, without the figures of another 口径: they are other figures."""
    scope = loaded.data.get("口径") if isinstance(loaded.data, dict) else None
    return None if beside is None else [_of_scope(each, scope) for each in beside]


def _of_scope(beside: Beside, scope: Any) -> Beside:
    if beside.why or beside.scope == scope:
        return beside
    return beside.without_figures(f"{beside.shown} 的口径是“{beside.scope}”，与这个文件的不同")


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
