"""A word of direction goes the way of the difference after it."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("slot", "prose", "excerpt"),
    [
        ("收支", "造林任务加重，减少【增减.收支总计.差额】", "【增减.收支总计.差额】"),
        ("概况", "支出比预算减少【增减.机关运行经费.差额】", "【增减.机关运行经费.差额】"),
        ("绩效", "支出比预算下降【增减.机关运行经费.幅度】", "【增减.机关运行经费.幅度】"),
        ("收支", "收支总计比上年减少80.00万元，造林任务加重", "80.00万元"),
        ("收支", "造林任务加重。比2023年减少80万元，下降10.32%", "80万元"),
        ("减收", "造林任务延后。比年初预算增加15.00万元", "15.00万元"),
    ],
)
def test_it_finds_a_word_against_the_sign(said, slot, prose, excerpt):
    assert ("N213", excerpt) in said(slot, prose)


@pytest.mark.parametrize(
    ("slot", "prose"),
    [
        ("收支", "造林任务加重，增加【增减.收支总计.差额】，增长【增减.收支总计.幅度】"),
        ("减收", "造林任务延后，减少【增减.年初预算.2130204.差额】"),
        ("收支", "造林任务加重，差额【增减.收支总计.差额】"),
        ("收支", "造林任务加重，减少【支出.总计】"),
        ("收支", "基本建设项目比上年减少80.00万元，造林任务加重"),
        ("收支", "造林任务加重。比年初预算减少80.00万元"),
        ("收支", "造林任务加重。比上年减少79.00万元"),
    ],
)
def test_it_leaves_the_right_word_and_other_numbers_alone(said, slot, prose):
    assert "N213" not in {code for code, _ in said(slot, prose)}
