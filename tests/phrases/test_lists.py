"""Lists of what is there; what is nought or unknown is left out."""

from __future__ import annotations

from disclosure.passport import plain
from disclosure.phrases import (
    PartOfWhole,
    amounts_phrase,
    listing_phrase,
    names_phrase,
    parts_phrase,
    share_phrase,
)
from disclosure.terms import Unit
from tests.phrases.figures import amount, figure, percent

ITEMS = [("办公费", amount("8.56")), ("印刷费", amount(0)), ("差旅费", amount(None))]


def test_names_of_what_is_there():
    assert names_phrase([*ITEMS, ("福利费", amount("-1"))]) == "办公费、福利费"
    assert names_phrase([]) == ""


def test_amounts_with_their_units():
    cars = figure(1, Unit.VEHICLE, "国有资产.车辆.机要通信用车")
    assert (
        plain(amounts_phrase([("机要通信用车", cars), *ITEMS])) == "机要通信用车1辆、办公费8.56万元"
    )


def test_a_share_needs_a_whole():
    assert plain(share_phrase(percent("69.7636"), "本年支出")) == "占本年支出69.76%"
    assert share_phrase(percent(None), "本年支出") == ""


def test_parts_of_a_whole_leave_out_what_is_nought():
    parts = [
        PartOfWhole("基本支出", amount("952.86"), percent("69.7636")),
        PartOfWhole("项目支出", amount("412.98"), percent(None)),
        PartOfWhole("经营支出", amount(0), percent(0)),
    ]
    assert plain(parts_phrase(parts, "本年支出")) == (
        "其中：基本支出952.86万元，占本年支出69.76%；项目支出412.98万元"
    )
    assert parts_phrase(parts[2:], "本年支出") == ""


def test_a_listing_is_joined_by_the_pause_mark():
    assert listing_phrase(["综合科", "秘书科"]) == "综合科、秘书科"


def test_a_form_may_tell_the_parts_of_nought_too():
    parts = [
        PartOfWhole("财政拨款收入", amount("990.24"), percent("99.95")),
        PartOfWhole("事业收入", amount(0), percent(0)),
        PartOfWhole("其他收入", amount(None), percent(None)),
    ]
    assert plain(parts_phrase(parts, "本年收入", with_nought=True)) == (
        "其中：财政拨款收入990.24万元，占本年收入99.95%；事业收入0万元，占本年收入0%"
    )
    assert parts_phrase(parts[1:], "本年收入", with_nought=True) == ""
