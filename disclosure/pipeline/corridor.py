"""The corridor: one disclosure from its YAML to its document, through every room in order.

Each stage returns its product and its diagnostics; the corridor stops where a product is missing
and never raises for what a user wrote.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Any

from disclosure.check import Case, Report, check
from disclosure.compute import Computed, compute
from disclosure.diagnostics import Diagnostic, Diagnostics, Severity
from disclosure.model import may_hold, structure
from disclosure.narrate import Narrative, Story, narrate
from disclosure.pipeline.kinds import rules_of
from disclosure.pipeline.opening import edition_on, opened
from disclosure.render import Imprint, proven, render
from disclosure.tables import charts_of, context_of
from disclosure.validate import readable, validate
from disclosure.workspace import check_name

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from disclosure.compute import Beside
    from disclosure.load import Loaded
    from disclosure.model import Filing
    from disclosure.passport import Chart
    from disclosure.pipeline.house import House, Prepared
    from disclosure.pipeline.opening import Grounds
    from disclosure.workspace import FilingRef

DRAFT_MARK = "（草稿）"
#: Stands at the top of every page of a draft.
DRAFT_NOTICE = "草稿　仅供核对，不得公开"


@dataclass(frozen=True, slots=True)
class Understood:
    """A file that has been read: its data, its records, its figures, and the edition it is on."""

    loaded: Loaded
    accounts: Filing
    computed: Computed
    prepared: Prepared
    facts_digest: str


@dataclass(frozen=True, slots=True)
class Told:
    """A disclosure whose words are finished, and the name of its document without suffix.

    ``context`` and ``charts`` are what a form can name and draw: rows, words, figures.
    """

    understood: Understood
    narrative: Narrative
    name: str
    context: Mapping[str, Any]
    charts: Mapping[str, Chart]


def understand(
    ref: FilingRef,
    house: House,
    on: Prepared | None = None,
    beside: Sequence[Beside] | None = (),
    text: bytes | None = None,
) -> tuple[Understood | None, Diagnostics]:
    """Load, validate, structure and compute one file.

    ``on`` is its edition where that is known: a sample's is the one whose folder it stands in.
    ``beside`` are the files that supply what is not typed; None where nobody asks for such figures.
    ``text`` is its content where it does not stand in the folder.
    """
    grounds, problems = opened(ref, house, beside, text)
    if grounds is None:
        return None, problems
    return understand_opened(ref, house, grounds, problems, on)


def understand_opened(
    ref: FilingRef,
    house: House,
    grounds: Grounds,
    problems: Diagnostics,
    on: Prepared | None = None,
) -> tuple[Understood | None, Diagnostics]:
    """Validate, structure and compute a file that is open; ``problems`` are those of opening it."""
    problems += validate(grounds.loaded, grounds.schema, grounds.supplied, grounds.withheld)
    if _has_error(problems):
        return None, problems
    prepared, more = (on, ()) if on else _chosen(ref, grounds.loaded, house)
    problems += more
    if prepared is None:
        return None, problems
    return _computed(grounds.loaded, prepared, grounds), problems


def glimpse(
    ref: FilingRef, house: House, grounds: Grounds, problems: Diagnostics
) -> tuple[Understood | None, frozenset[str]]:
    """Understand what can be read of a file with mistakes of form, and name what cannot.

    ``problems`` are those with which ``understand_opened`` gave it up; None where nothing can be
    judged by what is left. No document may be made of it.
    """
    loaded = grounds.loaded
    guessed = (each.place for each in problems if each.code[0] == "L" and _is_error(each))
    lines = frozenset(place.line for place in guessed if place)
    found = readable(loaded, grounds.schema, lines, grounds.supplied)
    prepared = _chosen(ref, loaded, house)[0] if found else None
    if found is None or prepared is None:
        return None, frozenset()
    return _computed(loaded.with_data(found.data), prepared, grounds), found.unread


def _computed(loaded: Loaded, prepared: Prepared, grounds: Grounds) -> Understood:
    bundle = grounds.bundle
    loaded = loaded.with_data(bundle.spelled_out(loaded.data))
    accounts = structure(bundle.record, loaded.data)
    computed = compute(accounts, prepared.edition, bundle.declarations, grounds.beside)
    return Understood(loaded, accounts, computed, prepared, loaded.digest)


def _chosen(ref: FilingRef, loaded: Loaded, house: House) -> tuple[Prepared | None, Diagnostics]:
    """Return the edition that a file is on."""
    slug, problems = edition_on(ref, loaded, house)
    prepared, more = house.prepared(slug) if slug else (None, ())
    return prepared, (*problems, *more)


def case_of(understood: Understood, ref: FilingRef) -> Case:
    """Return one disclosure as the rules see it, its neighbours still missing."""
    return Case(
        understood.accounts,
        understood.prepared.edition,
        understood.computed,
        ref.year,
        understood.loaded.data,
        rules_of(ref.kind),
    )


def judge(case: Case, understood: Understood) -> Report:
    """Hold one disclosure, its neighbours beside it, against the rules of its kind."""
    return check(case, understood.loaded)


def tell(understood: Understood, *, draft: bool) -> tuple[Told, Diagnostics]:
    """Put one disclosure into words; a draft says so in its title."""
    loaded, computed = understood.loaded, understood.computed
    edition = understood.prepared.edition
    story = Story(
        edition, loaded.data, computed.figures, computed.explanations, loaded.place, draft
    )
    narrative, problems = narrate(story, understood.prepared.sentences)
    mark = DRAFT_MARK if draft else ""
    identity = {**narrative.identity, "草稿": DRAFT_NOTICE if draft else ""}
    identity["标题"] += mark
    name = edition.file_name.format_map(narrative.identity) + mark
    problems += check_name(name, loaded.place(("名称", "规范简称")))
    narrative = replace(narrative, identity=identity)
    may_be_absent = partial(may_hold, type(understood.accounts))
    context = context_of(edition, computed.figures, narrative, may_be_absent)
    charts = charts_of(edition, computed.figures, narrative)
    return Told(understood, narrative, name, context, charts), problems


def pour(told: Told, *, passports: bool) -> tuple[bytes | None, Diagnostics]:
    """Pour words and figures into the form: the bytes of the document; none without a form."""
    understood = told.understood
    prepared = understood.prepared
    if prepared.form is None:
        return None, ()
    imprint = Imprint(
        told.narrative.identity["标题"],
        understood.facts_digest,
        prepared.digest,
        dated(understood.loaded.data),
    )
    document, problems = render(
        prepared.form, told.context, told.charts, imprint, passports=passports
    )
    if document is None:
        return None, problems
    sound, more = proven(prepared.form, document)
    return sound, (*problems, *more)


def dated(data: Mapping[str, Any]) -> str:
    """Return the date of a document: that of its disclosure, else the first after its year."""
    date = data.get("公开日期")
    return date if isinstance(date, str) else f"{int(data['年度']) + 1}-01-01"


def _has_error(problems: Diagnostics) -> bool:
    return any(map(_is_error, problems))


def _is_error(problem: Diagnostic) -> bool:
    return problem.severity is Severity.ERROR
