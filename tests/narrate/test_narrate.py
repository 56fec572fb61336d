"""The sentences of the 2024 form, branch by branch."""

from __future__ import annotations

import json
import re

import pytest

from tests.narrate.telling import ROOT, SAMPLE, filing, sentences, story, told

FILINGS = (
    SAMPLE,
    ROOT / "departments" / "qingshan-party-office" / "2024-final.yaml",
    ROOT / "departments" / "hanyang-party-work-committee" / "2024-final.yaml",
)
#: Paths that a sentence asks for and that only some disclosures have.
OPTIONAL = ("概况.机构设置.人员", "三公经费.", "国有资产.", "上年.")


def test_the_whole_narrative_stands_as_it_is_published(golden):
    blocks = told(filing())
    text = "".join(f"【{name}】\n{block}\n\n" for name, block in blocks.items())
    golden(ROOT / "tests" / "narrate" / "golden" / "sample.txt", text)


@pytest.mark.parametrize("path", FILINGS, ids=lambda path: path.parent.name)
def test_punctuation_is_never_doubled_and_no_alternative_is_left_open(path):
    text = "\n".join(told(filing(path)).values())
    assert not re.search(r"[，。；：、]{2}|。，|，。|主要是主要|万元万元|%%", text)
    assert not re.search(r"增加（减少）|大（小）于|部门名称|（请|（参考|xx", text)
    assert not re.search(r"(增加|减少|增长|下降)-|(?<!\d)%|None|Undefined|\{\{|\}\}", text)


@pytest.mark.parametrize("path", FILINGS, ids=lambda path: path.parent.name)
def test_every_paragraph_ends_like_one(path):
    for block in told(filing(path)).values():
        for line in block.split("\n"):
            assert line == "" or line.endswith(("。", "：", "；"))


def test_every_path_that_a_sentence_names_is_a_figure_of_some_disclosure():
    known = {path for each in FILINGS for path in story(filing(each)).figures}
    named = {path for path in sentences().figures if not path.startswith(OPTIONAL)}
    prefixes = {path[: path.rindex(".")] for path in known if "." in path}
    assert named - known - prefixes - {path.rpartition(".")[0] for path in prefixes} == set()


def test_every_fact_that_a_sentence_names_may_stand_in_a_filing():
    schema = json.loads((ROOT / "schemas" / "final.schema.json").read_text(encoding="utf-8"))
    for path in sentences().facts:
        node = schema
        for key in path.split("."):
            node = node["properties"][key]
            node = schema["$defs"][node["$ref"].rpartition("/")[2]] if "$ref" in node else node


def test_a_single_unit_calls_itself_one():
    data = filing(口径="单位")
    for block in (data["收入"], data["支出"], data["年初预算"]):
        block.pop("国有资本经营预算财政拨款")
    blocks = told(data)
    assert blocks["国有资本经营"] == "本单位当年无国有资本经营预算财政拨款支出。"


def test_an_office_without_subordinates_says_so():
    blocks = told(filing(单位=[{"名称": "区林业局本级", "性质": "行政"}]))
    assert blocks["机构设置"].startswith(
        "从单位构成看，区林业局部门决算由纳入独立核算的单位本级决算组成。"
    )


def test_staff_is_listed_as_far_as_it_is_known():
    place = {"内设机构": ["办公室"], "人员": {"编制": "5", "在职": "3", "退休": {"未公布": "无"}}}
    blocks = told(filing(概况={"主要职责": {"条目": ["履职"]}, "机构设置": place}))
    assert blocks["机构设置"].endswith("人员构成情况：核定编制5人，年末在职3人。")


def test_institutions_without_agencies_leave_section_ten_out():
    data = filing(单位=[{"名称": "区苗圃", "性质": "事业"}], 机关运行经费=None)
    blocks = told(data)
    assert blocks["机关运行经费"] == ""
    assert "机关运行经费" not in blocks["名词解释"]


def test_where_only_the_total_of_the_budget_is_known_only_the_total_is_compared():
    data = filing(年初预算={"合计": "8000000.00"})
    data["原因"]["年初预算"] = {"合计": "年中追加人员经费"}
    assert told(data)["公共预算具体"] == (
        "2024年度一般公共预算财政拨款支出年初预算为800.00万元，支出决算为805.00万元，"
        "完成年初预算的100.63%，支出决算数大于年初预算数的主要原因：年中追加人员经费。"
        "其中：基本支出700.00万元，项目支出105.00万元。项目支出主要用于造林绿化项目。"
    )


def test_subjects_are_compared_at_the_level_at_which_the_budget_is_known():
    data = filing(年初预算={"213": "7500000.00", "2210201": "500000.00"})
    data["原因"]["年初预算"] = {"213": "年中追加"}
    lines = told(data)["公共预算具体"].split("\n")[1:]
    assert lines == [
        (
            "1.农林水支出（类）。年初预算为750.00万元，支出决算为755.00万元，完成年初预算的100.67%，"
            "支出决算数大于年初预算数的主要原因：年中追加。"
        ),
        (
            "2.住房保障支出（类）住房改革支出（款）住房公积金（项）。年初预算为50.00万元，"
            "支出决算为50.00万元，完成年初预算的100%。"
        ),
    ]


def test_an_item_without_budget_and_a_budget_without_expenditure_are_told():
    data = filing()
    data["年初预算"] = {"2130201": "6000000.00", "2130299": "30000.00", "2210201": "500000.00"}
    data["原因"]["年初预算"] = {"2130204": "年中新增任务", "2130299": "项目取消"}
    text = told(data)["公共预算具体"]
    assert "事业机构（项）。年初未安排预算，支出决算为155.00万元" in text
    assert "年初预算为3.00万元，支出决算为0万元，完成年初预算的0%，支出决算数小于" in text


def test_no_three_public_expense_is_nought_without_a_reason():
    nought = {"全年预算": "0", "决算": "0"}
    items = ("因公出国境费", "公务用车购置费", "公务用车运行维护费", "公务接待费")
    data = filing(三公经费=dict.fromkeys(items, nought))
    data["原因"]["三公经费"] = "未安排"
    blocks = told(data, draft=True)
    assert blocks["三公总体"].endswith("支出决算为0万元。主要原因是未安排。")
    assert blocks["三公具体"].count("主要原因是【待填】") == 4
    assert (
        blocks["空表09"]
        == "本部门2024年度没有财政拨款“三公”经费预算，也没有财政拨款“三公”经费支出。"
    )


def test_three_public_counts_stand_where_there_are_any():
    data = filing()
    data["三公经费"]["因公出国境费"] = {
        "全年预算": "50000", "决算": "40000", "团组数": "1", "人次": "2", "原因": "行程压缩",
    }  # fmt: skip
    data["三公经费"]["公务接待费"]["国内接待"] = {"金额": "20000", "批次": "3", "人次": "18"}
    lines = told(data)["三公具体"].split("\n")
    assert lines[0] == (
        "1.因公出国（境）费全年预算为5.00万元，支出决算为4.00万元，完成全年预算的80.00%，"
        "比全年预算减少1.00万元，主要原因是行程压缩。全年支出涉及出国（境）团组1个，累计2人次。"
    )
    assert lines[-1].endswith(
        "国内公务接待支出2.00万元，接待国内来访团组3个，18人次（不包括陪同人员）。"
    )


def test_without_purchases_there_is_one_sentence():
    assert told(filing(政府采购={}))["政府采购"] == "2024年度区林业局无政府采购支出。"


def test_unknown_shares_of_purchases_are_dropped():
    data = filing(政府采购={"货物": {"金额": "2880", "中小企业": {"未公布": "无统计"}}})
    assert told(data)["政府采购"] == (
        "2024年度区林业局政府采购支出总额0.288万元，其中：政府采购货物支出0.288万元、"
        "政府采购工程支出0万元、政府采购服务支出0万元。"
    )


def test_no_cars_are_said_to_be_none():
    assert told(filing(国有资产={"车辆": {}, "单价100万元以上设备": "3"}))["国有资产"] == (
        "截至2024年12月31日，区林业局没有公务用车；单价100万元（含）以上设备（不含车辆）3台（套）。"
    )


def test_funds_without_money_leave_a_sentence_and_a_note():
    data = filing()
    for block in (data["收入"], data["支出"], data["结转结余"]["年初"], data["结转结余"]["年末"]):
        block.pop("政府性基金预算财政拨款")
        block.pop("国有资本经营预算财政拨款", None)
    data["上年"].pop("国有资本经营预算财政拨款收入")
    data["年初预算"] = {"2130201": "5800000.00"}
    blocks = told(data)
    assert blocks["财政拨款总体"].endswith("\n本年度没有国有资本经营预算财政拨款收入。")
    assert blocks["空表08"] == "本部门2024年度无国有资本经营预算财政拨款支出。"
    assert blocks["政府性基金"] == "本部门当年无政府性基金预算财政拨款收入支出。"
    assert blocks["空表07"] == "本部门2024年度无政府性基金预算财政拨款收入支出。"
    assert (
        "政府性基金预算财政拨款收入0万元，比2023年度决算数减少20.00万元" in blocks["财政拨款总体"]
    )


def test_without_last_year_nothing_is_compared():
    blocks = told(filing(上年=None))
    assert blocks["收支总体"] == "2024年度收、支总计均为855.00万元。"
    assert "相比" not in "".join(blocks.values())


def test_a_missing_reason_is_to_be_filled_in_and_the_breakdown_helps():
    data = filing()
    data["原因"] = {}
    text = told(data, draft=True)["公共预算总体"]
    assert "增长8.78%，主要原因是【待填】。其中：行政运行增加50.00万元，" in text


def test_several_projects_are_numbered_and_parts_of_projects_left_out():
    data = filing()
    projects = data["预算绩效"]["项目"]
    projects["抚育项目"] = {"预算数": "10000", "执行数": "9000"}
    projects["苗木款"] = {"预算数": "1", "执行数": "1", "上级项目": "抚育项目"}
    text = told(data)["绩效项目"]
    assert text.startswith("1.道路绿化项目绩效自评综述：")
    assert text.endswith(
        "3.抚育项目绩效自评综述：项目全年预算数为1.00万元，执行数为0.90万元，完成预算的90.00%。"
    )


def test_nothing_to_tell_is_said_not_left_blank():
    assert told(filing(重点工作=None))["重点工作"] == "2024年度没有需要单独说明的重点工作事项。"


def test_terms_of_the_department_come_last():
    text = told(filing(名词解释={"退耕还林": "指把坡耕地改种林木"}))["名词解释"]
    assert text.endswith("其他专用名词：\n1.退耕还林：指把坡耕地改种林木。")


def test_other_income_is_explained_by_the_kinds_that_exist():
    data = filing()
    data["收入"]["其他收入"] = {"2130204": "100.00"}
    assert (
        "指单位取得的除上述“一般公共预算财政拨款收入”、“政府性基金预算财政拨款收入”、“国有资本经营预算财政拨款收入”、“事业收入”等收入以外"
        in told(data)["名词解释"]
    )
