"""The tasks of VS Code: what the problem matcher reads is what the program prints.

The patterns are tried on the program's own lines, by Node.js, whose regular expressions are those
of VS Code.
"""

from __future__ import annotations

import json
import shutil
import subprocess

import pytest

from disclosure.cli.watching import BEGINS, ENDS
from disclosure.reporters import REPORTERS
from disclosure.reporters.editor import editor_report
from tests.editor.language_server import ROOT
from tests.npm import give_up
from tests.reporters.told import CROWDED, FILE, OUTCOMES, PLACELESS

MATCH = """
const [patterns, lines] = JSON.parse(require("fs").readFileSync(0, "utf8"));
const found = patterns.map(p => lines.map(line => new RegExp(p).exec(line)));
console.log(JSON.stringify(found));
"""
SAVED = f"{ENDS}：1 份，错误 1，警告 1，提示 1，保存文件后再检查（按 Ctrl+C 停止）"


@pytest.fixture(scope="module")
def tasks():
    text = (ROOT / ".vscode" / "tasks.json").read_text(encoding="utf-8")
    return {task["label"]: task for task in json.loads(text)["tasks"]}


@pytest.fixture(scope="module")
def matcher(tasks):
    return tasks["保存后自动检查"]["problemMatcher"]


def matched(patterns, lines):
    node = shutil.which("node")
    if node is None:
        give_up("本机没有 Node.js")
    asked = json.dumps([patterns, lines])
    done = subprocess.run(
        [node, "-e", MATCH], input=asked, check=True, capture_output=True, encoding="utf-8"
    )
    return json.loads(done.stdout)


def test_every_line_of_the_report_gives_its_span_gravity_code_and_text(matcher):
    pattern = matcher["pattern"]
    lines = "".join(editor_report(OUTCOMES)).splitlines()
    (found,) = matched([pattern["regexp"]], lines)
    names = ("file", "line", "column", "endColumn", "severity", "code")
    told = [[each[pattern[name]] for name in names] for each in found]
    assert told == [
        [FILE, "3", "1", "3", "warning", "N302"],
        [FILE, "12", "7", "11", "error", "T201"],
        [FILE, "20", "1", "2", "info", "T213"],
    ]
    message = found[1][pattern["message"]]
    assert message == "左边 1.00，右边 2.00：相差 100%　改法：核对收入、支出 再核对结转"


def test_what_was_left_out_is_a_finding_and_what_has_no_place_is_none(matcher):
    lines = "".join(editor_report([CROWDED], [PLACELESS])).splitlines()
    (found,) = matched([matcher["pattern"]["regexp"]], lines)
    assert [n for n, each in enumerate(found) if each is None] == [0]


def test_a_check_begins_and_ends_with_the_lines_that_are_waited_for(matcher):
    background = matcher["background"]
    patterns = [background["beginsPattern"], background["endsPattern"]]
    begins, ends = matched(
        patterns, [BEGINS, SAVED, *"".join(editor_report(OUTCOMES)).splitlines()]
    )
    assert [each is not None for each in begins] == [True, False, False, False, False]
    assert [each is not None for each in ends] == [False, True, False, False, False]
    assert matched([matcher["pattern"]["regexp"]], [BEGINS, SAVED]) == [[None, None]]


def test_the_task_runs_when_the_folder_is_opened_and_is_a_command_that_there_is(tasks):
    task = tasks["保存后自动检查"]
    assert task["runOptions"]["runOn"] == "folderOpen"
    assert task["isBackground"]
    script, command, *options = task["args"]
    assert (script, command) == ("build.py", "check")
    assert options == ["--watch", "--format", "editor"]
    assert "editor" in REPORTERS
