"""What figures are called in prose, and in their paths."""

from __future__ import annotations

import pytest

from disclosure.check.prose.figure_words import named_by, speaks_of, words_of


@pytest.mark.parametrize(
    ("clause", "path"),
    [
        ("基本支出", "支出.全部资金.基本支出"),
        ("本年度项目支出合计", "支出.全部资金.项目支出"),
        ("政府性基金支出", "支出.政府性基金预算财政拨款.合计"),
        ("一般公共预算财政拨款收入为", "收入.一般公共预算财政拨款.合计"),
        ("其中：公务接待费支出", "三公经费.公务接待费.决算"),
        ("“三公”经费支出", "三公经费.合计.决算"),
        ("政府采购支出总额", "政府采购.合计.金额"),
        ("购置公务用车", "三公经费.公务用车购置费.决算"),
        ("上年收支总计", "上年.收支总计"),
        ("年初预算数", "年初预算.合计"),
    ],
)
def test_a_clause_and_a_path_name_the_same_figure(clause, path):
    assert named_by(clause) == words_of(path)


@pytest.mark.parametrize(
    "clause", ["支出", "压减基本支出", "造林项目支出", "基本支出增加", "", "本年"]
)
def test_a_clause_that_says_more_or_too_little_names_nothing(clause):
    assert named_by(clause) == frozenset()


def test_a_part_may_be_called_by_the_name_of_the_whole():
    assert speaks_of("支出.其他资金.2130204.基本支出", named_by("基本支出"))
    assert not speaks_of("支出.全部资金.项目支出", named_by("基本支出"))
