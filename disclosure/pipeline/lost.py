"""What is said of a disclosure, or of a form, whose work was given up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from disclosure.check import not_run
from disclosure.diagnostics import Diagnostic, Place, Severity
from disclosure.pipeline.kinds import rules_of
from disclosure.pipeline.outcomes import outcome_of
from disclosure.pipeline.shelved import Shelved
from disclosure.pipeline.workers import Loss

if TYPE_CHECKING:
    from disclosure.reporters import Outcome
    from disclosure.workspace import FilingRef

#: Why no rule was looked at.
NOT_DONE = "这一份没有做完"
_LOST = {
    Loss.LATE: ("R330", "限定的时间里没有做完这一份，不再等它；别的照常"),
    Loss.ENDED: ("R331", "做这一份的进程没有做完就没有了；别的照常"),
    Loss.REFUSED: ("R332", "这一份分到的工作机与这台电脑不同，没有让它做；别的照常"),
}
_HINTS = {Loss.REFUSED: "各台机器换成同一份程序、同一个项目文件夹，重新启动工作程序，再运行一次。"}
_HINT = "看文件里有没有特别长的一段或者不寻常的字，改了再运行；还是这样，请把这个文件发给维护人员。"


def unmade(ref: FilingRef, loss: Loss) -> Shelved:
    """Return a disclosure of which nothing was made, and why."""
    return Shelved(
        ref, ref.slug, (given_up(ref.shown, loss),), not_run(rules_of(ref.kind), NOT_DONE)
    )


def unchecked(ref: FilingRef, loss: Loss) -> Outcome:
    """Return a disclosure that could not be checked, and why."""
    return outcome_of(unmade(ref, loss))


def given_up(shown: str, loss: Loss) -> Diagnostic:
    """Return what is said of a file or a form whose work was given up."""
    code, message = _LOST[loss]
    return Diagnostic(code, Severity.ERROR, message, Place(shown), _HINTS.get(loss, _HINT))
