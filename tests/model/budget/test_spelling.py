"""What a budget leaves out: the only unit, the usual class of a project."""

from __future__ import annotations

from disclosure.model.budget import spelled_out

ONE, TWO = {"编码": "103001"}, {"编码": "103002"}


def test_the_only_unit_runs_every_project_purchase_and_service():
    data = {"单位": [ONE], "项目": {"甲": {}}, "政府采购": [{}], "购买服务": [{"项目": "甲"}]}
    found = spelled_out(data)
    assert found["项目"]["甲"] == {"单位": "103001", "类别": "本级支出项目"}
    assert found["政府采购"] == [{"单位": "103001"}]
    assert found["购买服务"] == [{"单位": "103001", "项目": "甲"}]


def test_what_the_file_says_stays():
    data = {"单位": [ONE], "项目": {"甲": {"单位": "103009", "类别": "转移支付项目"}}}
    assert spelled_out(data)["项目"] == data["项目"]


def test_of_several_units_only_the_file_knows_whose_a_project_is():
    data = {"单位": [ONE, TWO], "项目": {"甲": {}}, "政府采购": [{}]}
    found = spelled_out(data)
    assert found["项目"]["甲"] == {"类别": "本级支出项目"}
    assert found["政府采购"] == [{}]


def test_the_data_themselves_are_not_changed():
    data = {"单位": [ONE], "项目": {"甲": {}}}
    spelled_out(data)
    assert data == {"单位": [ONE], "项目": {"甲": {}}}
