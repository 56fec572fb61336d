"""The files of continuous integration are what their platforms understand, and may do little."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sysconfig

import pytest
from check_jsonschema.builtin_schemas import get_builtin_schema
from jsonschema import Draft7Validator

from tests.ecosystem.files import GITEA, GITHUB, GITLAB, parsed, scripts

LIKE_GITHUB = pytest.mark.parametrize("path", [GITHUB, GITEA], ids=lambda path: path.stem)
PINNED = re.compile(r"uses: actions/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+")


def actionlint(text: str) -> str:
    program = shutil.which("actionlint", path=sysconfig.get_path("scripts"))
    assert program
    done = subprocess.run(
        [program, "-no-color", "-"], input=text, check=False, capture_output=True, encoding="utf-8"
    )
    return done.stdout + done.stderr


@LIKE_GITHUB
def test_actionlint_has_nothing_to_say(path):
    assert actionlint(path.read_text(encoding="utf-8")) == ""


def test_actionlint_would_say_what_is_wrong():
    text = GITHUB.read_text(encoding="utf-8")
    assert '"neds"' in actionlint(text.replace("needs: review", "neds: review"))
    assert "pull-request" in actionlint(text.replace("pull-requests: write", "pull-request: write"))


def test_gitlab_understands_its_file():
    schema = get_builtin_schema("vendor.gitlab-ci")
    validator = Draft7Validator(schema)
    found = parsed(GITLAB)
    assert [each.message for each in validator.iter_errors(found)] == []
    assert list(validator.iter_errors({**found, "检查": {"scripts": ["x"]}}))
    assert re.fullmatch(r"python:\d+\.\d+\.\d+-\w+", found["default"]["image"])


@LIKE_GITHUB
def test_every_action_is_the_platforms_own_and_pinned_by_its_hash(path):
    lines = path.read_text(encoding="utf-8").splitlines()
    used = [line.strip().removeprefix("- ") for line in lines if "uses:" in line]
    assert used
    assert not [line for line in used if not PINNED.fullmatch(line)]


@LIKE_GITHUB
def test_only_the_job_that_comments_may_write_and_it_runs_nothing_of_the_change(path):
    found = parsed(path)
    assert found["permissions"] == {"contents": "read"}
    assert set(found["on"]) == {"push", "pull_request"}
    allowed = {
        name: job["permissions"] for name, job in found["jobs"].items() if "permissions" in job
    }
    assert allowed == {"comment": {"pull-requests": "write"}}
    comment = found["jobs"]["comment"]
    assert "head.repo.full_name == github.repository" in comment["if"]
    assert "build.py" not in json.dumps(comment)
    assert "checkout" not in json.dumps(comment)


@LIKE_GITHUB
def test_what_is_checked_out_keeps_no_token_and_a_review_has_the_history(path):
    for job in parsed(path)["jobs"].values():
        runs = json.dumps(job)
        for step in job["steps"]:
            if "actions/checkout@" in step.get("uses", ""):
                assert step["with"]["persist-credentials"] == "false"
                assert ("build.py review" in runs) <= (step["with"].get("fetch-depth") == 0)


def test_the_page_of_the_examples_leads_to_them():
    page = (GITLAB.parent / "README.md").read_text(encoding="utf-8")
    linked = {(GITLAB.parent / link).resolve() for link in re.findall(r"\]\(([^)]+)\)", page)}
    assert linked == {GITHUB, GITLAB, GITEA}


def test_no_script_is_written_by_what_somebody_else_has_typed():
    """The title of a pull request, or the name of its branch, would run as a command."""
    assert [each.title for each in scripts() if "${{" in each.text] == []


def test_a_secret_is_where_nothing_of_the_change_runs():
    text = GITLAB.read_text(encoding="utf-8")
    jobs = parsed(GITLAB)
    assert [name for name, job in jobs.items() if "$REVIEW_TOKEN" in json.dumps(job)] == ["评论"]
    assert jobs["评论"]["variables"]["GIT_STRATEGY"] == "none"
    assert "secrets." not in text + GITHUB.read_text("utf-8") + GITEA.read_text("utf-8")
