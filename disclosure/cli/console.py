"""The console: whatever its character set, printing never fails.

Redirected output on Windows is cp936, and a bare ``C`` locale is ASCII. A sign that the stream
cannot encode becomes a plain one where there is a counterpart, else a question mark.
"""

from __future__ import annotations

import codecs
import io
import sys

_HANDLER = "disclosure.plain"
#: Signs that we or rich may print, and what stands for them on a poorer stream.
_PLAIN = str.maketrans({
    "✓": "√", "✔": "√", "✗": "×", "✘": "×", "•": "·", "—": "-", "–": "-", "…": "...",
    "−": "-", "：": ":", "，": ",", "；": ";", "（": "(", "）": ")", "“": '"', "”": '"',
})  # fmt: skip


def prepare() -> None:
    """Make standard output and error print anything in their own character set."""
    codecs.register_error(_HANDLER, _degraded)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors=_HANDLER)


def _degraded(error: UnicodeError) -> tuple[str, int]:
    """Answer a failed encoding with plain signs that the character set has."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    text = error.object[error.start : error.end]
    return "".join(_plain(char, error.encoding) for char in text), error.end


def _plain(char: str, encoding: str) -> str:
    for candidate in (char.translate(_PLAIN), "v" if char in "✓✔" else "?"):
        try:
            candidate.encode(encoding)
        except UnicodeEncodeError:
            continue
        return candidate
    return "?"
