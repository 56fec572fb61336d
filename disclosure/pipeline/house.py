"""What every disclosure shares: schemas, editions with their sentences and forms, hashes.

Everything is prepared once and kept for as long as the house stands.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from fnmatch import fnmatch
from functools import cache
from typing import TYPE_CHECKING

from disclosure.diagnostics import Diagnostic
from disclosure.edition import find_schema, read_edition, read_own_notes
from disclosure.narrate import prepare_sentences
from disclosure.render import prepare
from disclosure.workspace import MISSING, fingerprint, read_file

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from disclosure.edition import Edition
    from disclosure.narrate import Sentences
    from disclosure.render import Form
    from disclosure.render.template.names import Nameable
    from disclosure.validate import Schema
    from disclosure.workspace import Commit

#: Below it the tags of a form name blocks of sentences.
BLOCKS = "文"
#: The form of the 审核表 and its text shadow.
SHEET, SHEET_SHADOW = "audit.docx", "audit.txt"
#: How workbooks with the tables of the edition are read.
LAYOUTS = "import.yaml"
#: What stands in an edition's folder and is no part of what is published, nor of its hash: the
#: 审核表, how workbooks are read, the invented departments, and what is expected of them.
BESIDES = (SHEET, SHEET_SHADOW, LAYOUTS, "sample*.yaml", "golden")


@dataclass(frozen=True, slots=True)
class Prepared:
    """An edition ready for any number of disclosures; ``digest`` is the hash of its folder.

    Without a form disclosures can be told and not printed.
    """

    edition: Edition
    sentences: Sentences
    digest: str
    form: Form | None = None


class House:
    """The project folder, with what is read once."""

    def __init__(self, root: Path, against: Commit | None = None) -> None:
        self.root = root
        #: The tag of git under which files supply figures to others; None for the folder as it is.
        self.against = against
        self.templates = root / "templates"
        self.schemas = root / "schemas"
        self._editions: dict[str, tuple[Prepared | None, tuple[Diagnostic, ...]]] = {}

    def schema(self, kind: str) -> Schema | None:
        """Return the schema of a kind of disclosure, or None where there is none."""
        return self.described(kind)[0]

    @cache  # noqa: B019 -- a house lives as long as the command
    def described(self, kind: str) -> tuple[Schema | None, tuple[Diagnostic, ...]]:
        """Return the schema of a kind, or None and what is wrong with it."""
        return find_schema(self.schemas, kind)

    def prepared(self, slug: str) -> tuple[Prepared | None, tuple[Diagnostic, ...]]:
        """Return an edition prepared for printing, or None and what is wrong with it."""
        if slug not in self._editions:
            self._editions[slug] = self._prepare(slug)
        return self._editions[slug]

    @cache  # noqa: B019 -- a house lives as long as the command
    def sheet(self, slug: str) -> tuple[Form | None, tuple[Diagnostic, ...]]:
        """Return an edition's form of the 审核表, or None and what is wrong with it."""
        label = f"templates/{slug}/{SHEET}"
        template = read_form(self.templates / slug / SHEET, label)
        return (None, (template,)) if isinstance(template, Diagnostic) else prepare(template, label)

    def _prepare(self, slug: str) -> tuple[Prepared | None, tuple[Diagnostic, ...]]:
        edition, problems = read_edition(self.templates, slug, self.schemas)
        if edition is None:
            return None, problems
        form, more = self.form(edition)
        problems += more
        worded, more = self.worded(edition, form)
        problems += more
        return (None if form is None else worded), problems

    def worded(
        self, edition: Edition, form: Form | None
    ) -> tuple[Prepared | None, tuple[Diagnostic, ...]]:
        """Return an edition with the sentences for its form, or None and what is wrong with them.

        Without a form it is not known which sentences it needs; all others are judged. The office's
        own explanations are words too, and part of the hash where there are any.
        """
        folder, shown = self.templates / edition.slug, f"templates/{edition.slug}"
        named = None if form is None else form.named(BLOCKS)
        sentences, problems = prepare_sentences(folder, edition, shown=shown, named=named)
        own = read_own_notes(self.root, edition.catalog)
        problems += own.problems
        digest = digest_of((*_files(folder), *((own.path,) if own.path else ())), shown)
        if isinstance(digest, Diagnostic):
            return None, (*problems, digest)
        if sentences is None:
            return None, problems
        return Prepared(replace(edition, own_notes=own.texts), sentences, digest, form), problems

    def form(
        self, edition: Edition, names: Nameable | None = None
    ) -> tuple[Form | None, tuple[Diagnostic, ...]]:
        """Return an edition's form, its tags held against the names that there are, if given."""
        label = f"templates/{edition.slug}/document.docx"
        template = read_form(self.templates / edition.slug / "document.docx", label)
        if isinstance(template, Diagnostic):
            return None, (template,)
        charts = tuple(chart.name for chart in edition.charts)
        return prepare(template, label, names, charts)


@cache
def house_at(root: Path, against: Commit | None = None) -> House:
    """Return the house of a folder, one for each process.

    ``against`` is the tag of git under which other files supply figures, None for the folder.
    """
    return House(root, against)


def read_form(path: Path, shown: str) -> bytes | Diagnostic:
    """Return the bytes of a form, none where it is missing, which its room tells in its own words.

    Where there is a file that cannot be read, what is wrong with it is returned.
    """
    data = read_file(path, shown)
    return b"" if isinstance(data, Diagnostic) and data.code == MISSING else data


def _files(folder: Path) -> list[Path]:
    """Return the files of an edition in an order that is the same on every system."""
    found = (path for path in folder.rglob("*") if not path.is_dir())
    own = (path for path in found if _is_printed(path.relative_to(folder)))
    return sorted(own, key=lambda path: path.relative_to(folder).parts)


def _is_printed(path: Path) -> bool:
    """Whether a file of an edition has to do with what is printed; what Word leaves has not."""
    first = path.parts[0]
    return not path.name.startswith((".", "~")) and not any(fnmatch(first, b) for b in BESIDES)


def digest_of(paths: Iterable[Path], shown: str) -> str | Diagnostic:
    """Return one fingerprint of the names and contents of files, the same on every system.

    Where a file of the folder ``shown`` cannot be read, what is wrong with it is returned.
    """
    total = hashlib.sha256()
    for path in paths:
        data = read_file(path, f"{shown}/{path.name}")
        if isinstance(data, Diagnostic):
            return data
        total.update(path.name.encode("utf-8") + b"\0")
        total.update(bytes.fromhex(fingerprint(data)))
    return total.hexdigest()
