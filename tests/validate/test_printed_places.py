"""A key is printed where the schema says: each is changed in turn, and the document looked at.

A key that says its place itself is printed there and nowhere else; one that has it from a key above
is printed at some of those places.
"""

from __future__ import annotations

import copy
import io
import re
from zipfile import ZipFile

import pytest
from lxml import etree

from disclosure.compute import compute
from disclosure.load import load_text
from disclosure.model import structure
from disclosure.pipeline.corridor import Understood, pour, tell
from disclosure.pipeline.house import house_at
from disclosure.pipeline.kinds import BUNDLES
from disclosure.validate import read_schema
from disclosure.validate.described import described
from disclosure.validate.keys import keys_of
from tests.editions.document import W
from tests.validate.conftest import ROOT
from tests.validate.regions import ALL, regions_named, regions_of

#: Kind → its edition, and a disclosure that writes every key.
KINDS = {
    "final": ("final-2024", ROOT / "tests" / "validate" / "every_key.yaml"),
    "budget": ("budget-2024", ROOT / "tests" / "validate" / "every_key-budget.yaml"),
}
SCHEMAS = {kind: read_schema(ROOT / "schemas" / f"{kind}.schema.json") for kind in KINDS}
KEYS = {kind: {key.path: key for key in keys_of(schema)} for kind, schema in SCHEMAS.items()}
BLOCKS = [
    (kind, name)
    for kind, schema in SCHEMAS.items()
    for name in schema.document["properties"]
    if name not in ("版式", "金额单位")
]
#: The contents change with the number of pages, the chart with the totals.
MOVING = {"目录", "附件"}
#: Printed only where a fact that goes before is missing: (key, the fact that is then taken out).
INSTEAD = {
    "上年.收入.〈功能科目代码〉": ("上年", "一般公共预算财政拨款收入"),
    "原因.年初预算.合计": ("年初预算", "2130201", "2130204", "2210201"),
}
#: Keys that stand instead of others that this disclosure writes: totals without their items, facts
#: of a fund that it does not have. ``tests/narrate`` and ``tests/check`` print them.
ALTERNATIVES = (
    "预算绩效.项目汇总.",
    "预算绩效.项目.〈项目名称〉.资金",
    "原因.年初预算.政府性基金预算财政拨款",
    "原因.年初预算.国有资本经营预算财政拨款",
    "政府采购.中小企业",
    *(
        f"支出.{fund}财政拨款.{nature}支出"
        for fund in ("一般公共预算", "政府性基金预算", "国有资本经营预算")
        for nature in ("基本", "项目")
    ),
    "基本支出经济分类.人员经费",
    "基本支出经济分类.公用经费",
    "用途.按项.",
)
#: Another choice for what is chosen from a few words.
OTHERWISE = {
    "行政": "参公", "事业": "参公", "部门汇总": "部门", "区级": "市级", "部门预算项目": "区级专项",
    "持续性项目": "新增性项目", "常年性项目": "一次性项目",
}  # fmt: skip


class Nowhere:
    """A loaded file whose places do not matter."""

    shown = "2024.yaml"

    def __init__(self, data):
        self.data = data

    def place(self, *_):
        return None


@pytest.fixture(scope="module")
def everything():
    """The data of each kind's disclosure."""
    found = {}
    for kind, (_, path) in KINDS.items():
        loaded, problems = load_text(path.read_bytes(), path.name)
        assert problems == ()
        found[kind] = loaded.data
    return found


def printed(data, kind):
    bundle, (slug, _) = BUNDLES[kind], KINDS[kind]
    prepared, _ = house_at(ROOT).prepared(slug)
    spelled = bundle.spelled_out(data)
    accounts = structure(bundle.record, spelled)
    computed = compute(accounts, prepared.edition, bundle.declarations)
    understood = Understood(Nowhere(spelled), accounts, computed, prepared, "0" * 64)
    told, _ = tell(understood, draft=True)
    document, problems = pour(told, passports=False)
    assert document is not None, problems
    with ZipFile(io.BytesIO(document)) as package:
        return regions_of(etree.fromstring(package.read("word/document.xml")).find(f"{W}body"))


def leaves(value, at=()):
    """Yield the pointer and the text of everything typed, the first item of each list."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from leaves(inner, (*at, key))
    elif isinstance(value, list):
        yield from leaves(value[0], (*at, 0))
    elif value is not None:
        yield at, value


def key_at(pointer, kind):
    """The key that the schema has for a pointer: a code or a name stands there by its title."""
    keys, path = KEYS[kind], ()
    for step in pointer:
        if step == 0:
            path = (*path, "〈每项〉")
        elif (*path, step) in keys:
            path = (*path, step)
        else:
            path = next(p for p in keys if p[:-1] == path and p[-1].startswith("〈"))
    return keys[path if path in keys else path[:-1]]


def changed(data, pointer, text):
    other = copy.deepcopy(data)
    node = other
    for step in pointer[:-1]:
        node = node[step]
    node[pointer[-1]] = _otherwise(text)
    return other


def _otherwise(text):
    if re.fullmatch(r"\d+\.\d+", text):
        return f"{float(text) + 10000:.2f}"
    if text.isdigit():
        return str(int(text) + 1)
    return "2025-08-17" if re.fullmatch(r"[-\d]{10}", text) else OTHERWISE.get(text, text + "乙")


def without(data, dotted):
    """The disclosure in which what goes before the key is missing."""
    if dotted not in INSTEAD:
        return data
    other = copy.deepcopy(data)
    block, *names = INSTEAD[dotted]
    for name in names:
        del other[block][name]
    if dotted == "原因.年初预算.合计":
        other[block]["合计"] = "8000000.00"
        other["原因"]["年初预算"] = {"合计": "年中追加造林经费"}
    return other


def cases(data, block, kind):
    """One leaf for each key of a block, with the disclosure that it is changed in."""
    seen = {}
    for pointer, text in leaves({block: data.get(block)}):
        if pointer[-1] != "金额单位" and "未公布" not in pointer:
            seen.setdefault(key_at(pointer, kind).dotted, (pointer, text))
    return seen.items()


@pytest.fixture(scope="module")
def unchanged(everything):
    return {kind: printed(data, kind) for kind, data in everything.items()}


@pytest.mark.parametrize(("kind", "block"), BLOCKS)
def test_each_key_is_printed_where_the_schema_says(kind, block, everything, unchanged):
    data, wrong = everything[kind], {}
    for dotted, (pointer, text) in cases(data, block, kind):
        base = without(data, dotted) if kind == "final" else data
        before = unchanged[kind] if base is data else printed(base, kind)
        after = printed(changed(base, pointer, text), kind)
        seen = {name for name in ALL if before.get(name) != after.get(name)} - MOVING
        key = key_at(pointer, kind)
        said = {*()} if key.described.printed == "不印" else regions_named(key.described.printed)
        said = (said & ALL) - MOVING
        own = described(key.schema).printed
        fits = seen == said if own and own != "全文各处" else seen <= said
        if not fits or (said and not seen):
            wrong[dotted] = {"said": sorted(said), "seen": sorted(seen)}
    assert wrong == {}


def test_the_final_accounts_of_this_test_write_every_key(everything):
    anywhere = ("金额单位", "未公布")
    found = leaves(everything["final"])
    written = {key_at(p, "final").dotted for p, _ in found if p[-1] not in anywhere}
    leaf = {key.dotted for key in KEYS["final"].values() if not key.is_block}
    rest = {each for each in leaf - written if not each.endswith((".合计", "〈功能科目代码〉"))}
    rest = {each for each in rest if not each.startswith(ALTERNATIVES)}
    assert rest == {"金额单位", "预算绩效.项目占比", "核对.〈政府采购的路径〉"}


def test_the_budget_of_this_test_writes_every_key(everything):
    anywhere = ("金额单位", "未公布")
    found = leaves(everything["budget"])
    written = {key_at(p, "budget").dotted for p, _ in found if p[-1] not in anywhere}
    leaf = {key.dotted for key in KEYS["budget"].values() if not key.is_block}
    assert leaf - written == {"金额单位", "核对.〈政府采购的路径〉"}
