"""The environment beside ``build.py``: where it is, what it was finished from, what it lacks.

A stamp is a lock's hash, written last, when the environment was asked and had everything. One that
says anything else was finished once and is in doubt. Standard library only.
"""

from __future__ import annotations

import os
import re
import sys
from dataclasses import dataclass
from pathlib import Path

from disclosure.cli.continuing import own
from disclosure.cli.lock import Lack, digest, pins

RUN, DEV = "requirements.lock", "requirements-dev.lock"
_DOUBTED = "更新没有完成，下次运行时再核对\n"


@dataclass(frozen=True, slots=True)
class Home:
    """The project's folder, and the name of the lock that this run needs."""

    root: Path
    lock_name: str

    @property
    def lock(self) -> Path:
        """The lock of this run."""
        return self.root / self.lock_name

    @property
    def venv(self) -> Path:
        """The environment beside ``build.py``."""
        return self.root / ".venv"

    @property
    def python(self) -> Path:
        """The interpreter of that environment, where it is made."""
        place = "Scripts/python.exe" if os.name == "nt" else "bin/python"
        return self.venv / place

    @property
    def is_inside(self) -> bool:
        """Tell whether this very process runs in that environment."""
        return Path(sys.prefix).resolve() == self.venv.resolve()

    @property
    def stamps(self) -> dict[Path, str]:
        """Stamp file to content, for each lock that this run's lock fulfils."""
        names = [RUN] if self.lock_name == RUN else [RUN, DEV]
        return {self.venv / f"{name}.sha256": digest(self.root / name) for name in names}

    @property
    def is_stamped(self) -> bool:
        """Tell whether the environment was finished from this very lock."""
        return all(_text(stamp) == content for stamp, content in self.stamps.items())

    @property
    def was_finished(self) -> bool:
        """Tell whether any lock was ever installed to its end, so that an update will do."""
        return any(_text(stamp) for stamp in self._all_stamps)

    @property
    def starts(self) -> bool:
        """Tell whether the interpreter, and the Python that it was made from, can still be run."""
        config = _text(self.venv / "pyvenv.cfg")
        found = re.search(r"^executable *= *(.+?) *$", config, re.MULTILINE)
        if found is None or not os.path.isfile(found[1]):  # noqa: PTH113 -- never raises
            return False
        return self._said("-S", "-c", "print(1)") == "1\n"

    @property
    def has_pip(self) -> bool:
        """Tell whether the environment can install anything."""
        return self._said("-m", "pip", "--version") is not None

    def asked(self) -> tuple[Lack, ...] | None:
        """Return what the environment lacks of the lock, None where it cannot be asked."""
        if not self.starts:
            return None
        script = Path(__file__).with_name("lock.py")
        said = self._said(str(script), str(self.lock))
        if said is None:
            return None
        return tuple(Lack(*line.split(" ")) for line in said.splitlines())

    def stamp(self) -> None:
        """Note that everything is there; one who may not write it is asked again every time."""
        for stamp, content in self.stamps.items():
            if _text(stamp) != content:
                stamp.write_text(content, encoding="utf-8")

    def doubt(self, lacks: tuple[Lack, ...]) -> None:
        """Take back what an update may break: the stamps that no longer hold.

        The packages of a run are not touched by an update for the tests, unless one is lacking.
        """
        current = self.stamps
        run = {pin.name for pin in pins(self.root / RUN)}
        for stamp in self._all_stamps:
            holds = _text(stamp) == current.get(stamp)
            if stamp.is_file() and not (holds and run.isdisjoint(lack.name for lack in lacks)):
                stamp.write_text(_DOUBTED, encoding="utf-8")

    def forget(self) -> None:
        """Take all stamps away, before all is: what is left of it then was never finished."""
        for stamp in self._all_stamps:
            stamp.unlink(missing_ok=True)

    @property
    def _all_stamps(self) -> tuple[Path, ...]:
        return tuple(self.venv / f"{name}.sha256" for name in (RUN, DEV))

    def _said(self, *arguments: str) -> str | None:
        """Run the interpreter; return what it printed, None where it failed."""
        import subprocess

        command = [str(self.python), "-I", *arguments]
        try:
            done = subprocess.run(
                command,
                check=False,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                encoding="utf-8",
                errors="replace",
                env=own(),
            )
        except OSError:
            return None
        return done.stdout if done.returncode == 0 else None


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""
