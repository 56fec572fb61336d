"""``build.py`` as it is really started: another process, another console, another Python."""

from __future__ import annotations

import ast
import os
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path


def run(root: Path, *words: str, **variables: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, str(root / "build.py"), *words],
        check=False,
        capture_output=True,
        cwd=root.parent,
        env={**os.environ, "DISCLOSURE_NO_SETUP": "1", **variables},
    )


def test_it_runs_from_any_folder_and_passes_the_exit_code_on(root: Path) -> None:
    assert run(root, "--version").returncode == 0
    assert run(root, "no-such-command").returncode == 2


@pytest.mark.parametrize("encoding", ["gbk", "cp936", "ascii", "utf-8"])
def test_it_speaks_on_every_console(root: Path, encoding: str) -> None:
    done = run(root, "--help", PYTHONIOENCODING=encoding, PYTHONUTF8="0")
    assert done.returncode == 0
    assert "python build.py test" in done.stdout.decode(encoding)


def test_it_starts_with_the_standard_library_alone(root: Path, tmp_path: Path) -> None:
    """Without any package, what is missing is told; nothing is imported that is not there."""
    shutil.copy(root / "requirements.lock", tmp_path)
    done = subprocess.run(
        [sys.executable, "-S", "-c", _WITHOUT_PACKAGES, str(root), str(tmp_path)],
        check=False,
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "DISCLOSURE_NO_SETUP": "1", "PYTHONIOENCODING": "utf-8"},
    )
    assert done.stderr.startswith("缺少组件：")
    assert done.returncode == 2


_WITHOUT_PACKAGES = """
import sys
sys.path[:] = [sys.argv[1], *(p for p in sys.path[1:] if "site-packages" not in p)]
from disclosure.cli.environment import start
sys.exit(start(["2024"], sys.argv[2]))
"""


def test_an_old_python_can_read_it(root: Path) -> None:
    """No annotation, no f-string, no definition: Python 2.7 and 3.6 get as far as the message."""
    text = (root / "build.py").read_text(encoding="utf-8")
    assert text.startswith("# -*- coding: utf-8 -*-\n")
    modern = (ast.JoinedStr, ast.AnnAssign, ast.NamedExpr, ast.FunctionDef, ast.Match, ast.With)
    tree = ast.parse(text)
    assert not [node for node in ast.walk(tree) if isinstance(node, modern)]
    refused = next(n for n, node in enumerate(tree.body) if isinstance(node, ast.If))
    before = (ast.unparse(node) for node in tree.body[1:refused])
    assert [line for line in before if "import" in line] == [
        "from __future__ import unicode_literals",
        "import os",
        "import sys",
    ]


def test_an_old_python_is_told_what_to_do(root: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", _AS_OLD, str(root / "build.py")],
        check=False,
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONIOENCODING": "utf-8"},
    )
    assert done.returncode == 2
    assert done.stderr.startswith("本程序需要 Python 3.11 或更高版本，现在运行它的是 Python 3.8。")


_AS_OLD = """
import runpy, sys
sys.version_info = (3, 8, 10, "final", 0)
runpy.run_path(sys.argv[1], run_name="__main__")
"""


def test_the_double_click_starts_the_same_command(root: Path) -> None:
    script = (root / "生成.bat").read_bytes()
    assert b"chcp 65001" in script
    assert b"build.py %YEAR%" in script
    assert script.count(b"\r\n") == script.count(b"\n"), "cmd.exe needs its own line ends"
