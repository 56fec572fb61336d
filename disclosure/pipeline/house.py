"""What every disclosure shares: schemas, editions with their sentences and forms, hashes.

Everything is prepared once and kept for as long as the house stands.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from fnmatch import fnmatch
from functools import cache
from typing import TYPE_CHECKING

from disclosure.edition import read_edition
from disclosure.narrate import prepare_sentences
from disclosure.render import prepare
from disclosure.validate import read_schema

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from disclosure.diagnostics import Diagnostic
    from disclosure.edition import Edition
    from disclosure.narrate import Sentences
    from disclosure.render import Form
    from disclosure.render.template.names import Names
    from disclosure.validate import Schema

#: Below it the tags of a form name blocks of sentences.
BLOCKS = "文"
#: The form of the 审核表 and its text shadow.
SHEET, SHEET_SHADOW = "audit.docx", "audit.txt"
#: What stands in an edition's folder and is no part of what is published, nor of its hash: the
#: 审核表, the invented departments, and what is expected of them.
BESIDES = (SHEET, SHEET_SHADOW, "sample*.yaml", "golden")


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

    def __init__(self, root: Path) -> None:
        self.root = root
        self.templates = root / "templates"
        self.schemas = root / "schemas"
        self._editions: dict[str, tuple[Prepared | None, tuple[Diagnostic, ...]]] = {}

    @cache  # noqa: B019 -- a house lives as long as the command
    def schema(self, kind: str) -> Schema | None:
        """Return the schema of a kind of disclosure, or None where there is none."""
        path = self.schemas / f"{kind}.schema.json"
        return read_schema(path) if path.is_file() else None

    def prepared(self, slug: str) -> tuple[Prepared | None, tuple[Diagnostic, ...]]:
        """Return an edition prepared for printing, or None and what is wrong with it."""
        if slug not in self._editions:
            self._editions[slug] = self._prepare(slug)
        return self._editions[slug]

    @cache  # noqa: B019 -- a house lives as long as the command
    def sheet(self, slug: str) -> tuple[Form | None, tuple[Diagnostic, ...]]:
        """Return an edition's form of the 审核表, or None and what is wrong with it."""
        template = self.templates / slug / SHEET
        label = f"templates/{slug}/{SHEET}"
        return prepare(template.read_bytes() if template.is_file() else b"", label)

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

        Without a form it is not known which sentences it needs; all others are judged.
        """
        folder, shown = self.templates / edition.slug, f"templates/{edition.slug}"
        named = None if form is None else form.named(BLOCKS)
        sentences, problems = prepare_sentences(folder, edition, shown=shown, named=named)
        if sentences is None:
            return None, problems
        return Prepared(edition, sentences, digest_of(_files(folder)), form), problems

    def form(
        self, edition: Edition, names: Names | None = None
    ) -> tuple[Form | None, tuple[Diagnostic, ...]]:
        """Return an edition's form, its tags held against the names that there are, if given."""
        template = self.templates / edition.slug / "document.docx"
        return prepare(
            template.read_bytes() if template.is_file() else b"",
            f"templates/{edition.slug}/document.docx",
            names,
            tuple(chart.name for chart in edition.charts),
        )


@cache
def house_at(root: Path) -> House:
    """Return the house of a folder, one for each process."""
    return House(root)


def _files(folder: Path) -> list[Path]:
    found = (path for path in folder.rglob("*") if path.is_file())
    return sorted(path for path in found if _is_printed(path.relative_to(folder)))


def _is_printed(path: Path) -> bool:
    """Whether a file of an edition has to do with what is printed; what Word leaves has not."""
    first = path.parts[0]
    return not path.name.startswith((".", "~")) and not any(fnmatch(first, b) for b in BESIDES)


def digest_of(paths: Iterable[Path]) -> str:
    """Return one hash of the names and contents of files, the same on every system."""
    total = hashlib.sha256()
    for path in paths:
        total.update(path.name.encode("utf-8") + b"\0")
        total.update(hashlib.sha256(path.read_bytes()).digest())
    return total.hexdigest()
