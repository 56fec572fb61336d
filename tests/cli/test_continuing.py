"""Going on in another process: its exit code arrives, signals pass, Chinese survives."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from contextlib import suppress
from typing import TYPE_CHECKING

import pytest

from disclosure.cli import continuing
from disclosure.cli.continuing import needs_utf8, own, waited_for, was_chosen

if TYPE_CHECKING:
    from pathlib import Path

posix = pytest.mark.skipif(os.name == "nt", reason="locales and signals of Unix")
DEPARTMENT = "departments/区林业局/2024-final.yaml"


@pytest.mark.parametrize("code", [0, 1, 2, 3])
def test_the_exit_code_comes_through(code: int) -> None:
    assert waited_for([sys.executable, "-c", f"raise SystemExit({code})"], os.environ) == code


@posix
def test_a_process_that_a_signal_has_ended_is_told_as_a_shell_does() -> None:
    command = "import os, signal; os.kill(os.getpid(), signal.SIGKILL)"
    assert waited_for([sys.executable, "-c", command], os.environ) == 137


def test_packages_of_the_machine_are_left_behind(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", "/elsewhere")
    monkeypatch.setenv("PYTHONHOME", "/elsewhere")
    monkeypatch.setenv("PIP_PROXY", "http://proxy")
    assert not {"PYTHONPATH", "PYTHONHOME"} & own().keys()
    assert own()["PIP_PROXY"] == "http://proxy"


def test_a_process_knows_once_that_its_python_was_chosen(monkeypatch: pytest.MonkeyPatch) -> None:
    followed: list[int] = []
    monkeypatch.setattr(continuing, "follow", followed.append)
    assert not was_chosen()
    monkeypatch.setenv("DISCLOSURE_PARENT", "12")
    monkeypatch.setenv("DISCLOSURE_READY", "1")
    assert was_chosen()
    assert not was_chosen()
    assert followed == [12]


def project_in(folder: Path, root: Path) -> Path:
    """Put the program and one department with a Chinese name into a folder with a Chinese name."""
    project = folder / "单位 资料"
    project.mkdir()
    for name in ("disclosure", "templates", "schemas"):
        (project / name).symlink_to(root / name, target_is_directory=True)
    for name in ("build.py", "requirements.lock", "requirements-dev.lock", "pyproject.toml"):
        shutil.copy(root / name, project)
    file = project / DEPARTMENT
    file.parent.mkdir(parents=True)
    shutil.copy(root / "templates/final-2024/sample.yaml", file)
    return project


@pytest.fixture(scope="session")
def locales(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the locales that old Chinese systems still have; in CI it must be made."""
    folder = tmp_path_factory.mktemp("locales")
    for charmap in ("GB18030", "GBK"):
        command = ["localedef", "-i", "zh_CN", "-f", charmap, str(folder / f"zh_CN.{charmap}")]
        try:
            subprocess.run(command, check=True, capture_output=True)
        except (OSError, subprocess.CalledProcessError):
            if os.environ.get("CI"):
                raise
            pytest.skip("本机不能生成中文 locale（Debian：apt install locales），没有测试")
    return folder


LANGUAGES = {
    "GB18030": {"LC_ALL": "zh_CN.GB18030"},
    "GBK": {"LC_ALL": "zh_CN.GBK"},
    "C": {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0"},
    "C on a GBK console": {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONIOENCODING": "gbk"},
}
#: In which character set the console types and reads.
CONSOLES = {
    "GB18030": ("gb18030", "gb18030"),
    "GBK": ("gbk", "gbk"),
    "C": ("utf-8", "utf-8"),
    "C on a GBK console": ("utf-8", "gbk"),
}


@posix
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_machine_that_is_not_utf8_builds_all_the_same(
    language: str, locales: Path, tmp_path: Path, root: Path
) -> None:
    project, (typed, read) = project_in(tmp_path, root), CONSOLES[language]
    variables = {"LOCPATH": str(locales), "PYTHONUTF8": "0", **LANGUAGES[language]}
    words = ["2024", "--department", "区林业局"]
    done = subprocess.run(
        [sys.executable, str(project / "build.py"), *(word.encode(typed) for word in words)],
        check=False,
        capture_output=True,
        env={"PATH": os.environ["PATH"], "HOME": str(tmp_path), **variables},
        timeout=300,
    )
    said = done.stdout.decode(read)
    assert done.returncode == 0, (said, done.stderr)
    assert "共 1 份；完成 1 份" in said
    (made,) = (project / "output/2024").glob("*.docx")
    assert made.name == "2024年度某区林业局部门决算公开.docx"


@posix
def test_the_exit_code_comes_through_the_other_mode(
    locales: Path, tmp_path: Path, root: Path
) -> None:
    project = project_in(tmp_path, root)
    variables = {"LOCPATH": str(locales), "PYTHONUTF8": "0", "LC_ALL": "zh_CN.GB18030"}
    for words, code in ((["nothing"], 2), (["check", "2023"], 1), (["--version"], 0)):
        command = [sys.executable, str(project / "build.py"), *words]
        environment = {"PATH": os.environ["PATH"], "HOME": str(tmp_path), **variables}
        done = subprocess.run(command, check=False, capture_output=True, env=environment)
        assert done.returncode == code, done.stderr


def test_this_machine_needs_no_other_mode() -> None:
    assert sys.getfilesystemencoding() != "utf-8" or not needs_utf8()


SLEEPER = """
import os, sys, time
sys.path.insert(0, sys.argv[1])
from disclosure.cli.continuing import was_chosen, waited_for
from disclosure.cli.interruption import Terminated, on_termination, terminated
if len(sys.argv) > 2:
    sys.exit(waited_for([sys.executable, *sys.argv[:2]], os.environ))
was_chosen()
try:
    with on_termination(terminated):
        print(os.getpid(), flush=True)
        time.sleep(60)
except (Terminated, KeyboardInterrupt):
    sys.exit(143)
"""


@posix
@pytest.mark.parametrize(("number", "code"), [(signal.SIGTERM, 143), (signal.SIGKILL, -9)])
def test_the_process_ends_with_the_one_that_waits_for_it(
    tmp_path: Path, root: Path, number: int, code: int
) -> None:
    script = tmp_path / "sleeper.py"
    script.write_text(SLEEPER, encoding="utf-8")
    command = [sys.executable, str(script), str(root), "outer"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, encoding="utf-8") as outer:
        inner = int(outer.stdout.readline())
        outer.send_signal(number)
        assert outer.wait(30) == code
        assert gone(inner)


def gone(number: int) -> bool:
    """Wait until a process has ended; half a minute is for a machine that is very busy."""
    end = time.monotonic() + 30
    while time.monotonic() < end:
        try:
            os.kill(number, 0)
        except ProcessLookupError:
            return True
        time.sleep(0.05)
    with suppress(ProcessLookupError):
        os.kill(number, signal.SIGKILL)
    return False
