"""One disclosure up to its bytes: errors stop a final document, a draft says that it is one."""

from __future__ import annotations

import io
import pickle

import pytest
from docx import Document

from disclosure.pipeline.making import Making, checked, made, printed
from disclosure.pipeline.outcomes import outcome_of
from disclosure.workspace import Workspace
from tests.editions.document import YEAR
from tests.pipeline.conftest import REASON, SAMPLE


@pytest.fixture
def make(project):
    def making(text, **how):
        project.file("甲局", text)
        refs, _ = Workspace(project.root).filings(YEAR, ("甲局",), "final")
        return printed(refs[0], Making(project.root, **how))

    return making


def opened(result):
    (file,) = result.files
    assert file.suffix == ".docx"
    return Document(io.BytesIO(file.content))


def texts(result):
    return [each.text for each in opened(result).paragraphs]


def test_a_sound_file_becomes_a_document(make):
    result = make(SAMPLE)
    assert (result.department, result.name) == ("甲局", "2024年度甲局部门决算公开")
    assert result.diagnostics == ()
    assert any("843.00万元" in text for text in texts(result))


def test_a_missing_reason_stops_the_final_document(make):
    result = make(SAMPLE.replace(REASON, ""))
    assert result.files == ()
    (found,) = result.diagnostics
    assert found.code == "N301"
    assert "其中" in found.hint or "收支总计" in found.hint


def test_a_draft_prints_where_a_reason_is_missing(make):
    result = make(SAMPLE.replace(REASON, ""), draft=True)
    assert result.name == "2024年度甲局部门决算公开（草稿）"
    assert [found.code for found in result.diagnostics] == ["N301"]
    (paragraph,) = (
        text for text in texts(result) if "收、支总计均为" in text and "财政拨款" not in text
    )
    assert "【待填】" in paragraph


def test_a_final_document_has_no_such_mark(make):
    final, draft = make(SAMPLE), make(SAMPLE, draft=True)
    assert not any("待填" in text or "草稿" in text for text in texts(final))
    assert not any("待填" in text for text in texts(draft))


def test_a_draft_is_visibly_one(make):
    document = opened(make(SAMPLE, draft=True))
    assert "草稿" in document.core_properties.title
    heads = [p.text for section in document.sections for p in section.header.paragraphs]
    assert any("草稿" in text for text in heads)
    final = opened(make(SAMPLE))
    heads = [p.text for section in final.sections for p in section.header.paragraphs]
    assert not any("草稿" in text for text in heads)


def test_what_cannot_be_understood_has_no_draft_either(make):
    result = make(SAMPLE.replace("年度: 2024", "年度: 今年"), draft=True)
    assert (result.files, result.name) == ((), "")
    assert result.department == "甲局"


def test_a_check_reports_the_same_without_a_document(project):
    project.file("甲局", SAMPLE.replace(REASON, ""))
    refs, _ = Workspace(project.root).filings(YEAR, ("甲局",), "final")
    outcome = outcome_of(checked(refs[0], project.root))
    assert (outcome.result.value, outcome.file) == ("未通过", "")
    assert [found.code for found in outcome.diagnostics] == ["N301"]


def test_what_was_told_can_be_asked_before_anything_is_printed(project):
    project.file("甲局")
    refs, _ = Workspace(project.root).filings(YEAR, ("甲局",), "final")
    found = made(refs[0], project.root)
    assert found.told.name == "2024年度甲局部门决算公开"
    assert found.told.understood.computed.figures["收入.总计"].value > 0
    assert found.case.accounts.names.official_short == found.department == "甲局"
    assert not found.has_error


def test_what_goes_to_another_process_is_bytes_and_texts_without_figures(project):
    project.file("甲局")
    refs, _ = Workspace(project.root).filings(YEAR, ("甲局",), "final")
    result = printed(refs[0], Making(project.root))
    sent = pickle.dumps(result)
    assert pickle.loads(sent) == result  # noqa: S301
    texts = len(pickle.dumps((result.diagnostics, result.obligations, result.ref)))
    assert len(sent) < len(result.files[0].content) + texts + 2500
    for name in (b"Figures", b"Narrative", b"Understood", b"FinalAccounts"):
        assert name not in sent


def test_a_check_too_says_that_two_departments_would_have_one_document(project):
    """In both files, at the name; a file of another year takes nobody's name."""
    twin = SAMPLE.replace("某区林业局", "区林业局")
    for slug, text in (("甲局", twin), ("乙局", twin), ("丙局", SAMPLE)):
        project.file(slug, text)
    project.file("丁局", twin.replace("年度: 2024", "年度: 2023"), name="2023-final.yaml")
    outcomes = project.check().outcomes
    found = {one.source: [d for d in one.diagnostics if d.code == "R310"] for one in outcomes}
    first, second, other = (
        f"departments/{slug}/2024-final.yaml" for slug in ("甲局", "乙局", "丙局")
    )
    assert found[other] == []
    for mine, theirs in ((first, second), (second, first)):
        (each,) = found[mine]
        assert theirs in each.message
        assert (each.place.file, "规范简称" in each.place.text) == (mine, True)
