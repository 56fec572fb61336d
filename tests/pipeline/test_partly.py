"""A file with mistakes of form: what can be read of it is checked all the same, in one round."""

from __future__ import annotations

import random
import re
from pathlib import Path

import pytest

from disclosure.diagnostics import Status
from disclosure.pipeline.making import NOT_READ, made
from disclosure.workspace import FilingRef

ROOT = Path(__file__).resolve().parents[2]
SHOWN = "departments/x/2024-final.yaml"
FILES = {
    **{path.parent.name: path for path in sorted(ROOT.glob("departments/*/*-final.yaml"))},
    "sample": ROOT / "templates" / "final-2024" / "sample.yaml",
    "every-key": ROOT / "tests" / "validate" / "every_key.yaml",
}
#: What is typed where a number belongs, and is none.
NO_NUMBERS = ("abc", "12x", "[]", "{}", "{a: 1}", "未填", "1,2.3.4", "-")
_NUMBER = re.compile(r"(?<=: )-?\d+(\.\d+)?\b")
#: Slips that each file is tried with.
TRIES = 25


@pytest.fixture
def look(tmp_path):
    """What is found in a text, by the steps of a build."""

    def run(text):
        path = tmp_path / "2024-final.yaml"
        path.write_text(text, encoding="utf-8")
        return made(FilingRef("x", 2024, "final", path, SHOWN), ROOT)

    return run


def spoilt(text, seed):
    """Some numbers that are none, now and then a key that is none."""
    choice, lines = random.Random(seed), text.split("\n")  # noqa: S311 (the same every time)
    rows = [row for row, line in enumerate(lines) if _NUMBER.search(line)]
    for row in choice.sample(rows, choice.choice((1, 1, 2))):
        lines[row] = _NUMBER.sub(choice.choice(NO_NUMBERS), lines[row], count=1)
    if choice.random() < 0.3:
        row = choice.choice(rows)
        lines[row] = re.sub(r"^(\s*)(\w+):", r"\1\2错:", lines[row])
    return "\n".join(lines)


def said(found):
    return {(each.code, each.message) for each in found.diagnostics if each.code[0] not in "SL"}


@pytest.mark.parametrize("name", FILES)
def test_nothing_is_said_that_a_whole_file_would_not_be_told(name, look):
    text = FILES[name].read_text(encoding="utf-8")
    whole, partly_read = said(look(text)), 0
    for seed in range(TRIES):
        found = look(spoilt(text, seed))
        assert found.told is None
        assert said(found) <= whole, seed
        partly_read += any(each.why != NOT_READ for each in found.obligations)
    assert partly_read > TRIES / 3


@pytest.fixture
def sample():
    return FILES["sample"].read_text(encoding="utf-8")


def edited(text, *edits):
    for old, new in edits:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    return text


def test_mistakes_of_form_and_of_sense_are_told_in_one_round(sample, look):
    """A word for a number in one block, a date that cannot be in another."""
    form = ("  货物: {金额: 100000.00", "  货物: {金额: 若干")
    sense = ("公开日期: 2025-09-30", "公开日期: 2024-09-30")
    found = look(edited(sample, form, sense))
    assert {each.code for each in found.diagnostics} >= {"S210", "T228"}


def test_no_rule_is_called_good_of_a_file_that_was_read_in_part(sample, look):
    found = look(edited(sample, ("  货物: {金额: 100000.00", "  货物: {金额: 若干")))
    ended = {each.status for each in found.obligations}
    assert Status.HOLDS not in ended
    assert {each.why for each in found.obligations if each.status is Status.NOT_RUN} == {
        "文件里有的地方读不懂，只核对了读得懂的部分"
    }


@pytest.mark.parametrize(
    ("old", "new"),
    [("年度: 2024", "年度: 某年"), ("金额单位: 元", "金额单位: 角"), ("收入:\n", "收人:\n")],
)
def test_what_everything_hangs_on_must_be_there(sample, look, old, new):
    found = look(sample.replace(old, new, 1))
    assert {each.why for each in found.obligations} == {NOT_READ}
