"""``import``: the figures of workbooks, in whatever layout, are the figures of the file."""

from __future__ import annotations

import random
import re
from dataclasses import replace
from decimal import Decimal

import pytest

from disclosure.load import load_text
from disclosure.pipeline.corridor import understand
from disclosure.pipeline.house import house_at
from disclosure.provenance import read_sources
from tests.authoring.importing import workbooks as w
from tests.pipeline.imports import (
    HANYANG,
    LAYOUTS,
    QINGSHAN,
    ROOT,
    codes,
    filing,
    in_wan,
    plan,
    put,
    real,
    understood,
    values,
)

BOTH = (QINGSHAN, HANYANG)
#: The blocks of a file whose figures workbooks have.
BLOCKS = ("收入", "支出", "基本支出经济分类", "三公经费", "政府采购", "国有资产")
#: What no workbook of the year has, and what depends on it.
ELSEWHERE = (
    "年初预算",
    "预算绩效",
    "上年",
    "完成率.年初",
    "增减",
    "占比",
    "概况",
    "机关运行经费.年初",
)


@pytest.fixture(
    scope="module",
    params=[(s, n) for s in BOTH for n in LAYOUTS],
    ids=lambda p: f"{p[0][:7]} {p[1]}",
)
def workbook(request, tmp_path_factory):
    """A department, and its tables in one of the layouts."""
    slug, layout = request.param
    folder = tmp_path_factory.mktemp("workbooks")
    suffix = ".xls" if layout == "older format" else ".xlsx"
    return slug, put(folder, LAYOUTS[layout](values(slug)), f"公开表{suffix}")


def test_workbooks_of_a_file_change_nothing_in_it(workbook, tmp_path):
    slug, path = workbook
    text = real(slug).path.read_bytes()
    found = plan(filing(tmp_path, text), path)
    assert (codes(found), found.difference) == ([], ("数字没有变化。",))
    assert found.data == text


def test_a_file_begun_from_workbooks_has_the_same_figures(workbook, tmp_path):
    slug, path = workbook
    ref = filing(tmp_path)
    made = plan(ref, path)
    assert (codes(made), made.was) == ([], None)
    there = with_figures(real(slug).path.read_text(encoding="utf-8"), made.data)
    found, problems = understand(real(slug), house_at(ROOT), text=there.encode())
    assert found is not None, problems
    expected = understood(slug).computed.figures
    own = {path: each.value for path, each in found.computed.figures.items()}
    for path, each in expected.items():
        if not path.startswith(ELSEWHERE):
            assert (own.get(path) or 0) == (each.value or 0), path


def with_figures(text, made):
    """A file's text with the figures of another one in place of its own."""
    old, new = load_text(text.encode(), "old")[0].data, load_text(made, "new")[0].data
    for block in BLOCKS:
        old[block] = overlaid(old[block], new[block])
    old.pop("核对")
    old |= {key: new[key] for key in ("核对", "结转结余") if key in new}
    return "".join(f"{key}: {flow(each, key)}\n" for key, each in old.items())


def overlaid(old, new):
    """Numbers of the new, words of the old; what has no number in the new is gone."""
    if is_words(old) or (isinstance(old, dict) and "未公布" in old):
        return old
    if not isinstance(old, dict):
        return new
    keys = [key for key in old if key in new or is_words(old[key])]
    found = {key: overlaid(old[key], new.get(key)) for key in keys}
    return found | {key: each for key, each in new.items() if key not in old and each != "待填"}


def is_words(value):
    return isinstance(value, str) and not re.fullmatch(r"[\d.]+", value)


def flow(value, key=""):
    if isinstance(value, dict):
        return "{" + ", ".join(f'"{k}": {flow(each, k)}' for k, each in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(flow, value)) + "]"
    is_bare = re.fullmatch(r"-?[\d.]+|\d{4}-\d\d-\d\d", value) and key != "联系电话"
    return value if is_bare else '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'


def test_a_workbook_in_yuan_begins_a_file_in_yuan(tmp_path):
    made = plan(filing(tmp_path), put(tmp_path, w.xlsx(w.tables_of(values(QINGSHAN)))))
    data = load_text(made.data, "")[0].data
    assert (codes(made), data["金额单位"]) == ([], "元")
    assert data["支出"]["一般公共预算财政拨款"]["2101101"] == {
        "基本支出": "258500.00",
        "项目支出": "5400.00",
    }


def test_only_corrected_figures_change(tmp_path):
    """Whatever is corrected in the workbook, that and nothing else becomes another number."""
    text = real(QINGSHAN).path.read_bytes()
    pattern = re.compile(r"  (30\d{3}): [\d.]+")
    lucky = random.Random(20241127)  # noqa: S311
    typed = list(pattern.findall(text.decode()))
    for turn in range(4):
        chosen = set(lucky.sample(typed, lucky.randint(1, 5)))
        corrected = {c: Decimal(lucky.randint(1, 99999999)) / 100 for c in chosen}
        own = {f"基本支出经济分类.{c}": v * 10_000 for c, v in corrected.items()}
        sheets = in_wan(w.tables_of({**values(QINGSHAN), **own}))
        found = plan(filing(tmp_path, text), put(tmp_path, w.xlsx(sheets)))
        before, after = text.decode().split("\n"), found.data.decode().split("\n")
        assert len(before) == len(after)
        changed = [(a, b) for a, b in zip(before, after, strict=True) if a != b]
        assert {pattern.match(a)[1] for a, _ in changed} == chosen, turn
        for _, line in changed:
            code, number = re.match(r"  (\d+): ([\d.]+)", line).groups()
            assert Decimal(number) == corrected[code]


def test_the_difference_names_old_and_new_and_the_cell(tmp_path):
    text = real(QINGSHAN).path.read_bytes()
    own = {**values(QINGSHAN), "基本支出经济分类.30201": Decimal(85700)}
    found = plan(filing(tmp_path, text), put(tmp_path, w.xlsx(in_wan(w.tables_of(own)))))
    assert found.difference == (
        "改变 1 个：",
        "    基本支出经济分类.30201  8.56 → 8.57 万元  公开表.xlsx 工作表“公开06” F7",
    )


def test_a_new_subject_stands_where_its_code_belongs(tmp_path):
    text = real(QINGSHAN).path.read_bytes()
    own = {**values(QINGSHAN), "基本支出经济分类.30202": Decimal(5000)}
    found = plan(filing(tmp_path, text), put(tmp_path, w.xlsx(in_wan(w.tables_of(own)))))
    lines = found.data.decode().split("\n")
    at = next(at for at, line in enumerate(lines) if line.startswith("  30202"))
    assert lines[at - 1].startswith("  30201")
    assert lines[at] == "  30202: 0.50"
    assert b"\n".join([*text.split(b"\n")[:at], *text.split(b"\n")[at:]]) == text


def test_a_figure_that_no_workbook_has_stays_and_is_named(tmp_path):
    text = real(QINGSHAN).path.read_bytes()
    text = text.replace(b"  30302: 14.07", b"  30301: 3.00\n  30302: 14.07")
    sheets = [
        replace(each, rows=[[None if c == "30301" else c for c in row] for row in each.rows])
        for each in in_wan(w.tables_of(values(QINGSHAN)))
    ]
    found = plan(filing(tmp_path, text), put(tmp_path, w.xlsx(sheets)))
    assert found.data == text
    assert "    基本支出经济分类.30301  3.00 万元" in found.difference


def test_many_workbooks_with_a_table_each_are_one_set(tmp_path):
    text = real(HANYANG).path.read_bytes()
    paths = [
        put(tmp_path, w.xlsx([each]), f"{at}.xlsx")
        for at, each in enumerate(in_wan(w.tables_of(values(HANYANG))))
    ]
    assert plan(filing(tmp_path, text), *paths).data == text


def test_each_figure_is_recorded_with_its_cell(tmp_path):
    slug = QINGSHAN
    path = put(tmp_path, LAYOUTS["official"](values(slug)))
    found = plan(filing(tmp_path, real(slug).path.read_bytes()), path)
    sources = read_sources(found.origins, "来源")
    cell = sources.imported["基本支出经济分类.30201"]
    assert (cell.where, cell.value, cell.unit) == (
        "公开表.xlsx 的工作表“公开06” F7",
        Decimal("8.56"),
        "万元",
    )
    typed = [path for path in values(slug) if path.startswith(("收入.一般公共预算财政拨款.2",))]
    assert {p for p in typed if len(p.split(".")[-1]) == 7} <= set(sources.imported)
    assert "核对.支出.一般公共预算财政拨款.合计" in sources.imported


def test_a_decimal_that_the_file_cannot_hold_is_refused(tmp_path):
    text = real(QINGSHAN).path.read_bytes()
    own = {**values(QINGSHAN), "基本支出经济分类.30201": Decimal("85712.34")}
    found = plan(filing(tmp_path, text), put(tmp_path, w.xlsx(w.tables_of(own))))
    assert (codes(found), found.is_refused) == (["R414"], True)
