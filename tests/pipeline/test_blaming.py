"""What of the program's own files is damaged, asked after the fact."""

from __future__ import annotations

import json

import pytest

from disclosure.cli.program import main
from disclosure.pipeline.blaming import damaged_files
from tests.pipeline.conftest import SAMPLE

FILE = "schemas/final.schema.json"


def test_sound_files_are_not_blamed(root):
    assert damaged_files(root) == ()


@pytest.mark.parametrize("says", [None, 1, {}, {"known": []}])
def test_a_schema_that_does_not_say_how_a_file_begins_is_told(workspace, says, capsys):
    document = json.loads((workspace / FILE).read_text(encoding="utf-8"))
    document["x-new"] = says
    (workspace / FILE).write_text(json.dumps(document), encoding="utf-8")
    assert [problem.place.file for problem in damaged_files(workspace)] == [FILE]
    assert main(["new", "区林业局"], workspace) == 2
    assert FILE in capsys.readouterr().err


@pytest.mark.parametrize("says", [None, 1, {}, {"year": "年度", "edition": "版式", "from": []}])
def test_a_schema_that_does_not_say_how_a_file_goes_on_is_told(workspace, says, capsys):
    document = json.loads((workspace / FILE).read_text(encoding="utf-8"))
    document["x-roll"] = says
    (workspace / FILE).write_text(json.dumps(document), encoding="utf-8")
    (workspace / "departments/a").mkdir()
    path = workspace / "departments/a/2024-final.yaml"
    path.write_text(SAMPLE, encoding="utf-8")
    assert main(["roll", "2025", "a"], workspace) == 2
    assert FILE in capsys.readouterr().err
    assert not path.with_name("2025-final.yaml").exists()


@pytest.mark.parametrize("content", ['{"type": 1}', '{"$ref": "#/x"}', '{"$ref": "#"}', "{}"])
def test_a_command_that_meets_a_damaged_schema_names_it(workspace, content, capsys):
    (workspace / FILE).write_text(content, encoding="utf-8")
    (workspace / "departments/a").mkdir()
    path = workspace / "departments/a/2024-final.yaml"
    path.write_text(SAMPLE.replace("金额单位: 元", "金额单位: 角"), encoding="utf-8")
    assert main(["check", "2024"], workspace) == 2
    said = capsys.readouterr().err
    assert "程序自带的文件损坏了" in said
    assert FILE in said
    assert "Traceback" not in said
