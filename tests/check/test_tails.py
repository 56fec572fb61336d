"""The tails of a real publication: 73.86 or 73.87, 89.45 or 89.46 (公开01 and 04 against 02 to 05).

The leaves add up to 73.86 and 89.46 once they are rounded; rounded after adding up they are 73.87
and 89.45, and that is what the reporting software printed.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from disclosure.check import check
from disclosure.compute import Fact
from disclosure.phrases.numbers import Style, shown
from disclosure.terms import Unit
from tests.check.bench import FILES, Bench, case_of
from tests.check.mutants import changed, pointer
from tests.publications.form import form
from tests.publications.publication import at, publication

GENERAL = "一般公共预算财政拨款"
#: What rounding to 万元 took away from each item, in 元: 基本支出 and 项目支出.
LOST = {
    "2101101": {"基本支出": 10, "项目支出": 20},
    "2101103": {"基本支出": 20, "项目支出": 20},
    "2101199": {"基本支出": 10},
    "2210201": {"基本支出": -40},
    "2210202": {"基本支出": -40},
}
#: The same by economic classification, where 301 and 302 were printed with tails too.
LOST_ECONOMIC = {
    **dict.fromkeys(("30102", "30103", "30106", "30107", "30108", "30110"), Decimal(-20)),
    **dict.fromkeys(("30111", "30113"), Decimal(-40)),
    **dict.fromkeys(("30201", "30211", "30213", "30226", "30229", "30299"), Decimal(10)),
}
APPROVED = {"210": "73.87", "221": "89.45"}


@pytest.fixture
def bench(edition) -> Bench:
    return Bench.of(FILES["qingshan-party-office"], edition)


@pytest.fixture
def exact(bench) -> dict[str, Any]:
    """The file in 元, its leaves as they may have stood in the books; the stated totals in 万元."""
    data = {**bench.case.facts, "金额单位": "元"}
    data["核对"] = approved(data["核对"]) | {"金额单位": "万元"}
    for path, figure in bench.case.figures.items():
        if isinstance(figure.origin, Fact) and figure.is_known and figure.unit is Unit.AMOUNT:
            value = figure.value + lost(path)
            data = changed(data, pointer(bench.case, path), f"{value:.2f}")
    return data


def lost(path: str) -> Decimal:
    head, *names = path.split(".")
    if head == "基本支出经济分类":
        return LOST_ECONOMIC.get(names[0], Decimal(0))
    if head == "支出":
        return Decimal(LOST.get(names[1], {}).get(names[2], 0))
    is_item = head in ("收入", "年初预算")
    return Decimal(sum(LOST.get(names[-1], {}).values())) if is_item else Decimal(0)


def approved(stated: dict[str, str]) -> dict[str, str]:
    """The totals of 公开01 and 04 in place of those of 公开02 to 05."""
    rows = {f"支出.{GENERAL}.{code}.合计": text for code, text in APPROVED.items()}
    rows |= {f"收入.{GENERAL}.{code}": text for code, text in APPROVED.items()}
    return {**stated, **rows}


def test_rounding_once_prints_the_published_totals(exact, edition):
    figures = case_of(exact, edition).figures
    published = publication("qingshan")
    for cell, path in form(edition.slug).items():
        if cell.startswith(("公开01表", "公开04表")) and path in figures:
            assert shown(figures[path], Style.TABLE).text == at(published, cell), cell


def test_the_totals_in_question_are_among_them(exact, edition):
    figures = case_of(exact, edition).figures
    for fund in ("全部资金", "财政拨款", GENERAL):
        for code, text in APPROVED.items():
            assert shown(figures[f"支出.{fund}.{code}.合计"], Style.TABLE).text == text


def test_in_yuan_nothing_is_out_and_there_are_no_tails(exact, bench):
    assert check(case_of(exact, bench.case.edition), bench.loaded).diagnostics == ()


def test_in_rounded_amounts_the_approved_totals_are_explained_as_tails(bench):
    data = {**bench.case.facts, "核对": approved(bench.case.facts["核对"])}
    case = case_of(data, bench.case.edition)
    found = check(case, bench.loaded).diagnostics
    assert {each.code for each in found} == {"T213"}
    assert {each.message for each in found if "“支出." in each.message} == {
        f"尾差：“支出.{GENERAL}.210（卫生健康支出）.合计”印 73.87，各项之和 73.86，相差 0.01 万元",
        f"尾差：“支出.{GENERAL}.221（住房保障支出）.合计”印 89.45，各项之和 89.46，相差 -0.01 万元",
    }
    printed = {code: shown(case.figures[f"支出.全部资金.{code}.合计"]).text for code in APPROVED}
    assert printed == APPROVED
