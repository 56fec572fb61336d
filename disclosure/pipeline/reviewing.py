"""``review``: every disclosure that differs between two versions of the project, as far as it can.

What a change cannot have touched is not looked at. Disclosures are reviewed, and their editions
prepared, in processes of their own; one that is late is given up alone.
"""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import cached_property, partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from disclosure.diagnostics import Diagnostic
from disclosure.load import load
from disclosure.pipeline.crews import WORTH_A_PROCESS
from disclosure.pipeline.directory import folders_of
from disclosure.pipeline.house import house_at
from disclosure.pipeline.opening import edition_on
from disclosure.pipeline.pairing import Pairing, changed_office, paired, touched
from disclosure.pipeline.reviewed import Tracked, given_up_review, reviewed, written
from disclosure.pipeline.versions import committed, working
from disclosure.pipeline.workers import LONGEST_SECONDS, shared
from disclosure.reporters import unseen
from disclosure.review import HOMES, Owners, Review, owners_of
from disclosure.workspace import Commit, branched_off, named_revision, read_file

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from disclosure.pipeline.house import House
    from disclosure.pipeline.options import ReviewOptions
    from disclosure.pipeline.versions import TreeVersion
    from disclosure.reporters import Progress
    from disclosure.reporters.reporter import Advance
    from disclosure.review import Reviewed
    from disclosure.workspace import FilingRef

#: What the working tree is held against where nothing else is said of it.
_HEAD = "HEAD"
_NEITHER = "L183"


def review_changes(options: ReviewOptions, progress: Progress = unseen) -> Review:
    """Review what changed between two versions of the project.

    A version that cannot be had is the only problem of an otherwise empty review.
    """
    root = options.root
    head = named_revision(root, options.head) if options.head else None
    if isinstance(head, Diagnostic):
        return Review(options.base, options.head, problems=(head,), is_done=False)
    base = named_revision(root, options.base) if options.base else None
    base = base or branched_off(root, head.hash if head else _HEAD)
    if isinstance(base, Diagnostic):
        return Review(options.base, options.head, problems=(base,), is_done=False)
    with _both(root, base, head) as (old, new):
        return _Reviewing(options, old, new).done(progress)


@contextmanager
def _both(
    root: Path, base: Commit, head: Commit | None
) -> Iterator[tuple[TreeVersion, TreeVersion]]:
    """Set both versions out; what is not the working tree vanishes again."""
    with TemporaryDirectory(prefix="disclosure-") as folder:
        before, now = Path(folder) / "base", Path(folder) / "head"
        yield committed(base, before), committed(head, now) if head else working(root)


@dataclass
class _Reviewing:
    """Two versions beside each other while they are reviewed."""

    options: ReviewOptions
    old: TreeVersion
    new: TreeVersion

    def done(self, progress: Progress) -> Review:
        """Review all that is touched."""
        folders, unknown = folders_of(self.new.root, self.options.departments, None, None)
        chosen = [pair for pair in self._pairs if not folders or pair.ref.slug in folders]
        work = partial(
            reviewed, houses=self._houses, owners=_owners(self.new.root), draws=self.options.redline
        )
        processes = min(2, 1 + len(chosen) // WORTH_A_PROCESS)
        with (
            shared(chosen, work, given_up_review, processes, 2 * LONGEST_SECONDS) as products,
            progress(len(chosen), "正在比较") as advance,
        ):
            found = tuple(self._kept(products, advance))
        return Review(
            self.old.said,
            self.new.said,
            found,
            (*unknown, *_general(self.old, self.new)),
            self._office,
            len(self.new.refs),
        )

    def _kept(self, products: Iterable[Tracked], advance: Advance) -> Iterator[Reviewed]:
        """Yield what was reviewed, its redline written; one that cannot be is a problem of it."""
        for each in products:
            yield written(each, self.options.root) if each.redline else each.reviewed
            advance()

    @cached_property
    def _office(self) -> tuple[str, ...]:
        return changed_office(self.old, self.new)

    @cached_property
    def _houses(self) -> tuple[Path, Path]:
        """The folders whose forms and schemas serve the old and the new files."""
        return (self.old.root if self._office else self.new.root), self.new.root

    @cached_property
    def _pairs(self) -> tuple[Pairing, ...]:
        every = paired(self.old, self.new)
        found = touched(every, self.old, self.new)
        seen = {pair.ref for pair in found}
        rest = (pair for pair in every if pair.ref not in seen)
        return (
            *found,
            *(replace(pair, is_form=True, why=why) for pair in rest if (why := self._form(pair))),
        )

    def _form(self, pair: Pairing) -> str:
        """Return which change of forms or schemas touches a disclosure; empty where none does."""
        shared_by_all = [path for path in self._office if not path.startswith("templates/")]
        if shared_by_all or not self._office:
            return "、".join(shared_by_all)
        slug = _edition(pair.ref, house_at(self.new.root))
        own = [path for path in self._office if path.startswith(f"templates/{slug}/")]
        return f"版式 {slug}" if own else ""


def _edition(ref: FilingRef, house: House) -> str:
    loaded, _ = load(ref.path, shown=ref.shown)
    return (edition_on(ref, loaded, house)[0] if loaded else None) or ""


def _general(old: TreeVersion, new: TreeVersion) -> Iterator[Diagnostic]:
    """Yield what is wrong with the newer version as a whole, and was not before."""
    before = {(each.code, each.message) for each in old.problems}
    for each in new.problems:
        if each.code != _NEITHER and (each.code, each.message) not in before:
            yield each


def _owners(root: Path) -> Owners:
    texts = (read_file(root / home, home) for home in HOMES)
    found = next((text for text in texts if isinstance(text, bytes)), b"")
    return owners_of(found.decode("utf-8", "replace"))
