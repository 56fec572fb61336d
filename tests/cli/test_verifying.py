"""``verify`` on the command line: formats, where the report goes, exit codes."""

from __future__ import annotations

import json
import shutil

import pytest

from disclosure.cli.commands import COMMANDS
from disclosure.cli.verifying import run_verify, verify_arguments

SLUG = "qingshan-party-office"


@pytest.fixture
def verify(finished_root):
    def run(*words: str) -> int:
        return run_verify(verify_arguments().parse_args(list(words)), finished_root)

    return run


def test_it_is_among_the_commands() -> None:
    assert "verify" in [each.name for each in COMMANDS]


def test_an_untouched_output_under_another_name_gives_nought(
    verify, finished, tmp_path, capsys
) -> None:
    path = shutil.copy(finished[SLUG].path, tmp_path / "改名 了.docx")
    assert verify(str(path)) == 0
    assert capsys.readouterr().out.startswith("没有要报告的：")


def test_what_is_no_document_gives_one_and_the_report_goes_into_a_file(
    verify, tmp_path, capsys
) -> None:
    path, report = tmp_path / "a.docx", tmp_path / "报告" / "r.json"
    path.write_bytes(b"%PDF")
    assert verify(str(path), "--format", "json", "--output", str(report)) == 1
    assert json.loads(report.read_text(encoding="utf-8"))["files"][0]["problems"]
    assert str(report) in capsys.readouterr().out


def test_a_report_that_cannot_be_written_is_told(verify, tmp_path, capsys) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(b"%PDF")
    assert verify(str(path), "--output", str(tmp_path)) == 1
    assert "R904" in capsys.readouterr().out
