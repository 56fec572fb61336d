"""Room workspace: the fingerprint of what a file means, the same on every system.

Editors and git end lines as their system does, and some put a mark before the first; none of that
is content. Two copies that differ in nothing else have one fingerprint. A file that is no text (a
Word form, a picture) is taken byte by byte.
"""

from __future__ import annotations

import codecs
import hashlib


def fingerprint(data: bytes) -> str:
    """Return the SHA-256 of a file's content, in hexadecimal; of a text with plain line feeds."""
    return hashlib.sha256(_meant(data)).hexdigest()


def _meant(data: bytes) -> bytes:
    if b"\0" in data:
        return data
    text = data.removeprefix(codecs.BOM_UTF8)
    return text.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
