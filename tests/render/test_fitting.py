"""A form with other columns for amounts that have no room in those that are drawn."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZipFile

import pytest
from docx import Document
from docx.shared import Twips
from lxml import etree

from disclosure.passport import Shown
from disclosure.render import Imprint, prepare, render
from disclosure.render.fitting import fitted, refitted
from disclosure.render.layout import Fit
from disclosure.render.wordml import RUN, TBL, TR, text_of, value, w, whole
from tests.render.small import LABEL, form_with_table, saved

LONG, SHORT = "9,999,999,999.99", "1.00"
#: 6 inches of text in two columns of 10 points; the one for the amount is narrow.
NARROW = 620


def template(*rows, amount_column=NARROW):
    document = Document(BytesIO(form_with_table(*rows)))
    (table,) = document.tables
    table.autofit = False
    for column, width in zip(table.columns, (5000, amount_column), strict=True):
        column.width = Twips(width)
        for cell in column.cells:
            cell.width = Twips(width)
    return saved(document)


TEMPLATE = template(("收入{{ 数.乙 }}", "{{ 数.甲 }}"), ("支出", "{{ 数.乙 }}"))


def form(drawn=TEMPLATE):
    found, problems = prepare(drawn, LABEL)
    assert problems == ()
    return found


def data(one, other=SHORT):
    return {"数": {"甲": Shown("甲", one), "乙": Shown("乙", other)}}


def printed(drawn, one):
    document, problems = render(form(drawn), data(one), {}, Imprint("试"))
    with ZipFile(BytesIO(document)) as archive:
        return etree.fromstring(archive.read("word/document.xml")), problems


def grid(root):
    return [whole(each, "w") for each in root.iter(w("gridCol"))]


def sizes(root):
    return {value(run.find(f"{w('rPr')}/{w('sz')}")) for run in next(root.iter(TBL)).iter(RUN)}


def test_a_form_with_room_is_left_as_it_is():
    found = form()
    assert fitted(found, data(SHORT)) == (found, ())
    assert fitted(found, data(SHORT))[0] is found


def test_amounts_without_room_are_given_it():
    root, problems = printed(TEMPLATE, LONG)
    words, amount = grid(root)
    assert problems == ()
    assert words + amount == 5620
    # Seven ems of 220 twips in cells with margins of 108 on either side.
    assert amount >= 7 * 220 + 216
    assert sizes(root) == {""}
    cells = [whole(each, "w") for each in root.iter(w("tcW"))]
    assert cells == [words, amount] * 2


def test_the_same_amounts_have_the_same_columns_and_others_have_others():
    one, other = (fitted(form(), data(text))[0] for text in (LONG, "999,999.99"))
    assert fitted(form(), data(LONG))[0].flow.amounts.grids == one.flow.amounts.grids
    assert other.flow.amounts.grids != one.flow.amounts.grids
    again, _ = render(form(), data(LONG), {}, Imprint("试"))
    assert again == render(form(), data(LONG), {}, Imprint("试"))[0]


def test_a_document_with_short_amounts_is_printed_on_the_form_as_it_is():
    root, _ = printed(TEMPLATE, SHORT)
    assert grid(root) == [5000, NARROW]


def test_words_say_the_same_in_other_columns():
    one, other = (printed(TEMPLATE, text)[0] for text in (LONG, SHORT))
    assert [text_of(row).replace(LONG, SHORT) for row in one.iter(TR)] == [
        text_of(row) for row in other.iter(TR)
    ]


def test_characters_become_smaller_where_columns_cannot_give_way():
    drawn = template(("收入支出" * 5, "{{ 数.甲 }}"), ("支", "{{ 数.乙 }}"), amount_column=1200)
    root, problems = printed(drawn, LONG)
    assert problems == ()
    (size,) = sizes(root)
    assert 14 <= int(size) < 22


def test_an_amount_that_has_no_room_at_all_is_told_and_printed():
    one = template(("{{ 数.甲 }}", "{{ 数.乙 }}"))
    root, (problem,) = printed(one, "9" * 90)
    assert problem.code == "R305"
    assert grid(root) == [5000, NARROW]
    assert sizes(root) == {"13"}


def test_sizes_stand_where_the_schema_has_them():
    root = etree.fromstring(_part(refitted(TEMPLATE, [Fit((5000, 600), 40)])))
    for run in next(root.iter(TBL)).iter(RUN):
        names = [etree.QName(each).localname for each in run.find(w("rPr"))]
        assert names[-2:] == ["sz", "szCs"]
        assert value(run.find(f"{w('rPr')}/{w('sz')}")) == "18"


def test_a_size_of_its_own_is_written_over():
    document = Document(BytesIO(TEMPLATE))
    run = document.tables[0].rows[0].cells[1].paragraphs[0].runs[0]
    run.bold, run.underline, run.font.size = True, True, Twips(360)
    root = etree.fromstring(_part(refitted(saved(document), [Fit((5000, 600), 40)])))
    found = next(root.iter(TBL)).findall(f".//{RUN}/{w('rPr')}")[1]
    assert [etree.QName(each).localname for each in found] == ["b", "sz", "szCs", "u"]
    assert value(found.find(w("sz"))) == "32"


def test_cells_over_columns_are_as_wide_as_their_columns():
    document = Document(BytesIO(TEMPLATE))
    first, second = document.tables[0].rows[0].cells
    first.merge(second)
    root = etree.fromstring(_part(refitted(saved(document), [Fit((3000, 2600))])))
    assert [whole(each, "w") for each in root.iter(w("tcW"))] == [5600, 3000, 2600]


def test_other_parts_stay_as_they_are():
    before, after = (_parts(each) for each in (TEMPLATE, refitted(TEMPLATE, [Fit((1, 2))])))
    assert {name for name in before if before[name] != after[name]} == {"word/document.xml"}
    assert list(before) == list(after)


@pytest.mark.parametrize("text", ["9,999.99", "123,456.78", LONG])
def test_every_amount_has_room_in_what_is_fitted(text):
    found, _ = fitted(form(), data(text))
    assert fitted(found, data(text)) == (found, ())


def _parts(package):
    with ZipFile(BytesIO(package)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def _part(package):
    return _parts(package)["word/document.xml"]
