"""What the manifest says of one disclosure: how it and every rule came out, and from what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from disclosure.diagnostics import Status
from disclosure.pipeline.manifest import Entry

if TYPE_CHECKING:
    from collections.abc import Iterable

    from disclosure.diagnostics import Obligation
    from disclosure.pipeline.shelved import Shelved
    from disclosure.reporters import Result


def entry_of(shelved: Shelved, result: Result, rules: dict[str, str]) -> Entry:
    """Return what the manifest says of a disclosure that came out like that."""
    ref, made_of = shelved.ref, (shelved.facts, shelved.edition)
    inputs = dict(shelved.inputs or {})
    return Entry(ref.slug, ref.kind, result.value, *made_of, shelved.files, rules, inputs)


def rules_of(obligations: Iterable[Obligation]) -> dict[str, str]:
    """Return how every rule ended, by code."""
    return {each.code: _ended(each) for each in obligations}


def _ended(obligation: Obligation) -> str:
    """Write the outcome of a rule for the manifest: how it ended, how often or why."""
    if obligation.status is Status.FAILS:
        excused = f"，其中例外 {obligation.excused} 处" if obligation.excused else ""
        return f"{obligation.status.value}：{obligation.findings} 处{excused}"
    if obligation.findings:
        return f"{obligation.status.value}，提示 {obligation.findings} 处"
    return f"{obligation.status.value}：{obligation.why}".rstrip("：")
