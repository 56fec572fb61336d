"""Phrases on what came of an indicator."""

from __future__ import annotations

import pytest

from disclosure.passport import Shown
from disclosure.phrases import result_phrase


@pytest.mark.parametrize(
    ("name", "result", "told"),
    [
        ("开展实地督查次数", "63次", "开展实地督查次数63次"),
        ("严控发文数量", "达标。", "严控发文数量，达标"),
        ("文件备案审查率", "100%", "文件备案审查率100%"),
        ("发挥信息主渠道作用", "", "发挥信息主渠道作用"),
    ],
)
def test_a_number_follows_at_once_and_words_are_a_clause(name, result, told):
    assert result_phrase(name, result) == told


def test_a_figure_of_the_file_is_a_number():
    figure = Shown("支出.全部资金.合计", "990.75")
    assert result_phrase("全年支出", f"{figure}万元") == f"全年支出{figure}万元"
