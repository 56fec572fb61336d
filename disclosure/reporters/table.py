"""The formats of a report: one table, whose names are the choices of ``check --format``."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, TypeAlias

from disclosure.reporters.as_json import json_report
from disclosure.reporters.editor import editor_report
from disclosure.reporters.github import github_report
from disclosure.reporters.gitlab import gitlab_report
from disclosure.reporters.machine import MachineReporter
from disclosure.reporters.sarif import sarif_report
from disclosure.reporters.text import TextReporter

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from disclosure.diagnostics import Page
    from disclosure.reporters.reporter import Reporter

#: Makes a reporter; it is given the pages of all codes, by code, and whether every note is wanted.
Factory: TypeAlias = "Callable[[Mapping[str, Page], bool], Reporter]"

REPORTERS: Mapping[str, Factory] = {
    "text": lambda _, verbose: TextReporter(verbose=verbose),
    "json": lambda *_: MachineReporter(json_report),
    "github": lambda *_: MachineReporter(github_report),
    "gitlab": lambda *_: MachineReporter(gitlab_report),
    "editor": lambda *_: MachineReporter(editor_report),
    "sarif": lambda pages, _: MachineReporter(partial(sarif_report, pages)),
    # The sheets are written beside it; the terminal is told what it always is.
    "audit": lambda _, verbose: TextReporter(verbose=verbose),
}
