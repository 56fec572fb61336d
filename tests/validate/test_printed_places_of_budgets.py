"""A key of a budget is printed where the schema says: each is changed in turn, as for final accounts.

The disclosure is the sample of the form with what it leaves out; it is told and poured, never
checked.
"""

from __future__ import annotations

import copy
import io
import re
from itertools import chain
from zipfile import ZipFile

import pytest
from lxml import etree

from disclosure.compute import compute
from disclosure.compute.budget.names import FUNDS, SOURCES
from disclosure.load import load_text
from disclosure.model import structure
from disclosure.pipeline.corridor import Understood, pour, tell
from disclosure.pipeline.house import house_at
from disclosure.pipeline.kinds import BUNDLES
from disclosure.validate import read_schema
from disclosure.validate.keys import keys_of
from tests.editions.document import W
from tests.validate.conftest import ROOT
from tests.validate.regions import ALL, lines_of, regions_named
from tests.validate.test_printed_places import Nowhere, changed, leaves

SCHEMA = read_schema(ROOT / "schemas" / "budget.schema.json")
KEYS = {key.path: key for key in keys_of(SCHEMA)}
BLOCKS = [name for name in SCHEMA.document["properties"] if name not in ("版式", "金额单位")]
#: The contents change with the number of pages.
MOVING = {"目录"}
#: Keys that stand instead of others that this disclosure writes.
ALTERNATIVES = ("预算绩效.整体.支出构成.",)
PART = re.compile(r"(第[一二三四五]部分)[^\t]*", re.DOTALL)
TABLE = re.compile(r"(预算\d\d)表")
SECTION = re.compile(r"([一二三四五六七八九十]+)、[^\t]*情况(?:说明)?")
#: What the sample of the form leaves out.
MORE = {
    ("单位", 0, "文件夹"): "forestry-office",
    **{("单位", 0, "收入", source): "1000.00" for source in SOURCES[3:8]},
    **{("单位", 0, "上年结转", fund): "1000.00" for fund in FUNDS[2:]},
    **{
        ("支出", fund, code): {"基本支出": "1000.00", "名称": f"林业专门事务{code}"}
        for fund, code in zip(FUNDS[1:], ("2120888", "2230188", "2130287"), strict=True)
    },
    **{("结转结余", when, FUNDS[2]): "1000.00" for when in ("上年", "年终")},
    ("三公经费", "公务接待费", "上年预算"): "40000.00",
    ("三公经费", "公务接待费", "原因"): "压减公务接待批次",
    ("项目", "造林绿化项目", "资金", "结转", FUNDS[2]): "1000.00",
    ("项目", "造林绿化项目", "申报表", "往年", "上年", "说明"): "年中没有调整",
    ("支出", "一般公共预算财政拨款", "2130288"): {"项目支出": "1000.00", "名称": "林业专门事务"},
    ("核对", "政府采购.货物.金额"): "30000.00",
    ("项目", "造林绿化项目", "申报表", "往年", "前年", "截至"): "全年",
    ("项目", "造林绿化项目", "申报表", "支出明细", 0, "其他资金"): "0.00",
    ("项目", "造林绿化项目", "申报表", "资金来源", "专户管理资金"): "0.00",
    ("项目", "造林绿化项目", "申报表", "资金来源", "其他资金"): "0.00",
}


@pytest.fixture(scope="module")
def data():
    path = ROOT / "templates" / "budget-2024" / "sample.yaml"
    loaded, problems = load_text(path.read_bytes(), path.name)
    assert problems == ()
    found = copy.deepcopy(loaded.data)
    for (*above, key), text in MORE.items():
        node = found
        for step in above:
            node = node[step]
        node[key] = text
    waiver = {"规则": "T301", "数": "收入.总计", "理由": "试验用的理由", "批准": "财务负责人"}
    other = {"原因": {**found["原因"], "其他": {"别的比较": "试验用的原因"}}, "例外": [waiver]}
    return {**found, **other}


def printed(data):
    prepared, problems = house_at(ROOT).prepared("budget-2024")
    assert prepared is not None, problems
    bundle = BUNDLES["budget"]
    data = bundle.spelled_out(data)
    accounts = structure(bundle.record, data)
    computed = compute(accounts, prepared.edition, bundle.declarations)
    understood = Understood(Nowhere(data), accounts, computed, prepared, "0" * 64)
    told, _ = tell(understood, draft=True)
    document, problems = pour(told, passports=False)
    assert document is not None, problems
    with ZipFile(io.BytesIO(document)) as package:
        return regions_of(etree.fromstring(package.read("word/document.xml")).find(f"{W}body"))


def regions_of(body):
    """Return the text of each region; what stands above the number of a table is the last one's."""
    found, region = {}, "封面"
    for line in chain.from_iterable(map(lines_of, body)):
        region = _begun(line, region)
        found.setdefault(region, []).append(line)
    return {name: "\n".join(lines) for name, lines in found.items()}


def _begun(line, region):
    if line == "目　录":
        return "目录"
    if found := PART.fullmatch(line):
        return found[1]
    if found := TABLE.fullmatch(line):
        return found[1]
    if region.startswith(("第二部分", "说明")) and (found := SECTION.fullmatch(line)):
        return f"说明{found[1]}"
    return region


def key_at(pointer):
    path = ()
    for step in pointer:
        if step == 0:
            path = (*path, "〈每项〉")
        elif (*path, step) in KEYS:
            path = (*path, step)
        else:
            path = next(p for p in KEYS if p[:-1] == path and p[-1].startswith("〈"))
    return KEYS[path if path in KEYS else path[:-1]]


def cases(data, block):
    """One leaf for each key of a block."""
    seen = {}
    for pointer, text in leaves({block: data[block]}):
        if pointer[-1] != "金额单位" and "未公布" not in pointer:
            seen.setdefault(key_at(pointer).dotted, (pointer, text))
    return seen.items()


@pytest.fixture(scope="module")
def unchanged(data):
    return printed(data)


@pytest.mark.parametrize("block", BLOCKS)
def test_each_key_is_printed_only_where_the_schema_says(block, data, unchanged):
    wrong = {}
    for dotted, (pointer, text) in cases(data, block):
        after = printed(changed(data, pointer, text))
        seen = {name for name in ALL if unchanged.get(name) != after.get(name)} - MOVING
        says = key_at(pointer).described.printed
        said = set() if says == "不印" else (regions_named(says) & ALL) - MOVING
        if not seen <= said or (said and not seen):
            wrong[dotted] = {"said": sorted(said), "seen": sorted(seen)}
    assert wrong == {}


def test_the_disclosure_of_this_test_writes_every_key(data):
    written = {key_at(p).dotted for p, _ in leaves(data) if p[-1] not in ("金额单位", "未公布")}
    leaf = {key.dotted for key in KEYS.values() if not key.is_block}
    rest = {each for each in leaf - written if not each.startswith(ALTERNATIVES)}
    assert rest == {"金额单位", "核对.〈政府采购的路径〉"}
