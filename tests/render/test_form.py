"""A form serves any number of documents, each with its own ink and keys."""

from __future__ import annotations

import pytest

from disclosure.render import prepare
from disclosure.render.wordml import DOCUMENT
from tests.render.small import LABEL, small_form


@pytest.fixture(scope="module")
def form():
    made, problems = prepare(
        small_form("{%p if 文.附注 %}", "甲", "{%p endif %}"), LABEL, charts=("图1", "图2")
    )
    assert problems == ()
    return made


def test_the_document_is_the_first_sheet(form):
    assert form.document.name == DOCUMENT


def test_each_document_begins_anew(form):
    one, other = form.ink(passports=True), form.ink(passports=True)
    one.figures.append("x")
    assert other.figures == []
    assert form.keys().first(1)
    assert form.keys().first(1)


def test_the_bookmarks_of_documents_come_after_those_of_the_form(form):
    assert form.first_id == 4


def test_it_knows_the_names_that_its_tags_use(form):
    assert form.named("文") == {"概况", "空表", "附注"}


def test_every_part_is_ready_or_made(form):
    made = {sheet.name for sheet in form.sheets} | {"docProps/core.xml", form.item}
    made |= {name for chart in form.charts for name in (chart.part, chart.workbook_part)}
    assert set(form.order) == made | set(form.ready_with_passport)
    assert not made & set(form.ready)
