"""Disclosures and forms of any size, made of the edition's sparsest sample by adding to it."""

from __future__ import annotations

import re
import shutil
from collections import deque
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple
from zipfile import ZipFile

from disclosure.edition import catalog
from disclosure.reporters import unseen
from disclosure.workspace import FilingRef

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from contextlib import AbstractContextManager

    from disclosure.diagnostics import Diagnostic
    from disclosure.reporters import Advance, Outcome

ROOT = Path(__file__).resolve().parent.parent
YEAR, EDITION = 2024, "final-2024"
_KIND, _OWN_CODE = "final", "2130204"
_SHARED = ("templates", "schemas", "catalog")
#: The part of a document that holds its text.
FORM_PART = "word/document.xml"
_TABLE, _TABLE_END, _EMPTY = b"<w:tbl>", b"</w:tbl>", b"<w:p/>"
#: What stands in the first table of the form.
FIRST_TABLE = "一、一般公共预算财政拨款收入"
_MOST_CODES = 1000
#: What the sample takes in and spends (元), and how much is added with each code or project.
_OWN, _AMOUNT = 1200000, 10000
#: Totals of this year and last year.
_TOTAL = re.compile(rf"((?:全年预算|收支总计|财政拨款收入|财政拨款支出): ){_OWN}")
_PROSE = "第{n}项：按照年度计划组织培育苗木，做好病虫害防治，苗木成活率和出圃率完成年初目标。"


class Grown(NamedTuple):
    """How much of a thing is in a file, its text, and texts that its document must hold."""

    amount: int
    text: str
    signs: tuple[str, ...]


class Silent:
    """A reporter that says nothing and takes all."""

    def progress(self, total: int | None, step: str = "") -> AbstractContextManager[Advance]:
        """Be watched by nobody."""
        return unseen(total, step)

    def report(self, outcomes: Iterable[Outcome], general: Sequence[Diagnostic] = ()) -> None:
        """Take the outcomes; what belongs to none would be a mistake of the benchmark."""
        deque(outcomes, maxlen=0)
        if general:
            raise SystemExit("\n".join(problem.message for problem in general))


@dataclass(frozen=True, slots=True)
class Bureau:
    """A project folder with departments of their own."""

    root: Path

    @classmethod
    def furnished(cls, root: Path) -> Bureau:
        """Make a project with the forms of the repository and no department."""
        root.mkdir(parents=True)
        for name in filter(lambda each: (ROOT / each).exists(), _SHARED):
            shutil.copytree(ROOT / name, root / name)
        return cls(root)

    def file(self, slug: str, text: str) -> FilingRef:
        """Write the file of a department."""
        shown = f"departments/{slug}/{YEAR}-{_KIND}.yaml"
        path = self.root / shown
        path.parent.mkdir(parents=True)
        path.write_text(text, encoding="utf-8")
        return FilingRef(slug, YEAR, _KIND, path, shown)


def department(number: str) -> str:
    """Return the file of a department that can be published, called by its number."""
    return _sample().replace("区苗圃", f"区{number}苗圃")


def _codes(size: int) -> Grown:
    """Income, expenditure and budget by ten more codes, a hundred, a thousand."""
    every = catalog(YEAR).functional
    chosen = [code for code in every if len(code) == 7 and code != _OWN_CODE]
    added = chosen[: min(10 * size, _MOST_CODES)]
    text = _totalling(_sample(), len(added) * _AMOUNT)
    for before, line in (
        ("收入:\n  一般公共预算财政拨款:\n", "    {}: {}.00\n"),
        ("支出:\n  一般公共预算财政拨款:\n", "    {}: {{基本支出: {}.00}}\n"),
        ("年初预算:\n", "  {}: {}.00\n"),
    ):
        text = _added(text, before, "".join(line.format(code, _AMOUNT) for code in added))
    text = text.replace(f"30101: {_OWN}.00", f"30101: {_OWN + len(added) * _AMOUNT}.00")
    return Grown(len(added) + 1, text, (added[0], added[-1]))


def _projects(size: int) -> Grown:
    """One project with its own evaluation, ten, a hundred."""
    names = [f"第{number:03}号苗木培育项目" for number in range(size)]
    blocks = "".join(
        f"    {name}:\n      预算数: {_AMOUNT}.00\n      执行数: {_AMOUNT}.00\n"
        "      产出和效益: [完成全年计划。]\n"
        for name in names
    )
    more = size * _AMOUNT
    text = _totalling(_sample(), more).replace(
        f"{_OWN_CODE}: {_OWN}", f"{_OWN_CODE}: {_OWN + more}"
    )
    text = text.replace(f"基本支出: {_OWN}.00", f"基本支出: {_OWN}.00, 项目支出: {more}.00")
    return Grown(size, _added(text, "预算绩效:\n", f"  项目:\n{blocks}"), (names[-1],))


def _units(size: int) -> Grown:
    """Two units, eleven, a hundred and one."""
    names = [f"区第{number:03}苗圃" for number in range(size)]
    lines = "".join(f"  - {{名称: {name}, 性质: 事业}}\n" for name in names)
    own = "  - {名称: 区苗圃, 性质: 事业}\n"
    return Grown(size + 1, _added(_sample(), own, lines), (names[-1],))


def _prose(size: int) -> Grown:
    """Ten paragraphs, a hundred, a thousand."""
    count = 10 * size
    lines = [_PROSE.format(n=number) for number in range(count)]
    written = "".join(f"    - {line}\n" for line in lines)
    text = _sample().replace("  综述: [全年苗木培育按计划完成。]\n", f"  综述:\n{written}")
    return Grown(count, text, (lines[0], lines[-1]))


def form_of_size(template: bytes, size: int) -> tuple[bytes, int]:
    """Return a form so many times as large, and how often its first table stands in it."""
    target = BytesIO()
    with ZipFile(BytesIO(template)) as source, ZipFile(target, "w") as written:
        part = source.read(FORM_PART)
        end = part.index(_TABLE_END) + len(_TABLE_END)
        table = part[part.index(_TABLE) : end] + _EMPTY
        copies = (size - 1) * len(part) // len(table)
        for name in source.namelist():
            data = source.read(name)
            if name == FORM_PART:
                data = part[:end] + _EMPTY + table * copies + part[end:]
            written.writestr(name, data)
    return target.getvalue(), copies + 1


GROWN: Mapping[str, Callable[[int], Grown]] = {
    "codes": _codes,
    "projects": _projects,
    "units": _units,
    "prose": _prose,
}


@cache
def _sample() -> str:
    return (ROOT / "templates" / EDITION / "sample-sparse.yaml").read_text(encoding="utf-8")


def _totalling(text: str, more: int) -> str:
    """Return a text whose totals, and those of last year, are so much larger (元)."""
    return _TOTAL.sub(rf"\g<1>{_OWN + more}", text)


def _added(text: str, before: str, more: str) -> str:
    """Return a text with something more behind the only place of some of its lines."""
    head, found, tail = text.partition(before)
    if not found:
        raise ValueError(before)
    return head + found + more + tail
