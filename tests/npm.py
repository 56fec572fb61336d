"""Programs for Node.js that tests drive, installed from a lock; and why they are not there."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
from typing import TYPE_CHECKING, NoReturn

import pytest

if TYPE_CHECKING:
    from pathlib import Path

_INSTALL = ("ci", "--ignore-scripts", "--no-audit", "--no-fund", "--fetch-retries=1")


def install(home: Path) -> str:
    """Install what the lock in a folder names, unless it is there; return what is missing."""
    lock = hashlib.sha256((home / "package-lock.json").read_bytes()).hexdigest()
    stamp, npm = home / "node_modules" / ".installed", shutil.which("npm")
    if npm is None or shutil.which("node") is None:
        return "本机没有 Node.js 和 npm"
    if stamp.is_file() and stamp.read_text(encoding="utf-8") == lock:
        return ""
    done = subprocess.run(
        [npm, *_INSTALL], cwd=home, check=False, capture_output=True, encoding="utf-8"
    )
    if done.returncode:
        return f"npm 没有装好 {home.name}：{' '.join(done.stderr.split()[:20])}"
    stamp.write_text(lock, encoding="utf-8")
    return ""


def give_up(missing: str) -> NoReturn:
    """Skip the test, with the reason; in CI nothing may be missing."""
    if os.environ.get("CI"):
        pytest.fail(f"{missing}（见 .ci/run）", pytrace=False)
    pytest.skip(f"{missing}，这一项没有运行")
