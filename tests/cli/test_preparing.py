"""Whatever happens to an update, what worked goes on working, and the next run puts it right."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest

from disclosure.cli.home import DEV, RUN
from disclosure.cli.lock import digest
from tests.cli.small_project import BASE, FIRST, Done, SmallProject

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

OLD, NEW = "alpha 1.0 beta 1.0\n", "alpha 1.1 beta 1.0\n"
NO_NETWORK = """
print("WARNING: Retrying (Retry(total=1)) after connection broken by 'NewConnectionError'")
sys.exit(1)
"""
NOT_TO_BE_ASKED = "print('pip was asked to install'); sys.exit(1)"
posix = pytest.mark.skipif(os.name == "nt", reason="signals and owners of Unix")


def newer(project: SmallProject) -> None:
    project.lock({"alpha": "1.1", "beta": "1.0"}, {"gamma": "1.0"})


def newer_for_tests(project: SmallProject) -> None:
    project.lock({"alpha": "1.0", "beta": "1.0"}, {"gamma": "1.1"})


def test_after_the_first_run_nothing_is_installed_any_more(project: SmallProject) -> None:
    """What the first run says and does is asserted where all these projects are copied from."""
    assert project.is_stamped
    project.sabotage(NOT_TO_BE_ASKED)
    assert project.run("2024") == Done(0, OLD)
    assert project.run("2024", "--force") == Done(1, OLD)


UPDATE = "正在补装、更新 .venv 里的组件……\n"


def test_a_newer_lock_is_installed_over_the_old_one(project: SmallProject) -> None:
    kept = project.root / ".venv/kept"
    kept.touch()
    newer(project)
    assert project.run("2024") == Done(0, f"{UPDATE}组件已经装好。\n{NEW}")
    assert project.is_stamped
    assert kept.is_file()


def test_without_a_network_a_build_runs_with_what_was_there(project: SmallProject) -> None:
    newer(project)
    project.sabotage(NO_NETWORK)
    for words, code in ((["2024"], 0), (["2024", "--force"], 1)):
        done = project.run(*words)
        assert done.code == code, "the build's own exit code"
        assert done.said.endswith(OLD)
        assert "没有连上软件源" in done.said
        assert "这次先用原来装好的组件运行" in done.said
        assert "alpha-test 1.0（清单是 1.1）" in done.said
        assert not project.is_stamped
    project.mend_pip()
    assert project.run("2024") == Done(0, f"{UPDATE}组件已经装好。\n{NEW}")
    assert project.run("2024") == Done(0, NEW)


def test_a_version_that_the_project_no_longer_allows_does_not_serve(project: SmallProject) -> None:
    newer(project)
    text = (project.root / "pyproject.toml").read_text(encoding="utf-8")
    allowed = text.replace("alpha-test>=1,<2", "alpha-test>=1.1,<2")
    (project.root / "pyproject.toml").write_text(allowed, encoding="utf-8")
    project.sabotage(NO_NETWORK)
    done = project.run("2024")
    assert done.code == 2
    assert "没有连上软件源" in done.said
    assert OLD not in done.said


def test_a_package_that_was_never_there_does_not_serve(project: SmallProject) -> None:
    project.lock({"alpha": "1.0", "beta": "1.0", "delta": "1.0"})
    project.sabotage(NO_NETWORK)
    assert project.run("2024").code == 2
    project.lock({"alpha": "1.0", "beta": "1.0"}, {"gamma": "1.0"})
    assert project.run("2024") == Done(0, OLD)


def test_a_failed_update_for_the_tests_costs_a_build_nothing(project: SmallProject) -> None:
    newer_for_tests(project)
    project.sabotage(NO_NETWORK)
    done = project.run("test", "--version")
    assert done.code == 2
    assert "没有连上软件源" in done.said
    assert project.is_stamped
    assert project.run("2024") == Done(0, OLD)


def test_the_tests_never_run_with_other_versions(project: SmallProject) -> None:
    assert project.run("test", "--version").said.startswith(UPDATE)
    newer_for_tests(project)
    project.sabotage(NO_NETWORK)
    for _ in range(2):
        assert project.run("test", "--version").code == 2
        assert project.is_stamped


def test_the_tests_get_their_packages_and_a_build_keeps_its_own(project: SmallProject) -> None:
    before = project.stamp(RUN)
    done = project.run("test", "--version")
    assert done.said.startswith(f"{UPDATE}组件已经装好。\n—— 测试（pytest）——")
    assert project.stamp(RUN) == before
    assert project.stamp(DEV) == digest(project.root / DEV)
    project.sabotage(NOT_TO_BE_ASKED)
    assert project.run("2024") == Done(0, OLD)
    assert "pip was asked" not in project.run("test", "--version").said


def test_when_both_locks_change_each_is_installed_when_it_is_needed(project: SmallProject) -> None:
    project.run("test", "--version")
    project.lock({"alpha": "1.1", "beta": "1.0"}, {"gamma": "1.1"})
    assert project.run("2024") == Done(0, f"{UPDATE}组件已经装好。\n{NEW}")
    assert project.run("test", "--version").said.startswith(f"{UPDATE}组件已经装好。\n——")
    assert project.run("2024") == Done(0, NEW)


def test_a_lock_that_is_taken_back_after_a_failed_update_is_fulfilled(
    project: SmallProject,
) -> None:
    newer(project)
    project.sabotage(NO_NETWORK)
    project.run("2024")
    project.lock({"alpha": "1.0", "beta": "1.0"}, {"gamma": "1.0"})
    assert project.run("2024") == Done(0, OLD)
    assert project.is_stamped


def test_half_an_update_is_never_taken_for_the_lock_that_it_came_from(
    project: SmallProject,
) -> None:
    """The stamp of the old lock is taken back first: alpha is new already when pip breaks off."""
    newer(project)
    wheel = project.root / "wheels/alpha_test-1.1-py3-none-any.whl"
    project.sabotage(
        "import shutil, zipfile, pathlib\n"
        "here = pathlib.Path(sys.argv[0]).parents[1]\n"
        "shutil.rmtree(next(here.glob('alpha_test-1.0.dist-info')))\n"
        f"zipfile.ZipFile({str(wheel)!r}).extractall(here)\n"
        "sys.exit(1)"
    )
    assert project.run("2024").code == 0
    project.mend_pip()
    project.lock({"alpha": "1.0", "beta": "1.0"}, {"gamma": "1.0"})
    assert project.run("2024").said.endswith(OLD)


@contextmanager
def installing(project: SmallProject, *words: str, first: str = "") -> Iterator[subprocess.Popen]:
    """Run a command until its pip, after doing something first, hangs; end pip at last."""
    mark = project.root / "hanging"
    script = (
        f"{first}\nimport os, pathlib, time\n"
        f"pathlib.Path({str(mark)!r}).write_text(str(os.getpid()), encoding='utf-8')\n"
        "time.sleep(60)"
    )
    project.sabotage(script)
    process = subprocess.Popen(
        project.command(*words),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        env=project.variables(),
        start_new_session=True,
    )
    end = time.monotonic() + 60
    while not (mark.is_file() and mark.read_text(encoding="utf-8")) and time.monotonic() < end:
        time.sleep(0.02)
    number = int(mark.read_text(encoding="utf-8"))
    try:
        yield process
    finally:
        if running(number):
            os.kill(number, signal.SIGKILL)
        process.communicate(timeout=60)
        mark.unlink()
        project.mend_pip()


def running(number: int) -> bool:
    try:
        os.kill(number, 0)
    except ProcessLookupError:
        return False
    return True


TAKE_ALPHA_AWAY = """
import pathlib, shutil
for part in pathlib.Path(sys.argv[0]).parents[1].glob("alpha*"):
    shutil.rmtree(part)
"""


@posix
@pytest.mark.parametrize(
    ("change", "words", "first"),
    [
        (newer, ["2024"], ""),
        (newer, ["2024"], TAKE_ALPHA_AWAY),
        (newer_for_tests, ["test", "--version"], ""),
        (newer_for_tests, ["test", "--version"], TAKE_ALPHA_AWAY),
    ],
    ids=["run", "run, half way", "tests", "tests, half way"],
)
def test_a_killed_update_is_put_right_by_the_next_build(
    project: SmallProject, change: Callable, words: list[str], first: str
) -> None:
    change(project)
    with installing(project, *words, first=first) as process:
        process.kill()
    done = project.run("2024")
    assert done.code == 0
    assert done.said.endswith(NEW if change is newer else OLD)
    assert project.is_stamped
    assert project.run("2024").said in (NEW, OLD)


@posix
@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_an_interrupted_update_is_told_and_goes_on_next_time(
    project: SmallProject, number: int, code: int
) -> None:
    newer(project)
    with installing(project, "2024") as process:
        if number == signal.SIGINT:
            os.killpg(process.pid, number)
        else:
            process.send_signal(number)
        said, _ = process.communicate(timeout=60)
        assert process.returncode == code
        assert "已中断：组件还没有装好" in said.decode()
    assert project.run("2024").said.endswith(NEW)


@posix
def test_an_interrupted_first_run_is_begun_anew(project: SmallProject) -> None:
    for stamp in (project.root / ".venv").glob("*.sha256"):
        stamp.unlink()
    shutil.rmtree(project.packages / "alpha_test")
    done = project.run("2024")
    assert done == Done(0, f"{FIRST}组件已经装好。\n{OLD}")


def test_what_is_whole_needs_no_stamp(project: SmallProject) -> None:
    """An environment made by other hands, or one that was killed just before its stamp."""
    for stamp in (project.root / ".venv").glob("*.sha256"):
        stamp.unlink()
    project.sabotage(NOT_TO_BE_ASKED)
    assert project.run("2024") == Done(0, OLD)
    assert project.is_stamped


DAMAGES: dict[str, Callable[[SmallProject], object]] = {
    "a package deleted": lambda p: [shutil.rmtree(x) for x in p.packages.glob("alpha*")],
    "pip deleted as well": lambda p: shutil.rmtree(p.packages),
}


@posix
@pytest.mark.parametrize("damage", DAMAGES.values(), ids=DAMAGES)
def test_a_damaged_environment_is_mended(
    project: SmallProject, damage: Callable[[SmallProject], object]
) -> None:
    damage(project)
    done = project.run("2024")
    assert done.code == 0
    assert done.said.endswith(OLD)
    assert "Traceback" not in done.said
    assert project.run("2024") == Done(0, OLD)


def test_one_that_cannot_be_mended_is_told_with_the_folder_to_delete(
    project: SmallProject,
) -> None:
    shutil.rmtree(project.packages / "alpha_test")
    shutil.rmtree(project.root / "wheels")
    done = project.run("2024", PIP_INDEX_URL="http://127.0.0.1:9/simple", PIP_RETRIES="0")
    assert done.code == 2
    assert f"请删掉 {project.home.venv} 再运行" in done.said
    assert "没有连上软件源" in done.said
    assert "Traceback" not in done.said


def test_a_file_in_its_place_is_told(project: SmallProject) -> None:
    shutil.rmtree(project.root / ".venv")
    (project.root / ".venv").touch()
    done = project.run("2024")
    assert done.code == 2
    assert done.said.startswith(f"{project.root / '.venv'} 应当是文件夹")


def as_nobody(project: SmallProject) -> Done:
    """Run a build as a user who owns nothing of the project."""
    python = "/usr/bin/python3.11" if os.access("/usr/bin/python3.11", os.X_OK) else str(BASE)
    done = subprocess.run(
        [python, str(project.root / "build.py"), "2024"],
        check=False,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        env=project.variables(),
        user=65534 if os.geteuid() == 0 else None,
    )
    return Done(done.returncode, done.stdout.decode())


@posix
@pytest.mark.parametrize("mode", [0o000, 0o500], ids=["closed", "read only"])
def test_an_environment_of_another_user_is_told_with_the_folder_to_delete(
    project: SmallProject, mode: int
) -> None:
    newer(project)
    shutil.rmtree(project.packages / "beta_test")
    for folder in (project.root, *project.root.parents):
        if folder.stat().st_uid == os.geteuid():
            folder.chmod(folder.stat().st_mode | 0o055)
    (project.root / ".venv").chmod(mode | (0o055 if mode else 0))
    try:
        done = as_nobody(project)
    finally:
        (project.root / ".venv").chmod(0o755)
    assert done.code == 2
    assert done.said.startswith(".venv 文件夹不能用，也不能更新：它属于另一个用户（")
    assert f"请删掉 {project.home.venv} 再运行" in done.said


@posix
def test_one_that_may_only_be_read_serves_where_it_is_whole(project: SmallProject) -> None:
    (project.root / f".venv/{RUN}.sha256").unlink()
    (project.root / ".venv").chmod(0o555)
    try:
        assert project.run("2024") == Done(0, OLD)
    finally:
        (project.root / ".venv").chmod(0o755)


@posix
def test_no_setting_of_the_machine_moves_packages_elsewhere(project: SmallProject) -> None:
    """All at once, in variables and in pip's own files; each alone is tried in test_pip_settings."""
    newer(project)
    elsewhere = project.root / "elsewhere"
    places = dict.fromkeys(("target", "prefix", "root"), str(elsewhere))
    settings = {**places, "user": "yes", "dry-run": "yes", "no-deps": "yes", "constraint": "none"}
    file = project.root / "home/.config/pip/pip.conf"
    file.parent.mkdir(parents=True)
    lines = "".join(f"{name} = {value}\n" for name, value in settings.items())
    file.write_text(f"[global]\n{lines}[install]\n{lines}", encoding="utf-8")
    variables = {f"PIP_{name.upper().replace('-', '_')}": settings[name] for name in settings}
    more = {"PYTHONPATH": str(elsewhere), "PYTHONUSERBASE": str(elsewhere), "PYTHONSAFEPATH": "1"}
    done = project.run("2024", **variables, **more)
    assert done == Done(0, f"{UPDATE}组件已经装好。\n{NEW}")
    assert project.run("2024") == Done(0, NEW)
    assert not elsewhere.exists()


@posix
def test_a_file_of_settings_that_cannot_be_read_is_named(project: SmallProject) -> None:
    newer(project)
    settings = project.root / "home/.config/pip/pip.conf"
    settings.parent.mkdir(parents=True)
    settings.write_text("target = x\n", encoding="utf-8")
    assert f"pip 的设置文件读不懂：{settings}。" in project.run("2024").said


@posix
def test_the_mirror_of_the_machine_is_asked(project: SmallProject) -> None:
    """The packages stand in an index that the settings of the machine name, and nowhere else."""
    newer(project)
    mirror = project.root / "mirror"
    for wheel in (project.root / "wheels").iterdir():
        folder = mirror / wheel.name.split("-")[0].replace("_", "-")
        folder.mkdir(parents=True, exist_ok=True)
        shutil.move(wheel, folder / wheel.name)
    for folder in mirror.iterdir():
        links = "".join(f'<a href="{each.name}">{each.name}</a>' for each in folder.iterdir())
        (folder / "index.html").write_text(f"<html>{links}</html>", encoding="utf-8")
    (project.root / "wheels").rmdir()
    settings = project.root / "home/.config/pip/pip.conf"
    settings.parent.mkdir(parents=True)
    settings.write_text(f"[global]\nindex-url = {mirror.as_uri()}\n", encoding="utf-8")
    assert project.run("2024") == Done(0, f"{UPDATE}组件已经装好。\n{NEW}")


def test_what_may_not_be_installed_may_be_used(project: SmallProject) -> None:
    (project.root / f".venv/{RUN}.sha256").unlink()
    assert project.run("2024", DISCLOSURE_NO_SETUP="1") == Done(0, OLD)
    newer(project)
    done = project.run("2024", DISCLOSURE_NO_SETUP="1")
    assert done.code == 2
    assert done.said.startswith("缺少组件：alpha-test==1.1、beta-test==1.0。")


def test_a_process_inside_a_damaged_environment_says_what_to_do(project: SmallProject) -> None:
    """Started with its own Python, it can mend what pip can, and else says what to delete."""
    shutil.rmtree(project.packages / "alpha_test")
    for _ in range(2):
        done = project.run("2024", python=project.home.python)
        assert done.code == 2
        assert f"请删掉 {project.home.venv} 再运行" in done.said
