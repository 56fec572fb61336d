"""What every test may ask for: a workspace, a golden text, finished documents, LibreOffice."""

from __future__ import annotations

import os
import shutil
import signal
import tempfile
import time
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from disclosure.check import FINAL_RULES, Case
from disclosure.compute import compute
from disclosure.compute.final import FINAL
from disclosure.edition import read_edition
from disclosure.load import load_text
from disclosure.model import structure
from disclosure.model.final import FinalAccounts
from disclosure.workspace.kept import VARIABLE
from tests.editions.document import documents, finish

if TYPE_CHECKING:
    from collections.abc import Callable

    from disclosure.edition import Edition
    from disclosure.load import Loaded
    from tests.editions.document import Document

ROOT = Path(__file__).resolve().parent.parent
OFFICE_PROGRAMS = ("soffice", "pdftotext")
#: How long one process of a test run waits for what another is making.
PATIENCE_SECONDS = 300


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="重写 tests/ 里的标准文本")


def pytest_configure(config: pytest.Config) -> None:
    """Keep prepared editions in one folder of this run, which its workers share."""
    if VARIABLE not in os.environ:
        os.environ[VARIABLE] = folder = tempfile.mkdtemp(prefix="disclosure-kept-")
        config.add_cleanup(lambda: shutil.rmtree(folder, ignore_errors=True))


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Skip an office test where its programs are missing; in CI that is a failure."""
    if not item.get_closest_marker("office"):
        return
    missing = "、".join(name for name in OFFICE_PROGRAMS if shutil.which(name) is None)
    if missing and os.environ.get("CI"):
        pytest.fail(f"CI 上必须有 {missing}（见 .ci/run）", pytrace=False)
    if missing:
        pytest.skip(f"本机没有 {missing}，要打开文档的测试没有运行")


# A runner in the background of a shell ignores Ctrl-C, and every program that a test starts would
# inherit that: what is tested is a program at a terminal.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture
def root() -> Path:
    """The project's own folder."""
    return ROOT


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[Path, str], None]:
    """Compare a text with the file that holds it; ``--update-golden`` writes the file anew."""
    update = bool(request.config.getoption("--update-golden"))

    def compare(path: Path, text: str) -> None:
        if update:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
        again = f"python build.py test --update-golden {request.path.relative_to(ROOT).as_posix()}"
        assert path.is_file(), f"还没有 {path}：运行 {again}，看过内容再提交"
        assert path.read_text(encoding="utf-8") == text, (
            f"如果应当如此，运行 {again}，看过差别再提交"
        )

    return compare


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    """An empty project folder with the real templates and schemas, no department and no output."""
    for name in ("templates", "schemas"):
        shutil.copytree(ROOT / name, tmp_path / name)
    for name in ("departments", "output"):
        (tmp_path / name).mkdir()
    return tmp_path


@pytest.fixture
def both_years() -> str:
    """The text of an invented disclosure in 元 with two years by item, carry-overs, mixed units."""
    return (ROOT / "templates" / "final-2024" / "sample.yaml").read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def edition() -> Edition:
    """The edition of 2024, as the pipeline reads it."""
    found, problems = read_edition(ROOT / "templates", "final-2024", ROOT / "schemas")
    assert problems == ()
    assert found is not None
    return found


@pytest.fixture
def case_of(edition: Edition) -> Callable[[str], tuple[Case, Loaded]]:
    """Make the case of a disclosure from its text, which must be free of errors of form."""

    def made(text: str) -> tuple[Case, Loaded]:
        loaded, problems = load_text(text.encode("utf-8"), "departments/x/2024-final.yaml")
        assert loaded is not None, problems
        accounts = structure(FinalAccounts, loaded.data)
        computed = compute(accounts, edition, FINAL)
        return Case(accounts, edition, computed, 2024, loaded.data, FINAL_RULES), loaded

    return made


@pytest.fixture(scope="session")
def once(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str, Callable[[Path], None]], Path]:
    """Make a folder once in a test run, however many processes the run has."""
    own = tmp_path_factory.getbasetemp()
    base = own.parent if "PYTEST_XDIST_WORKER" in os.environ else own

    def made(name: str, make: Callable[[Path], None]) -> Path:
        folder, outcome = base / name, base / f"{name}.outcome"
        try:
            folder.mkdir()
        except FileExistsError:
            return _waited(folder, outcome)
        word = "failed"
        try:
            make(folder)
            word = "made"
        finally:
            outcome.with_suffix(".new").write_text(word, encoding="utf-8")
            outcome.with_suffix(".new").replace(outcome)
        return folder

    return made


def _waited(folder: Path, outcome: Path) -> Path:
    end = time.monotonic() + PATIENCE_SECONDS
    while not outcome.is_file() and time.monotonic() < end:
        time.sleep(0.1)
    assert outcome.read_text(encoding="utf-8") == "made", f"{folder} failed in another process"
    return folder


@pytest.fixture(scope="session")
def finished_root(once: Callable[[str, Callable[[Path], None]], Path]) -> Path:
    """A project folder with both departments and the sample, all built."""
    return once("finished", finish)


@pytest.fixture(scope="session")
def finished(finished_root: Path) -> dict[str, Document]:
    """The finished documents by the department's folder; the invented one is ``sample``."""
    return documents(finished_root)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print the coverage of the mutation test: how much of what is typed an equation guards."""
    for report in terminalreporter.getreports("passed"):
        for name, value in getattr(report, "user_properties", ()):
            if name == "变异检验" and report.when == "call":
                slug, guarded, typed, *counts = value
                hits, of, others, rest = counts
                terminalreporter.write_line(
                    f"变异检验 {slug}：{typed} 个数中 {guarded} 个有勾稽关系把守；"
                    f"其错误 {of} 种报出 {hits} 种，其余各数的错误 {rest} 种报出 {others} 种，"
                    f"合计 {Decimal(hits + others) / (of + rest):.1%}"
                )
