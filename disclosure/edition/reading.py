"""Reading an edition from its folder, and choosing the one that a file is printed on."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from disclosure.diagnostics import Diagnostic, Severity
from disclosure.edition.catalog import DamagedCatalogError
from disclosure.edition.edition import Edition, edition_of
from disclosure.edition.pages import PAGES
from disclosure.edition.schemas import find_schema
from disclosure.load import load
from disclosure.terms import KINDS
from disclosure.validate import validate
from disclosure.workspace import list_folder

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from disclosure.diagnostics import Place

#: The folder of an edition: a kind, and a year as data files have it.
_NAME = re.compile(r"(?P<kind>\w[\w-]*)-(?P<year>(?:19|20)[0-9]{2})", re.ASCII)


def editions(templates: Path) -> dict[str, tuple[str, int]]:
    """Return kind and first year of every edition folder (``final-2024``) by its name."""
    names = list_folder(templates, templates.name)
    found: dict[str, tuple[str, int]] = {}
    for name in () if isinstance(names, Diagnostic) else names:
        stated = _NAME.fullmatch(name)
        if stated and "edition.yaml" in _content(templates / name):
            found[name] = (stated["kind"], int(stated["year"]))
    return found


def _content(folder: Path) -> tuple[str, ...]:
    """Return the names in an edition's folder; one that cannot be read is told when it is used."""
    names = list_folder(folder, folder.name)
    return ("edition.yaml",) if isinstance(names, Diagnostic) else names


def choose(
    templates: Path, kind: str, year: int, named: str | None, place: Place | None = None
) -> tuple[str | None, tuple[Diagnostic, ...]]:
    """Choose the edition of a file: the named one, or the latest of its kind not after its year.

    ``place`` is where the file names its edition, None where there is no file yet. E301 where there
    is no edition; E302, a note, where it is older than the year.
    """
    unread = list_folder(templates, templates.name)
    if isinstance(unread, Diagnostic):
        return None, (unread,)
    available = editions(templates)
    fitting = {slug: first for slug, (k, first) in available.items() if k == kind and first <= year}
    slug = named or max(fitting, key=fitting.__getitem__, default=None)
    if slug not in fitting:
        return None, (_missing(kind, year, named, available, place),)
    if fitting[slug] < year:
        message = f"{year} 年度的文件使用 {fitting[slug]} 年的版式 {slug}"
        return slug, (Diagnostic("E302", Severity.NOTE, message, place, PAGES[1].fix),)
    return slug, ()


def _missing(
    kind: str,
    year: int,
    named: str | None,
    available: Mapping[str, tuple[str, int]],
    place: Place | None,
) -> Diagnostic:
    printed = KINDS[kind].printed
    own = {slug: first for slug, (k, first) in available.items() if k == kind}
    fitting = [slug for slug, first in own.items() if first <= year]
    can = f"{year} 年度能用的：{'、'.join(fitting) or '没有'}。"
    every = f"现有版式：{'、'.join(available) or '无'}。"
    message = (
        f"没有版式可用于 {year} 年度的{printed}公开{_why_not(named, own, printed, set(available))}"
    )
    return Diagnostic("E301", Severity.ERROR, message, place, f"{PAGES[0].fix}{can}{every}")


def _why_not(named: str | None, own: Mapping[str, int], printed: str, every: set[str]) -> str:
    """Return why the edition that a file names, or any, does not serve it."""
    if named is None:
        first = min(own, key=own.__getitem__, default=None)
        return f"：最早的 {first} 从 {own[first]} 年度起使用" if first else ""
    if named in own:
        return f"：版式“{named}”从 {own[named]} 年度起使用，不能往前用"
    if named in every:
        return f"：“{named}”不是{printed}公开的版式"
    return f"：没有“{named}”这个版式，templates 下没有这个文件夹，或者里面没有 edition.yaml"


def read_edition(
    templates: Path, slug: str, schemas: Path
) -> tuple[Edition | None, tuple[Diagnostic, ...]]:
    """Read ``templates/<slug>/edition.yaml``; the edition is None where it has errors."""
    path = templates / slug / "edition.yaml"
    loaded, problems = load(path, shown=f"{templates.name}/{slug}/edition.yaml")
    if loaded is None:
        return None, problems
    schema, more = find_schema(schemas, "edition")
    problems += more
    if schema is not None:
        problems += validate(loaded, schema)
    if schema is None or any(problem.severity is Severity.ERROR for problem in problems):
        return None, problems
    try:
        return edition_of(slug, loaded.data), problems
    except DamagedCatalogError as error:
        return None, (*problems, error.problem)
