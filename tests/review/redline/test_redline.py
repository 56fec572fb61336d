"""All changes accepted, a redline says what the new document says; all rejected, what the old one."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from disclosure.passport import read
from disclosure.render.package.sound import faults
from disclosure.review.redline import redline
from tests.editions.document import ROOT
from tests.review.redline.cases import CASES, MORE, QINGSHAN, WHEN, printed
from tests.review.redline.settling import (
    DELETED,
    INSERTED,
    P,
    parts,
    said,
    settled,
    sheets,
    without_blanks,
)

if TYPE_CHECKING:
    from lxml.etree import _Element

FIGURES = "figures, rows, a branch, a name, a draft"
_AMOUNT = re.compile(r"(?<=: )\d+\.\d\d(?=[,}\s])")


def check(old: bytes, new: bytes, found: bytes) -> None:
    """Hold a redline against both documents, part by part."""
    assert faults(found) == ()
    for goes, wanted in ((DELETED, sheets(new)), (INSERTED, sheets(old))):
        stories = sheets(found)
        for name in stories.keys() & wanted.keys():
            settled(stories[name], goes, wanted[name])


@pytest.mark.parametrize("name", [*CASES, *MORE])
def test_both_documents_are_in_the_redline(name, trial):
    check(*trial(name))


@pytest.mark.office
@pytest.mark.parametrize(("how", "which"), [("accepted", "new"), ("rejected", "old")])
@pytest.mark.parametrize("name", CASES)
def test_libreoffice_agrees(name, how, which, judged):
    """It leaves an empty paragraph where a table went; there is no text in it."""
    found = sheets((judged / how / f"{name}.docx").read_bytes())
    wanted = sheets((judged / which / f"{name}.docx").read_bytes())
    document = "word/document.xml"
    assert without_blanks(said(found.pop(document))) == without_blanks(said(wanted.pop(document)))
    assert marginals(found) == marginals(wanted)


def marginals(stories: dict[str, _Element]) -> set[str]:
    """Return what stands in headers and footers; the office numbers parts and pages anew."""
    every = (text for story in stories.values() for text in without_blanks(said(story)))
    return {re.sub(r"\d+", "1", text) for text in every}


@pytest.fixture(scope="module")
def facts() -> tuple[str, bytes]:
    """The text of a real file, and the document made of it."""
    text = (ROOT / QINGSHAN).read_text(encoding="utf-8")
    return text, printed(QINGSHAN, text)


@settings(max_examples=4, deadline=None, phases=(Phase.generate,))
@given(st.dictionaries(st.integers(0, 79), st.integers(0, 999_999), min_size=1, max_size=40))
def test_whatever_figures_change(facts, changed):
    text, old = facts
    places = list(_AMOUNT.finditer(text))
    for n in sorted(changed, reverse=True):
        place = places[n]
        amount = f"{changed[n] // 100}.{changed[n] % 100:02}"
        text = text[: place.start()] + amount + text[place.end() :]
    new = printed(QINGSHAN, text)
    check(old, new, redline(old, new, WHEN))


def test_a_changed_figure_or_word_is_one_deletion_and_one_insertion(trial):
    story = sheets(trial(FIGURES).redline)["word/document.xml"]
    changes = [each for each in story.iter(DELETED, INSERTED) if each.getparent().tag == P]
    told = [(each.tag, "".join(each.itertext())) for each in changes]
    for old, new in (("398.15", "410.40"), ("1,353.59", "1,365.84"), ("减少", "增加")):
        assert ((DELETED, old), (INSERTED, new)) in set(pairwise(told))


def test_every_change_bears_the_author_and_the_moment(trial):
    content = parts(trial(FIGURES).redline)["word/document.xml"].decode()
    assert set(re.findall(r'<w:(?:ins|del) [^>]*w:author="([^"]*)"', content)) == {"比对"}
    dates = re.findall(r'w:date="([^"]*)"', content)
    assert set(dates) <= {WHEN, "2025-09-30T08:02:00Z"}
    assert dates.count(WHEN) > len(dates) / 2


def test_the_same_documents_give_the_same_bytes(trial):
    old, new, found = trial(FIGURES)
    assert redline(old, new, WHEN) == found


def test_two_equal_documents_have_no_changes(trial):
    _, new, _ = trial(FIGURES)
    found, before = parts(redline(new, new, WHEN)), parts(new)
    assert found == before


def test_all_but_the_text_is_the_new_document_s(trial):
    _, new, found = trial("two editions")
    before, after = parts(new), parts(found)
    changed = {name for name in before if before[name] != after[name]}
    assert before.keys() == after.keys()
    assert changed == {"word/document.xml"}


def test_the_passport_is_the_new_document_s_and_its_bookmarks_are_there(trial):
    held = parts(trial("two editions").redline)
    passport = next(
        filter(
            None, (read(content) for name, content in held.items() if name.startswith("customXml/"))
        )
    )
    content = held["word/document.xml"].decode()
    names = set(re.findall(r'<w:bookmarkStart [^>]*w:name="([^"]*)"', content))
    assert {figure.bookmark for figure in passport.figures} <= names
