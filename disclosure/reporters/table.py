"""The formats of a report: one table, whose names are the choices of ``check --format``."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, TypeAlias

from disclosure.reporters.machine import MachineReporter

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from disclosure.diagnostics import Page
    from disclosure.reporters.reporter import Reporter

#: Returns the pages of all codes, by code.
Pages: TypeAlias = "Callable[[], Mapping[str, Page]]"
#: Makes a reporter; it is given the pages for when it needs them, and whether every note is wanted.
Factory: TypeAlias = "Callable[[Pages, bool], Reporter]"


def _text(_: Pages, verbose: bool) -> Reporter:  # noqa: FBT001 -- the table's own call
    from disclosure.reporters.text import TextReporter  # noqa: PLC0415

    return TextReporter(verbose=verbose)


def _json(_: Pages, __: bool) -> Reporter:  # noqa: FBT001
    from disclosure.reporters.as_json import json_report  # noqa: PLC0415

    return MachineReporter(json_report)


def _github(_: Pages, __: bool) -> Reporter:  # noqa: FBT001
    from disclosure.reporters.github import github_report  # noqa: PLC0415

    return MachineReporter(github_report)


def _gitlab(_: Pages, __: bool) -> Reporter:  # noqa: FBT001
    from disclosure.reporters.gitlab import gitlab_report  # noqa: PLC0415

    return MachineReporter(gitlab_report)


def _editor(_: Pages, __: bool) -> Reporter:  # noqa: FBT001
    from disclosure.reporters.editor import editor_report  # noqa: PLC0415

    return MachineReporter(editor_report)


def _sarif(pages: Pages, _: bool) -> Reporter:  # noqa: FBT001
    from disclosure.reporters.sarif import sarif_report  # noqa: PLC0415

    return MachineReporter(partial(sarif_report, pages()))


REPORTERS: Mapping[str, Factory] = {
    "text": _text,
    "json": _json,
    "github": _github,
    "gitlab": _gitlab,
    "editor": _editor,
    "sarif": _sarif,
    # The sheets are written beside it; the terminal is told what it always is.
    "audit": _text,
}
