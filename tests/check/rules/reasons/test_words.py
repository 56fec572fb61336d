"""A reason fits its sign, says something, and does not repeat the form."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("slot", "prose", "excerpt"),
    [
        ("原因", "压减办公用房维修支出", "压减"),
        ("原因", "落实过紧日子要求", "过紧日子"),
        ("追加", "厉行节约，降低办公费用", "节约"),
        ("减收", "造林任务增加", "增加"),
        ("减收", "追加造林任务", "追加"),
    ],
)
def test_it_finds_a_reason_against_its_sign(said, slot, prose, excerpt):
    assert said(slot, prose) == [("N302", excerpt)]


@pytest.mark.parametrize(
    ("slot", "prose"),
    [
        ("原因", "压减会议费，新增办公用房维修"),
        ("原因", "上年压减，本年恢复正常水平"),
        ("原因", "建设节约型机关"),
        ("原因", "采购压缩机"),
        ("减收", "上年新增的造林任务完成"),
        ("减收", "增加公共交通出行"),
        ("收支", "新增造林任务"),
    ],
)
def test_it_leaves_what_may_well_be_true_alone(said, slot, prose):
    assert said(slot, prose) == []


@pytest.mark.parametrize(
    "prose",
    [
        "机关运行经费支出增加",
        "本年度支出有所增加",
        "经费减少",
        "预算数增加导致",
        "详见附表",
        "工作需要",
        "支出增加10万元",
    ],
)
def test_it_finds_a_reason_that_says_nothing(said, prose):
    assert ("N303", prose) in said("原因", prose)


@pytest.mark.parametrize("prose", ["人员经费增加", "会议费支出减少办公费增加", "新进人员2人"])
def test_it_leaves_a_short_reason_alone(said, prose):
    assert said("原因", prose) == []


@pytest.mark.parametrize(
    ("slot", "prose", "excerpt", "printed"),
    [
        ("原因", "由于办公用房维修", "由于", "主要原因是由于办公用房维修"),
        ("原因", "因受疫情影响推迟", "因受", "主要原因是因受疫情影响推迟"),
        ("原因", "办公用房维修所致", "所致", "主要原因是办公用房维修所致"),
        (
            "原因",
            "支出增加的主要原因是办公用房维修",
            "支出增加的主要原因是",
            "主要原因是支出增加的主要原因是办公用房维修",
        ),
        ("追加", "因为新进人员", "因为", "主要原因：因为新进人员"),
        ("用途", "用于造林", "用于", "主要用于用于造林"),
        ("用车", "主要用于燃油", "主要用于", "主要用于主要用于燃油"),
    ],
)
def test_it_finds_the_words_of_the_form_and_tells_what_is_printed(
    diagnosed, slot, prose, excerpt, printed
):
    (found,) = diagnosed(slot, prose)
    assert found.code == "N304"
    assert found.message.startswith(f"“{excerpt}”与版式的话重复，印出来是“{printed}")


@pytest.mark.parametrize(
    "prose",
    [
        "主要原因是办公用房维修",
        "主要领导调研用车增加",
        "系统升级改造",
        "因公出国任务增加",
        "原因：办公用房维修",
    ],
)
def test_what_the_program_takes_off_itself_is_no_slip(said, prose):
    assert said("原因", prose) == []


FALLS = [
    "严控新增支出",
    "控制支出增长",
    "从严审批追加预算",
    "人员增加不及预期",
    "新增业务延至下年实施",
    "增加的项目年中调整到区财政局列支",
    "落实过紧日子要求，压减一般性支出",
    "退休2人，人员经费相应减少",
    "在职人员调出3人",
    "项目跨年度实施，尾款次年支付",
    "上年追加的专项工作已经完成",
    "设备采购推迟到下年",
    "公务用车集中调度，维修减少",
    "会议改为线上召开",
    "机构改革，职能划转到区数据局",
    "合同尾款按进度结算，新增部分推迟到次年支付",
    "年中调减项目预算",
    "没有新增因公出国（境）任务",
    "严格限制新增购置",
    "取消年初追加的培训计划",
]
RISES = [
    "开展节约用水宣传活动",
    "削减存量债务，归还本金",
    "减少水土流失治理工程投入",
    "降低企业融资成本奖补资金到位",
    "为下降的水位修建泵站",
    "下调的社保费率恢复",
    "上年压减的项目恢复实施",
    "在职人员工资正常晋级晋档",
    "新进人员4人，人员经费增加",
    "年中追加造林专项经费",
    "物业合同到期后重新招标，单价上涨",
    "办公用房搬迁，一次性购置设备",
    "上级下达防汛专项资金",
    "公务员医疗补助缴费基数调整",
    "推进减少污染物排放的改造项目",
    "实施压缩空气泡沫系统采购",
    "开展减少事故隐患的排查",
    "车辆老化，维修次数增多",
    "承办全区运动会",
    "退休人员死亡抚恤金支出",
]


@pytest.mark.parametrize(("slot", "reasons"), [("减收", FALLS), ("原因", RISES)])
def test_what_officials_write_fits_its_sign(said, slot, reasons):
    assert [reason for reason in reasons if "N302" in dict(said(slot, reason))] == []


@pytest.mark.parametrize(
    ("slot", "prose"),
    [
        ("原因", "项目结束，经费减少"),
        ("原因", "压减年初预算安排的项目"),
        ("原因", "严格执行规定，缩减会议规模"),
        ("原因", "厉行节约"),
        ("减收", "比年初预算增加76.05万元"),
        ("减收", "新进人员4人，人员经费增加"),
        ("减收", "物业单价上涨"),
        ("减收", "受理案件增多"),
    ],
)
def test_a_clause_that_turns_nothing_does_not_excuse_another(said, slot, prose):
    assert "N302" in dict(said(slot, prose))


@pytest.mark.parametrize(
    "prose",
    [
        "无公务接待费",
        "无因公出国（境）费",
        "无此项支出",
        "本年收支总计较上年有所增加",
        "因工作需要",
        "根据工作需要",
        "按规定执行",
        "据实结算",
        "按实际支出",
        "相关支出增加",
        "收支规模扩大",
    ],
)
def test_words_that_fit_everything_say_nothing(said, prose):
    assert "N303" in dict(said("原因", prose))


@pytest.mark.parametrize(
    "prose",
    [
        "无线电监测站搬迁",
        "无人机采购",
        "实际参会人数减少",
        "按规定发放年终奖金",
        "规模以上企业奖励",
    ],
)
def test_words_that_begin_alike_are_left_alone(said, prose):
    assert "N303" not in dict(said("原因", prose))


def test_a_reference_that_names_nothing_is_told_once(said):
    assert "N303" not in dict(said("原因", "【请填写原因】"))
    assert "N303" in dict(said("原因", "支出【支出.全部资金.合计】"))
