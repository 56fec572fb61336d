"""Small repositories of git for tests."""

from __future__ import annotations

import subprocess

PATH, CHINESE = "departments/a/2023-final.yaml", "departments/区林业局/2023-final.yaml"
TAG = "2023年公开"


def git(folder, *arguments):
    """Ask git for something in a folder, as a person without a configuration of their own."""
    names = ("-c", "user.name=t", "-c", "user.email=t@t", "-c", "commit.gpgsign=false")
    command = ["git", "-C", str(folder), *names, "-c", "init.defaultBranch=main", *arguments]
    return subprocess.run(command, check=True, capture_output=True).stdout.decode().strip()


def write(folder, path, text):
    """Write a file and the folders that it needs."""
    (folder / path).parent.mkdir(parents=True, exist_ok=True)
    (folder / path).write_text(text, encoding="utf-8")
