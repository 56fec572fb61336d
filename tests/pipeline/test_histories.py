"""The history of a figure: each commit that changed its value, and no other."""

from __future__ import annotations

import pytest

from disclosure.pipeline.explaining import Inquiry
from disclosure.pipeline.histories import explain_history
from tests.pipeline.test_reviewing import FILE, published  # noqa: F401 -- a fixture
from tests.review.versions import SLUG, SOURCE, edited
from tests.workspace.repositories import git, write

STEPS = (
    ("只加注释", lambda text: text.replace("\n名称:", "\n# 说明\n名称:")),
    (
        "调整年初预算",
        lambda text: edited(
            text,
            ("  2013102: 410.40  # 一般行政管理事务\n  2013150", "  2013102: 400.40\n  2013150"),
        ),
    ),
    ("写坏了", lambda text: text.replace("名称:", "名称；", 1)),
    (
        "又调整",
        lambda text: edited(
            text,
            ("  2013102: 410.40  # 一般行政管理事务\n  2013150", "  2013102: 390.40\n  2013150"),
        ),
    ),
)


@pytest.fixture(scope="module")
def written(published):  # noqa: F811
    for subject, step in STEPS:
        write(published, FILE, step(SOURCE))
        git(published, "commit", "-qam", subject)
    yield published
    git(published, "reset", "-q", "--hard", "HEAD~4")


def history(root, path):
    return explain_history(root, Inquiry(SLUG, 2024, "final", path))


def test_only_commits_that_changed_the_value_are_listed(written):
    told = history(written, "年初预算.2013102")
    assert told.found
    lines = told.text.splitlines()
    values = [line.strip() for line in lines if "→" in line]
    assert values == [
        "400.40万元 → 390.40万元",
        "410.40万元 → 400.40万元",
        "（没有这个数） → 410.40万元",
    ]
    said = [line for line in lines if "（版本" in line]
    assert ["又调整" in said[0], "调整年初预算" in said[1], "published" in said[2]] == [True] * 3
    assert lines[-1].strip() == "另有 1 个版本读不懂，没有算进来。"


def test_a_computed_figure_has_a_history_too(written):
    assert "1,355.84万元 → 1,345.84万元" in history(written, "年初预算.合计").text


def test_what_is_not_committed_comes_first(written):
    write(written, FILE, STEPS[1][1](SOURCE))
    lines = history(written, "年初预算.2013102").text.splitlines()
    git(written, "checkout", "-q", "--", ".")
    assert lines[1].strip() == "工作区，还没有提交"
    assert lines[2].strip() == "390.40万元 → 400.40万元"


def test_a_figure_that_never_was_is_not_found(written):
    told = history(written, "年初预算.9999999")
    assert not told.found
