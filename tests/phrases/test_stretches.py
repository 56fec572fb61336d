"""What is printed for each stretch of a typed prose; together it is what the document says."""

from __future__ import annotations

import pytest

from disclosure.passport import plain
from disclosure.phrases import PrintedStretch, resolve, stretches
from tests.phrases.figures import amount, percent

FIGURES = {
    each.path: each
    for each in (
        amount("1365.84", "支出.全部资金.合计"),
        amount("-76.05", "增减.机关运行经费.差额"),
        amount(None, "机关运行经费.年初预算"),
        percent("-66.82", "增减.机关运行经费.幅度"),
    )
}
TEXTS = (
    "",
    "  \n ",
    "一句话",
    " 前后有空 \n",
    "一行，\n  又一行。\n\n末行\n",
    "合计【支出.全部资金.合计】，【支出。全部资金.合计】\n以内",
    "减少【增减.机关运行经费.差额】，下降\n【增减.机关运行经费.幅度】",
    "【没有】与【机关运行经费.年初预算】与【待填】，多出一个】",
    "【增减.机关运行经费.\n差额】",
)


@pytest.mark.parametrize("text", TEXTS)
def test_together_they_say_what_the_document_says(text) -> None:
    said = "".join(each.printed for each in stretches(text, FIGURES))
    assert said == plain(resolve(text, FIGURES)[0])


@pytest.mark.parametrize("text", TEXTS)
def test_words_are_printed_as_they_were_typed(text) -> None:
    for each in stretches(text, FIGURES):
        assert each.path or text[each.begin : each.end] == each.printed


def test_a_reference_is_one_stretch_with_its_unit() -> None:
    assert stretches("共【支出.全部资金.合计】整", FIGURES) == (
        PrintedStretch(0, 1, "共"),
        PrintedStretch(1, 13, "1365.84万元", "支出.全部资金.合计"),
        PrintedStretch(13, 14, "整"),
    )
