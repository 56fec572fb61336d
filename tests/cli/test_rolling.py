"""``roll`` as it is typed, and what it prints."""

from __future__ import annotations

import shutil

import pytest

from disclosure.cli.program import main
from disclosure.cli.rolling import roll_arguments, roll_options
from disclosure.pipeline.directory import directory_at
from disclosure.pipeline.house import house_at
from tests.conftest import ROOT

SPARSE = ROOT / "templates/final-2024/sample-sparse.yaml"


@pytest.fixture
def project(tmp_path):
    for name in ("schemas", "templates"):
        shutil.copytree(ROOT / name, tmp_path / name)
    (tmp_path / "departments/x").mkdir(parents=True)
    shutil.copy(SPARSE, tmp_path / "departments/x/2024-final.yaml")
    house_at.cache_clear()
    directory_at.cache_clear()
    return tmp_path


def test_next_years_file_is_written_and_never_again(project, capsys):
    assert main(["roll", "2025"], project) == 0
    said = capsys.readouterr().out
    assert "已新建 departments/x/2025-final.yaml（从 departments/x/2024-final.yaml）\n" in said
    assert said.endswith("    python build.py check 2025 x\n")
    before = (project / "departments/x/2025-final.yaml").read_bytes()
    assert main(["roll", "2025"], project) == 0
    assert "已有，没有动：departments/x/2025-final.yaml\n" in capsys.readouterr().out
    assert main(["roll", "2025", "区苗圃"], project) == 1
    assert "R907" in capsys.readouterr().out
    assert (project / "departments/x/2025-final.yaml").read_bytes() == before


@pytest.mark.parametrize("words", [[], ["x"], ["x", "2025"], ["25"], ["2025", "--kind", "x"]])
def test_wrong_usage_is_told(words, project, capsys):
    assert main(["roll", *words], project) == 2
    assert capsys.readouterr().err
    assert not (project / "departments/x/2025-final.yaml").exists()


def test_year_departments_and_kind_are_understood(tmp_path):
    given = roll_arguments().parse_args(
        ["2025年", "甲局", "--department", "乙局", "--kind", "final"]
    )
    options = roll_options(given, tmp_path)
    assert (options.year, options.departments, options.kind) == (2025, ("乙局", "甲局"), "final")
