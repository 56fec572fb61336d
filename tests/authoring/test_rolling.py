"""Next year's file: this year's text with other values; sound but for what is left to do."""

from __future__ import annotations

import re
from copy import deepcopy
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from disclosure.authoring import Becoming, Estate, Heir, inheritance_of, rolled
from disclosure.authoring.revision import written
from disclosure.compute import compute
from disclosure.edition import choose
from disclosure.load import load_text
from disclosure.model import structure
from disclosure.pipeline.house import house_at
from disclosure.pipeline.kinds import BUNDLES
from disclosure.validate import TO_FILL, TO_REVIEW, key_at, keys_of, validate
from disclosure.validate.reviewing import marks_in
from disclosure.validate.unfilled import gaps_in
from tests.check.disclosures import disclosures
from tests.conftest import ROOT

if TYPE_CHECKING:
    from disclosure.authoring import RolledFile
    from disclosure.load import Loaded
    from disclosure.validate import Schema

#: Every file of every kind that there is: of departments, and of the samples of all editions.
FILES = tuple(sorted((*ROOT.glob("departments/*/*.yaml"), *ROOT.glob("templates/*/sample*.yaml"))))
NAMES = ["/".join(path.parts[-2:]) for path in FILES]
#: Lines that a block of its own makes anew: last year's figures, what was carried over.
TAKEN = ("上年", "上年预算", "结转结余", "三公经费")
#: Keys that belong to their year only.
DROPPED = ("项目占比", "未完成原因")
SAMPLE = (ROOT / "templates/final-2024/sample.yaml").read_text(encoding="utf-8")
KEY = re.compile(r"^(\s*(?:- )*[^\s:{\[#]+:)")


@dataclass(frozen=True)
class Next:
    """A file that was read, the one that follows it, and the schema of both."""

    before: Loaded
    made: RolledFile
    schema: Schema
    year: int

    @property
    def after(self):
        loaded, problems = load_text(self.made.data, "x.yaml")
        assert problems == ()
        return loaded

    @property
    def codes(self):
        return [each.code for each in validate(self.after, self.schema, None)]


def next_year(data, kind="final"):
    house = house_at(ROOT)
    schema, bundle = house.schema(kind), BUNDLES[kind]
    loaded, problems = load_text(data, "x.yaml")
    assert problems == ()
    facts = bundle.spelled_out(loaded.data)
    accounts = structure(bundle.record, facts)
    slug, _ = choose(house.templates, kind, accounts.year, loaded.data.get("版式"))
    edition = house.prepared(slug)[0].edition
    figures = compute(accounts, edition, bundle.declarations).figures
    amounts = {path: figure.value for path, figure in figures.items()}
    year = accounts.year + 1
    estate = Estate(facts, amounts, accounts.unit, Heir(year, f"{kind}-{year}"))
    made = rolled(data, loaded, schema, estate)
    return Next(loaded, made, schema, year)


def of(path):
    kind = path.stem.rpartition("-")[2] if "departments" in path.parts else path.parent.name
    return next_year(path.read_bytes(), kind.partition("-")[0])


@pytest.mark.parametrize("path", FILES, ids=NAMES)
def test_all_that_is_wrong_with_it_is_what_is_left_to_do(path):
    found = of(path)
    assert [code for code in found.codes if code != "S231"] == ["S230"]
    assert len(list(gaps_in(found.after.data))) == found.made.gaps
    assert len(list(marks_in(found.after.data))) == found.made.marks
    assert found.after.data["年度"] == str(found.year)
    assert found.after.data.get("版式", f"-{found.year}").endswith(f"-{found.year}")


def blocks(text):
    """The lines of each block at the top of a file, by its key; what stands before by nothing."""
    found, name = {"": []}, ""
    for line in text.splitlines():
        if re.match(r"[^\s#-]", line):
            name = line.partition(":")[0]
        found.setdefault(name, []).append(line)
    return found


@pytest.mark.parametrize("path", FILES, ids=NAMES)
def test_lines_their_order_their_keys_and_remarks_are_those_of_this_year(path):
    found = of(path)
    before = blocks(path.read_text(encoding="utf-8"))
    after = blocks(found.made.data.decode())
    assert list(before) == [*after, *(name for name in before if name == "例外")]
    tops = {block[0] for block in inheritance_of(found.schema).sources}
    for name in after.keys() - set(TAKEN):
        kept = [line for line in before[name] if line.strip().partition(":")[0] not in DROPPED]
        assert len(kept) == len(after[name])
        for old, new in zip(kept, after[name], strict=True):
            assert KEY.findall(old) == KEY.findall(new)
            assert old.partition("  #")[2] == new.partition("  #")[2]
            if old != new and name not in ("年度", "版式", *tops):
                assert TO_FILL in new or TO_REVIEW in new


@pytest.mark.parametrize("path", FILES, ids=NAMES)
def test_filled_in_again_with_the_old_values_it_is_the_old_file(path):
    found = of(path)
    data, expected = deepcopy(found.after.data), deepcopy(found.before.data)
    for gap in gaps_in(found.after.data):
        put(data, gap, at(expected, gap))
    for mark in marks_in(found.after.data):
        put(data, mark, at(data, mark).replace(TO_REVIEW, ""))
    keys = {key.path: key for key in keys_of(found.schema)}
    sources = inheritance_of(found.schema).sources
    for pointer, value in leaves(found.after.data):
        key = key_at(pointer, keys)
        if key is not None and key.path in sources and key.path != pointer:
            put(expected, pointer, value)
    for each in (data, expected):
        for key in ("年度", "版式", "上年", "上年预算", "例外"):
            each.pop(key, None)
        for key in ("年初", "上年"):
            each.get("结转结余", {}).pop(key, None)
        each["预算绩效"].get("整体", {}).pop("近两年", None)
        for item in each["三公经费"].values():
            item.pop("上年预算", None)
    assert data == without(expected, DROPPED)


@pytest.mark.parametrize("path", FILES, ids=NAMES)
def test_no_number_of_this_year_is_left_where_a_new_one_belongs(path):
    found = of(path)
    inheritance = inheritance_of(found.schema)
    keys = {key.path: key for key in keys_of(found.schema)}
    left = []
    for pointer, value in leaves(found.after.data):
        key = key_at(pointer, keys)
        if key is None or not key.described.unit or value == TO_FILL:
            continue
        taken = any(key.path[:length] in inheritance.sources for length in range(1, 8))
        if not taken and inheritance.of(key.path) is not Becoming.KEEP:
            left.append((pointer, value))
    assert left == []


def texts_below(data, *keys):
    return [value for _, value in leaves(at(data, keys))]


def test_this_years_figures_are_last_years_and_the_end_is_the_beginning():
    found = next_year(SAMPLE.encode())
    data = found.after.data
    assert data["上年"] == {
        "收支总计": "8550000.00",
        "财政拨款收支总计": "8430000.00",
        "政府性基金预算财政拨款收入": "300000.00",
        "国有资本经营预算财政拨款收入": "10000.00",
        "一般公共预算财政拨款收入": "8000000.00",
        "机关运行经费": "2000000.00",
        "支出": {"2130201": "6000000.00", "2130204": "1550000.00", "2210201": "500000.00"},
        "一般公共预算财政拨款支出": "8050000.00",
    }
    assert data["结转结余"]["年初"] == found.before.data["结转结余"]["年末"]
    assert set(texts_below(data, "结转结余", "年末")) == {TO_FILL}
    assert set(texts_below(data, "原因")) == {TO_FILL}
    taken = (*texts_below(data, "上年"), *texts_below(data, "结转结余", "年初"))
    assert found.made.taken == len(taken)
    assert "上年:  # 取自 2024 年的数据文件\n" in found.made.data.decode()


def test_a_budget_of_this_year_is_last_years_budget():
    found = of(ROOT / "departments/jianghan-party-office/2024-budget.yaml")
    before, after = found.before.data, found.after.data
    assert after["上年预算"]["收支总计"] == "877.92"
    for item, block in before["三公经费"].items():
        assert after["三公经费"][item]["上年预算"] == block["预算"]
        assert after["三公经费"][item]["预算"] == TO_FILL
    forms = [block["项目"]["专项业务经费"]["申报表"] for block in (before, after)]
    assert forms[1]["往年"]["前年"] == {"预算": "37", "执行": TO_FILL, "说明": TO_FILL}
    assert forms[1]["往年"]["上年"]["预算"] == "27.75"
    goals = [form["年度目标"][0]["指标"][0] for form in forms]
    assert goals[1]["前年"] == goals[0]["上年"]
    assert goals[1]["上年"] == TO_FILL


def test_a_file_that_leaves_last_years_figures_to_last_years_file_goes_on_doing_so():
    text = re.sub(r"^上年:\n(  .*\n)*", "", SAMPLE, flags=re.MULTILINE)
    found = next_year(text.encode())
    assert "上年" not in found.after.data
    assert set(found.codes) == {"S230", "S231"}


def test_an_opening_balance_comes_where_none_was():
    text = SAMPLE.replace(
        "  年初:\n    一般公共预算财政拨款: {2130204: 80000.00}\n    政府性基金预算财政拨款: {2120803: 40000.00}\n",
        "",
    )
    found = next_year(text.encode())
    block = found.after.data["结转结余"]
    assert block["年初"] == found.before.data["结转结余"]["年末"]
    assert "结转结余:\n  年末:\n" in found.made.data.decode()


def test_texts_with_the_year_or_a_number_are_marked_and_others_are_not():
    found = of(ROOT / "departments/hanyang-party-work-committee/2024-final.yaml")
    text = found.made.data.decode()
    assert "- 【待核】2024年度年初预算数【年初预算.合计】" in text
    assert "- 【待核】牵头全区对口帮扶工作：2015年11月起" in text
    assert "- 完成区委交办的其他工作任务。" in text
    assert "目标值: 【待核】5.14万元, 完成值: 【基本支出经济分类.公用经费】}" in text
    assert "201: 机关行政运行、党建工作和清廉机关建设支出" in text


def test_keys_with_the_old_year_are_named():
    text = SAMPLE.replace("    造林绿化项目:\n", "    2024年造林项目:\n")
    assert next_year(text.encode()).made.year_keys == (("预算绩效", "项目", "2024年造林项目"),)


def test_an_amount_that_the_unit_of_the_file_cannot_hold_is_written_in_yuan():
    text = (ROOT / "templates/final-2024/sample-sparse.yaml").read_text(encoding="utf-8")
    text = text.replace("金额单位: 元", "金额单位: 万元").replace("1200000.00", "120.00")
    block = "  一般公共预算财政拨款:\n    2130204: 120.00\n支出"
    finer = "  一般公共预算财政拨款:\n    金额单位: 元\n    2130204: 1200000.05\n支出"
    assert block in text
    last = next_year(text.replace(block, finer).encode()).after.data["上年"]
    assert last["金额单位"] == "元"
    assert last["收支总计"] == "1200000.05"
    assert last["一般公共预算财政拨款支出"] == "1200000.00"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("\n", "\r\n"),
        ("结转结余:\n  年初:", "结转结余:  # 见账\n  年初:"),
        ("  项目汇总:", "  项目占比: {未公布: 口径不一致}\n  项目汇总:"),
        ("  项目汇总:", "  项目占比:\n    未公布: 口径不一致\n  项目汇总:"),
        ("核对:\n", "例外:\n  - {规则: T281, 理由: 经批准调整, 批准: 财务负责人}\n核对:\n"),
        (", 用途: 燃油和维修,", ", 用途: '2辆车的燃油和维修',"),
        ("分值: 60, 得分: 57}", "分值: 60, 得分: 57, 未完成原因: 春季干旱}"),
        ("车辆:\n", "车辆:\n\n\n"),
    ],
)
def test_it_is_made_of_files_that_are_written_otherwise(old, new):
    assert old in SAMPLE
    found = next_year(SAMPLE.replace(old, new).encode())
    assert set(found.codes) == {"S230", "S231"}
    assert "例外" not in found.after.data
    assert found.after.data == without(found.after.data, DROPPED)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=disclosures(), choice=st.randoms(use_true_random=False))
def test_any_sound_file_has_a_sound_next_one(data, choice):
    found = next_year(typed(data, choice).encode())
    assert set(found.codes) <= {"S230", "S231"}
    amounts = texts_below(found.after.data, "上年")
    assert sum(Decimal(each) for each in amounts if re.fullmatch(r"[0-9.]+", each)) > 0


def typed(data, choice, indent=0):
    """Write a file, each mapping in brackets or line by line as it comes."""
    lines = []
    for key, value in data.items():
        lead = f"{' ' * indent}{written(key)}:"
        if not isinstance(value, dict) or not value or (indent and choice.random() < 0.4):
            lines.append(f"{lead} {written(value)}{choice.choice(('', '', '  # 注'))}")
        else:
            lines += [lead, typed(value, choice, indent + 2).rstrip("\n")]
    return "\n".join(lines) + "\n"


def without(data, keys):
    """Return data without the keys of these names, wherever they stand."""
    if isinstance(data, dict):
        return {key: without(each, keys) for key, each in data.items() if key not in keys}
    return [without(each, keys) for each in data] if isinstance(data, list) else data


def at(data, pointer):
    for step in pointer:
        data = data[step]
    return data


def put(data, pointer, value):
    at(data, pointer[:-1])[pointer[-1]] = value


def leaves(data, pointer=()):
    if isinstance(data, (dict, list)):
        for step, each in data.items() if isinstance(data, dict) else enumerate(data):
            yield from leaves(each, (*pointer, step))
    else:
        yield pointer, data
