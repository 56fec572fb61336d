"""Going on in another process: the same command in another Python, or in another mode of this one.

The process is waited for, not replaced, so that its exit code arrives on every system; Ctrl-C is
left to it, SIGTERM is passed on, and it ends when this process is killed. Standard library only.
"""

from __future__ import annotations

import codecs
import os
import sys
from typing import TYPE_CHECKING

from disclosure.cli.interruption import follow, on_termination

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

#: Given to the process that goes on: the number of the one that waits for it.
_PARENT = "DISCLOSURE_PARENT"
#: Given to it where its Python was chosen, and need not be looked at again.
_READY = "DISCLOSURE_READY"
#: For Python, and for LibreOffice, which reads the names of files by the locale.
_UTF8 = {"PYTHONUTF8": "1", "LC_ALL": "C.UTF-8"}
#: What would mix packages of the machine into our own environment.
FOREIGN = ("PYTHONPATH", "PYTHONHOME")


def go_on(python: Path, root: Path, argv: Sequence[str]) -> int:
    """Run the program in the Python of our environment; return its exit code."""
    return waited_for([str(python), str(root / "build.py"), *argv], {**own(), _READY: "1"})


def own() -> dict[str, str]:
    """Return the variables of this process without those that bring in packages of the machine."""
    return {name: value for name, value in os.environ.items() if name not in FOREIGN}


def was_chosen() -> bool:
    """Tell whether this process was started to go on; from then on it lives no longer than that."""
    parent = os.environ.pop(_PARENT, "")
    if parent.isdecimal():
        follow(int(parent))
    return bool(os.environ.pop(_READY, ""))


def needs_utf8() -> bool:
    """Tell whether this Python would write our Chinese file names in another encoding, or not."""
    return sys.getfilesystemencoding().lower() != "utf-8" and not sys.flags.utf8_mode


def go_on_in_utf8(root: Path, argv: Sequence[str]) -> int:
    """Run the program in this Python's UTF-8 mode, on the same console; return its exit code.

    What was typed is handed over as UTF-8, the folder byte for byte. The console keeps its own
    character set, unless that is ASCII, in which no Chinese could be read.
    """
    typed = [word.encode("utf-8", "surrogateescape") for word in argv]
    script = os.fsencode(root / "build.py")
    variables = {**os.environ, **_UTF8}
    console = getattr(sys.stdout, "encoding", None) or "ascii"
    if codecs.lookup(console).name != "ascii":
        variables.setdefault("PYTHONIOENCODING", console)
    return waited_for([os.fsencode(sys.executable), b"-X", b"utf8", script, *typed], variables)


def waited_for(command: Sequence[str | bytes], variables: Mapping[str, str]) -> int:
    """Run a command to its end and return its exit code, 128 + n where signal n ended it."""
    import subprocess

    environment = {**variables, _PARENT: str(os.getpid())}
    with (
        subprocess.Popen(command, env=environment) as process,
        on_termination(process.terminate),
    ):
        while True:
            try:
                code = process.wait()
            except KeyboardInterrupt:
                continue
            return code if code >= 0 else 128 - code
