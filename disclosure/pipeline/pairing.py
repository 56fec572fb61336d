"""Which disclosures of two versions of the project a change can have touched."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from disclosure.pipeline.directory import directory_at
from disclosure.pipeline.kinds import BUNDLES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from disclosure.pipeline.versions import TreeVersion
    from disclosure.workspace import FilingRef

#: Department, year, kind.
_Key = tuple[str, int, str]


@dataclass(frozen=True, slots=True)
class Pairing:
    """A disclosure in both versions; None where it is not there. ``why`` as in ``Reviewed``."""

    old: FilingRef | None
    new: FilingRef | None
    why: str = ""
    is_form: bool = False

    @property
    def ref(self) -> FilingRef:
        """The newer one that there is."""
        found = self.new or self.old
        assert found is not None  # noqa: S101 -- one of the two is always there
        return found


def changed_office(old: TreeVersion, new: TreeVersion) -> tuple[str, ...]:
    """Return the files of forms and schemas that differ."""
    paths = sorted(old.office.keys() | new.office.keys())
    return tuple(path for path in paths if old.office.get(path) != new.office.get(path))


def paired(old: TreeVersion, new: TreeVersion) -> tuple[Pairing, ...]:
    """Return every disclosure in both versions, sorted; a folder with another name is followed."""
    before = {_key(ref): ref for ref in old.refs}
    now = {_key(ref): ref for ref in new.refs}
    moved = dict(_moved(old, new))
    pairs = [Pairing(before.get(key) or moved.get(ref), ref) for key, ref in now.items()]
    kept = {pair.old for pair in pairs}
    pairs += [Pairing(ref, None) for ref in old.refs if ref not in kept]
    return tuple(sorted(pairs, key=lambda pair: pair.ref.shown))


def touched(pairs: Iterable[Pairing], old: TreeVersion, new: TreeVersion) -> tuple[Pairing, ...]:
    """Return those whose own file differs, and those that rest on such a file.

    What an edition changes is not asked here.
    """
    every = tuple(pairs)
    changed = {_key(pair.ref): pair.ref for pair in every if _is_changed(pair, old, new)}
    return tuple(_resting(every, changed, new))


def _resting(
    pairs: Iterable[Pairing], changed: Mapping[_Key, FilingRef], new: TreeVersion
) -> Iterator[Pairing]:
    for pair in pairs:
        if _key(pair.ref) in changed:
            yield pair
        elif pair.new and (why := _why(pair.new, changed, new)):
            yield replace(pair, why=why)


def _is_changed(pair: Pairing, old: TreeVersion, new: TreeVersion) -> bool:
    if pair.old is None or pair.new is None or pair.old.slug != pair.new.slug:
        return True
    return old.files.get(pair.old.shown) != new.files.get(pair.new.shown)


def _key(ref: FilingRef) -> _Key:
    return ref.slug, ref.year, ref.kind


def _moved(old: TreeVersion, new: TreeVersion) -> Iterator[tuple[FilingRef, FilingRef]]:
    """Yield the files of departments whose folder got another name: newer and older one."""
    here, there = {_key(ref) for ref in new.refs}, {_key(ref) for ref in old.refs}
    gone = [ref for ref in old.refs if _key(ref) not in here]
    for ref in (each for each in new.refs if _key(each) not in there):
        same = [each for each in gone if _is_one(each, ref, old, new)]
        if len(same) == 1:
            yield ref, same[0]


def _is_one(was: FilingRef, ref: FilingRef, old: TreeVersion, new: TreeVersion) -> bool:
    """Whether two files are one department's: by their content, or by its names."""
    if (was.year, was.kind) != (ref.year, ref.kind):
        return False
    if old.files.get(was.shown) == new.files.get(ref.shown):
        return True
    before = directory_at(old.root, was.year, was.kind).names(was.slug)
    return bool(before & directory_at(new.root, ref.year, ref.kind).names(ref.slug))


def _why(ref: FilingRef, changed: Mapping[_Key, FilingRef], new: TreeVersion) -> str:
    """Return which changed file a disclosure rests on; empty where none does."""
    for supplier in BUNDLES[ref.kind].declarations.suppliers if ref.kind in BUNDLES else ():
        key = (ref.slug, ref.year - supplier.years_before, supplier.kind or ref.kind)
        if key in changed:
            return f"{supplier.name}（{changed[key].shown}）改了"
    peers = {slug: each for (slug, *when), each in changed.items() if when == [ref.year, ref.kind]}
    units = directory_at(new.root, ref.year, ref.kind).units(ref.slug) if peers else ()
    return next(
        (f"所属单位（{peers[slug].shown}）改了" for slug in sorted(units) if slug in peers), ""
    )
