"""What came of each disclosure the last time, told again while nothing of its inputs has changed.

The notes of one command in one project stand under the name of all that every disclosure depends
on: the program, the editions, the schemas, how documents are asked for. What belongs to one
disclosure is noted with it: the files of departments that were read, by the content that was read,
and what the directory says of the others. Nothing is believed of a file but its bytes: no size, no
time. Without the notes all is made again, and the same.
"""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING

from disclosure.diagnostics import Diagnostic
from disclosure.pipeline.directory import directory_at
from disclosure.pipeline.ingredients import contents_of
from disclosure.pipeline.inputs import Now
from disclosure.pipeline.shelved import MANIFEST, Published, Shelved
from disclosure.workspace import kept, list_folder, read_file
from disclosure.workspace.frozen import frozen, thawed

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from disclosure.diagnostics import Obligation
    from disclosure.pipeline.inputs import Inputs
    from disclosure.workspace import FilingRef

_TEMPLATES, _SCHEMAS = "templates", "schemas"


@dataclass(frozen=True, slots=True)
class Note:
    """What is noted of one disclosure: a ``Shelved`` without its reference and what was written.

    ``rules`` is the name under which its obligations stand, which many disclosures share;
    ``directory`` is the digest of who is who.
    """

    inputs: Inputs
    directory: str
    department: str
    diagnostics: tuple[Diagnostic, ...]
    rules: str
    name: str
    files: tuple[tuple[str, str], ...]
    unprinted: tuple[Diagnostic, ...]
    facts: str
    edition: str


class Notebook:
    """The notes of one command in one project, as they were when it was opened."""

    def __init__(self, root: Path, name: str) -> None:
        self._root = root
        self._journal = kept.journal(name)
        self._pages = self._journal.read()
        self._now: dict[tuple[int, str], Now] = {}
        self._rules: dict[str, tuple[Obligation, ...]] = {}

    def recalled(self, ref: FilingRef) -> Shelved | None:
        """Return what came of a disclosure where nothing that it was made of has changed.

        Where files were written, they stand there as they were written.
        """
        page = self._pages.get(ref.shown)
        note = thawed(page) if page is not None else None
        if not isinstance(note, Note) or not self._is_true(note, ref):
            return None
        rules = self._obligations(note.rules)
        files = tuple(Published(*each) for each in note.files)
        folder = self._root / "output" / str(ref.year)
        if rules is None or (files and not _stand(files, folder)):
            return None
        found = (note.department, note.diagnostics, rules, note.name, files, note.unprinted)
        own = (note.facts, note.edition, note.inputs)
        return Shelved(ref, *found, *own, is_recalled=True)

    def note(self, shelved: Shelved) -> None:
        """Note what came of a disclosure, unless it has to be looked at again each time."""
        ref = shelved.ref
        self._pages.pop(ref.shown, None)
        if shelved.inputs is None:
            return
        rules = self._named(shelved.obligations)
        note = Note(
            shelved.inputs,
            directory_at(self._root, ref.year, ref.kind).digest,
            shelved.department,
            shelved.diagnostics,
            rules,
            shelved.name,
            tuple((each.name, each.sha256) for each in shelved.files),
            shelved.unprinted,
            shelved.facts,
            shelved.edition,
        )
        self._pages[ref.shown] = frozen(note)
        self._journal.add(ref.shown, self._pages[ref.shown])

    def settle(self, year: int, digest: str, sources: Iterable[str]) -> None:
        """Note the hash of a manifest that says of these files what is noted of them by now."""
        self._journal.add(_settled(year), frozen((digest, self._marks(sources))))

    def is_settled(self, year: int, sources: Iterable[str]) -> bool:
        """Tell whether the manifest stands there as it was when it said what is noted of these."""
        settled = thawed(self._pages.get(_settled(year), b""))
        if not isinstance(settled, tuple):
            return False
        digest, said = settled
        path = self._root / "output" / str(year) / MANIFEST
        return self._marks(sources) <= said and _stand((Published(path.name, digest),), path.parent)

    def _marks(self, sources: Iterable[str]) -> frozenset[tuple[str, bytes]]:
        """Return what tells the notes on these files from any others on them."""
        pages = ((shown, self._pages.get(shown)) for shown in sources)
        return frozenset((shown, sha256(page).digest()) for shown, page in pages if page)

    def _is_true(self, note: Note, ref: FilingRef) -> bool:
        directory = directory_at(self._root, ref.year, ref.kind)
        now = self._now.setdefault((ref.year, ref.kind), Now(self._root, directory.contents))
        return note.directory == directory.digest and now.is_as(note.inputs)

    def _obligations(self, name: str) -> tuple[Obligation, ...] | None:
        """Return the obligations under a name, the same for all who have them."""
        if name not in self._rules:
            found = thawed(self._pages.get(name, b""))
            if not isinstance(found, tuple):
                return None
            self._rules[name] = found
        return self._rules[name]

    def _named(self, obligations: tuple[Obligation, ...]) -> str:
        """Return the name of obligations, under which they stand from now on."""
        # The same may be frozen in different ways: what is shared in memory is written once.
        name = sha256(repr(obligations).encode("utf-8", "surrogatepass")).hexdigest()
        if name not in self._pages:
            self._pages[name] = frozen(obligations)
            self._journal.add(name, self._pages[name])
        return name


def _settled(year: int) -> str:
    """Return the name under which it stands what the manifest of a year was."""
    return f"output/{year}/{MANIFEST}"


def _stand(files: Iterable[Published], folder: Path) -> bool:
    """Tell whether files stand in a folder as they were written."""
    from disclosure.pipeline.manifest import digest  # noqa: PLC0415 -- a check writes none

    return all(digest(folder / each.name) == each.sha256 for each in files)


def notebook_of(root: Path, *how: object) -> Notebook | None:
    """Return the notes of a command asked for in one way; None where something cannot be read."""
    editions, schemas = (list_folder(root / each, each) for each in (_TEMPLATES, _SCHEMAS))
    if isinstance(editions, Diagnostic) or isinstance(schemas, Diagnostic):
        return None
    contents = [(str(root), repr((how, editions)).encode("utf-8", "surrogatepass"))]
    folders = [each for each in editions if (root / _TEMPLATES / each).is_dir()]
    for slug in folders:
        found = contents_of(root, slug)
        if found is None:
            return None
        contents += found.items()
    for path in (f"{_SCHEMAS}/{name}" for name in schemas):
        data = read_file(root / path, path)
        if isinstance(data, Diagnostic):
            return None
        contents.append((path, data))
    return Notebook(root, kept.name_of("made", contents))
