"""Where a block tag may stand: alone in its row or its paragraph, which go with it.

Room: render. ``{%tr %}`` takes its whole row out of the document and ``{%p %}`` its whole
paragraph; whatever else stands there would be lost without a word.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from disclosure.render.template.tags import tags, without_comments
from disclosure.render.wordml import (
    RUN_PROPERTIES,
    TEXT,
    TR,
    P,
    runs,
    text_of,
    w,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

    from disclosure.render.template.tags import Tag

#: Code, message and hint of what is wrong with a tag.
Remark: TypeAlias = tuple[str, str, str]
_BOX = w("txbxContent")
SECTION = f"{w('pPr')}/{w('sectPr')}"
#: Tags beside whose paragraph there is a place for what else stands in it.
MOVABLE = {"for", "if", "endfor", "endif"}
_ALONE = "把它单独放在一段（{%p %}）或一行（{%tr %}）里，那一段、那一行不会印出来"


def row_of(paragraph: _Element) -> _Element | None:
    """Return the row that a paragraph stands in, inside its own text box if it has one."""
    found = next(paragraph.iterancestors(TR, _BOX), None)
    return found if found is not None and found.tag == TR else None


def standing(tag: Tag, paragraph: _Element) -> Iterator[Remark]:
    """Yield code, message and hint of what is wrong with the place of a block tag."""
    if tag.scope == "tr":
        row = row_of(paragraph)
        if row is None:
            hint = "整行用 {%tr %}，只能写在表格里；整段用 {%p %}"
            yield "E107", f"“{tag.text}”不在表格里", hint
        else:
            yield from _alone(tag, tuple(row.iter(P)), "行")
    elif tag.scope == "p":
        yield from _alone(tag, (paragraph,), "段")
    elif tag.scope:
        yield "E107", f"“{tag.text}”里的 {tag.scope} 不能用", "整行写 tr，整段写 p，段内什么都不写"


def _alone(tag: Tag, paragraphs: tuple[_Element, ...], whole: str) -> Iterator[Remark]:
    texts = [without_comments(text_of(paragraph)) for paragraph in paragraphs]
    others = [each for text in texts for each in tags(text) if each.word]
    rest = "".join("".join(texts).split())
    own = "".join(tag.text.split())
    if len(others) > 1:
        listed = "”“".join(each.text for each in others)
        yield "E107", f"一{whole}里有 {len(others)} 个块标签：“{listed}”", _ALONE
    elif rest != own:
        left = rest.replace(own, "", 1)
        yield "E107", f"“{tag.text}”这一{whole}里还有“{left}”，会随这一{whole}去掉", _ALONE
    elif (whole == "行" or tag.word not in MOVABLE) and any(map(has_more, paragraphs)):
        message = f"“{tag.text}”这一{whole}里还有图、域、分页或分节，会随这一{whole}去掉"
        yield "E107", message, _ALONE


def has_more(paragraph: _Element) -> bool:
    """Tell whether a paragraph holds anything but text: a picture, a field, a break."""
    return paragraph.find(SECTION) is not None or any(
        more_than_text(run) for run in runs(paragraph)
    )


def more_than_text(run: _Element) -> bool:
    """Tell whether a run holds anything but text."""
    return any(child.tag not in {TEXT, RUN_PROPERTIES} for child in run)
