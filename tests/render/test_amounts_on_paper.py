"""No amount of a table is broken on paper, however large, and the contents are still true."""

from __future__ import annotations

import subprocess
from decimal import Decimal

import pytest

from benchmarks.cases import cases, template
from disclosure.passport import Shown
from disclosure.render import Imprint, prepare, render
from tests.render.layout.test_variants_on_paper import ROOT, compared, convert

pytestmark = pytest.mark.office

#: Times the amounts of the real departments: tens of thousands to thousands of millions of 万元.
FACTORS = (100, 10_000, 1_000_000)


class Magnified:
    """What tags name, with every amount so many times as large; ``printed`` are their texts."""

    def __init__(self, value, factor, printed):
        self.value, self.factor, self.printed = value, factor, printed

    def __getitem__(self, name):
        return magnified(self.value[name], self.factor, self.printed)

    def __str__(self):
        return str(self.value)


def magnified(value, factor, printed):
    if isinstance(value, Shown):
        return _amount(value, factor, printed)
    if isinstance(value, str | bool | int) or value is None:
        return value
    if isinstance(value, list | tuple):
        return [magnified(each, factor, printed) for each in value]
    return Magnified(value, factor, printed)


def _amount(shown, factor, printed):
    if "." not in shown.text:
        return shown
    text = f"{Decimal(shown.text.replace(',', '')) * factor:,.2f}"
    printed.add(text)
    return Shown(shown.path, text)


@pytest.mark.parametrize("factor", FACTORS)
def test_no_amount_is_broken(tmp_path, factor):
    form, _ = prepare(template(ROOT), "document.docx", charts=tuple(cases(ROOT)[0].charts))
    amounts = {}
    for number, case in enumerate(cases(ROOT)):
        printed = amounts[tmp_path / f"{number}.docx"] = set()
        tables = {name: magnified(case.context[name], factor, printed) for name in ("数", "表")}
        document, problems = render(form, case.context | tables, case.charts, Imprint("试"))
        assert [each.code for each in problems] in ([], ["R305"])
        (tmp_path / f"{number}.docx").write_bytes(document)
    convert(list(amounts))
    for path, printed in amounts.items():
        words = _words(path.with_suffix(".pdf"))
        assert sorted(printed - words) == []
        wrong = [each for each in compared(path, path.with_suffix(".pdf")) if each[1] != each[2]]
        assert wrong == []


def _words(pdf):
    done = subprocess.run(["pdftotext", "-layout", str(pdf), "-"], check=True, capture_output=True)
    return set(done.stdout.decode("utf-8").split())
