"""The lock: which packages, in exactly which versions, this program runs with.

Standard library only: it is read before anything is installed.
"""

from __future__ import annotations

import hashlib
import platform
import re
import sys
from dataclasses import dataclass
from importlib import metadata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

_PIN = re.compile(
    r"^(?P<name>[A-Za-z0-9._-]+)(?:\[(?P<extras>[^\]\n]*)\])?==(?P<version>[^\s;\\]+)"
    r"(?: *; *(?P<marker>[^\\\n]*[^\\\s]))?",
    re.MULTILINE,
)
_MARKER = re.compile(r"(?P<key>\w+) (?P<sign>==|!=) '(?P<value>[^']*)'")


@dataclass(frozen=True, slots=True)
class Pin:
    """One package, its version, and the extras that the lock asks of it.

    pip in hash mode refuses an extra that another package asks for and the lock does not name.
    """

    name: str
    version: str
    extras: frozenset[str] = frozenset()

    def __str__(self) -> str:
        return f"{self.name}=={self.version}"


def pins(lock: Path) -> tuple[Pin, ...]:
    """Return the packages that the lock demands on this machine, in its order."""
    found = _PIN.finditer(lock.read_text(encoding="utf-8"))
    return tuple(_pin(each) for each in found if _demanded(each["marker"]))


def lacking(wanted: Iterable[Pin], *, finished: bool = False) -> tuple[Pin, ...]:
    """Return the packages that the running Python lacks or has in another version.

    With ``finished``, a package also counts as lacking where its installation broke off: pip
    writes the list of installed files last.
    """
    return tuple(pin for pin in wanted if not _here(pin, finished=finished))


def digest(lock: Path) -> str:
    """Return the lock's SHA-256, the same on every system whatever its line ends."""
    return hashlib.sha256(lock.read_bytes().replace(b"\r\n", b"\n")).hexdigest()


def _pin(found: re.Match[str]) -> Pin:
    extras = (each.strip() for each in (found["extras"] or "").split(","))
    return Pin(found["name"], found["version"], frozenset(filter(None, extras)))


def _demanded(marker: str | None) -> bool:
    """Evaluate the two kinds of condition that the lock holds; pip knows of any other."""
    if marker is None:
        return True
    known = {
        "sys_platform": sys.platform,
        "platform_python_implementation": platform.python_implementation(),
    }
    condition = _MARKER.fullmatch(marker)
    if condition is None or condition["key"] not in known:
        return False
    return (known[condition["key"]] == condition["value"]) is (condition["sign"] == "==")


def _here(pin: Pin, *, finished: bool) -> bool:
    try:
        found = metadata.distribution(pin.name)
    except metadata.PackageNotFoundError:
        return False
    return found.version == pin.version and not (finished and found.files is None)
