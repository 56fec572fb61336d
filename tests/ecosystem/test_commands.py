"""The commands in the files of continuous integration do what they are there for, as they stand."""

from __future__ import annotations

import json

import pytest

from tests.ecosystem.files import scripts

#: What the platforms tell a script.
TOLD = {
    "CI": "true",
    "GITHUB_BASE_REF": "main",
    "GITHUB_STEP_SUMMARY": "summary.md",
    "CI_MERGE_REQUEST_DIFF_BASE_SHA": "origin/main",
}
EVERY = {each.text.strip(): each for each in scripts() if "build.py" in each.text}
REVIEWS = [text for text in EVERY if "build.py review" in text]
OTHERS = [text for text in EVERY if "build.py review" not in text]


def run(repository, text):
    """Run a script as the platforms do: a shell that stops at the first mistake."""
    return repository.run(["bash", "-e", "-c", text], TOLD)


@pytest.mark.parametrize("text", OTHERS, ids=lambda text: EVERY[text].title)
def test_a_sound_project_passes(repository, text):
    done = run(repository, text)
    assert done.returncode == 0, done.stderr
    if "gitlab" in text:
        report = (repository.root / "gl-code-quality-report.json").read_text(encoding="utf-8")
        assert {"path", "lines"} <= json.loads(report)[0]["location"].keys()
    if "github" in text:
        assert (
            "::notice file=departments/qingshan-party-office/2020-final.yaml,line=" in done.stdout
        )
    if "$year" in text:
        assert len(list((repository.root / "output" / "2020").glob("*.docx"))) == 1


@pytest.mark.parametrize("text", REVIEWS, ids=lambda text: EVERY[text].title)
def test_a_change_is_reviewed(repository, text):
    done = run(repository, text)
    assert done.returncode == 0, done.stderr
    made = repository.root / "output" / "review"
    assert "综合<ins>调研</ins>科" in (made / "report.md").read_text(encoding="utf-8")
    assert len(list(made.glob("*（比对）.docx"))) == 1


def test_what_fails_in_a_script_fails_the_script_and_the_rest_is_done(repository):
    """In place of the program stands one that always fails, and says what it was asked for."""
    (repository.root / "build.py").write_text(
        "import sys\nprint('asked', *sys.argv[1:], file=sys.stderr)\nsys.exit(1)\n",
        encoding="utf-8",
    )
    folder = repository.root / "departments" / "另 一个"
    folder.mkdir()
    (folder / "2021-budget.yaml").write_bytes(b"")
    for text in EVERY:
        done = run(repository, text)
        assert done.returncode == 1, text
        if "$year" in text:
            assert done.stderr == "asked 2020\nasked 2021\n"
        if "gitlab" in text:
            assert done.stderr == "asked check --format gitlab\nasked check\n"


def test_all_commands_are_tried():
    """Three files check, build and review; what stands in two of them is run once."""
    assert len(EVERY) == 3 + 1 + 2
