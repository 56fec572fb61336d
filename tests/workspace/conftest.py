"""What the tests of this room may ask for."""

from __future__ import annotations

import pytest

from tests.workspace.repositories import CHINESE, PATH, TAG, git, write


@pytest.fixture
def repository(tmp_path):
    """A repository in a folder with Chinese characters and spaces; the project is a folder of it."""
    root = tmp_path / "预算 公开" / "project"
    write(root, PATH, "一\n")
    write(root, CHINESE, "二\n")
    git(root.parent, "init", "-q")
    git(root.parent, "add", ".")
    git(root.parent, "commit", "-qm", "published")
    git(root.parent, "tag", "-a", TAG, "-m", "t")
    write(root, PATH, "changed\n")
    return root
