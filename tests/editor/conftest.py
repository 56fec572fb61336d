"""The language servers that the tests drive, installed once from the lock beside this file."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.editor.language_server import ROOT, LanguageServer
from tests.npm import give_up, install

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

HERE = Path(__file__).resolve().parent
MODULES = HERE / "node_modules"
#: The name in ``package.json`` of what the current editor carries, and of an old one.
CURRENT, OLD = "yaml-language-server", "yaml-language-server-1.15"


@pytest.fixture(scope="session")
def node(once: Callable[[str, Callable[[Path], None]], Path]) -> str:
    """The path of Node.js, the servers being installed; without it the tests are skipped."""

    def make(folder: Path) -> None:
        (folder / "missing.txt").write_text(install(HERE), encoding="utf-8")

    if missing := (once("language-servers", make) / "missing.txt").read_text(encoding="utf-8"):
        give_up(missing)
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
