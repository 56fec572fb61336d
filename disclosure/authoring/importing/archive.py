"""Room authoring: the archive that an .xlsx is, looked at before anything is unpacked into memory.

What a reader of values does not tell is found here: errors, and formulas without a result.
"""

from __future__ import annotations

import re
import zipfile
import zlib
from io import BytesIO
from typing import TYPE_CHECKING

from lxml import etree

from disclosure.authoring.importing.grid import Oddity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from disclosure.authoring.importing.grid import CellSpot

#: How many bytes a workbook may have, unpacked; how many rows, columns and cells a sheet.
MOST_BYTES, MOST_ROWS, MOST_COLUMNS, MOST_CELLS = 80_000_000, 20_000, 1_000, 400_000
_MEMBERS, _CHUNK = 2_000, 1 << 16
_SPREADSHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main"
_RELATIONS = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_STRICT_RELATIONS = "{http://purl.oclc.org/ooxml/officeDocument/relationships}id"
_CELL = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")
_WORKBOOK, _MACROS = "xl/workbook.xml", "vbaProject.bin"
#: With one of these in a sheet it is gone through; how cells begin, and those that hold something.
_MARKS = (b"<f", b":c ", b":f>", b":f ", b't="e"', b"t='e'")
_BEGUN, _CELLS = b'<c r="', b"<c "
_PLACED = re.compile(rb'<c r="([A-Z]{1,3})([0-9]{1,7})"(?:[^>]*[^/>])?>')


class TooLargeError(Exception):
    """The workbook, or a sheet of it, is larger than one of figures can be."""


class NoWorkbookError(Exception):
    """It is an archive of something else: a document, an .ods, an .xlsb."""


class BrokenArchiveError(Exception):
    """It is no archive of a workbook, or a damaged one."""


def oddities(data: bytes) -> tuple[dict[str, dict[CellSpot, Oddity]], bool]:
    """Return by sheet the cells without a readable value, and whether there are macros.

    Raises:
        TooLargeError: it would take too much memory.
        NoWorkbookError: it is something else.
        BrokenArchiveError: it cannot be read.
    """
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            _weigh(archive)
            if _WORKBOOK not in archive.namelist():
                raise NoWorkbookError
            parts = _sheets(archive)
            found = {name: _odd(archive, part) for name, part in parts.items()}
            macros = any(name.endswith(_MACROS) for name in archive.namelist())
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError) as error:
        raise BrokenArchiveError from error
    except (etree.XMLSyntaxError, KeyError, RuntimeError, OSError) as error:
        raise BrokenArchiveError from error
    return found, macros


def _weigh(archive: zipfile.ZipFile) -> None:
    """Read every member once: what it says of its size is not believed."""
    infos = archive.infolist()
    if len(infos) > _MEMBERS or sum(each.file_size for each in infos) > MOST_BYTES:
        raise TooLargeError
    total = 0
    for each in infos:
        with archive.open(each) as member:
            while chunk := member.read(_CHUNK):
                total += len(chunk)
                if total > MOST_BYTES:
                    raise TooLargeError


def _sheets(archive: zipfile.ZipFile) -> dict[str, str]:
    """Return the parts of the sheets by their names."""
    targets = {}
    for node in _tree(archive, "xl/_rels/workbook.xml.rels"):
        target = str(node.get("Target", "")).lstrip("/")
        targets[node.get("Id")] = target if target.startswith("xl/") else f"xl/{target}"
    found = {}
    for node in _tree(archive, _WORKBOOK).iter("{*}sheet"):
        relation = node.get(_RELATIONS) or node.get(_STRICT_RELATIONS)
        if relation in targets and targets[relation] in archive.namelist():
            found[str(node.get("name"))] = targets[relation]
    return found


def _tree(archive: zipfile.ZipFile, part: str) -> etree._Element:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
    return etree.fromstring(archive.read(part), parser)


def _odd(archive: zipfile.ZipFile, part: str) -> dict[CellSpot, Oddity]:
    """Return the cells of a sheet in which there is an error, or a formula without a result."""
    found: dict[CellSpot, Oddity] = {}
    data = archive.read(part)
    if not any(mark in data for mark in _MARKS) and data.count(_BEGUN) == data.count(_CELLS):
        _hold(_PLACED.findall(data))
        return found
    rows = columns = cells = 0
    with archive.open(part) as member:
        for spot, oddity in _filled(member):
            rows, columns, cells = max(rows, spot[0]), max(columns, spot[1]), cells + 1
            if rows >= MOST_ROWS or columns >= MOST_COLUMNS or cells > MOST_CELLS:
                raise TooLargeError
            if oddity:
                found[spot] = oddity
    return found


def _hold(places: list[tuple[bytes, bytes]]) -> None:
    """Hold the cells of a sheet that has no formulas against the bounds."""
    columns = {_column(letters.decode("ascii")) for letters, _ in places}
    rows = max((int(number) for _, number in places), default=0)
    if rows > MOST_ROWS or max(columns, default=0) >= MOST_COLUMNS or len(places) > MOST_CELLS:
        raise TooLargeError


def _filled(member: object) -> Iterator[tuple[CellSpot, Oddity | None]]:
    """Yield the cells that hold anything, with what is odd about them."""
    tags = tuple(f"{{{space}}}{name}" for space in (_SPREADSHEET, _STRICT) for name in ("row", "c"))
    events = etree.iterparse(
        member, events=("end",), tag=tags, resolve_entities=False, no_network=True
    )
    row = 0
    for _, node in events:
        if node.tag.endswith("}row"):
            node.clear()
            while node.getprevious() is not None:
                del node.getparent()[0]
            continue
        place = _CELL.fullmatch(node.get("r", ""))
        held = {child.tag.rpartition("}")[2]: child.text for child in node}
        if not place or not held:
            continue
        row = int(place[2]) - 1
        yield (row, _column(place[1])), _oddity(node.get("t"), held)


def _oddity(kind: str | None, held: dict[str, str | None]) -> Oddity | None:
    if kind == "e":
        return Oddity.ERROR
    # A formula may well have an empty text for its result; only then it says that it is a text.
    if "f" in held and not held.get("v") and kind != "str":
        return Oddity.NO_RESULT
    return None


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1
