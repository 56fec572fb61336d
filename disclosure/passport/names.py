"""Names of hidden bookmarks: the same figure at the same place has the same name in every build."""

from __future__ import annotations

from base64 import b32encode
from functools import lru_cache
from hashlib import blake2b

#: A leading underscore hides a bookmark in Word and WPS.
PREFIX = "_F"
#: Word takes no more; 80 bits in base32 make 16 characters behind the prefix.
LONGEST = 40
_DIGEST_BYTES = 10


@lru_cache(maxsize=1 << 15)
def bookmark(path: str, place: str, occurrence: int) -> str:
    """Return the bookmark name of a printed figure.

    ``path`` is the figure's, ``place`` names the tag of the template that prints it, and
    ``occurrence`` counts from 0 the times that this tag has printed this figure before.
    """
    key = f"{path}\n{place}\n{occurrence}".encode()
    return PREFIX + b32encode(blake2b(key, digest_size=_DIGEST_BYTES).digest()).decode("ascii")
