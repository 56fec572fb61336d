"""Names that the tags of a form use."""

from __future__ import annotations

from disclosure.render.template.named import named

TEXTS = [
    "{%p for 段 in 文.主要职责 %}",
    "{{ 段 }}{{ 文['空表07'] }}",
    "{%p if 节.机关运行经费 and not 文.机关运行经费 %}",
    "没有标签 文.别的",
    "{{ 文.半个",
    "{{ 文 }}",
    "{{ 1 + }}",
]


def test_names_right_below_a_root_are_found_in_values_loops_and_conditions() -> None:
    assert named(TEXTS, "文") == {"主要职责", "空表07", "机关运行经费"}
    assert named(TEXTS, "节") == {"机关运行经费"}
    assert named(TEXTS, "数") == frozenset()
