"""Only bookmarks that something refers to leave."""

from __future__ import annotations

from disclosure.render.screening.bookmarks import drop_unused
from tests.render.markup import body, field, p


def marked(name: str, identity: int = 1) -> str:
    start = f'<w:bookmarkStart w:id="{identity}" w:name="{name}"/>'
    return f'{start}<w:bookmarkEnd w:id="{identity}"/>'


def names(root):
    return [each.get(each.keys()[1]) for each in root.iter("{*}bookmarkStart")]


def test_a_bookmark_that_nothing_names_goes_with_its_end():
    root = body(p(marked("_GoBack"), marked("_Toc1", 2), field("PAGEREF _Toc1")))
    assert drop_unused([root]) == 1
    assert names(root) == ["_Toc1"]
    assert len(list(root.iter("{*}bookmarkEnd"))) == 1


def test_another_part_may_refer_to_it():
    document, footer = body(p(marked("_甲"))), body(p(field("REF _甲")))
    assert drop_unused([document, footer]) == 0


def test_half_a_bookmark_goes():
    root = body(
        p('<w:bookmarkStart w:id="5" w:name="_a"/>', field("REF _a")),
        p('<w:bookmarkEnd w:id="6"/>'),
    )
    drop_unused([root])
    assert names(root) == []
    assert not list(root.iter("{*}bookmarkEnd"))
