"""What is no document is found out, whatever is wrong with it."""

from __future__ import annotations

import pytest

from disclosure.render.package.soundness import faults
from tests.render.small import form_with, parts_of, travelling

PARTS = parts_of(travelling(form_with("甲")))
MARK = b'<w:bookmarkStart w:id="1" w:name="a"/>'
END = b'<w:bookmarkEnd w:id="1"/>'


def found(**changed):
    parts = {**PARTS, **{name.replace("__", "/"): text for name, text in changed.items()}}
    return list(faults({name: text for name, text in parts.items() if text is not None}))


def with_text(inner: bytes) -> list[str]:
    document = PARTS["word/document.xml"].replace(b"<w:sectPr", inner + b"<w:sectPr", 1)
    return list(faults({**PARTS, "word/document.xml": document}))


def test_a_sound_document_has_none():
    assert found() == []
    assert with_text(MARK + END) == []


@pytest.mark.parametrize(
    ("inner", "fault"),
    [
        (b"<w:p>", "不是 XML"),
        (MARK, "书签只有一半"),
        (MARK + END + MARK + END, "书签的编号 1 出现了几次"),
        (MARK + END + MARK.replace(b'"1"', b'"2"') + END.replace(b'"1"', b'"2"'), "书签的名称 a"),
        (b'<w:p w14:paraId="1"/><w:p w14:paraId="1"/>', "段落的编号 1"),
    ],
)
def test_markup_that_word_stumbles_over_is_found(inner, fault):
    inner = inner.replace(b"w14:paraId", b'xmlns:w14="u" w14:paraId')
    assert any(fault in each for each in with_text(inner))


def test_what_points_nowhere_is_found():
    assert found(**{"word/styles.xml": None}) == [
        "没有 word/styles.xml 这个部件",
        "word/document.xml 指向没有的部件 styles.xml",
    ]
    assert found(**{"word/new.bin": b"x"}) == ["word/new.bin 没有类型"]
    linked = b'<a xmlns:r="u" r:id="rId99"/>'
    assert found(**{"word/settings.xml": linked}) == ["word/settings.xml 里的关系 rId99 不存在"]
