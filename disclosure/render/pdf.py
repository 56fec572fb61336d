"""PDF by LibreOffice, and whether its pages are those that the contents name.

Room: render. The Word file is the deliverable; the PDF is made from it, never the other way.
"""

from __future__ import annotations

import re
import shutil
import subprocess
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from disclosure.diagnostics import Diagnostic, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

_PROGRAMS = ("soffice", "libreoffice")
_USUAL = (r"C:\Program Files\LibreOffice\program\soffice.exe",)
_SECONDS = 180
#: A line of the contents: heading, leader or spaces, page number.
_ENTRY = re.compile(r"^\s*(?P<heading>[^\s.].*?)[\s.．…·]{2,}(?P<page>\d{1,3})\s*$")
_FOOTER = re.compile(r"[—－-]\s*(?P<page>\d+)\s*[—－-]")
#: What LibreOffice writes anew each time: the moment, the two identifiers, and the checksum.
_MOMENT = re.compile(rb"(?<=Date\(D:)\d{14}(?:[+-]\d\d'\d\d')?")
_DAY = b"19800101000000+00'00'"
_HEX_DIGITS = rb"[0-9A-F]{32}"
_IDENTITY = re.compile(
    rb"/ID ?\[\s*<" + _HEX_DIGITS + rb">\s*<" + _HEX_DIGITS + rb">|/DocChecksum /" + _HEX_DIGITS
)
_NUMERAL = re.compile("^[一二三四五六七八九十]+、")


def to_pdf(document: bytes, name: str) -> tuple[bytes | None, tuple[Diagnostic, ...]]:
    """Return a Word document as PDF, or None, and what went wrong; ``name`` is its file name.

    R320: there is no LibreOffice. R321: it did not succeed. R322, a warning: a page number of the
    contents is not the page on which LibreOffice puts the heading.
    """
    office = _office()
    if office is None:
        message = "没有找到 LibreOffice，不能生成 PDF"
        hint = "安装 LibreOffice，或者用 Word、WPS 打开 docx 另存为 PDF。"
        return None, (Diagnostic("R320", Severity.ERROR, message, None, hint),)
    with TemporaryDirectory(prefix="disclosure-pdf-") as folder:
        made = _convert(office, document, Path(folder))
        if made is None:
            hint = "关掉正在运行的 LibreOffice 再试；还不行就用它打开这个 docx，看它报告什么。"
            message = f"LibreOffice 没有把“{name}”转成 PDF"
            return None, (Diagnostic("R321", Severity.ERROR, message, None, hint),)
        return timeless(made.read_bytes()), tuple(_wrong_pages(made, name))


def timeless(pdf: bytes) -> bytes:
    """Return the PDF with its date and identifiers made from its content, byte for byte as long.

    The same document then gives the same PDF, and says of its making no more than the Word file.
    """
    dated = _MOMENT.sub(lambda found: _DAY[: len(found[0])], pdf)
    identity = sha256(_IDENTITY.sub(b"", dated)).hexdigest()[:32].upper().encode("ascii")
    return _IDENTITY.sub(lambda found: re.sub(_HEX_DIGITS, identity, found[0]), dated)


def _office() -> str | None:
    found = (shutil.which(name) for name in _PROGRAMS)
    usual = (path for path in _USUAL if Path(path).is_file())
    return next((path for path in (*found, *usual) if path), None)


def _convert(office: str, document: bytes, folder: Path) -> Path | None:
    source, made = folder / "document.docx", folder / "document.pdf"
    profile = (folder / "profile").as_uri()
    command = [office, "--headless", f"-env:UserInstallation={profile}", "--convert-to", "pdf"]
    command += ["--outdir", str(folder), str(source)]
    try:
        source.write_bytes(document)
        subprocess.run(command, check=True, capture_output=True, timeout=_SECONDS)  # noqa: S603
    except (OSError, subprocess.SubprocessError):
        return None
    return made if made.is_file() else None


def _wrong_pages(pdf: Path, shown: str) -> Iterator[Diagnostic]:
    """Compare the contents with the pages; needs ``pdftotext``, says nothing without it."""
    for heading, named, found in wrong_pages(pages_of(pdf)):
        message = f"“{shown}”的目录把“{heading}”写在第 {named} 页，LibreOffice 排在第 {found} 页"
        hint = "用 Word 或 WPS 打开，在目录上按 F9 更新页码。"
        yield Diagnostic("R322", Severity.WARNING, message, None, hint)


def pages_of(pdf: Path) -> list[str]:
    """Return the text of every page; nothing where ``pdftotext`` is missing."""
    program = shutil.which("pdftotext")
    if program is None:
        return []
    command = [program, "-layout", "-enc", "UTF-8", str(pdf), "-"]
    done = subprocess.run(command, check=False, capture_output=True, timeout=_SECONDS)  # noqa: S603
    return done.stdout.decode("utf-8", "replace").split("\f")[:-1]


def wrong_pages(pages: list[str]) -> Iterator[tuple[str, str, str]]:
    """Yield (heading, page in the contents, page found) for every entry that is not true.

    ``pages`` are the texts of a PDF; pages without a printed number are cover and contents.
    """
    numbers = [_printed_number(page) for page in pages]
    body = [(number, _lines(page)) for number, page in zip(numbers, pages, strict=True) if number]
    front = (page for number, page in zip(numbers, pages, strict=True) if not number)
    start = 0
    for heading, named in _entries(front):
        core = _NUMERAL.sub("", heading)
        at = next((i for i in range(start, len(body)) if _stands_on(core, body[i][1])), None)
        if at is None:
            continue
        start = at
        if body[at][0] != named:
            yield heading, named, body[at][0]


def _printed_number(page: str) -> str:
    lines = [line.strip() for line in page.splitlines() if line.strip()]
    found = _FOOTER.fullmatch(lines[-1]) if lines else None
    return found["page"] if found else ""


def _lines(page: str) -> tuple[str, ...]:
    return tuple("".join(line.split()) for line in page.splitlines() if line.strip())


def _stands_on(core: str, lines: tuple[str, ...]) -> bool:
    """Tell whether a heading ends with a line; a long one runs over two or three."""
    ends = range(1, len(lines) + 1)
    return any("".join(lines[max(0, end - 3) : end]).endswith(core) for end in ends)


def _entries(front: Iterator[str]) -> Iterator[tuple[str, str]]:
    """Yield heading and page of each entry; a long heading may run over two lines."""
    before = ""
    for line in (line for page in front for line in page.splitlines() if line.strip()):
        found = _ENTRY.match(line)
        text = "".join((found["heading"] if found else line).split())
        if found:
            yield before + text, found["page"]
        before = "" if found else text
