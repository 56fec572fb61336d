"""Forms edited at random, and what an outside judge says of the documents."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

from openxml_audit import FileFormat, OpenXmlValidator

from tests.editions.document import TEMPLATES, finish
from tests.reliability.attack import Exhausted
from tests.render.fuzzing import light_form, mutant, outcome

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from tests.reliability.attack import Trial

FORMS = {
    "refused": "不收，已经指出",
    "unprinted": "没有印出，已经指出",
    "printed": "印成完整的文件",
}
NO_REMARKS, REMARKS = "没有意见", "有意见"


def edited(_: Path) -> Trial:
    """Edit a form at random, prepare it and print with it."""
    form = light_form()
    return lambda number: (FORMS[outcome(mutant(form, Random(number)))],)  # noqa: S311


def judged(folder: Path) -> Trial:
    """Hold the documents of all departments and samples, and the forms, against the standard."""
    finish(folder)
    papers = [*sorted(folder.glob("output/*/*.docx")), *sorted(TEMPLATES.glob("*/*.docx"))]

    def trial(number: int) -> Iterable[str]:
        if number >= len(papers):
            raise Exhausted
        told = OpenXmlValidator(FileFormat.MICROSOFT_365).validate(papers[number])
        return (REMARKS if told.errors else NO_REMARKS,)

    return trial
