"""``import`` on the command line: what it shows before it writes, and what it writes."""

from __future__ import annotations

from decimal import Decimal

import pytest

from disclosure.cli.commands import COMMANDS
from disclosure.cli.importing import run_import
from tests.authoring.importing import workbooks as w
from tests.pipeline.imports import QINGSHAN, ROOT, in_wan, put, real, values

COMMAND = next(each for each in COMMANDS if each.name == "import")


@pytest.fixture
def project(tmp_path):
    """A project with one department, and a workbook in which a figure is another one."""
    for name in ("templates", "schemas"):
        (tmp_path / name).symlink_to(ROOT / name)
    folder = tmp_path / "departments" / QINGSHAN
    folder.mkdir(parents=True)
    (folder / "2024-final.yaml").write_bytes(real(QINGSHAN).path.read_bytes())
    own = {**values(QINGSHAN), "基本支出经济分类.30201": Decimal(85700)}
    put(tmp_path, w.xlsx(in_wan(w.tables_of(own))))
    return tmp_path


def run(project, *more):
    parser = COMMAND.arguments()
    given = parser.parse_args([str(project / "公开表.xlsx"), *more])
    return run_import(given, project)


def test_a_dry_run_shows_the_difference_and_writes_nothing(project, capsys):
    assert run(project, "--dry-run") == 0
    told = capsys.readouterr().out
    assert "8.56 → 8.57 万元  公开表.xlsx 工作表“公开06” F7" in told
    assert told.endswith("只是看看（--dry-run），什么也没有写。\n")
    written = project / "departments" / QINGSHAN
    assert (written / "2024-final.yaml").read_bytes() == real(QINGSHAN).path.read_bytes()
    assert not (written / "2024-final.sources.json").exists()


def test_an_import_writes_the_file_and_its_sources(project, capsys):
    assert run(project) == 0
    told = capsys.readouterr().out
    assert f"已写入 departments/{QINGSHAN}/2024-final.yaml" in told
    assert (project / "departments" / QINGSHAN / "2024-final.sources.json").is_file()
    assert run(project) == 0
    assert "没有改动；各数的来源已经记下" in capsys.readouterr().out


def test_a_workbook_that_is_not_there_is_told(project, capsys):
    given = COMMAND.arguments().parse_args([str(project / "没有.xlsx")])
    assert run_import(given, project) == 1
    assert "错误[L101]" in capsys.readouterr().out
