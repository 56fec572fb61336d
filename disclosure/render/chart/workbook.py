"""The workbook behind "edit data": XlsxWriter makes it once, each document fills its one sheet.

Room: render. What XlsxWriter writes around the data does not depend on them; the sheet and its
strings do. A test holds the filled workbook against one that XlsxWriter writes as a whole.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from typing import TYPE_CHECKING

from disclosure.passport.markup import escape
from disclosure.render.package.archive import Member, assemble, pack, store, unpack
from disclosure.render.wordml import without_controls

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from decimal import Decimal

_SHEET = "xl/worksheets/sheet1.xml"
_STRINGS = "xl/sharedStrings.xml"
_CREATED = datetime(1980, 1, 1)  # noqa: DTZ001 (XlsxWriter wants it without a zone)
_DATA = re.compile(r'(<dimension ref=")[^"]*(".*?)<sheetData>.*</sheetData>', re.DOTALL)


@dataclass(frozen=True, slots=True)
class Workbook:
    """The parts of a workbook; those with a cut in them wait for data."""

    parts: tuple[Member | str, ...]
    sheet: tuple[str, str, str]

    def filled(
        self,
        categories: Sequence[str],
        names: Sequence[str],
        values: Sequence[Sequence[Decimal | None]],
    ) -> bytes:
        """Return the workbook with the names in row 1 and the categories in column A."""
        strings = _Strings()
        rows = "".join(_rows(categories, names, values, strings))
        corner = f"{_letter(len(names))}{len(categories) + 1}"
        before, between, after = self.sheet
        data = f"{before}A1:{corner}{between}<sheetData>{rows}</sheetData>{after}"
        made = {_SHEET: data, _STRINGS: strings.xml()}
        return assemble(
            store(part, made[part].encode()) if isinstance(part, str) else part
            for part in self.parts
        )


def workbook(series: int) -> Workbook:
    """Return an empty workbook for this many series."""
    from xlsxwriter import Workbook as Writer  # noqa: PLC0415 -- 140 ms for what is kept

    target = BytesIO()
    with Writer(target, {"in_memory": True}) as writer:
        writer.set_properties({"created": _CREATED})
        sheet = writer.add_worksheet()
        for n in range(series + 1):
            sheet.write_string(0, n, "-")
    parts = unpack(target.getvalue())
    found = _DATA.search(parts[_SHEET].decode())
    if found is None:
        raise ValueError("XlsxWriter writes a dimension and sheet data; it no longer does")
    xml = found.string
    cut = (xml[: found.start()] + found[1], found[2], xml[found.end() :])
    return Workbook(
        tuple(name if name in {_SHEET, _STRINGS} else pack(name, parts[name]) for name in parts),
        cut,
    )


class _Strings:
    """The table of texts of one workbook, in the order of their first use."""

    __slots__ = ("_index", "_uses")

    def __init__(self) -> None:
        self._index: dict[str, int] = {}
        self._uses = 0

    def cell(self, at: str, text: str) -> str:
        self._uses += 1
        number = self._index.setdefault(without_controls(text), len(self._index))
        return f'<c r="{at}" t="s"><v>{number}</v></c>'

    def xml(self) -> str:
        items = "".join(f"<si><t{_space(text)}>{escape(text)}</t></si>" for text in self._index)
        return (
            '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
            '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
            f' count="{self._uses}" uniqueCount="{len(self._index)}">{items}</sst>'
        )


def _rows(
    categories: Sequence[str],
    names: Sequence[str],
    values: Sequence[Sequence[Decimal | None]],
    strings: _Strings,
) -> Iterator[str]:
    spans = f'spans="1:{len(names) + 1}"'
    head = (strings.cell(f"{_letter(n)}1", name) for n, name in enumerate(names, 1))
    yield f'<row r="1" {spans}>{"".join(head)}</row>'
    for at, category in enumerate(categories):
        row = at + 2
        cells = [strings.cell(f"A{row}", category)]
        for n, series in enumerate(values, 1):
            number = series[at]
            if number is not None:
                cells.append(f'<c r="{_letter(n)}{row}"><v>{_number(number)}</v></c>')
        yield f'<row r="{row}" {spans}>{"".join(cells)}</row>'


def _number(value: Decimal) -> str:
    """Return the value as XlsxWriter writes it: no exponent, no trailing zeros."""
    return f"{value.normalize():f}" if value else "0"


def _letter(n: int) -> str:
    return "ABCDEFGHIJKLMNOPQRSTUVWXYZ"[n]


def _space(text: str) -> str:
    return ' xml:space="preserve"' if text != text.strip() else ""
