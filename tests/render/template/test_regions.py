"""What comes and goes with a block has no loose end."""

from __future__ import annotations

import pytest

from disclosure.render.template.regions import torn
from disclosure.render.wordml import P
from tests.render.markup import body, field, p

BEGIN = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
END = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
START = '<w:bookmarkStart w:id="1" w:name="a"/>'
STOP = '<w:bookmarkEnd w:id="1"/>'


@pytest.mark.parametrize(
    ("inside", "half"),
    [
        ((p("甲"),), ""),
        ((p(field("PAGE")),), ""),
        ((p(BEGIN), p(END)), ""),
        ((p(BEGIN),), "域"),
        ((p(END),), "域"),
        ((p(END), p(BEGIN)), "域"),
        ((p(START), p(STOP)), ""),
        ((p(START),), "书签"),
        ((p(STOP),), "书签"),
    ],
)
def test_half_of_a_field_or_bookmark_is_told(inside, half):
    paragraphs = list(body(p("{%p if 甲 %}"), *inside, p("{%p endif %}")).iter(P))
    assert torn(paragraphs[0], paragraphs[-1]) == half
