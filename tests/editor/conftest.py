"""The language servers that the tests drive, installed once from the lock beside this file."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import pytest

from tests.editor.language_server import ROOT, LanguageServer

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

HERE = Path(__file__).resolve().parent
MODULES = HERE / "node_modules"
#: The name in ``package.json`` of what the current editor carries, and of an old one.
CURRENT, OLD = "yaml-language-server", "yaml-language-server-1.15"
_STAMP = MODULES / ".installed"
_INSTALL = ("ci", "--ignore-scripts", "--no-audit", "--no-fund", "--fetch-retries=1")


@pytest.fixture(scope="session")
def node(once: Callable[[str, Callable[[Path], None]], Path]) -> str:
    """The path of Node.js, the servers being installed; without it the tests are skipped."""
    reason = once("language-servers", _install) / "missing.txt"
    if reason.is_file():
        _give_up(reason.read_text(encoding="utf-8"))
    return str(shutil.which("node"))


@pytest.fixture(scope="session", params=[CURRENT, OLD])
def server(request: pytest.FixtureRequest, node: str) -> Iterator[LanguageServer]:
    """A running language server, the current one and an old one."""
    yield from _running(node, request.param)


@pytest.fixture(scope="session")
def current(node: str) -> Iterator[LanguageServer]:
    """The current language server, whose own messages are in Chinese too."""
    yield from _running(node, CURRENT)


@pytest.fixture(scope="session")
def every_key() -> str:
    """The text of a disclosure that writes every key and has no error."""
    return (ROOT / "tests" / "validate" / "every_key.yaml").read_text(encoding="utf-8")


def _running(node: str, package: str) -> Iterator[LanguageServer]:
    started = LanguageServer([node, str(MODULES / package / "bin" / CURRENT), "--stdio"])
    yield started
    started.end()


def _install(folder: Path) -> None:
    """Install what the lock names, unless it is there; say in the folder why it is not."""
    lock = hashlib.sha256((HERE / "package-lock.json").read_bytes()).hexdigest()
    npm = shutil.which("npm")
    if npm is None or shutil.which("node") is None:
        (folder / "missing.txt").write_text("本机没有 Node.js 和 npm", encoding="utf-8")
    elif not _STAMP.is_file() or _STAMP.read_text(encoding="utf-8") != lock:
        done = subprocess.run(
            [npm, *_INSTALL], cwd=HERE, check=False, capture_output=True, encoding="utf-8"
        )
        if done.returncode == 0:
            _STAMP.write_text(lock, encoding="utf-8")
        else:
            said = f"npm 没有装好语言服务器：{' '.join(done.stderr.split()[:20])}"
            (folder / "missing.txt").write_text(said, encoding="utf-8")


def _give_up(reason: str) -> NoReturn:
    """Skip the test, with the reason; in CI nothing may be missing."""
    if os.environ.get("CI"):
        pytest.fail(f"{reason}（见 .ci/run）", pytrace=False)
    pytest.skip(f"{reason}，编辑器的测试没有运行")
