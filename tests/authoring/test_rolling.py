"""Next year's file: this year's text with other values; sound but for what is left to do."""

from __future__ import annotations

import re
from copy import deepcopy
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from disclosure.authoring import Estate, Heir, rolled
from disclosure.authoring.revision import written
from disclosure.compute import compute
from disclosure.compute.final import FINAL
from disclosure.load import load_text
from disclosure.model import structure
from disclosure.model.final import FinalAccounts, spelled_out
from disclosure.validate import TO_FILL, TO_REVIEW, validate
from disclosure.validate.reviewing import marks_in
from disclosure.validate.unfilled import gaps_in
from tests.check.disclosures import disclosures
from tests.conftest import ROOT

SAMPLES = sorted((ROOT / "templates/final-2024").glob("sample*.yaml"))
FILES = (*sorted(ROOT.glob("departments/*/2024-final.yaml")), *SAMPLES)
NAMES = ["/".join(path.parts[-2:]) for path in FILES]
#: Lines that a block of its own makes anew: last year's figures, what was carried over.
TAKEN = ("上年", "结转结余")
KEY = re.compile(r"^(\s*(?:- )*[^\s:{\[#]+:)")


@pytest.fixture(scope="module")
def next_year(schema, edition):
    def make(data):
        loaded, problems = load_text(data, "x.yaml")
        assert problems == ()
        facts = spelled_out(loaded.data)
        accounts = structure(FinalAccounts, facts)
        figures = compute(accounts, edition, FINAL).figures
        amounts = {path: figure.value for path, figure in figures.items()}
        estate = Estate(facts, amounts, accounts.unit)
        return loaded, rolled(data, loaded, schema, estate, Heir(2025, "final-2025"))

    return make


@pytest.mark.parametrize("path", FILES, ids=NAMES)
def test_all_that_is_wrong_with_it_is_what_is_left_to_do(path, next_year, schema):
    _, made = next_year(path.read_bytes())
    loaded, problems = load_text(made.data, "x.yaml")
    assert problems == ()
    found = validate(loaded, schema)
    assert [each.code for each in found if each.code != "S231"] == ["S230"]
    assert len(list(gaps_in(loaded.data))) == made.gaps
    assert len(list(marks_in(loaded.data))) == made.marks
    assert loaded.data["年度"] == "2025"
    assert loaded.data.get("版式", "final-2025") == "final-2025"


def blocks(text):
    """The lines of each block at the top of a file, by its key; what stands before by nothing."""
    found, name = {"": []}, ""
    for line in text.splitlines():
        if re.match(r"[^\s#-]", line):
            name = line.partition(":")[0]
        found.setdefault(name, []).append(line)
    return found


@pytest.mark.parametrize("path", FILES, ids=NAMES)
def test_lines_their_order_their_keys_and_remarks_are_those_of_this_year(path, next_year):
    text = path.read_text(encoding="utf-8")
    _, made = next_year(text.encode())
    before, after = blocks(text), blocks(made.data.decode())
    assert list(before) == list(after)
    for name in before.keys() - set(TAKEN):
        dropped = [line for line in before[name] if "项目占比" in line]
        kept = [line for line in before[name] if line not in dropped]
        assert len(kept) == len(after[name])
        for old, new in zip(kept, after[name], strict=True):
            assert KEY.findall(old) == KEY.findall(new)
            assert old.partition("  #")[2] == new.partition("  #")[2]
            if old != new:
                assert TO_FILL in new or TO_REVIEW in new or name in ("年度", "版式")


@pytest.mark.parametrize("path", FILES, ids=NAMES)
def test_filled_in_again_with_the_old_values_it_is_the_old_file(path, next_year):
    before, made = next_year(path.read_bytes())
    loaded, _ = load_text(made.data, "x.yaml")
    data = deepcopy(loaded.data)
    for gap in gaps_in(loaded.data):
        put(data, gap, at(before.data, gap))
    for mark in marks_in(loaded.data):
        put(data, mark, at(data, mark).replace(TO_REVIEW, ""))
    expected = deepcopy(before.data)
    expected["预算绩效"].pop("项目占比", None)
    for each in (data, expected):
        for key in ("年度", "版式", "上年"):
            each.pop(key, None)
        each.get("结转结余", {}).pop("年初", None)
    assert data == expected


@pytest.mark.parametrize("path", FILES, ids=NAMES)
def test_no_figure_of_this_year_is_left_where_a_new_one_belongs(path, next_year):
    _, made = next_year(path.read_bytes())
    loaded, _ = load_text(made.data, "x.yaml")
    for block in ("收入", "支出", "年初预算", "基本支出经济分类", "政府采购", "国有资产", "核对"):
        for number in numbers(loaded.data.get(block, {})):
            assert not number, (block, number)
    assert loaded.data["公开日期"] == TO_FILL
    assert set(leaves(loaded.data["原因"])) == {TO_FILL}


def test_this_years_figures_are_last_years_and_the_end_is_the_beginning(next_year):
    before, made = next_year((ROOT / "templates/final-2024/sample.yaml").read_bytes())
    data = load_text(made.data, "x.yaml")[0].data
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
    assert data["结转结余"]["年初"] == before.data["结转结余"]["年末"]
    assert set(leaves(data["结转结余"]["年末"])) == {TO_FILL}
    assert made.taken == len(list(leaves(data["上年"]))) + len(
        list(leaves(data["结转结余"]["年初"]))
    )
    assert "上年:  # 取自 2024 年的数据文件\n" in made.data.decode()


def test_texts_with_the_year_or_a_number_are_marked_and_others_are_not(next_year):
    _, made = next_year(
        (ROOT / "departments/hanyang-party-work-committee/2024-final.yaml").read_bytes()
    )
    text = made.data.decode()
    assert "- 【待核】2024年度年初预算数【年初预算.合计】" in text
    assert "- 【待核】牵头全区对口帮扶工作：2015年11月起" in text
    assert "- 完成区委交办的其他工作任务。" in text
    assert "目标值: 【待核】5.14万元, 完成值: 【基本支出经济分类.公用经费】}" in text
    assert "201: 机关行政运行、党建工作和清廉机关建设支出" in text


def test_keys_with_the_old_year_are_named(next_year):
    text = (ROOT / "templates/final-2024/sample.yaml").read_text(encoding="utf-8")
    _, made = next_year(text.replace("    造林绿化项目:\n", "    2024年造林项目:\n").encode())
    assert made.year_keys == (("预算绩效", "项目", "2024年造林项目"),)


def test_an_amount_that_the_unit_of_the_file_cannot_hold_is_written_in_yuan(next_year):
    text = (ROOT / "templates/final-2024/sample-sparse.yaml").read_text(encoding="utf-8")
    text = text.replace("金额单位: 元", "金额单位: 万元").replace("1200000.00", "120.00")
    block = "  一般公共预算财政拨款:\n    2130204: 120.00\n支出"
    finer = "  一般公共预算财政拨款:\n    金额单位: 元\n    2130204: 1200000.05\n支出"
    assert block in text
    _, made = next_year(text.replace(block, finer).encode())
    last = load_text(made.data, "x.yaml")[0].data["上年"]
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
        ("车辆:\n", "车辆:\n\n\n"),
    ],
)
def test_it_is_made_of_files_that_are_written_otherwise(old, new, next_year, schema):
    text = (ROOT / "templates/final-2024/sample.yaml").read_text(encoding="utf-8")
    assert old in text
    _, made = next_year(text.replace(old, new).encode())
    loaded, problems = load_text(made.data, "x.yaml")
    assert problems == ()
    assert {each.code for each in validate(loaded, schema)} == {"S230", "S231"}
    assert "例外" not in loaded.data
    assert "项目占比" not in loaded.data["预算绩效"]


@settings(
    max_examples=40, deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)  # fmt: skip
@given(data=disclosures(), choice=st.randoms(use_true_random=False))
def test_any_sound_file_has_a_sound_next_one(data, choice, next_year, schema):
    _, made = next_year(typed(data, choice).encode())
    loaded, problems = load_text(made.data, "x.yaml")
    assert problems == ()
    assert {each.code for each in validate(loaded, schema)} <= {"S230", "S231"}
    total = sum(Decimal(each) for each in numbers(loaded.data["上年"]))
    assert total > 0


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


def at(data, pointer):
    for step in pointer:
        data = data[step]
    return data


def put(data, pointer, value):
    at(data, pointer[:-1])[pointer[-1]] = value


def leaves(data):
    if isinstance(data, (dict, list)):
        for each in data.values() if isinstance(data, dict) else data:
            yield from leaves(each)
    else:
        yield data


def numbers(data):
    return [each for each in leaves(data) if re.fullmatch(r"-?[0-9.]+", str(each))]
