"""What an edition compares, read from its data."""

from __future__ import annotations

from decimal import Decimal

from disclosure.edition import Due, Pattern
from disclosure.edition.comparing import comparisons_of
from tests.narrate.telling import edition

DATA = {
    "年末结转和结余": {
        "本期": "结转结余.年末.合计",
        "基数": {"上年": "上年.结转", "年初预算": "结转结余.年初.合计"},
        "要原因": "有增减",
    },
    "年初预算.{编码}": {
        "本期": "支出.{编码}.合计",
        "基数": {"年初预算": "年初预算.{编码}"},
        "要原因": "追加或未完成",
        "门槛": "95",
        "引语": "主要原因：",
    },
}


def test_a_comparison_has_its_sides_and_its_bases_in_order() -> None:
    form = comparisons_of(DATA)["年末结转和结余"]
    assert form.now.text == "结转结余.年末.合计"
    assert list(form.bases) == ["上年", "年初预算"]
    assert form.due is Due.MOVED
    assert not form.is_by_subject


def test_the_reason_stands_under_its_name_unless_the_edition_says_otherwise() -> None:
    form = comparisons_of(DATA)["年末结转和结余"]
    assert (form.reason, form.lead_in) == (Pattern("原因.年末结转和结余"), "主要原因是")
    assert edition().comparisons["三公经费.合计"].reason.text == "原因.三公经费"


def test_a_threshold_is_a_share() -> None:
    form = comparisons_of(DATA)["年初预算.{编码}"]
    assert (form.least, form.lead_in) == (Decimal("0.95"), "主要原因：")
    assert form.is_by_subject


def test_a_pointer_leads_back_to_its_comparison() -> None:
    at = edition().comparisons_at(("原因", "年初预算", "2130201"))
    found = {name: form for form, name in at}
    assert list(found) == [
        "年初预算.2130201",
        "年初预算.政府性基金预算财政拨款.2130201",
        "年初预算.国有资本经营预算财政拨款.2130201",
    ]
    assert found["年初预算.2130201"].least == Decimal("0.95")
    assert not [*edition().comparisons_at(("原因", "没有"))]
