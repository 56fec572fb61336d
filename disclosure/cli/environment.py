"""Set-up: find or make the Python environment that this program runs in, and continue there.

Standard library only. An environment that has the right versions is used as it is; otherwise a
``.venv`` beside ``build.py`` is made from the lock, once. Its stamp, the lock's hash, is written
last: an environment without one was interrupted and is made anew.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from disclosure.cli.arguments import WRONG_USAGE
from disclosure.cli.console import prepare
from disclosure.cli.installation import Attempt, SetupFailure, explained, install, make_venv
from disclosure.cli.lock import digest, lacking, pins
from disclosure.cli.program import INTERRUPTED, main

if TYPE_CHECKING:
    from collections.abc import Sequence

#: Set to anything but an empty text, nothing is ever installed.
NO_SETUP = "DISCLOSURE_NO_SETUP"
_LOCK, _DEV_LOCK = "requirements.lock", "requirements-dev.lock"
#: Asked of an environment: does it have all that the lock demands? It gets our folder and the lock.
_QUESTION = """
import pathlib, sys
sys.path.insert(0, sys.argv[1])
from disclosure.cli.lock import lacking, pins
sys.exit(bool(lacking(pins(pathlib.Path(sys.argv[2])), finished=True)))
"""


def start(argv: Sequence[str], root: str) -> int:
    """Run the program with these arguments where its packages are; return its exit code."""
    prepare()
    home = Home(Path(root), _DEV_LOCK if list(argv[:1]) == ["test"] else _LOCK)
    try:
        python = _python(home)
    except SetupFailure as failure:
        print(failure, file=sys.stderr)
        return WRONG_USAGE
    except KeyboardInterrupt:
        print("\n已中断：组件还没有装好，下次运行时重新安装。", file=sys.stderr)
        return INTERRUPTED
    if python is None:
        return main(argv, home.root)
    return _continue([str(python), str(home.root / "build.py"), *argv])


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
    def stamps(self) -> dict[Path, str]:
        """Stamp file to content, for each lock that this run's lock fulfils."""
        names = [_LOCK] if self.lock_name == _LOCK else [_LOCK, _DEV_LOCK]
        return {self.venv / f"{name}.sha256": digest(self.root / name) for name in names}


def _python(home: Home) -> Path | None:
    """Return the interpreter to continue with, or None where this one will do."""
    inside = Path(sys.prefix).resolve() == home.venv.resolve()
    stamped = _is_stamped(home)
    if inside and stamped:
        return None
    wanting = lacking(pins(home.lock))
    if not wanting:
        return None
    if not stamped:
        _refuse_if_told(wanting)
        _prepare(home, inside=inside)
    return home.python


def _is_stamped(home: Home) -> bool:
    """Tell whether the environment was finished from this very lock and can still start."""
    if not home.python.is_file() or not _base_exists(home.venv / "pyvenv.cfg"):
        return False
    return all(_text(stamp) == content for stamp, content in home.stamps.items())


def _base_exists(config: Path) -> bool:
    """Tell whether the Python that the environment was made from is still there."""
    found = re.search(r"^executable *= *(.+?) *$", _text(config), re.MULTILINE)
    return found is not None and Path(found[1]).is_file()


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""


def _refuse_if_told(wanting: Sequence[object]) -> None:
    if os.environ.get(NO_SETUP):
        listed = "、".join(str(pin) for pin in wanting[:6]) + ("等" if len(wanting) > 6 else "")
        raise SetupFailure(
            f"缺少组件：{listed}。\n"
            f"环境变量 {NO_SETUP} 已设置，程序不会自己安装：请先在这个 Python 里装好它们，"
            "或者去掉这个变量再运行。"
        )


def _prepare(home: Home, *, inside: bool) -> None:
    """Make or update the environment; the stamps go first and come back last."""
    try:
        if not _is_whole(home):
            _install(home, anew=not (inside or _was_finished(home)))
        for stamp, content in home.stamps.items():
            stamp.write_text(content, encoding="utf-8")
    except OSError as failure:
        raise SetupFailure(explained(str(failure), Attempt(home.root))) from None


def _install(home: Home, *, anew: bool) -> None:
    if anew:
        print("首次运行：正在把所需组件装进 .venv，约需一两分钟，只此一次……", file=sys.stderr)
        make_venv(home.venv, home.python)
    else:
        print("正在补装、更新 .venv 里的组件……", file=sys.stderr)
        for stamp in home.stamps:
            stamp.unlink(missing_ok=True)
    install(home.python, home.lock, home.root / "wheels")
    print("组件已经装好。", file=sys.stderr)


def _was_finished(home: Home) -> bool:
    """Tell whether an earlier lock was installed to its end, so that an update will do."""
    return any(home.venv.glob("*.sha256")) and _base_exists(home.venv / "pyvenv.cfg")


def _is_whole(home: Home) -> bool:
    """Ask an environment without our stamp, made by other hands, whether it has everything."""
    if not home.python.is_file() or not _base_exists(home.venv / "pyvenv.cfg"):
        return False
    command = [str(home.python), "-c", _QUESTION, str(home.root), str(home.lock)]
    try:
        return subprocess.run(command, check=False, capture_output=True).returncode == 0
    except OSError:
        return False


def _continue(command: Sequence[str]) -> int:
    """Run the command to its end, leaving Ctrl-C to it; return its exit code."""
    with subprocess.Popen(command) as process:
        while True:
            try:
                code = process.wait()
            except KeyboardInterrupt:
                continue
            return code if code >= 0 else 128 - code
