"""A small project around the real set-up: real ``build.py``, venv and pip, two packages of ours.

Its program prints the versions of the two packages with which it runs. Nothing is downloaded: the
packages are wheels in ``wheels/``.
"""

from __future__ import annotations

import base64
import hashlib
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from zipfile import ZipFile, ZipInfo

from disclosure.cli.home import DEV, RUN, Home

ROOT = Path(__file__).resolve().parents[2]
#: The Python that a person starts: it has none of the packages.
BASE = Path(sys._base_executable)
PYPROJECT = """\
[project]
name = "disclosure"
version = "0.0.1"
dependencies = ["alpha-test>=1,<2", "beta-test[extra] >= 1"]
"""
PROGRAM = """\
def build(options, reporter):
    import alpha_test, beta_test

    print(f"alpha {alpha_test.VERSION} beta {beta_test.VERSION}")
    return int(options.force)
"""
FIRST = "首次运行：正在把所需组件装进 .venv，约需一两分钟，只此一次……\n"


def wheel(folder: Path, name: str, version: str) -> str:
    """Write a wheel with one module; return the entry of a lock for it."""
    folder.mkdir(exist_ok=True)
    module, info = f"{name}_test", f"{name}_test-{version}.dist-info"
    files = {
        f"{module}/__init__.py": f"VERSION = {version!r}\n",
        f"{info}/METADATA": f"Metadata-Version: 2.1\nName: {name}-test\nVersion: {version}\n",
        f"{info}/WHEEL": "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    }
    record = "".join(f"{path},sha256={_hash(text)},{len(text)}\n" for path, text in files.items())
    path = folder / f"{module}-{version}-py3-none-any.whl"
    with ZipFile(path, "w") as archive:
        for inside, text in {**files, f"{info}/RECORD": f"{record}{info}/RECORD,,\n"}.items():
            archive.writestr(ZipInfo(inside), text)
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    return f"{name}-test=={version} \\\n    --hash=sha256:{digest}\n"


def _hash(text: str) -> str:
    return base64.urlsafe_b64encode(hashlib.sha256(text.encode()).digest()).rstrip(b"=").decode()


@dataclass(frozen=True)
class Done:
    """What a command printed on both streams together, and its exit code."""

    code: int
    said: str


@dataclass(frozen=True)
class SmallProject:
    """The project, and what can be done to it."""

    root: Path

    def lock(self, run: dict[str, str], dev: dict[str, str] | None = None) -> None:
        """Write both locks, and the wheels that they name."""
        entries = {name: wheel(self.root / "wheels", name, run[name]) for name in run}
        (self.root / RUN).write_text("".join(entries.values()), encoding="utf-8")
        more = {name: wheel(self.root / "wheels", name, v) for name, v in (dev or {}).items()}
        text = "".join({**entries, **more}.values())
        (self.root / DEV).write_text(text, encoding="utf-8")

    def command(self, *words: str, python: Path = BASE) -> list[str]:
        return [str(python), str(self.root / "build.py"), *words]

    def run(self, *words: str, python: Path = BASE, **variables: str) -> Done:
        """Run ``build.py`` as a person would, on a machine with only these variables."""
        done = subprocess.run(
            self.command(*words, python=python),
            check=False,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            env=self.variables(**variables),
            timeout=120,
        )
        return Done(done.returncode, done.stdout.decode("utf-8"))

    def variables(self, **more: str) -> dict[str, str]:
        kept = ("PATH", "SYSTEMROOT", "TEMP", "TMP", "COVERAGE_PROCESS_START")
        ours = {name: os.environ[name] for name in kept if name in os.environ}
        home = {"HOME": str(self.root / "home"), "PYTHONIOENCODING": "utf-8"}
        return {**ours, **home, **more}

    @property
    def home(self) -> Home:
        return Home(self.root, RUN)

    @property
    def packages(self) -> Path:
        """Where the environment has its packages."""
        (found,) = (self.root / ".venv").rglob("site-packages")
        return found

    def stamp(self, name: str = RUN) -> str:
        """Return what a stamp says, nothing where there is none."""
        path = self.root / f".venv/{name}.sha256"
        return path.read_text(encoding="utf-8") if path.is_file() else ""

    @property
    def is_stamped(self) -> bool:
        return Home(self.root, RUN).is_stamped

    def sabotage(self, script: str) -> None:
        """Let pip of the environment run a script of ours whenever it is to install."""
        text = f"import sys\nif 'install' in sys.argv:\n{_indented(script)}"
        main = self.packages / "pip/__main__.py"
        main.write_text(f"{text}\n{main.read_text(encoding='utf-8')}", encoding="utf-8")

    def mend_pip(self) -> None:
        """Take all sabotage back."""
        main = self.packages / "pip/__main__.py"
        text = main.read_text(encoding="utf-8")
        main.write_text(text[text.rindex("import os") :], encoding="utf-8")


def _indented(script: str) -> str:
    return "\n".join(f"    {line}" for line in script.splitlines())


def furnished(root: Path) -> SmallProject:
    """Make the project, without an environment: alpha 1.0 and beta 1.0 for a build, gamma to test."""
    root.mkdir()
    shutil.copy(ROOT / "build.py", root)
    # -- the whole program: what a command reads before its own work begins is not listed here --
    shutil.copytree(ROOT / "disclosure", root / "disclosure", ignore=_without)
    (root / "disclosure/pipeline/build.py").write_text(PROGRAM, encoding="utf-8")
    reporters = root / "disclosure/reporters/__init__.py"
    reporters.write_text(
        "class TextReporter:\n    def __init__(self, **_): ...\n", encoding="utf-8"
    )
    (root / "pyproject.toml").write_text(PYPROJECT, encoding="utf-8")
    (root / "home").mkdir()
    project = SmallProject(root)
    project.lock({"alpha": "1.0", "beta": "1.0"}, {"gamma": "1.0"})
    return project


_without = shutil.ignore_patterns("__pycache__", "*.csv", "examples.json")


def copied(made: Path, root: Path) -> SmallProject:
    """Copy a project with its environment; links to the base Python stay links."""
    shutil.copytree(made, root, symlinks=True)
    return SmallProject(root)
