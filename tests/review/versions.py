"""Two versions of a disclosure for tests: the same file with words and numbers in other places."""

from __future__ import annotations

from pathlib import Path

from disclosure.pipeline.house import house_at
from disclosure.pipeline.making import made_in
from disclosure.pipeline.states import state_of
from disclosure.review import review
from disclosure.workspace import Workspace

ROOT = Path(__file__).resolve().parents[2]
SLUG, NAME = "qingshan-party-office", "2024-final.yaml"
SOURCE = (ROOT / "departments" / SLUG / NAME).read_text(encoding="utf-8")


def state(text, folder, name=NAME, slug=SLUG):
    """Return what a version says whose only file has this text; forms are the project's own."""
    path = folder / "departments" / slug / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    (ref,), _ = Workspace(folder).filings(int(name[:4]), (slug,), name[5:-5])
    return state_of(made_in(ref, house_at(ROOT)))


def edited(text, *edits):
    """Return a text with words replaced, each of which must be there once."""
    for old, new in edits:
        assert text.count(old) == 1, (old, text.count(old))
        text = text.replace(old, new)
    return text


def differences(folder, *edits, source=SOURCE):
    """Return what differs once these words stand in place of those."""
    return review(state(source, folder / "old"), state(edited(source, *edits), folder / "new"))
