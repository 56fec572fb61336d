"""A disclosure told for a test: from plain data, through the real rooms, to plain text."""

from __future__ import annotations

from copy import deepcopy
from functools import cache
from pathlib import Path
from typing import Any

from disclosure.compute import compute
from disclosure.compute.final import FINAL
from disclosure.edition import Edition, edition_of
from disclosure.load import load
from disclosure.model import structure
from disclosure.model.final import FinalAccounts
from disclosure.narrate import Sentences, Story, narrate, prepare_sentences
from disclosure.passport import plain
from disclosure.render import prepare

ROOT = Path(__file__).resolve().parents[2]
FORM = "templates/final-2024"
SAMPLE = ROOT / "templates" / "final-2024" / "sample.yaml"


@cache
def edition() -> Edition:
    loaded, _ = load(ROOT / FORM / "edition.yaml", shown="edition.yaml")
    assert loaded is not None
    return edition_of("final-2024", loaded.data)


@cache
def blocks() -> frozenset[str]:
    """The blocks that the form's tags name."""
    form, problems = prepare(
        (ROOT / FORM / "document.docx").read_bytes(),
        FORM,
        charts=tuple(chart.name for chart in edition().charts),
    )
    assert form is not None, problems
    return form.named("文")


@cache
def sentences() -> Sentences:
    prepared, problems = prepare_sentences(ROOT / FORM, edition(), shown=FORM, named=blocks())
    assert prepared is not None, problems
    return prepared


def filing(path: Path = SAMPLE, **changed: Any) -> dict[str, Any]:
    """The data of a filing, with whole blocks exchanged; None takes a block out."""
    loaded, _ = load(path, shown=path.name)
    assert loaded is not None
    data = deepcopy(loaded.data)
    for key, value in changed.items():
        if value is None:
            del data[key]
        else:
            data[key] = value
    return data


def story(data: dict[str, Any], *, draft: bool = False) -> Story:
    computed = compute(structure(FinalAccounts, data), edition(), FINAL)
    return Story(edition(), data, computed.figures, computed.explanations, draft=draft)


def told(data: dict[str, Any], *, draft: bool = False) -> dict[str, str]:
    """Every block in plain text, one paragraph a line; nothing may have gone wrong."""
    narrative, problems = narrate(story(data, draft=draft), sentences())
    assert problems == ()
    return {name: plain("\n".join(block)) for name, block in narrative.blocks.items()}
