"""The real pre-commit runs the hooks: a broken data file does not get into a commit."""

from __future__ import annotations

import pytest

from tests.ecosystem.conftest import CHANGED

CONFLICT = "年度: 2020\n<<<<<<< HEAD\n口径: 部门汇总\n=======\n口径: 单位\n>>>>>>> 改动\n"


@pytest.fixture
def hooked(repository, tmp_path, python):
    """A repository with the hook installed; nothing may be fetched."""
    quiet = {"PRE_COMMIT_HOME": str(tmp_path / "cache"), "PIP_NO_INDEX": "1", "no_proxy": "*"}

    def run(*words):
        done = repository.run([python, "-m", "pre_commit", *words], quiet)
        return done.returncode, done.stdout + done.stderr

    return repository, run


def test_a_commit_with_a_conflict_left_in_a_file_is_refused(hooked):
    repository, run = hooked
    assert run("install")[0] == 0
    (repository.root / CHANGED).write_text(CONFLICT, encoding="utf-8")
    repository.git("add", ".")
    done = repository.run(
        ["git", "-c", "user.name=x", "-c", "user.email=x@y.z", "commit", "-m", "x"]
    )
    said = done.stdout + done.stderr
    assert done.returncode == 1, said
    assert f"{CHANGED}:2:1: 错误[L139] git 没有合并成的两份内容还并排放着" in said


def test_only_changed_data_files_are_checked(hooked):
    repository, run = hooked
    other = repository.root / "departments/other/2020-final.yaml"
    other.parent.mkdir()
    other.write_text("年度: 二〇二〇\n", encoding="utf-8")
    repository.git("add", ".")
    code, said = run("run", "--files", "build.py", "schemas/final.schema.json")
    assert (code, "no files to check" in said) == (0, True)
    code, said = run("run", "--files", CHANGED, "departments/other/2020-final.yaml")
    assert code == 1
    assert "departments/other/2020-final.yaml:1:5: 错误[S" in said
    assert f"{CHANGED}:" not in said


def test_the_hook_for_other_repositories_is_the_same(hooked, made):
    _, run = hooked
    code, said = run("try-repo", str(made), "disclosure-check", "--files", CHANGED)
    assert code == 0, said
    assert "检查改动的数据文件" in said
