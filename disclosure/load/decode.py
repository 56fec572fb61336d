"""Room load: bytes to text. UTF-8 with or without BOM; for all else, what it is and the way out."""

from __future__ import annotations

import codecs

from disclosure.diagnostics import Diagnostic, Place, Severity
from disclosure.workspace import too_large

#: Largest file; a disclosure of a whole department is about 50 kB.
MAX_BYTES = 1_048_576
_SAVE = (
    "请另存为 UTF-8：记事本——“另存为”，编码选“UTF-8”；"
    "VS Code——点右下角编码名，先“通过编码重新打开”选 {name}，再“通过编码保存”选 UTF-8；"
    "WPS 不能编辑这种文件，请换用以上软件。"
)
_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_ARCHIVES = {
    b"PK\x03\x04": "压缩包、.docx 或 .xlsx",
    b"\xd0\xcf\x11\xe0": ".doc 或 .xls",
    b"%PDF": "PDF",
}


def decode(data: bytes, shown: str) -> str | Diagnostic:
    """Return the text of a file without its BOM, or the diagnostic that says why there is none."""
    if len(data) > MAX_BYTES:
        return too_large(len(data), MAX_BYTES, shown)
    if not data.removeprefix(codecs.BOM_UTF8).strip():
        return empty(shown)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return _not_utf8(data, error.start, shown)


def empty(shown: str) -> Diagnostic:
    """Report a file without content."""
    return Diagnostic(
        "L105",
        Severity.ERROR,
        "文件是空的",
        Place(shown),
        "请填写内容，或从上一年的文件、样例复制一份再改。",
    )


def _not_utf8(data: bytes, start: int, shown: str) -> Diagnostic:
    encoding, name = _guess(data)
    if name is None:
        kind = next((k for magic, k in _ARCHIVES.items() if data.startswith(magic)), "其他格式")
        message = f"这不是文本文件（像是{kind}）"
        hint = "请确认文件没有放错；数据文件是以 .yaml 结尾的纯文本。"
        return Diagnostic("L106", Severity.ERROR, message, Place(shown), hint)
    return Diagnostic(
        "L106",
        Severity.ERROR,
        f"文件不是 UTF-8 编码（像是 {name}），没有读取",
        _place(data, start, encoding, shown),
        _SAVE.format(name=name),
    )


def _guess(data: bytes) -> tuple[str, str | None]:
    """Return codec and the name by which editors list the encoding; no name for binary data."""
    if data.startswith(_UTF_16):
        return "utf-16", "UTF-16"
    if data.startswith(tuple(_ARCHIVES)) or b"\0" in data:
        return "latin-1", None
    try:
        data.decode("gb18030")
    except UnicodeDecodeError:
        return "gb18030", "GBK，或者几种编码混在一起"
    return "gb18030", "GBK（GB18030）"


def _place(data: bytes, start: int, encoding: str, shown: str) -> Place:
    if encoding == "utf-16":
        first = data.decode("utf-16", errors="replace").splitlines() or [""]
        return Place(shown, text=first[0])
    begin = data.rfind(b"\n", 0, start) + 1
    line = data.count(b"\n", 0, start) + 1
    text = data[begin:].split(b"\n", 1)[0].rstrip(b"\r").decode(encoding, errors="replace")
    before = data[begin:start].decode(encoding, errors="replace")
    return Place(shown, line, min(len(before), max(len(text) - 1, 0)) + 1, 1, text)
