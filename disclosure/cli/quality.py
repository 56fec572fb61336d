"""``test``: the project's own tests and every other check, in one go.

Without arguments everything runs; with arguments (a file, ``-k``, ``--update-golden``) only pytest
does, with those. ``--long`` runs the large doses of the attacks of ``tests/reliability`` instead.
"""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

#: A file opened without an encoding is a defect on Windows: everywhere it is an error.
_STRICT = {"PYTHONWARNDEFAULTENCODING": "1", "PYTHONWARNINGS": "error::EncodingWarning"}


_CONTRACTS = "from importlinter.cli import lint_imports_command as main; main(['--no-logo'])"


@dataclass(frozen=True, slots=True)
class Step:
    """One check: what it looks at, the tool that does it, and what the interpreter is given."""

    title: str
    tool: str
    arguments: tuple[str, ...]


_STEPS = (
    Step("代码规范", "ruff check", ("-m", "ruff", "check", "--quiet")),
    Step("代码格式", "ruff format", ("-m", "ruff", "format", "--check", "--quiet")),
    Step("类型", "mypy --strict", ("-m", "mypy")),
    Step("房间边界", "lint-imports", ("-c", _CONTRACTS)),
    Step("测试", "pytest", ("-m", "pytest", "-n", "auto")),
)


def run_tests(root: Path, arguments: Sequence[str]) -> int:
    """Run the checks in the project's folder; return 0 where all of them passed, else 1."""
    only = Step("测试", "pytest", ("-m", "pytest", *arguments))
    results = [(step, _passes(step, root)) for step in ([only] if arguments else _STEPS)]
    print()
    for step, passed in results:
        print(f"{'✓ 通过' if passed else '✗ 没有通过'}  {step.title}（{step.tool}）")
    return 0 if all(passed for _, passed in results) else 1


def run_long(root: Path, arguments: Sequence[str]) -> int:
    """Run the large doses of all attacks, or of those that are named; return what they return."""
    import subprocess

    command = [sys.executable, "-m", "tests.reliability", *arguments]
    return subprocess.run(command, cwd=root, check=False, env=dict(os.environ)).returncode


def _passes(step: Step, root: Path) -> bool:
    import subprocess

    print(f"—— {step.title}（{step.tool}）——", flush=True)
    environment = {**os.environ, **(_STRICT if step.tool == "pytest" else {})}
    command = [sys.executable, *step.arguments]
    return subprocess.run(command, cwd=root, check=False, env=environment).returncode == 0
