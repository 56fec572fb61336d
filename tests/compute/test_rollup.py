"""Roll-ups: 项 into 款 into 类 into 合计 (F02-2)."""

from __future__ import annotations

from disclosure.compute.rollup import rollup, with_ancestors


def test_what_always_has_a_row_is_there_with_everything_above() -> None:
    assert with_ancestors(["2130201"], ["201"]) == ("201", "213", "21302", "2130201")


def test_each_code_is_the_sum_of_its_children_and_a_leaf_is_a_fact() -> None:
    made = {
        each.path: each.inputs
        for each in rollup(
            ["2130201", "2080505"], with_ancestors(["2130201", "2080505"]), "支出.{}".format
        )
    }
    assert made["支出.合计"] == ("支出.208", "支出.213")
    assert made["支出.21302"] == ("支出.2130201",)
    assert "支出.2130201" not in made


def test_a_total_that_was_typed_is_not_declared() -> None:
    made = [each.path for each in rollup(["合计"], ("201",), "年初预算.{}".format)]
    assert made == ["年初预算.201"]
