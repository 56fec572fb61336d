"""Words improved in Word come back into the file, figures do not, and the document says the same."""

from __future__ import annotations

import random
from functools import partial
from typing import TYPE_CHECKING

import pytest
from ruamel.yaml import YAML

from disclosure.diagnostics import printed
from disclosure.pipeline.corridor import understand_opened
from disclosure.pipeline.neighbours import suppliers_of, supplies
from disclosure.pipeline.opening import opened
from disclosure.pipeline.origins import made_document
from disclosure.pipeline.taking import Base, take
from disclosure.review.verify.passage import CellText, Manuscript, Passage
from tests.editions.document import ROOT
from tests.pipeline.conftest import shared_house
from tests.pipeline.returned import Desk, edited, read, replacing, without

if TYPE_CHECKING:
    from pathlib import Path

GALLERY = ROOT / "tests" / "errors"
#: A short document, and one with 自评表 and a report.
SHORT, LONG = ("qingshan-party-office", 2020), ("qingshan-party-office", 2024)
DUTY = "负责全区重要机密文电传递和密码通信"
REASON = "人员基本支出等政策性调整"


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk.of(tmp_path, *SHORT)


def codes(taken) -> list[str]:
    return [each.code for each in taken.problems]


def changed_lines(taken) -> list[str]:
    return [line.strip() for line in taken.diff[2:] if line[0] in "+-"]


def own_words(desk: Desk) -> tuple[list[str], str]:
    """Return pieces of the department's own words, and all that is not its own."""
    house = shared_house()
    grounds, problems = opened(desk.ref, house, supplies(suppliers_of(desk.ref, house), house))
    understood, _ = understand_opened(desk.ref, house, grounds, problems)
    made = made_document(understood, grounds, desk.ref)
    parts = [part for each in made.readings.values() for part in each.parts]
    own = {part.text for part in parts if hasattr(part, "at")}
    return sorted(own), "\n".join(part.text for part in parts if not hasattr(part, "at"))


def reword(words: str, dice: random.Random) -> str:
    """Put in, take out and replace characters anywhere but at the ends."""
    for _ in range(dice.choice((1, 2))):
        begin = dice.randrange(1, len(words) - 1)
        end = min(begin + dice.choice((0, 0, 1, 3)), len(words) - 1)
        new = dice.choice(("扎实", "", "“新”", ": ", " #", "'", "，并"))
        words = words[:begin] + new + words[end:]
    return words


@pytest.mark.parametrize("filed", [SHORT, LONG], ids=str)
@pytest.mark.parametrize("seed", [1])
def test_any_words_that_are_taken_are_printed_as_they_stood_in_word(filed, seed, tmp_path) -> None:
    desk, dice = Desk.of(tmp_path, *filed), random.Random(seed)  # noqa: S311
    own, others = own_words(desk)
    free = [each for each in own if len(each) > 7 and each not in others]
    edits = {words: reword(words, dice) for words in dice.sample(free, 12)}
    returned = read(edited(desk.document(), replacing(edits.items())))
    taken = take(desk.ref, shared_house(), returned, Base(desk.data))
    assert taken.problems == ()
    assert taken.count >= len({old for old, new in edits.items() if new != old})
    anew = read(desk.document(taken.now))
    shown = [each.cells for each in anew.passages if not each.is_contents]
    assert [[c.text for c in cells] for cells in shown] == [
        [cell.text for cell in each.cells] for each in returned.passages if not each.is_contents
    ]


def test_what_a_person_sees_of_a_duty_a_reason_key_work_and_performance(desk) -> None:
    taken = desk.take(
        (DUTY, f"{DUTY}，管理涉密载体"),
        (REASON, "人员支出等政策性调整"),
        ("活动保障方面", "会务和活动保障方面"),
        ("履行档案行政职能", "依法履行档案行政职能"),
    )
    assert (codes(taken), taken.count) == ([], 4)
    lines = changed_lines(taken)
    assert f"+      - {DUTY}，管理涉密载体。" in lines
    assert "+  收支总计: 人员支出等政策性调整" in lines
    assert sum(line[0] == "+" for line in lines) == sum(line[0] == "-" for line in lines) == 4


def test_a_sentence_behind_the_last_full_stop_is_taken(desk) -> None:
    taken = desk.take((f"{DUTY}。", f"{DUTY}。做好值班工作。"))
    assert changed_lines(taken) == [
        f"-      - {DUTY}。",
        f"+      - {DUTY}。做好值班工作。",
    ]


def test_references_stay_where_their_figures_are_untouched(desk) -> None:
    taken = desk.take(
        ("档案和党内法规工作", "档案工作和党内法规工作"), ("，以及机动经费", "，以及机动")
    )
    (line,) = [line for line in changed_lines(taken) if line[0] == "+" and "以及机动" in line]
    (old,) = [line for line in changed_lines(taken) if line[0] == "-" and "以及机动" in line]
    assert line.count("【") == old.count("【") == 8
    assert "档案工作和党内法规工作【预算绩效.项目.档案和党内法规工作.执行数】" in line


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"], ids=["plain", "bom"])
def test_nothing_but_the_words_changes_in_the_file(desk, line_end, mark) -> None:
    data = mark + desk.data.replace(b"\n", line_end.encode())
    desk.ref.path.write_bytes(data)
    taken = desk.take((DUTY, "管好密码通信"))
    assert taken.now == data.replace(DUTY.encode(), "管好密码通信".encode())
    assert taken.write() is None
    assert desk.data == taken.now


def test_a_file_that_somebody_changed_in_between_is_not_written(desk) -> None:
    taken = desk.take((DUTY, "管好密码通信"))
    desk.write((REASON, "人员调整"))
    now = desk.data
    assert (taken.write().code, desk.data) == ("R908", now)


def test_a_typed_percentage_is_taken_as_words_and_the_check_is_told(desk) -> None:
    taken = desk.take((REASON, f"{REASON}，增长63.7%"))
    assert taken.count == 1
    assert any("63.7" in each.message for each in taken.findings)


def test_words_are_taken_into_a_file_that_has_other_changes_since(desk) -> None:
    base = desk.data
    desk.write(("      - 处理区委日常事务", "      - 办理来信来访。\n      - 处理区委日常事务"))
    taken = desk.take((DUTY, "管好密码通信"), base=base)
    assert codes(taken) == []
    assert taken.now == desk.data.replace(DUTY.encode(), "管好密码通信".encode())


def test_what_was_changed_in_the_same_way_on_both_sides_is_done(desk) -> None:
    base = desk.data
    desk.write((DUTY, "管好密码通信"))
    taken = desk.take((DUTY, "管好密码通信"), base=base)
    assert (codes(taken), taken.count, taken.is_whole) == ([], 0, True)


def test_an_untouched_document_has_nothing_to_take(desk) -> None:
    taken = desk.take()
    assert (taken.problems, taken.count, taken.now) == ((), 0, desk.data)


def test_what_cannot_be_taken_does_not_keep_the_rest_from_being_taken(desk) -> None:
    taken = desk.take((DUTY, "管好密码通信"), ("870.27", "870.28"))
    assert set(codes(taken)) == {"R371"}
    assert taken.count == 1


def figure(desk):
    return desk.take(("，以及机动经费", "，以及机动"), ("26.00", "28.00"))


def form(desk):
    return desk.take(("区委办公室属行政单位", "区委办公室是行政单位"))


def unclear(desk):
    return desk.take(("综合科、", "综合科、文电科、"))


def typed(desk):
    return desk.take((DUTY, "管好【密码】通信"))


def both(desk):
    base = desk.data
    desk.write((DUTY, "传递机密文电"))
    return desk.take((DUTY, "管好密码通信"), base=base)


def not_alike(desk):
    return desk.take((REASON, f"主要是因为{REASON}"))


def nobody_knows(desk):
    return desk.take((DUTY, "管好密码通信"), base=None)


def gone(desk):
    returned = read(without(desk.document(), DUTY))
    return take(desk.ref, shared_house(), returned, Base(desk.data))


def foreign(desk):
    cells = CellText("关于做好年终工作的通知"), CellText("各科室要认真总结全年工作，及时报送材料。")
    returned = Manuscript(tuple(Passage((each,)) for each in cells))
    return take(desk.ref, shared_house(), returned, Base(desk.data))


@pytest.mark.parametrize(
    ("code", "situation"),
    [
        ("R371", figure),
        ("R372", form),
        ("R373", unclear),
        ("R374", typed),
        ("R375", both),
        ("R376", not_alike),
        ("R377", nobody_knows),
        ("R378", gone),
        ("R379", foreign),
    ],
)
def test_the_specimen_prints_exactly_this(code, situation, desk) -> None:
    text = (GALLERY / f"{code}.yaml").read_text(encoding="utf-8")
    specimen = YAML(typ="safe", pure=True).load(text)
    found = [each for each in situation(desk).problems if each.code == code]
    assert [line for each in found[:1] for line in printed(each).split("\n")] == specimen["期望"]


def test_a_text_that_is_printed_twice_is_not_changed_in_two_ways(desk) -> None:
    seen = iter(range(9))
    dice = partial(next, seen)

    def differently(text: str) -> str:
        return (
            text.replace("人员基本支出等", f"人员支出{dice()}")
            if "人员基本支出等" in text
            else text
        )

    returned = read(edited(desk.document(), differently))
    taken = take(desk.ref, shared_house(), returned, Base(desk.data))
    assert (codes(taken), taken.count) == (["R373"], 0)
