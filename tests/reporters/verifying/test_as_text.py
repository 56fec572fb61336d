"""The report at a terminal: the verdict first, then whatever differs, in words."""

from __future__ import annotations

from pathlib import Path

from disclosure.reporters.verifying import VERIFYING
from tests.reporters.verifying.sample import CLEAN, FILES, OTHER, UNREAD

GOLDEN = Path(__file__).with_name("golden")


def text(*files) -> str:
    return "".join(VERIFYING["text"](files))


def test_the_report_says_everything_as_it_always_did(golden) -> None:
    golden(GOLDEN / "report.txt", text(*FILES))


def test_the_first_line_is_the_verdict() -> None:
    assert text(CLEAN).startswith("没有要报告的：与数据一致。\n")
    assert text(CLEAN, CLEAN).startswith("没有要报告的：2 个文件与数据一致。\n")
    assert text(OTHER).startswith("有出入：1 个数字不符，1 个数字是旧的，1 个数字没有来源，4 处")
    assert text(UNREAD).startswith("没有核对成。\n")


def test_a_long_text_is_cut_where_it_is_the_same() -> None:
    from dataclasses import replace  # noqa: PLC0415

    from disclosure.review.verify import Discrepancies, PassageChange, Rewritten, TextPlace  # noqa: PLC0415

    long = "甲" * 300
    passage = Rewritten(
        PassageChange.CHANGED, TextPlace(), f"{long}增加{long}", f"{long}减少{long}"
    )
    lines = text(replace(OTHER, compared=Discrepancies(passages=(passage,))))
    assert "……甲" in lines
    assert "【增加】" in lines
    assert "甲" * 60 not in lines
