"""A document that is not sound never gets its name, and it alone is left out."""

from __future__ import annotations

from dataclasses import replace

import pytest

from disclosure.render import prepare, proven, render
from disclosure.render.package.archive import assemble, pack, unpack
from tests.render.small import IMPRINT, LABEL, charts, context, small_form


@pytest.fixture(scope="module")
def printed():
    form, _ = prepare(small_form(), LABEL, charts=("图1", "图2"))
    return form, render(form, context(), charts(), IMPRINT)[0]


def damaged(document, old=b"</w:body>", new=b""):
    parts = unpack(document)
    assert old in parts["word/document.xml"]
    parts["word/document.xml"] = parts["word/document.xml"].replace(old, new, 1)
    return assemble(pack(name, content) for name, content in parts.items())


def test_a_sound_document_comes_through_as_it_is(printed):
    form, document = printed
    assert proven(form, document) == (document, ())


def test_one_that_is_not_is_an_error_that_names_the_part(printed):
    form, document = printed
    none, (problem,) = proven(form, damaged(document))
    assert none is None
    assert (problem.code, problem.severity.value) == ("R309", "错误")
    assert "word/document.xml" in problem.message
    assert "不是数据的错" in problem.hint


def test_several_faults_are_counted(printed):
    form, document = printed
    broken = damaged(document, b"<w:bookmarkEnd ", b"<w:bookmarkGone ")
    broken = damaged(broken, b'w:fldCharType="end"', b'w:fldCharType="none"')
    _, (problem,) = proven(form, broken)
    assert problem.message.endswith("等 2 处")


def test_no_document_is_refused_for_what_its_form_has(printed):
    """Word opens it all the same; the keeper of the form is told, not the accountant."""
    form, document = printed
    broken = damaged(document, b'w:fldCharType="end"', b'w:fldCharType="none"')
    fault = "word/document.xml 的域没有成对的开头和结尾"
    assert proven(form, broken)[0] is None
    assert proven(replace(form, faults=frozenset((fault,))), broken) == (broken, ())


def test_a_form_knows_its_own_faults():
    parts = unpack(small_form())
    lost = b'<Override PartName="/word/none.xml" ContentType="application/xml"/></Types>'
    parts["[Content_Types].xml"] = parts["[Content_Types].xml"].replace(b"</Types>", lost)
    drawn = assemble(pack(name, content) for name, content in parts.items())
    form, _ = prepare(drawn, LABEL, charts=("图1", "图2"))
    assert form.faults == {"内容类型指向没有的部件 /word/none.xml"}
