"""``python build.py git`` in a real clone, in a folder with Chinese characters and a space."""

from __future__ import annotations

import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from disclosure.cli.arguments import WrongUsage
from disclosure.cli.cloning import git_arguments, run_git
from tests.render.small import form_with

ROOT = Path(__file__).resolve().parents[2]


def git(root: Path, *arguments: str) -> str:
    who = ("-c", "user.name=x", "-c", "user.email=x@example.org")
    done = subprocess.run(
        ["git", "-C", str(root), *who, *arguments],
        check=False,
        capture_output=True,
        encoding="utf-8",
    )
    return done.stdout + done.stderr


def run(root: Path, *words: str) -> int:
    return run_git(git_arguments().parse_args(words), root)


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """A repository with a Word file; its ``build.py`` is the real one."""
    root = tmp_path / "公开 '项目'"
    root.mkdir()
    git(root, "init", "-q")
    (root / ".gitattributes").write_text(
        (ROOT / ".gitattributes").read_text(encoding="utf-8"), encoding="utf-8"
    )
    (root / "build.py").write_text(
        f"import sys, runpy\nsys.path.insert(0, {str(ROOT)!r})\n"
        f"runpy.run_path({str(ROOT / 'build.py')!r}, run_name='__main__')\n",
        encoding="utf-8",
    )
    (root / "报告.docx").write_bytes(form_with("收入1.00万元", "不变"))
    git(root, "add", ".")
    git(root, "commit", "-qm", "x")
    (root / "报告.docx").write_bytes(form_with("收入2.00万元", "不变"))
    return root


def test_a_difference_of_a_word_file_is_read_as_text(clone: Path) -> None:
    assert "Binary files" in git(clone, "diff")
    assert run(clone) == 0
    shown = git(clone, "diff")
    assert "报告.docx" in shown
    assert "\n-收入1.00万元\n+收入2.00万元\n 不变\n" in shown


def test_a_file_that_is_no_document_does_not_end_the_difference(clone: Path) -> None:
    run(clone)
    (clone / "报告.docx").write_bytes(b"PK spoilt")
    shown = git(clone, "diff")
    assert "+（显示不了文字：没有这个文件，或者不是完整的 .docx 文件）" in shown
    assert "fatal" not in shown


def test_it_says_what_it_has_set_and_that_it_was_set(clone: Path, capsys) -> None:
    run(clone)
    first, told = capsys.readouterr().out, git(clone, "config", "--local", "--list")
    assert first.count("已设置：") == 2
    assert "python build.py git --undo" in first
    run(clone)
    assert capsys.readouterr().out.count("已经设置过：") == 2
    assert git(clone, "config", "--local", "--list") == told


def test_it_is_taken_back_whole(clone: Path, capsys) -> None:
    before = git(clone, "config", "--local", "--list")
    run(clone)
    assert git(clone, "config", "--local", "--list") != before
    run(clone, "--undo")
    assert git(clone, "config", "--local", "--list") == before
    run(clone, "--undo")
    assert capsys.readouterr().out.endswith("没有什么可取消的。\n")


def test_what_somebody_else_has_set_stays(clone: Path, capsys) -> None:
    git(clone, "config", "diff.docx.textconv", "pandoc -t plain")
    git(clone, "config", "core.quotepath", "false")
    run(clone)
    assert (
        "没有改动：diff.docx.textconv 已经由别人设置为 pandoc -t plain" in capsys.readouterr().out
    )
    run(clone, "--undo")
    assert git(clone, "config", "--local", "diff.docx.textconv") == "pandoc -t plain\n"
    assert git(clone, "config", "--local", "core.quotepath") == "false\n"


def test_a_folder_that_was_moved_is_set_up_anew(clone: Path) -> None:
    run(clone)
    moved = clone.rename(clone.with_name("新 位置"))
    run(moved)
    (command,) = git(moved, "config", "--local", "--get-all", "diff.docx.textconv").splitlines()
    assert shlex.split(command) == [sys.executable, f"{moved}/build.py", "text", "--for-diff"]


def test_a_repository_without_the_attribute_is_told_what_to_add(clone: Path, capsys) -> None:
    (clone / ".gitattributes").write_text("", encoding="utf-8")
    run(clone)
    assert "*.docx -text -merge diff=docx" in capsys.readouterr().out


def test_a_folder_that_is_in_no_repository_says_so(tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    with pytest.raises(WrongUsage, match="不在 git 仓库里"):
        run(tmp_path)


def test_a_machine_without_git_says_so(tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(WrongUsage, match="没有找到 git 程序"):
        run(tmp_path)
