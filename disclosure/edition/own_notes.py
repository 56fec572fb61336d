"""An office's own explanations of subjects: ``catalog/名词-2024.csv``, as Excel saves it.

The official book's texts are not ours to print; whoever has the book types them there, once for all
departments. They go before the words of the program.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import PurePath
from typing import TYPE_CHECKING

from disclosure.diagnostics import Diagnostic, Place, Severity
from disclosure.edition.own_table import OwnTable, read_table
from disclosure.edition.pages import BAD_NOTE, IDLE_NOTE
from disclosure.workspace import list_folder, read_file
from disclosure.workspace.files import OWN_NOTES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from disclosure.edition.catalog import Catalog
    from disclosure.edition.own_table import OwnRow

#: A file in the folder that only shows how it is done.
EXAMPLE = "名词-样例.csv"
CODE, TEXT = "编码", "释义"
_NAME = re.compile(r"名词-([0-9]{4})\.csv")
_CODE = re.compile(r"[1-9][0-9]{2}(?:[0-9]{2}){0,2}")
#: What people keep tables in: such a file was meant to be read.
_TABLES = frozenset((".csv", ".et", ".txt", ".xls", ".xlsx"))
#: With these a spreadsheet begins a formula; a text begins otherwise.
_FORMULA = ("=", "+", "-", "@")
#: So many bytes and so many lines that are wrong are looked at.
_MOST_BYTES, _MOST_TOLD = 4 * 1024 * 1024, 10
_LINE = "改正这一行，或者删去这一行"


@dataclass(frozen=True, slots=True)
class OwnNotes:
    """An office's texts by code, the file that they stand in (if any), and what is wrong with it.

    A line that is wrong has no text here, and the others have theirs.
    """

    texts: Mapping[str, str] = field(default_factory=dict)
    path: Path | None = None
    problems: tuple[Diagnostic, ...] = ()


def read_own_notes(root: Path, catalog: Catalog) -> OwnNotes:
    """Read a project's own texts for a classification: the latest file not after its year."""
    names = list_folder(root / OWN_NOTES, OWN_NOTES)
    if isinstance(names, Diagnostic):
        return OwnNotes(problems=(names,))
    years = {int(match[1]): name for name in names if (match := _NAME.fullmatch(name))}
    idle = tuple(_misnamed(name, catalog.year) for name in names if _is_meant(name))
    fitting = [year for year in years if year <= catalog.year]
    if not fitting:
        return OwnNotes(problems=idle)
    name = years[max(fitting)]
    shown = f"{OWN_NOTES}/{name}"
    data = read_file(root / OWN_NOTES / name, shown, _MOST_BYTES)
    table = data if isinstance(data, Diagnostic) else read_table(data, shown, (CODE, TEXT))
    if isinstance(table, Diagnostic):
        return OwnNotes(problems=(*idle, table))
    texts, problems = _texts(table, catalog)
    return OwnNotes(texts, root / OWN_NOTES / name, (*idle, *_first(problems, table)))


def _is_meant(name: str) -> bool:
    """Whether somebody meant a file to be read that is not, by its name."""
    is_table = PurePath(name).suffix.lower() in _TABLES and not name.startswith((".", "~"))
    return is_table and name != EXAMPLE and not _NAME.fullmatch(name)


def _misnamed(name: str, year: int) -> Diagnostic:
    message = "这个文件没有读：文件名不是“名词-年度.csv”"
    hint = f"照科目书写的释义，另存为 CSV，改名为“名词-{year}.csv”；不是的，移到别的文件夹。"
    return Diagnostic(IDLE_NOTE, Severity.WARNING, message, Place(f"{OWN_NOTES}/{name}"), hint)


def _texts(table: OwnTable, catalog: Catalog) -> tuple[dict[str, str], list[Diagnostic]]:
    texts: dict[str, str] = {}
    lines: dict[str, int] = {}
    problems: list[Diagnostic] = []
    for row in table.rows:
        wrong = next(_wrong(row, lines), None)
        if wrong is not None:
            message, hint = wrong
            problems.append(Diagnostic(BAD_NOTE, Severity.ERROR, message, row.place, hint))
            continue
        code, text = row.cells
        lines[code], texts[code] = row.place.line, text
        if code not in catalog.functional:
            problems.append(_unknown(row, catalog))
    return texts, problems


def _wrong(row: OwnRow, lines: Mapping[str, int]) -> Iterator[tuple[str, str]]:
    """Yield what is wrong with a line, and the way out; the first is told."""
    code, text = row.cells
    if any(cell.startswith(_FORMULA) for cell in row.cells):
        yield "这一行有公式，不是文字", "在 Excel 里把公式改成文字（选择性粘贴“值”），再另存"
    if not _CODE.fullmatch(code):
        hint = f"类 3 位、款 5 位、项 7 位；{_LINE}"
        yield f"“{code}”不是科目编码" if code else "没有写编码", hint
    if not text:
        yield f"{code} 没有写释义", "照科目书补上；还没有释义的，删去这一行"
    if code in lines:
        yield f"{code} 在第 {lines[code]} 行已经写过", "只留一行"
    if "【" in text or "】" in text:
        yield f"{code} 的释义里有“【】”", f"换成别的括号；{_LINE}"
    if any(not character.isprintable() for character in text):
        yield f"{code} 的释义里有看不见的字符", f"重新打一遍；{_LINE}"


def _unknown(row: OwnRow, catalog: Catalog) -> Diagnostic:
    code = row.cells[0]
    other = catalog.other_year(code)
    told = f"：{other.when}" if other else ""
    message = f"程序的科目目录里没有 {code}{told}"
    hint = "对照当年《政府收支分类科目》核对编码；编码无误的不用改，用到这个科目时照印"
    return Diagnostic(IDLE_NOTE, Severity.WARNING, message, row.place, hint)


def _first(problems: list[Diagnostic], table: OwnTable) -> Iterator[Diagnostic]:
    """Yield the first of the problems, and how many there are besides; errors go before."""
    ranked = sorted(problems, key=lambda problem: problem.severity.rank)
    yield from ranked[:_MOST_TOLD]
    if more := ranked[_MOST_TOLD:]:
        message = f"另有 {len(more)} 行也要改，没有列出"
        yield Diagnostic(more[0].code, more[0].severity, message, Place(table.shown), f"{_LINE}。")
