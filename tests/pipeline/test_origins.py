"""Every text of a department is found in its document, equal ones at their own places."""

from __future__ import annotations

import pytest

from disclosure.authoring import Fixed, Own
from disclosure.pipeline.corridor import understand_opened
from disclosure.pipeline.neighbours import suppliers_of, supplies
from disclosure.pipeline.opening import opened
from disclosure.pipeline.origins import MadeDocument, made_document
from disclosure.review import paper
from tests.pipeline.conftest import shared_house
from tests.pipeline.returned import Desk


def made(desk: Desk) -> MadeDocument:
    house = shared_house()
    grounds, problems = opened(desk.ref, house, supplies(suppliers_of(desk.ref, house), house))
    understood, problems = understand_opened(desk.ref, house, grounds, problems)
    found = made_document(understood, grounds, desk.ref)
    assert found, problems
    return found


@pytest.fixture(scope="module")
def document(tmp_path_factory) -> MadeDocument:
    """A document with 自评表, of a file in which several texts say the same."""
    desk = Desk.of(tmp_path_factory.mktemp("origins"), "qingshan-party-office", 2024)
    desk.write(
        ("    引言: 区委办公室是", "    引言: |-\n      2024年，\n      区委办公室是"),
        ("用途: 保障工作用车需要", "用途: 购车【三公经费.公务用车购置费.决算】，保障工作用车"),
    )
    return made(desk)


def owns(document: MadeDocument) -> list[Own]:
    return [p for each in document.readings.values() for p in each.parts if isinstance(p, Own)]


def test_every_text_of_the_file_has_a_place(document) -> None:
    assert {each.pointer for each in owns(document)} == set(document.values)


def test_the_readings_say_what_the_document_says(document) -> None:
    said = {each.key: each.text for each in paper.texts(document.document)}
    assert {key: each.text for key, each in document.readings.items()} == said


def test_each_character_is_where_it_was_typed(document) -> None:
    for each in owns(document):
        value = document.values[each.pointer]
        assert "".join(value[n] for n in each.at) == each.text


def test_equal_texts_are_told_apart_by_where_they_are_printed(document) -> None:
    rate = [each.pointer for each in owns(document) if each.text == "满意率100%"]
    assert len(rate) == len(set(rate)) > 1


def test_a_text_on_two_lines_is_printed_as_one_and_known_by_character(document) -> None:
    (duty,) = {each for each in owns(document) if each.pointer == ("概况", "主要职责", "引言")}
    assert duty.text.startswith("2024年，区委办公室")
    assert duty.at[:6] == (0, 1, 2, 3, 4, 5)
    assert duty.at[6] == len("2024年，\n")


def test_a_reference_is_a_figure_of_its_text(document) -> None:
    pointer = ("三公经费", "公务用车购置费", "用途")
    (reading,) = (each for each in document.readings.values() if pointer in each.pointers)
    figure = Fixed("24.99万元", "三公经费.公务用车购置费.决算", pointer)
    assert figure in reading.parts
    at = reading.parts.index(figure)
    assert [each.text for each in reading.parts[at - 1 : at + 2 : 2]] == ["购车", "，保障工作用车"]
