from __future__ import annotations

import errno
import os
from contextlib import suppress
from pathlib import Path

import pytest

from disclosure.diagnostics import Place
from disclosure.workspace import check_name, write_atomically, write_beside, write_new
from tests.workspace.ordinary import a_folder_for_all, as_an_ordinary_user

SHOWN = "output/2024/a.docx"


@pytest.fixture
def target(tmp_path):
    path = tmp_path / "a.docx"
    path.write_bytes(b"old")
    return path


@pytest.fixture
def failing(monkeypatch):
    """Let one step of writing fail with a system error."""

    def arrange(step, number):
        def fail(*_args, **_kwargs):
            raise OSError(number, os.strerror(number))

        monkeypatch.setattr(Path, step, fail)
        return monkeypatch.undo

    return arrange


def test_a_file_is_written_with_its_folders(tmp_path):
    path = tmp_path / "output/2024/年度.docx"
    assert write_atomically(path, b"new", SHOWN) is None
    assert path.read_bytes() == b"new"
    assert [entry.name for entry in path.parent.iterdir()] == ["年度.docx"]


def test_a_file_is_replaced(target):
    assert write_atomically(target, b"new", SHOWN) is None
    assert target.read_bytes() == b"new"


def test_a_written_file_can_be_read_by_others(target):
    before = target.stat().st_mode
    write_atomically(target, b"new", SHOWN)
    assert target.stat().st_mode == before


@pytest.mark.parametrize(
    ("step", "number", "code"),
    [
        ("replace", errno.EACCES, "R901"),
        ("replace", errno.EPERM, "R901"),
        ("replace", errno.ENOSPC, "R902"),
        ("open", errno.ENOSPC, "R902"),
        ("open", errno.EACCES, "R903"),
        ("open", errno.EROFS, "R903"),
        ("mkdir", errno.ENOTDIR, "R904"),
        ("open", errno.ENAMETOOLONG, "R906"),
        ("replace", errno.EIO, "R905"),
    ],
)
def test_a_refusal_is_told_and_damages_nothing(step, number, code, target, failing):
    restore = failing(step, number)
    problem = write_atomically(target, b"new", SHOWN)
    restore()
    assert (problem.code, problem.place.file) == (code, SHOWN)
    assert [entry.name for entry in target.parent.iterdir()] == ["a.docx"]
    assert target.read_bytes() == b"old"


def test_a_disk_that_fills_up_while_writing_leaves_nothing_behind(target, monkeypatch):
    real = Path.open

    class Full:
        def __init__(self, file):
            self.file = file

        def __enter__(self):
            return self

        def __exit__(self, *_):
            self.file.close()

        def write(self, data):
            self.file.write(data[:1])
            raise OSError(errno.ENOSPC, "")

    monkeypatch.setattr(Path, "open", lambda path, mode: Full(real(path, mode)))
    assert write_atomically(target, b"new", SHOWN).code == "R902"
    monkeypatch.undo()
    assert [entry.name for entry in target.parent.iterdir()] == ["a.docx"]
    assert target.read_bytes() == b"old"


def test_where_even_the_temporary_file_cannot_be_removed_the_first_problem_is_told(target, failing):
    failing("replace", errno.EACCES)
    failing("unlink", errno.EACCES)
    assert write_atomically(target, b"new", SHOWN).code == "R901"


def test_a_folder_of_that_name_is_left_alone(tmp_path):
    (tmp_path / "a.docx").mkdir()
    assert write_atomically(tmp_path / "a.docx", b"new", SHOWN).code == "R904"


def test_a_file_where_a_folder_should_be_is_left_alone(target):
    assert write_atomically(target / "b.docx", b"new", SHOWN).code == "R904"
    assert target.read_bytes() == b"old"


@pytest.mark.skipif(os.name == "nt", reason="Windows has other permissions")
def test_a_folder_without_permission_is_told():
    with a_folder_for_all() as folder:
        folder.chmod(0o555)
        with as_an_ordinary_user():
            problem = write_atomically(folder / "a.docx", b"new", SHOWN)
    assert problem.code == "R903"


@pytest.fixture
def names(tmp_path):
    return [tmp_path / "a（1）.docx", tmp_path / "a（2）.docx", tmp_path / "a（3）.docx"]


def contents(folder):
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_what_stood_there_is_moved_to_the_first_free_name(target, names):
    names[0].write_bytes(b"somebody's")
    assert write_beside(target, b"new", SHOWN, iter(names)) == (names[1], None)
    assert contents(target.parent) == {
        "a.docx": b"new",
        "a（1）.docx": b"somebody's",
        "a（2）.docx": b"old",
    }


def test_where_nothing_stood_there_nothing_is_moved(tmp_path, names):
    path = tmp_path / "a.docx"
    assert write_beside(path, b"new", SHOWN, iter(names)) == (None, None)
    assert contents(tmp_path) == {"a.docx": b"new"}


@pytest.mark.skipif(os.name == "nt", reason="links need a permission there")
def test_a_link_is_moved_as_a_link(tmp_path, names):
    elsewhere, path = tmp_path / "elsewhere", tmp_path / "a.docx"
    elsewhere.write_bytes(b"old")
    path.symlink_to(elsewhere)
    write_beside(path, b"new", SHOWN, iter(names))
    assert names[0].is_symlink()
    assert (elsewhere.read_bytes(), path.read_bytes()) == (b"old", b"new")


@pytest.mark.parametrize(
    ("refused", "code"),
    [
        (("open", errno.ENOSPC), "R902"),
        (("open", errno.EACCES), "R903"),
        (("replace", errno.EACCES), "R901"),
        (("replace", errno.EIO), "R905"),
    ],
)
def test_where_the_old_file_cannot_be_kept_it_stays(target, names, failing, refused, code):
    undo = failing(*refused)
    aside, problem = write_beside(target, b"new", SHOWN, iter(names))
    undo()
    assert (aside, problem.code) == (None, code)
    assert contents(target.parent) == {"a.docx": b"old"}


def test_a_disk_that_is_full_when_the_name_is_taken_leaves_the_old_file(target, names, monkeypatch):
    real = Path.open

    def opened(path, *args, **kwargs):
        if path in names:
            raise OSError(errno.ENOSPC, "No space left on device")
        return real(path, *args, **kwargs)

    monkeypatch.setattr(Path, "open", opened)
    aside, problem = write_beside(target, b"new", SHOWN, iter(names))
    monkeypatch.undo()
    assert (aside, problem.code) == (None, "R902")
    assert contents(target.parent) == {"a.docx": b"old"}


STEPS = ("open", "mkdir", "replace", "unlink", "is_dir")


@pytest.mark.parametrize("moment", range(12))
@pytest.mark.parametrize("is_after", [False, True], ids=["before", "after"])
def test_whenever_the_program_is_ended_the_old_content_has_a_name(
    target, names, monkeypatch, moment, is_after
):
    """End the program before or after the n-th step on the disk, for every n that there is."""
    steps = 0

    def ending(real):
        def step(path, *args, **kwargs):
            nonlocal steps
            steps += 1
            if steps == moment and not is_after:
                raise SystemExit
            done = real(path, *args, **kwargs)
            if steps == moment:
                getattr(done, "close", bool)()
                raise SystemExit
            return done

        return step

    for name in STEPS:
        monkeypatch.setattr(Path, name, ending(getattr(Path, name)))
    with suppress(SystemExit):
        write_beside(target, b"new", SHOWN, iter(names))
    monkeypatch.undo()
    found = contents(target.parent)
    assert b"old" in found.values()
    assert found.get("a.docx", b"old") in (b"old", b"new")
    assert write_beside(target, b"newer", SHOWN, ()) == (None, None)


def test_two_writers_at_once_lose_nothing(target, names, monkeypatch):
    """While one has taken the name and not moved yet, another does all of it."""
    real = Path.replace

    def interrupted(path, other):
        monkeypatch.undo()
        assert write_beside(target, b"other", SHOWN, iter(names)) == (names[1], None)
        return real(path, other)

    monkeypatch.setattr(Path, "replace", interrupted)
    assert write_beside(target, b"new", SHOWN, iter(names)) == (names[0], None)
    assert contents(target.parent) == {
        "a.docx": b"new",
        "a（1）.docx": b"other",
        "a（2）.docx": b"old",
    }


@pytest.mark.skipif(os.name == "nt", reason="Windows has other permissions")
def test_a_folder_that_may_not_be_entered_is_told():
    with a_folder_for_all() as folder:
        (folder / "2024").mkdir(mode=0o000)
        with as_an_ordinary_user():
            problem = write_atomically(folder / "2024" / "a.docx", b"new", SHOWN)
    assert problem.code == "R903"


def test_a_name_that_no_system_can_write_is_told_in_chinese(tmp_path):
    problem = write_atomically(tmp_path / ("长" * 100 + ".docx"), b"new", SHOWN)
    assert (problem.code, problem.message.isascii()) == ("R906", False)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(("length", "count"), [(65, 0), (66, 1), (100, 35)])
def test_a_long_name_is_told_before_anything_is_written(length, count):
    place = Place("departments/x/2024-final.yaml", 9, 9)
    found = check_name("长" * length, place)
    assert [(one.code, one.place, f"约 {count} 个字" in one.hint) for one in found] == [
        ("R906", place, True)
    ] * bool(count)


def test_what_check_name_lets_pass_can_be_written_with_marks_and_suffix(tmp_path):
    name = "长" * 65
    assert check_name(name, Place("x")) == ()
    for behind in (".docx", "（草稿）.docx", "（草稿，2024-09-29 手工修改）.docx"):
        assert write_atomically(tmp_path / f"{name}{behind}", b"", SHOWN) is None


def test_a_new_file_is_written_with_its_folders(tmp_path):
    path = tmp_path / "departments/区林业局/2024-final.yaml"
    assert write_new(path, b"new", SHOWN) is None
    assert path.read_bytes() == b"new"


def test_a_new_file_never_takes_the_place_of_another(target):
    assert write_new(target, b"new", SHOWN).code == "R907"
    assert target.read_bytes() == b"old"


def test_a_new_file_does_not_take_the_place_of_a_link_that_leads_nowhere(tmp_path):
    path = tmp_path / "a.docx"
    path.symlink_to(tmp_path / "nowhere")
    assert write_new(path, b"new", SHOWN).code == "R907"
    assert path.is_symlink()


@pytest.mark.parametrize(("step", "code"), [("mkdir", "R903"), ("replace", "R901")])
def test_a_new_file_that_cannot_be_written_is_not_there(tmp_path, failing, step, code):
    path = tmp_path / "a.docx"
    undo = failing(step, errno.EACCES)
    assert write_new(path, b"new", SHOWN).code == code
    undo()
    assert list(tmp_path.iterdir()) == []
