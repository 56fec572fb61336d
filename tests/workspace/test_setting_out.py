"""Files of a commit set out in a folder of their own."""

from __future__ import annotations

from disclosure.workspace import Blob, named_revision, set_out
from tests.workspace.repositories import CHINESE, PATH


def test_files_stand_below_the_folder_as_they_were_committed(repository, tmp_path):
    head = named_revision(repository, "HEAD")
    assert set_out(repository, head.entries("departments"), tmp_path / "out") == ()
    assert (tmp_path / "out" / PATH).read_text(encoding="utf-8") == "一\n"
    assert (tmp_path / "out" / CHINESE).read_text(encoding="utf-8") == "二\n"


def test_no_path_leads_out_of_the_folder(repository, tmp_path):
    blob = named_revision(repository, "HEAD").entries("departments")[0].name
    paths = ("../out.yaml", "/etc/out.yaml", "a/../../out.yaml", "a\\b.yaml", "c:x.yaml")
    assert set_out(repository, [Blob(path, blob) for path in paths], tmp_path / "out") == ()
    assert not (tmp_path / "out").exists()


def test_what_git_has_lost_is_told_and_the_rest_set_out(repository, tmp_path):
    here = named_revision(repository, "HEAD").entries("departments")[0]
    (problem,) = set_out(repository, [Blob("x.yaml", "0" * 40), here], tmp_path / "out")
    assert problem.code == "L187"
    assert (tmp_path / "out" / here.path).is_file()
