"""Running in this very process with the packages of ``.venv``, where its Python is this one.

A second process costs as much as it takes to start Python once more. It stays for everything else:
another Python, foreign packages on the path, and after a run that did not come to its end, since
only from outside can be seen that a damaged library brings it down. Standard library only.
"""

from __future__ import annotations

import os
import re
import site
import sys
from typing import TYPE_CHECKING

from disclosure.cli.continuing import FOREIGN
from disclosure.cli.home import RUN, Home

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

#: Stands in the environment while a process runs with its packages.
RUNNING = "running"
#: What setuptools loads at the start of many a Python, for installing alone.
_HARMLESS = frozenset({"_distutils_hack"})
_CONFIG = re.compile(r"^(?P<key>[a-z-]+) *= *(?P<value>.+?) *$", re.MULTILINE)


def run_here(home: Home, run: Callable[[], int]) -> int | None:
    """Run the program with the packages of the environment and return its exit code.

    None where it cannot run here: it has not begun then.
    """
    packages = _packages(home) if _may(home) else None
    if packages is None or not _begun(home):
        return None
    try:
        _join(home, packages)
        return run()
    finally:
        ended(home)


def ended(home: Home) -> None:
    """Note that a run with the packages of the environment came to its end, whatever that was."""
    try:
        (home.venv / RUNNING).unlink(missing_ok=True)
    except OSError:
        return


def _may(home: Home) -> bool:
    """Tell whether the environment is finished, of this Python, and nothing else mixes in."""
    return (
        home.lock_name == RUN
        and sys.prefix == sys.base_prefix
        and not any(os.environ.get(name) for name in FOREIGN)
        and home.is_stamped
        and _is_of_this_python(home)
        and not _mixed_in(home)
    )


def _is_of_this_python(home: Home) -> bool:
    try:
        text = (home.venv / "pyvenv.cfg").read_text(encoding="utf-8")
    except (OSError, ValueError):
        return False
    config = {found["key"]: found["value"] for found in _CONFIG.finditer(text)}
    version = ".".join(map(str, sys.version_info[:3]))
    return (
        config.get("include-system-site-packages") == "false"
        and config.get("version", "").startswith(version)
        and os.path.realpath(config.get("executable", "")) == os.path.realpath(sys.executable)
    )


def _packages(home: Home) -> Path | None:
    """Return where the environment has its packages, None where that is not known."""
    short = f"python{sys.version_info[0]}.{sys.version_info[1]}"
    place = "Lib/site-packages" if os.name == "nt" else f"lib/{short}/site-packages"
    found = home.venv / place
    return found if found.is_dir() else None


def _machine_path() -> list[str]:
    """Return the part of the path that brings in packages of the machine and of the user."""
    known = {*site.getsitepackages(), site.getusersitepackages()}
    first = next((at for at, each in enumerate(sys.path) if each in known), len(sys.path))
    return sys.path[first:]


def _mixed_in(home: Home) -> bool:
    """Tell whether the machine has loaded a package already that the environment has too."""
    foreign = tuple(os.path.join(each, "") for each in _machine_path())  # noqa: PTH118
    loaded = {
        name.partition(".")[0] for name, each in list(sys.modules.items()) if _lies(each, foreign)
    }
    packages = _packages(home)
    return packages is None or any(_has(packages, name) for name in loaded - _HARMLESS)


def _lies(module: object, folders: tuple[str, ...]) -> bool:
    file = getattr(module, "__file__", None)
    return isinstance(file, str) and file.startswith(folders)


def _has(packages: Path, name: str) -> bool:
    return any((packages / each).exists() for each in (name, f"{name}.py"))


def _begun(home: Home) -> bool:
    """Note that a run has begun; False where another has not ended, or nothing can be noted."""
    try:
        (home.venv / RUNNING).open("xb").close()
    except OSError:
        return False
    return True


def _join(home: Home, packages: Path) -> None:
    """Make this process what one of the environment would be, children of its own included."""
    del sys.path[len(sys.path) - len(_machine_path()) :]
    site.addsitedir(str(packages))
    sys.prefix = sys.exec_prefix = str(home.venv)
    sys.executable = str(home.python)
