"""The lock: which packages, in exactly which versions, this program runs with.

Standard library only: it is read before anything is installed. Run as a script in an environment
(``python -I lock.py LOCK``) it prints what that environment lacks, one package a line.
"""

from __future__ import annotations

import base64
import csv
import hashlib
import re
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from importlib import metadata

_PIN = re.compile(
    r"^(?P<name>[A-Za-z0-9._-]+)(?:\[(?P<extras>[^\]\n]*)\])?==(?P<version>[^\s;\\]+)"
    r"(?: *; *(?P<marker>[^\\\n]*[^\\\s]))?",
    re.MULTILINE,
)
#: What must be exactly as it was installed.
_CODE = frozenset({".py", ".pyd", ".so", ".dll", ".dylib"})
#: What the standard library's ``platform``, which is slow to load, calls them.
_IMPLEMENTATIONS = {"cpython": "CPython", "pypy": "PyPy"}
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


@dataclass(frozen=True, slots=True)
class Lack:
    """A package that is not there as the lock demands it.

    ``found`` is the version that is there, whole; empty where there is none.
    """

    name: str
    wanted: str
    found: str = ""

    def __str__(self) -> str:
        return f"{self.name}=={self.wanted}"


def is_sound(lock: Path) -> bool:
    """Tell whether a lock can be read and demands anything."""
    try:
        return _PIN.search(lock.read_text(encoding="utf-8")) is not None
    except (OSError, ValueError):
        return False


def pins(lock: Path) -> tuple[Pin, ...]:
    """Return the packages that the lock demands on this machine, in its order."""
    found = _PIN.finditer(lock.read_text(encoding="utf-8"))
    return tuple(_pin(each) for each in found if _demanded(each["marker"]))


def lacking(wanted: Iterable[Pin], *, thorough: bool = False) -> tuple[Lack, ...]:
    """Return the packages that the running Python lacks or has in another version.

    With ``thorough``, a package also counts as absent where its installation broke off (pip writes
    the list of installed files last), and where one of its files is missing or not what was
    installed.
    """
    return tuple(lack for pin in wanted for lack in _lack(pin, thorough=thorough))


def damaged(wanted: Iterable[Pin]) -> tuple[Lack, ...]:
    """Return the packages that are not there, or of which a file is missing or was changed.

    A package without a list of files, as makers of systems ship them, is taken on trust.
    """
    found = ((pin, _distribution(pin.name)) for pin in wanted)
    return tuple(
        Lack(pin.name, pin.version) for pin, each in found if each is None or any(_damaged(each))
    )


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
        "platform_python_implementation": _IMPLEMENTATIONS.get(sys.implementation.name, ""),
    }
    condition = _MARKER.fullmatch(marker)
    if condition is None or condition["key"] not in known:
        return False
    return (known[condition["key"]] == condition["value"]) is (condition["sign"] == "==")


def _lack(pin: Pin, *, thorough: bool) -> Iterator[Lack]:
    """Yield what is wrong with a package, or nothing."""
    found = _distribution(pin.name)
    if found is None or (thorough and (not _record(found) or any(_damaged(found)))):
        yield Lack(pin.name, pin.version)
    elif _version(found) != pin.version:
        yield Lack(pin.name, pin.version, _version(found))


def _distribution(name: str) -> metadata.Distribution | None:
    from importlib import metadata

    try:
        return metadata.distribution(name)
    except metadata.PackageNotFoundError:
        return None


def _version(found: metadata.Distribution) -> str:
    """Return a package's version, or an empty text where what it says of itself is damaged."""
    try:
        return found.version or ""
    except (OSError, KeyError, TypeError, ValueError):
        return ""


def _record(found: metadata.Distribution) -> str:
    """Return the list of installed files, which pip writes last; empty where there is none."""
    try:
        return found.read_text("RECORD") or ""
    except (OSError, ValueError):
        return ""


def _damaged(found: metadata.Distribution) -> Iterator[str]:
    """Yield the files that are not as pip listed them; compiled ones have no hash, and may come.

    The list is read here: from Python 3.12 on ``found.files`` leaves out what is missing.
    """
    for row in csv.reader(_record(found).splitlines()):
        name, hashed, size = (*row, "", "", "")[:3]
        if hashed and not _as_listed(Path(str(found.locate_file(name))), hashed, size):
            yield name


def _as_listed(path: Path, hashed: str, size: str) -> bool:
    """Tell whether code is exactly, and anything else at least as long as, what was installed.

    Offices add their own certificates to the list that comes with a package.
    """
    try:
        if path.suffix not in _CODE:
            return path.stat().st_size >= int(size or 0)
        content = hashlib.sha256(path.read_bytes()).digest()
    except (OSError, ValueError):
        return False
    return hashed == f"sha256={base64.urlsafe_b64encode(content).rstrip(b'=').decode()}"


if __name__ == "__main__":
    for lack in lacking(pins(Path(sys.argv[1])), thorough=True):
        print(lack.name, lack.wanted, lack.found)
