"""Names beside codes: right, and nothing else of the file is touched."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from disclosure.authoring import captioned
from disclosure.edition import classifications
from disclosure.load import load_text
from disclosure.validate import read_schema
from tests.authoring.conftest import ROOT

SCHEMA = read_schema(ROOT / "schemas" / "final.schema.json")
NAMES = {
    name: {code: subject.name for code, subject in subjects.items()}
    for name, subjects in classifications(2024).items()
}
FORM = ROOT / "templates" / "final-2024"


def done(data: bytes):
    loaded, problems = load_text(data, "x.yaml")
    assert loaded is not None
    return captioned(data, loaded, problems, SCHEMA, NAMES)


def below(fund: str, *lines: str) -> str:
    return "\n".join((f"{fund}:", *(f"  {line}" for line in lines), ""))


def line(text: str, block: str = "年初预算") -> str:
    """Return what becomes of one line in a block of functional codes."""
    return done(below(block, text).encode()).data.decode().split("\n")[1].strip()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("2013101: 1", "2013101: 1  # 行政运行"),
        ('"2013101": 1', '"2013101": 1  # 行政运行'),
        ("2013101: 1 #含追加", "2013101: 1  # 行政运行；含追加"),
        ("2013102: 1  # 行政运行", "2013102: 1  # 一般行政管理事务"),
        ("2013102: 1  # 行政运行；含追加", "2013102: 1  # 一般行政管理事务；含追加"),
        ("2013101: 1  # 行政运行", "2013101: 1  # 行政运行"),
        ("2013101: 1   ", "2013101: 1  # 行政运行"),
        ("2013101:", "2013101:  # 行政运行"),
        ("201: 1", "201: 1  # 一般公共服务支出"),
        ("9999999: 1", "9999999: 1"),
        ("9999999: 1  # 行政运行", "9999999: 1  # 行政运行"),
        ("合计: 1", "合计: 1"),
        ('2013101: {未公布: "见 # 一"}', '2013101: {未公布: "见 # 一"}  # 行政运行'),
        ("2013101: {未公布: '见 # 一'}  # 某", "2013101: {未公布: '见 # 一'}  # 行政运行；某"),
    ],
)
def test_a_line(before, after):
    assert line(before) == after
    assert line(after) == after


def test_codes_of_one_line_are_named_in_their_order():
    text = "年初预算: {2013102: 1.00, 2013101: 2.00}\n"
    assert done(text.encode()).data.decode() == text[:-1] + "  # 一般行政管理事务、行政运行\n"
    assert done(text.encode()).count == 2


def test_what_would_be_too_long_is_left_alone():
    many = ", ".join(f"{code}: 1.00" for code in (2013101, 2013102, 2013103, 2013150))
    text = f"年初预算: {{{many}}}\n".encode()
    assert done(text).data == text


def test_one_unknown_code_on_a_line_leaves_it_alone():
    text = b"\xe5\xb9\xb4\xe5\x88\x9d\xe9\xa2\x84\xe7\xae\x97: {2013101: 1, 9999999: 2}\n"
    assert done(text).data == text


def test_flow_over_several_lines():
    text = "年初预算: {2013101: 1.00,\n  2013102: 2.00\n}\n"
    assert done(text.encode()).data.decode() == (
        "年初预算: {2013101: 1.00,  # 行政运行\n  2013102: 2.00            # 一般行政管理事务\n}\n"
    )


@pytest.mark.parametrize(
    "value",
    ["一\n    二", '"一\n    二 # 三"', "'一 # 二\n    三'"],
    ids=["plain", "double", "single"],
)
def test_a_text_that_goes_on_is_left_alone(value):
    text = below("名词解释", f"2013101: {value}").encode()
    assert done(text).data == text


def test_a_block_text_has_the_name_behind_its_sign():
    text = below("名词解释", "2013101: |", "  一 # 二", "2013102: >-", "  三")
    assert done(text.encode()).data.decode() == below(
        "名词解释",
        "2013101: |   # 行政运行",
        "  一 # 二",
        "2013102: >-  # 一般行政管理事务",
        "  三",
    )


def test_a_text_that_a_remark_would_read_on_from_is_left_alone():
    text = below("名词解释", "2013101: 用于下列各项：", "2013102: 用于一。").encode()
    found = done(text)
    assert found.data.decode() == below(
        "名词解释", "2013101: 用于下列各项：", "2013102: 用于一。  # 一般行政管理事务"
    )
    assert found.count == 1


def test_a_mapping_beneath_and_economic_codes():
    text = "支出:\n  一般公共预算财政拨款:\n    2013101:\n      基本支出: 1\n"
    text += "基本支出经济分类:\n  30101: 1\n"
    after = done(text.encode()).data.decode()
    assert "    2013101:  # 行政运行\n      基本支出: 1\n" in after
    assert after.endswith("  30101: 1  # 基本工资\n")


def test_the_departments_own_name_stands_where_the_entry_does_not_say_it():
    own = "支出:\n  一般公共预算财政拨款:\n    2139999: {项目支出: 1, 名称: 林业专门事务}\n"
    text = own.replace("2139999", "2139801") + "年初预算:\n  2139801: 1\n"
    assert "2139801" not in NAMES["functional"]
    after = done(text.encode()).data.decode()
    assert after == text.rstrip("\n") + "  # 林业专门事务\n"


def test_what_is_still_to_be_filled_in_is_no_name():
    text = "支出:\n  一般公共预算财政拨款:\n    2139801: {项目支出: 1, 名称: 待填}\n"
    text += "年初预算:\n  2139801: 1\n"
    assert done(text.encode()).data == text.encode()


def test_a_mark_and_line_ends_stay():
    text = "年初预算:\r\n  2013101: 1\r\n  2013102: 22  \r\n\r\n# 完  \r\n口径: 部门  ".encode()
    assert (
        done(b"\xef\xbb\xbf" + text).data
        == (
            "\ufeff年初预算:\r\n  2013101: 1   # 行政运行\r\n  2013102: 22  # 一般行政管理事务\r\n"
            "\r\n# 完  \r\n口径: 部门  "
        ).encode()
    )


@pytest.mark.parametrize("path", sorted(FORM.glob("sample*.yaml")), ids=lambda path: path.stem)
def test_a_sample_keeps_its_data(path):
    data = path.read_bytes()
    after = done(data)
    assert after.count > 3
    assert load_text(after.data, "x.yaml")[0].data == load_text(data, "x.yaml")[0].data
    again = done(after.data)
    assert (again.data, again.count) == (after.data, 0)


CODES = st.sampled_from(["2013101", "2013102", "213", "21302", "2130204", "2120801", "2139801"])
VALUES = st.sampled_from(
    ["1.00", "", "12345678.90", "{未公布: 某}", '{未公布: "见 # 一"}', "年中追加", "下列：",
     "'甲 # 乙'", "|\n    甲 # 乙", "甲\n    乙", '"甲\n    乙 # 丙"', "{\n    未公布: 甲\n  }",
     "\n    未公布: 甲", "年中追加" * 12]
)  # fmt: skip
REMARKS = st.sampled_from(
    ["", " ", "  # 行政运行", " #行政运行；含追加", "   # 一般行政管理事务、别的", "  ## 某",
     "  # 林业和草原、行政运行", "\t# 含追加  ", " # 行政运行（甲）", " #　行政运行"]
)  # fmt: skip


@st.composite
def files(draw):
    """Make a file of blocks with codes, in block and in flow style, with all sorts of remarks."""
    parts = []
    for block in ("年初预算", "上年", "名词解释"):
        codes = draw(st.lists(CODES, max_size=5, unique=True))
        if draw(st.booleans()):
            inner = draw(st.sampled_from([", ", ",\n  ", ",  # 某\n  "])).join(
                f"{code}: 1" for code in codes
            )
            parts.append(f"{block}: {{{inner}}}{draw(REMARKS)}")
            continue
        parts.append(f"{block}:{draw(REMARKS)}")
        for code in codes:
            first, *rest = draw(VALUES).split("\n")
            remark = "" if rest and not first.endswith(("|", "{")) and first else draw(REMARKS)
            parts += [f"  {code}: {first}{remark}", *rest]
    end = draw(st.sampled_from(["\n", "\r\n", "\r"]))
    mark = draw(st.sampled_from(["", "\ufeff"]))
    text = "\n".join(parts).replace("\n", end)
    return (mark + text + draw(st.sampled_from(["", end]))).encode()


@given(files())
@settings(max_examples=300, deadline=None)
def test_only_remarks_change_and_twice_is_once(data):
    loaded, problems = load_text(data, "x.yaml")
    if loaded is None or any(problem.severity.rank == 0 for problem in problems):
        return
    after = captioned(data, loaded, problems, SCHEMA, NAMES)
    again, more = load_text(after.data, "x.yaml")
    assert again.data == loaded.data
    assert [each.code for each in more] == [each.code for each in problems]
    assert done(after.data).data == after.data
    pairs = zip(_lines(data), _lines(after.data), loaded.line_ends(), strict=True)
    for before, now, end in pairs:
        if before != now:
            assert end is not None
            assert now.startswith(f"{end.content}  ")
            assert re.fullmatch(r" {2,}# .+|.*行政运行.*", now[len(end.content) :])
            person = end.remark.lstrip("# \t　").removeprefix("行政运行").strip("；")
            assert person.removeprefix("林业和草原、行政运行") in now


def _lines(data: bytes) -> list[str]:
    return re.split(r"\r\n|\r|\n", data.decode("utf-8-sig"))
