"""A new file: all keys in order, 待填 where something must come, the rest commented out."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest

from disclosure.authoring import Answers, beginning_of, file_text
from disclosure.load import load_text
from disclosure.terms import KINDS
from disclosure.validate import keys_of, read_schema, validate
from tests.authoring.conftest import LITTLE, MUCH, ROOT

NOTHING = Answers(2024, "x")
GOLDEN = ROOT / "tests" / "authoring" / "golden"
#: A line that is commented out: where its block begins, and the line itself.
OUT = re.compile(r"^( *)# (?!yaml-language-server)( *)(.*)$")


def judged(text, schema):
    loaded, problems = load_text(text.encode(), "departments/x/2024-final.yaml")
    assert loaded is not None, problems
    return [*problems, *validate(loaded, schema)]


def blocks(text):
    """Yield the numbers of the lines of each block that is commented out as a whole."""
    lines = [(number, OUT.match(line)) for number, line in enumerate(text.splitlines())]
    group = []
    for number, found in lines:
        if found and not found[2] and group:
            yield group
            group = []
        if found and (group or not found[2]):
            group.append(number)
    yield group


def uncommented(text, numbers=None):
    lines = text.splitlines()
    for number in range(len(lines)) if numbers is None else numbers:
        lines[number] = OUT.sub(r"\1\2\3", lines[number])
    return "\n".join(lines) + "\n"


@pytest.mark.parametrize(("name", "answers"), [("little", LITTLE), ("much", MUCH)])
def test_a_new_file_is_like_this(name, answers, new_file, golden):
    golden(GOLDEN / f"{name}.txt", new_file(answers))


@pytest.mark.parametrize("answers", [NOTHING, LITTLE, MUCH])
def test_all_that_a_new_file_lacks_is_what_is_to_be_filled_in(answers, new_file, schema):
    assert [each.code for each in judged(new_file(answers), schema)] == ["S230"]


@pytest.mark.parametrize("answers", [NOTHING, LITTLE, MUCH])
def test_with_all_comments_taken_away_it_still_fits_the_schema(answers, new_file, schema):
    assert [each.code for each in judged(uncommented(new_file(answers)), schema)] == ["S230"]


@pytest.mark.parametrize("answers", [LITTLE, MUCH])
def test_each_block_can_be_taken_out_of_its_comment_alone(answers, new_file, schema):
    text = new_file(answers)
    found = list(blocks(text))
    assert len(found) > 40
    for numbers in found:
        codes = {each.code for each in judged(uncommented(text, numbers), schema)}
        assert codes == {"S230"}, text.splitlines()[numbers[0]]


def test_every_key_that_the_latest_form_prints_is_in_it(new_file, schema):
    text = re.sub(r"\n *## *", "", new_file(MUCH))
    older = tuple(tuple(path.split(".")) for path in schema.document["x-new"]["older"])
    keys = (key.path for key in keys_of(schema) if key.path[-1][0] != "〈")
    names = {key[-1] for key in keys if not any(key[: len(each)] == each for each in older)}
    missing = {name for name in names if not re.search(rf"\b{name}\b", text)}
    assert not missing


def test_blocks_stand_in_the_order_of_the_schema(new_file, schema):
    found = re.findall(r"^(?:# )?(\w+):", new_file(LITTLE), re.MULTILINE)
    assert found == list(schema.document["properties"])


def test_what_is_known_is_written_and_the_rest_is_to_be_filled_in(new_file):
    loaded, _ = load_text(new_file(MUCH).encode(), "x")
    assert loaded is not None
    data = loaded.data
    assert (data["年度"], data["金额单位"], data["财政级次"]) == ("2024", "元", "区级")
    assert data["名称"]["全称"] == "江岭区林业局"
    assert data["单位"] == [
        {"名称": "区林业局本级", "性质": "行政"},
        {"名称": "区苗圃", "性质": "事业"},
        {"名称": "区林业站", "性质": "待填"},
    ]
    assert set(data["收入"]) == set(MUCH.funds)
    assert data["公开日期"] == "待填"


@pytest.mark.parametrize("answers", [LITTLE, MUCH])
def test_it_is_a_page_to_read(answers, new_file):
    lines = new_file(answers).splitlines()
    assert all(line == line.rstrip() for line in lines)
    assert not any(not one and not other for one, other in pairwise(lines))
    assert len(lines) < 480
    assert "印在" in "".join(lines)


def test_its_head_says_how_to_go_on(new_file):
    head = new_file(LITTLE).split("\n\n")[0]
    assert head.startswith("# yaml-language-server: $schema=../../schemas/final.schema.json\n")
    assert "python build.py check 2024 区林业局\n" in head
    assert "单位一律是元" in head


def test_strange_names_do_not_break_it(new_file, schema):
    words = {("名称", "简称"): '某: "局" # 1', ("名称", "全称"): "- {甲}"}
    answers = Answers(2024, "x", words, (("甲: 乙", "行政"),))
    text = new_file(answers)
    assert [each.code for each in judged(text, schema)] == ["S230"]
    loaded, _ = load_text(text.encode(), "x")
    assert loaded is not None
    assert loaded.data["名称"]["简称"] == '某: "局" # 1'
    assert loaded.data["单位"][0]["名称"] == "甲: 乙"


def test_an_item_begins_with_what_must_be_written():
    """In a budget the first key of a purchase may be left out; its dash may not."""
    schema = read_schema(ROOT / "schemas" / "budget.schema.json")
    text = file_text(schema, beginning_of(schema), LITTLE, KINDS["budget"])
    assert "\n  - 项目: 待填" in text
    assert "\n    # 单位: 103001" in text
    assert [each.code for each in judged(text, schema)] == ["S230"]
