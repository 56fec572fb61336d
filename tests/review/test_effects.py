"""What is told to have changed in print is all that differs between two documents, and no more."""

from __future__ import annotations

import re
from collections import Counter
from io import BytesIO
from zipfile import ZipFile

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from lxml import etree

from disclosure.review import review
from disclosure.review.alignment import differences
from disclosure.review.paper import texts
from tests.editions.document import TC, P, W, text_of
from tests.review.versions import SOURCE, state

_NUMBER = re.compile(r"(?<=: )\d+\.\d\d(?=[ },\n])")
NUMBERS = [match.span() for match in _NUMBER.finditer(SOURCE)]
#: An example costs a document: what fails is not made smaller.
QUICKLY = (Phase.explicit, Phase.generate)
#: Lines of items that may be missing altogether.
ITEMS = [
    match.span()
    for match in re.finditer(r"^    \d{7}: (?:\{.*\}|[\d.]+) .*\n", SOURCE, re.MULTILINE)
]


@pytest.fixture(scope="module")
def old(tmp_path_factory):
    """The file as it is; called, because Hypothesis would print all of it with its examples."""
    found = state(SOURCE, tmp_path_factory.mktemp("old"))
    return lambda: found


def in_print(document):
    """Return the texts of a document as another reader finds them: paragraphs, and whole cells."""
    with ZipFile(BytesIO(document)) as package:
        body = etree.fromstring(package.read("word/document.xml")).find(f"{W}body")
    cells = ["\n".join(text_of(paragraph) for paragraph in cell.iter(P)) for cell in body.iter(TC)]
    outside = [text_of(p) for p in body.iter(P) if next(p.iterancestors(TC), None) is None]
    return Counter((*cells, *outside))


def mistyped(spans, digits, gone):
    """Return the file with other numbers, and without some lines."""
    text = SOURCE
    edits = [(span, f"{digit}{text[span[0] + 1 : span[1]]}") for span, digit in spans]
    edits += [(span, "") for span in gone]
    for (begin, end), new in sorted(edits, reverse=True):
        text = text[:begin] + new + text[end:]
    return text


@settings(max_examples=8, deadline=None, phases=QUICKLY)
@given(
    st.lists(
        st.tuples(st.sampled_from(NUMBERS), st.integers(1, 9)), max_size=4, unique_by=lambda e: e[0]
    ),
    st.lists(st.sampled_from(ITEMS), max_size=1),
)
def test_the_changes_turn_one_document_into_the_other(old, tmp_path_factory, numbers, gone):
    numbers = [each for each in numbers if not any(b <= each[0][0] < e for b, e in gone)]
    new = state(mistyped(numbers, 1, gone), tmp_path_factory.mktemp("new"))
    found = differences(texts(old().document), texts(new.document))
    were = Counter(pair.old.text for pair in found if pair.old)
    are = Counter(pair.new.text for pair in found if pair.new)
    told, are_there = in_print(old().document) - were + are, in_print(new.document)
    # -- a row that came or went has cells without a text, which are nothing to tell
    del told[""], are_there[""]
    assert told == are_there
    assert all(
        pair.old is None or pair.new is None or pair.old.text != pair.new.text for pair in found
    )


@settings(max_examples=6, deadline=None, phases=QUICKLY)
@given(st.lists(st.tuples(st.sampled_from(NUMBERS), st.integers(1, 9)), min_size=1, max_size=3))
def test_each_effect_of_a_number_has_a_changed_fact_behind_it(old, tmp_path_factory, numbers):
    new = state(mistyped(dict(numbers).items(), 1, ()), tmp_path_factory.mktemp("new"))
    found = review(old(), new)
    facts = {fact.path for fact in found.facts}
    for effect in found.effects:
        assert effect.causes <= facts
        assert effect.causes or len(facts) > 1


def test_equal_documents_differ_in_nothing(old):
    assert differences(texts(old().document), texts(old().document)) == ()
