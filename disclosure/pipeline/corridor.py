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
from disclosure.edition import choose
from disclosure.load import load, load_text
from disclosure.model import may_hold, structure
from disclosure.narrate import Narrative, Story, narrate
from disclosure.pipeline.kinds import BUNDLES, rules_of
from disclosure.render import Imprint, proven, render
from disclosure.tables import charts_of, context_of
from disclosure.terms import KINDS
from disclosure.validate import readable, validate
from disclosure.workspace import check_name

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from disclosure.compute import Beside
    from disclosure.load import Loaded
    from disclosure.model import Filing
    from disclosure.passport import Chart
    from disclosure.pipeline.house import House, Prepared
    from disclosure.pipeline.kinds import Bundle
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
    loaded, problems = (
        load(ref.path, shown=ref.shown) if text is None else load_text(text, ref.shown)
    )
    bundle = BUNDLES.get(ref.kind)
    unknown = (None, (no_schema(ref.kind, ref.shown),))
    schema, more = house.described(ref.kind) if bundle else unknown
    if loaded is None or schema is None or bundle is None:
        return None, problems + more
    beside = _of_its_scope(beside, loaded)
    problems += validate(loaded, schema, _supplied(beside))
    if _has_error(problems):
        return None, problems
    prepared, more = (on, ()) if on else _chosen(ref, loaded, house)
    problems += more
    if prepared is None:
        return None, problems
    return _computed(loaded, prepared, bundle, beside or ()), problems


def _of_its_scope(beside: Sequence[Beside] | None, loaded: Loaded) -> Sequence[Beside] | None:
    """Return the files of the same 口径: figures of another one are other figures."""
    scope = loaded.data.get("口径")
    return None if beside is None else [each for each in beside if each.scope == scope]


def _supplied(beside: Sequence[Beside] | None) -> frozenset[str] | None:
    return None if beside is None else frozenset(path for each in beside for path in each.paths)


def glimpse(
    ref: FilingRef, house: House, problems: Diagnostics, beside: Sequence[Beside] = ()
) -> tuple[Understood | None, frozenset[str]]:
    """Understand what can be read of a file with mistakes of form, and name what cannot.

    ``problems`` are those with which ``understand`` gave it up; None where nothing can be judged
    by what is left. No document may be made of it.
    """
    loaded, _ = load(ref.path, shown=ref.shown)
    bundle = BUNDLES.get(ref.kind)
    schema, _ = house.described(ref.kind) if bundle else (None, ())
    if loaded is None or schema is None or bundle is None:
        return None, frozenset()
    guessed = (each.place for each in problems if each.code[0] == "L" and _is_error(each))
    lines = frozenset(place.line for place in guessed if place)
    beside = _of_its_scope(beside, loaded) or ()
    found = readable(loaded, schema, lines, _supplied(beside))
    prepared = _chosen(ref, loaded, house)[0] if found else None
    if found is None or prepared is None:
        return None, frozenset()
    return _computed(loaded.with_data(found.data), prepared, bundle, beside), found.unread


def _computed(
    loaded: Loaded, prepared: Prepared, bundle: Bundle, beside: Sequence[Beside]
) -> Understood:
    loaded = loaded.with_data(bundle.spelled_out(loaded.data))
    accounts = structure(bundle.record, loaded.data)
    computed = compute(accounts, prepared.edition, bundle.declarations, beside)
    return Understood(loaded, accounts, computed, prepared, loaded.digest)


def _chosen(ref: FilingRef, loaded: Loaded, house: House) -> tuple[Prepared | None, Diagnostics]:
    """Return the edition that a file is on."""
    named, place = loaded.data.get("版式"), loaded.place(("版式",))
    slug, problems = choose(house.templates, ref.kind, ref.year, named, place)
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
        _dated(understood.loaded.data),
    )
    document, problems = render(
        prepared.form, told.context, told.charts, imprint, passports=passports
    )
    if document is None:
        return None, problems
    sound, more = proven(prepared.form, document)
    return sound, (*problems, *more)


def _dated(data: Mapping[str, Any]) -> str:
    """Return the date of a document: that of its disclosure, else the first after its year."""
    date = data.get("公开日期")
    return date if isinstance(date, str) else f"{int(data['年度']) + 1}-01-01"


def _has_error(problems: Diagnostics) -> bool:
    return any(map(_is_error, problems))


def _is_error(problem: Diagnostic) -> bool:
    return problem.severity is Severity.ERROR


def no_schema(kind: str, shown: str) -> Diagnostic:
    """Return the problem of a file whose kind has no bundle yet; ``shown`` is its path."""
    message = f"还不能生成{KINDS[kind].printed}（{kind}）这种文件"
    known = "、".join(f"{KINDS[slug].printed}（{slug}）" for slug in BUNDLES)
    return Diagnostic("E303", Severity.ERROR, f"{shown}：{message}", None, f"目前支持{known}。")
