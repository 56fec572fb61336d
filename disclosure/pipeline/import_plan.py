"""What an import would do, as it goes from the process that reads to the one that writes."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from disclosure.authoring.importing.complaints import QUESTIONS
from disclosure.diagnostics import Diagnostic, Diagnostics, Place, Severity
from disclosure.load import load_text
from disclosure.validate import validate

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from disclosure.load import Loaded
    from disclosure.validate import Schema

#: All that a new file may still lack.
_OPEN = frozenset({"S230", "S231"})


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """What is to be written: the file as it was (None: it is new), as it will be, its sources.

    ``difference`` are lines for a person, ``count`` the figures that change; ``tables`` were read,
    ``left`` were not.
    """

    shown: str
    was: bytes | None = None
    data: bytes = b""
    origins: bytes = b""
    difference: tuple[str, ...] = ()
    count: int = 0
    tables: tuple[str, ...] = ()
    left: tuple[str, ...] = ()
    problems: Diagnostics = ()

    @property
    def is_refused(self) -> bool:
        """Whether nothing may be written."""
        return not self.data or any(each.severity is Severity.ERROR for each in self.problems)


def accepted(problems: Iterable[Diagnostic], *, says_yes: bool) -> tuple[Diagnostic, ...]:
    """Return the problems; what is only asked and was said yes to is a warning."""
    return tuple(
        replace(each, severity=Severity.WARNING) if says_yes and each.code in QUESTIONS else each
        for each in problems
    )


def unsound(
    data: bytes, schema: Schema, wrong: Diagnostics, loaded: Loaded
) -> Iterator[Diagnostic]:
    """Yield what makes a file unfit to be written: its text, or errors that it had not before.

    ``loaded`` is the file as it was, and ``wrong`` what was wrong with it.
    """
    shown = loaded.shown
    if not data:
        hint = "先照检查的提示改好它；还是这样，请把这个文件发给维护人员。"
        message = "数据文件的写法太特别，没有把握改对，没有写入"
        yield Diagnostic("R417", Severity.ERROR, message, Place(shown), hint)
        return
    before = {(each.code, each.message) for each in (*wrong, *validate(loaded, schema, None))}
    after, problems = load_text(data, shown)
    found = (*problems, *(validate(after, schema, None) if after else ()))
    for each in found:
        known = (each.code, each.message) in before or each.code in _OPEN
        if each.severity is Severity.ERROR and not known:
            yield each
