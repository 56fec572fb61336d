"""What an edition asks of the facts, read from its file."""

from __future__ import annotations

from disclosure.edition.demands import Demands, demands_of


def test_without_a_word_the_latest_form_is_meant() -> None:
    assert demands_of({}) == Demands()
    assert demands_of({"只写合计": "不可以", "公开日期": "印"}) == Demands()


def test_each_word_is_read() -> None:
    said = {
        "三公经费预算": "年初预算",
        "设备": "单价50万元以上通用设备、单价100万元以上专用设备",
        "只写合计": "可以",
        "公开日期": "不印",
    }
    assert demands_of(said) == Demands(
        "年初预算",
        ("单价50万元以上通用设备", "单价100万元以上专用设备"),
        may_be_coarse=True,
        prints_date=False,
    )
