"""The bad example of a code."""

from __future__ import annotations

from disclosure.pipeline.examples import example
from disclosure.pipeline.explaining import explain_code


def test_a_code_shows_what_makes_the_mistake_and_what_is_said_to_it() -> None:
    found = example("T201")
    assert found is not None
    assert any("错误[T201]" in line for line in found.said)
    text = explain_code("t201")
    assert text is not None
    assert text.startswith("T201 收入总计等于支出总计\n查什么：")
    assert f"错例：{found.name}\n    {found.made[0]}\n" in text
    assert f"程序会说：\n    {found.said[0]}\n" in text


def test_a_code_without_an_example_has_its_page_alone() -> None:
    assert example("T999") is None
    assert explain_code("T999") is None
