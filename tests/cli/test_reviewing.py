"""``review`` on the command line: what it takes, where its report goes, how it ends."""

from __future__ import annotations

import pytest

from disclosure.cli import reviewing
from disclosure.cli.arguments import WrongUsage
from disclosure.cli.reviewing import review_arguments, run_review
from disclosure.reporters.reviewing import REVIEWS
from disclosure.reporters.reviewing.markdown import MARKER
from disclosure.review import Review
from tests.reporters.reviewing.reviews import CHANGED, EMPTY, REVIEW


@pytest.fixture
def run(monkeypatch, tmp_path):
    """Run the command on a review that is already made; the options that it asked with are kept."""
    monkeypatch.delenv("CI", raising=False)
    asked = []

    def made(review, *words):
        def instead(options, progress):
            asked.append(options)
            return review

        monkeypatch.setattr("disclosure.pipeline.reviewing.review_changes", instead)
        return run_review(review_arguments().parse_args(list(words)), tmp_path), asked[-1]

    return made


def test_without_words_the_working_tree_is_held_against_the_main_line(run, capsys):
    code, options = run(EMPTY)
    assert (code, options.base, options.head, options.departments) == (0, "", "", ())
    assert capsys.readouterr().out == REVIEWS["text"](EMPTY)


def test_two_versions_and_departments_can_be_named(run):
    _, options = run(EMPTY, "main", "work", "--department", "a", "--department", "b", "--redline")
    assert (options.base, options.head, options.departments) == ("main", "work", ("a", "b"))
    assert options.redline


def test_errors_end_with_one(run):
    assert run(REVIEW)[0] == 1


def test_in_ci_the_report_is_markdown(run, monkeypatch, capsys):
    monkeypatch.setenv("CI", "true")
    args = review_arguments().parse_args([])
    assert args.format is None
    run(EMPTY)
    capsys.readouterr()
    monkeypatch.setenv("CI", "true")
    run_review(args, reviewing.Path())
    assert capsys.readouterr().out.startswith(MARKER)


@pytest.mark.parametrize("form", reviewing.FORMATS)
def test_the_report_goes_into_a_file(run, form, tmp_path, capsys):
    run(EMPTY, "--format", form, "--output", str(tmp_path / "a" / "r.out"))
    assert (tmp_path / "a" / "r.out").read_text(encoding="utf-8") == REVIEWS[form](EMPTY)
    assert capsys.readouterr().out == ""


def test_the_formats_are_those_that_there_are():
    assert set(reviewing.FORMATS) == set(REVIEWS)


def test_what_is_too_long_for_a_comment_stands_whole_beside_it(run, tmp_path):
    many = Review("a", "b", (CHANGED,) * 100, count=100)
    run(many, "--format", "markdown", "--output", str(tmp_path / "r.md"))
    whole = (tmp_path / "r-full.md").read_text(encoding="utf-8")
    assert whole == REVIEWS["markdown"](many)
    assert len((tmp_path / "r.md").read_text(encoding="utf-8")) < len(whole)


def test_a_file_that_cannot_be_written_is_told(run, tmp_path):
    (tmp_path / "r").mkdir()
    with pytest.raises(WrongUsage):
        run(EMPTY, "--output", str(tmp_path / "r"))
