"""``template new``: the form of another year, copied from one that there is, with its years set."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeAlias

from disclosure.authoring import Renewal, renewed_edition, renewed_sample
from disclosure.diagnostics import Diagnostic, Diagnostics, Severity
from disclosure.edition import editions
from disclosure.load import load_text
from disclosure.pipeline.house import House
from disclosure.workspace import Folder, read_file, taken, write_folder

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path


EDITION, SAMPLES = "edition.yaml", "sample"
#: Files that a person reads and writes; where the old year is left in them is told.
_TEXTS = (".yaml", ".j2")
#: How many places with the old year are listed.
_MOST_LISTED = 20
_NEXT = """接下来：
  1. 对照来年的表样改：表、标题、版面用 Word 改 {shown}/document.docx；句子改 .j2 文件；
     比哪些数、印哪些节和表，改 {shown}/edition.yaml。没有变化的不用改。
  2. 检查、刷新文字副本、用示例试印：python build.py template {slug}
  3. 看示例印出来的文字变了哪些：python build.py test --update-golden tests/editions
     （golden 里现在还是 {source} 的，改动的地方就是两年的差别。）
  4. 来年的《政府收支分类科目》有变化的，写进 disclosure/edition/catalog/ 里的变化表。
  5. 部门的新文件从上年的生成：python build.py roll {year}
做完以前，{year} 年度的文件已经在用这个版式；还不想用，先把文件夹移出 templates。"""

#: Path below the folder → content.
_Files: TypeAlias = "Mapping[str, bytes]"


@dataclass(frozen=True, slots=True)
class Founded:
    """What became of a new form: lines to read, what is wrong, or what was typed wrong."""

    lines: tuple[str, ...] = ()
    problems: Diagnostics = ()
    mistake: str = ""


def found(root: Path, slug: str, source: str | None) -> Founded:
    """Copy an edition for another year; without a source it is the latest of its kind before."""
    house = House(root)
    known = editions(house.templates)
    renewal, mistake = _renewal(slug, source, known)
    if renewal is None:
        return Founded(mistake=mistake)
    source = renewal.source
    shown = f"{house.templates.name}/{slug}"
    there = taken(house.templates / slug, shown)
    if there is not None:
        hint = "接着改原来的；要从头再来，先把这个文件夹改名或移走。"
        message = f"版式 {slug} 已经有了，没有新建"
        return Founded(problems=(replace(there, message=message, hint=hint),))
    files, problems = _copied(house, source)
    files, more = _renewed(house, files, known[source][0], renewal)
    problems += more
    if not any(each.severity is Severity.ERROR for each in problems):
        wrong = write_folder(house.templates / slug, files, shown)
        problems += (wrong,) if wrong else ()
    if any(each.severity is Severity.ERROR for each in problems):
        return Founded(problems=problems)
    return Founded(tuple(_told(files, shown, renewal)), problems)


@dataclass(frozen=True, slots=True)
class _Succession:
    source: str
    years: Renewal


def _renewal(
    slug: str, source: str | None, known: Mapping[str, tuple[str, int]]
) -> tuple[_Succession | None, str]:
    """Return from which edition to which, or what was typed wrong."""
    kinds = {kind for kind, _ in known.values()}
    stated = re.fullmatch(r"(\w[\w-]*)-(20[0-9]{2})", slug, re.ASCII)
    listed = f"现有版式：{'、'.join(known) or '无'}"
    if stated is None or stated[1] not in kinds:
        return None, f"版式的名称写作“文种-年度”，例如 final-2025；不能是 {slug}。{listed}"
    kind, year = stated[1], int(stated[2])
    before = {name: first for name, (k, first) in known.items() if k == kind and first < year}
    chosen = source or max(before, key=before.__getitem__, default="")
    if chosen not in known:
        return (
            None,
            f"没有版式 {chosen}。{listed}"
            if chosen
            else f"没有 {year} 年以前的版式可以复制。{listed}",
        )
    if chosen not in before and chosen != slug:
        return None, f"{slug} 不能从 {chosen} 复制：文种要相同，年度要更晚。{listed}"
    return _Succession(chosen, Renewal(known[chosen][1], year, slug)), ""


def _copied(house: House, source: str) -> tuple[dict[str, bytes], Diagnostics]:
    """Read an edition's folder, without what Word and systems leave in it."""
    shown = f"{house.templates.name}/{source}"
    listing = Folder(house.root).below(shown)
    files: dict[str, bytes] = {}
    problems = list(listing.problems)
    for path in listing.paths:
        name = path.removeprefix(f"{shown}/")
        if not name.rpartition("/")[2].startswith((".", "~")):
            data = read_file(house.root / path, path)
            if isinstance(data, Diagnostic):
                problems.append(data)
            else:
                files[name] = data
    return files, tuple(problems)


def _renewed(
    house: House, files: _Files, kind: str, renewal: _Succession
) -> tuple[dict[str, bytes], Diagnostics]:
    """Set the years of the form and of its samples; all other files stay as they are."""
    new, problems = dict(files), []
    described = {EDITION: house.described("edition"), SAMPLES: house.described(kind)}
    for name, data in files.items():
        key = EDITION if name == EDITION else SAMPLES
        if name != EDITION and not (name.startswith(SAMPLES) and name.endswith(".yaml")):
            continue
        schema, wrong = described[key]
        loaded, more = load_text(data, f"{house.templates.name}/{renewal.source}/{name}")
        problems += [*wrong, *more]
        if schema is not None and loaded is not None:
            renew = renewed_edition if key == EDITION else renewed_sample
            new[name] = renew(data, loaded, schema, renewal.years)
    return new, tuple(problems)


def _told(files: _Files, shown: str, renewal: _Succession) -> Iterator[str]:
    """Yield what was written, where the old year is left, and how to go on."""
    years = renewal.years
    yield f"已新建 {shown}：从 {renewal.source} 复制 {len(files)} 个文件，年度改为 {years.year}"
    left = list(_left(files, shown, str(years.last)))
    if left:
        yield f"还写着“{years.last}”的地方，逐处看要不要改："
        yield from (f"    {line}" for line in left[:_MOST_LISTED])
        if len(left) > _MOST_LISTED:
            yield f"    ……此外还有 {len(left) - _MOST_LISTED} 处"
    yield _NEXT.format(shown=shown, slug=years.edition, source=renewal.source, year=years.year)


def _left(files: _Files, shown: str, year: str) -> Iterator[str]:
    """Yield the lines of sentences and settings in which the old year is left."""
    for name, data in files.items():
        if name.endswith(_TEXTS) and "/" not in name:
            for number, line in enumerate(data.decode("utf-8", "replace").splitlines(), 1):
                if year in line:
                    yield f"{shown}/{name}:{number}　{line.strip()[:40]}"
