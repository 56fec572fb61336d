"""All rules on prose together: silent on clean prose, exact on seeded slips, calm in the worst."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from disclosure.check import Strangers, check
from disclosure.check.engine import run
from disclosure.check.rules import prose
from disclosure.model import Waiver
from tests.check.rules.conftest import SLOTS

RELAXED = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
#: Clauses that fit a rise as well as a fall, and are no two of them the same.
CLAUSES = (
    "造林绿化任务调整", "办公设备更新", "落实“林长制”要求", "人员调动", "【收入.总计】已拨付", "开展“4·15”宣传",
    "购置单价100万元以上设备", "依据《森林法》（2019年修订）", "推进“1+N”联建", "会议改为视频形式", "2024年机构改革",
    "2023年项目跨年结转", "联合区财政局开展检查", "人人参与、事事有回音", "市级专项资金安排的抚育", "按每人每月300元补贴",
    "养老保险缴费比例16%", "与预算相差【增减.机关运行经费.差额】","委托区财政局代管", "第一部分 概况的说明", "新设【国有资产.车辆.合计】",
)  # fmt: skip
CLEAN = st.lists(st.sampled_from(CLAUSES), min_size=1, max_size=6, unique=True).map("，".join)
FINANCIAL_SLOTS = ("原因", "收支", "用途", "用车")
#: A slip, the part of it that is marked, and its code; each stands between two clean clauses.
SLIPS = (
    ("比预算多987.65万元", "987.65万元", "N201"),
    ("占比87.65%", "87.65%", "N201"),
    ("主要是主要是抚育", "主要是主要是", "N202"),
    ("抚育，，管护", "，，", "N202"),
    ("抚育;管护", ";", "N203"),
    ("抚育《条例", "《", "N210"),
    ("支出增加（减少）", "增加（减少）", "N204"),
    ("某区园林局运转", "某区园林局", "N205"),
    ("2019年抚育", "2019年", "N206"),
    ("市直单位抚育", "市直", "N207"),
    ("电话13800138000", "13800138000", "N208"),
    ("造林 ；抚育", " ；", "N203"),
    ("造林TODO", "TODO", "N204"),
    ("扶贫（款）抚育", "扶贫", "N211"),
    ("减少【增减.收支总计.差额】", "【增减.收支总计.差额】", "N213"),
)
OTHERS = Strangers({"某区园林局", "区财政局"})


def found(case_of, text):
    case, loaded = case_of(text)
    case = replace(case, other_names=OTHERS)
    return run(prose.RULES, case, loaded).diagnostics


@pytest.mark.parametrize("slug", ["qingshan-party-office", "hanyang-party-work-committee"])
def test_the_departments_prose_is_clean(case_of, root, slug):
    text = (root / "departments" / slug / "2024-final.yaml").read_text(encoding="utf-8")
    assert found(case_of, text) == ()


def test_the_departments_do_not_take_each_other_s_names_amiss(case_of, root):
    names = set()
    cases = []
    for path in sorted((root / "departments").glob("*/2024-final.yaml")):
        case, loaded = case_of(path.read_text(encoding="utf-8"))
        own = case.accounts.names
        cases.append((case, loaded, {own.full, own.official_short, own.short}))
        names |= cases[-1][2]
    for case, loaded, own in cases:
        others = Strangers((names - own) | {"区财政局", "区机关事务服务中心"})
        assert run(prose.RULES, replace(case, other_names=others), loaded).diagnostics == ()


@RELAXED
@given(slot=st.sampled_from(sorted(SLOTS)), text=CLEAN)
def test_clean_prose_raises_nothing(case_of, with_text, slot, text):
    assert found(case_of, with_text(slot, text)) == ()


@RELAXED
@given(
    slot=st.sampled_from(FINANCIAL_SLOTS),
    around=st.tuples(CLEAN, CLEAN),
    slip=st.sampled_from(SLIPS),
)
def test_a_seeded_slip_is_found_where_it_stands(case_of, with_text, slot, around, slip):
    before, after = around
    words, marked, code = slip
    text = with_text(slot, f"{before}，{words}，{after}")
    own = [each for each in found(case_of, text) if each.code == code]
    (place,) = {each.place for each in own}
    line = next(line for line in text.split("\n") if words in line)
    start = line.index(words) + words.index(marked)
    assert (place.text, place.column) == (line, start + 1)
    assert line[start : start + place.length].startswith(marked)


@pytest.mark.parametrize(
    ("scalar", "line", "column"),
    [
        ('"办公用房维修，，更换门窗"', 0, 18),
        ("'办公用房维修，，更换门窗'", 0, 18),
        ("办公用房维修，，更换门窗", 0, 17),
        ("办公用房维修，，\n    更换门窗", 0, 17),
        ("|-\n    办公用房维修，，更换门窗", 1, 11),
    ],
)
def test_the_caret_stands_on_the_slip_in_the_line_that_shows_it(
    case_of, both_years, scalar, line, column
):
    old = "  机关运行经费: 办公用房维修"
    text = both_years.replace(old, f"  机关运行经费: {scalar}")
    (slip,) = found(case_of, text)
    start = both_years[: both_years.index(old)].count("\n") + 1
    assert (slip.place.line, slip.place.column) == (start + line, column)


def test_a_slip_across_two_lines_of_a_block_is_found_as_it_is_printed(case_of, both_years):
    old = "  机关运行经费: 办公用房维修"
    text = both_years.replace(old, "  机关运行经费: |-\n    办公用房主要是\n    主要是维修")
    assert [each.code for each in found(case_of, text)] == ["N202"]


def test_an_exception_covers_one_text(case_of, with_text):
    case, loaded = case_of(with_text("用途", "2019年造林"))
    waiver = Waiver(code="N206", path="用途.项目支出", reason="历年项目", approver="张三")
    case = replace(case, accounts=replace(case.accounts, waivers=(waiver,)))
    (note,) = [each for each in check(case, loaded).diagnostics if each.code[0] == "N"]
    assert note.severity.value == "提示"
    assert note.message.endswith("；已列为例外：历年项目（张三批准）")


LONG = 100_000
HOSTILE = (
    "造林" * (LONG // 2), "。，" * (LONG // 2), "1" * LONG, "1," * (LONG // 2), "1,234" * (LONG // 5), "（" * LONG,
    "“" * LONG, "《" * LONG, "【" * (LONG // 2) + "】" * (LONG // 2), "【甲" * (LONG // 2), "{{" * (LONG // 2), "xx " * (LONG // 3),
    "135.01万元，" * (LONG // 10), "一百" * (LONG // 2) + "元", "增加（" * (LONG // 3), "1…" * (LONG // 2), "a." * (LONG // 2),
    "（请" * (LONG // 2), "2019年" * (LONG // 5), "13800138000 " * (LONG // 12), "每" * LONG + "5元", "的" * LONG, " " * LONG + "造林",
    "占" * LONG + "5.5", "占比5.5，" * (LONG // 6), "一是" * (LONG // 2), "，一是造林" * (LONG // 5), "（一）" * (LONG // 3), "待" * LONG,
    "  " * (LONG // 2), "造 林" * (LONG // 3), "造林 ，" * (LONG // 4), "{" * LONG, "<b " * (LONG // 3), "[a." * (LONG // 3), "￥1," * (LONG // 3),
    "壹" * LONG + "元", "1万" * (LONG // 2) + "元", "基本支出" * (LONG // 4) + "5万元", "减少5万元" * (LONG // 5), "@a." * (LONG // 3), "增加或者" * (LONG // 4),
    "2023年度支出" * (LONG // 8), "扶贫（款）" * (LONG // 5), "1,2.3万元" * (LONG // 6), "年" + " " * LONG + "月", "联系人" * (LONG // 3), "减少" * (LONG // 2) + "【增减.收支总计.差额】",
    "原因" * (LONG // 2), "主要" * (LONG // 2), "😀造林😀" * (LONG // 4), "https://" + "a" * LONG, "见附" + "表" * LONG,
)  # fmt: skip


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: text[:6])
def test_a_hundred_thousand_characters_are_read_in_one_go(case_of, both_years, text):
    """No assertion on time: a search that is not linear would not end."""
    case, _ = case_of(both_years)
    prose_of = {"机关运行经费": text, "收支总计": text}
    blocks = {"原因": prose_of, "用途": {"项目支出": text}, "预算绩效": {"管理工作": [text]}}
    case = replace(case, facts=dict(case.facts) | blocks, other_names=OTHERS)
    assert sum(len(list(rule.check(case))) for rule in prose.RULES) < 500


@pytest.mark.parametrize(
    "text",
    [
        "{{ ''.__class__.__mro__ }}",
        "{% for x in ().__class__ %}",
        "${7*7}【原因.机关运行经费】",
        "【【原因.机关运行经费】】",
        "%(x)s{0.__class__}",
    ],
)
def test_prose_is_data(case_of, with_text, text):
    codes = {each.code for each in found(case_of, with_text("原因", text))}
    assert codes <= {"N203", "N204", "N303"}
    assert "N204" in codes or "【【" in text


@RELAXED
@given(
    st.sampled_from(sorted(SLOTS)),
    st.text(
        st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Co", "Cn", "Cf", "Zl", "Zp"]),
        min_size=1,
    ),
)
def test_no_prose_is_too_odd(case_of, with_text, slot, text):
    case, _ = case_of(with_text("原因", "办公用房维修"))
    data = dict(case.facts) | {"原因": {"机关运行经费": text}, "用途": {"项目支出": text}}
    case = replace(case, facts=data, other_names=OTHERS)
    for rule in prose.RULES:
        assert all(each.message for each in rule.check(case))
