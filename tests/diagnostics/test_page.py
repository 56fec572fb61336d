"""The page of a code is what ``explain`` and the list of all codes are made of."""

from __future__ import annotations

from dataclasses import FrozenInstanceError

import pytest

from disclosure.diagnostics import Page


def test_a_page_has_a_title_and_three_answers_and_never_changes() -> None:
    page = Page("L101", "文件不存在", "查什么。", "为什么。", "怎么改。")
    assert (page.what, page.why, page.fix) == ("查什么。", "为什么。", "怎么改。")
    with pytest.raises(FrozenInstanceError):
        page.title = "另一个"  # type: ignore[misc]
