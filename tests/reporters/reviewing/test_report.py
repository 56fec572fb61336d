"""A review in each format: golden texts, what must not slip through, what is cut."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest

from disclosure.reporters.reviewing import REVIEWS, shortened, written
from disclosure.reporters.reviewing.markdown import LONGEST, MARKER
from disclosure.review import Review, Reviewed, Standing
from tests.reporters.reviewing.reviews import CHANGED, EMPTY, REVIEW

GOLDEN = Path(__file__).parent / "golden"


@pytest.mark.parametrize(
    ("form", "suffix"), [("text", "txt"), ("markdown", "md"), ("html", "html"), ("json", "json")]
)
def test_a_review_with_something_of_everything(form, suffix, golden):
    golden(GOLDEN / f"review.{suffix}", REVIEWS[form](REVIEW))


def test_the_first_lines_say_whether_it_may_be_merged():
    assert REVIEWS["text"](REVIEW).splitlines()[1] == "不能合并：有 3 个错误，改好以前不能公开。"
    assert REVIEWS["text"](EMPTY).splitlines()[1:] == [
        "可以合并：没有要专门看的地方。",
        "版本 main → 工作区。共 9 份公开：没有一份公开的内容有变化。",
    ]
    gone = Review("a", "b", (Reviewed("甲局", 2024, "决算", "x", Standing.GONE),), count=1)
    assert REVIEWS["text"](gone).splitlines()[1] == "看过下面各处，可以合并：1 个文件删去了。"


def test_words_of_a_file_are_no_markup():
    text = REVIEWS["markdown"](REVIEW)
    assert "<b>话</b>" not in text
    assert "@someone" not in text
    assert "\\*话\\*" in text
    page = REVIEWS["html"](REVIEW)
    assert "&lt;b&gt;" in page
    assert "<script" not in page
    assert "http" not in page


def test_a_comment_begins_with_the_mark_by_which_it_is_found_again():
    assert REVIEWS["markdown"](EMPTY).startswith(f"{MARKER}\n")


def test_a_comment_is_cut_at_the_end_of_a_section_and_names_the_whole():
    many = Review("a", "b", (CHANGED,) * 100, count=100)
    sections = written(many)
    text, is_cut = shortened(sections, "review-full.md")
    assert is_cut
    assert len(text) <= LONGEST + 200
    kept = text[: text.rindex("> **还有")]
    assert "".join(sections).startswith(kept)
    assert any("".join(sections[:n]) == kept for n in range(len(sections)))
    assert "`review-full.md`" in text


def test_a_report_that_fits_is_whole():
    sections = written(REVIEW)
    assert shortened(sections, "x") == ("".join(sections), False)


def test_the_json_fits_its_schema(root):
    schema = json.loads((root / "schemas" / "review.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    for review in (REVIEW, EMPTY):
        validator.validate(json.loads(REVIEWS["json"](review)))


def test_numbers_in_the_json_are_exact_texts():
    (fact,) = (
        fact
        for each in json.loads(REVIEWS["json"](REVIEW))["reviewed"]
        for fact in each["facts"]
        if fact["unit"] == "amount"
    )
    assert (fact["old"], fact["new"], fact["difference"]) == ("4104000", "5104000", "1000000")
    assert fact["material"] is True
