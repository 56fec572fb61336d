"""The regions of a document, by the names that the schema uses for where a key is printed."""

from __future__ import annotations

import re
from itertools import chain

from tests.editions.document import TBL, TR, P, cells_of, text_of

NUMERALS = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二", "十三"]
TABLES = [
    *(f"公开{n:02}" for n in range(1, 10)),
    *(f"预算{n:02}" for n in range(1, 16)),
]
FORMS = ["整体自评表", "汇总表", "项目自评表", "自评报告"]
PARTS = [f"第{n}部分" for n in NUMERALS[:5]]
ALL = {"封面", "目录", *PARTS, *TABLES, *(f"说明{n}" for n in NUMERALS), *FORMS}
#: A heading → the region that begins with it.
HEADINGS = (
    (re.compile(r"目　录"), "目录"),
    (re.compile(r"(第[一二三四五]部分)[^\t]*", re.DOTALL), None),
    (re.compile(r"第六部分[^\t]*"), "附件"),
    (re.compile(r"((?:公开|预算)\d\d)表"), None),
    (re.compile(r"[一二三四五六七八九]、[^\t]*表"), "第二部分"),
    (re.compile(r"[^|]*整体绩效自评表"), "整体自评表"),
    (re.compile(r"[^|]*绩效自评情况汇总表"), "汇总表"),
    (re.compile(r"[^|]*项目绩效自评表"), "项目自评表"),
    (re.compile(r"[^|]*整体绩效自评报告"), "自评报告"),
)
SECTION = re.compile(r"([一二三四五六七八九十]+)、[^\t]*(?:情况说明|支出说明|安排情况|总体情况)")


def regions_of(body) -> dict[str, str]:
    """Return the text of each region of a document's body."""
    found: dict[str, list[str]] = {}
    region = "封面"
    for line in chain.from_iterable(map(lines_of, body)):
        region = _begun(line, region)
        found.setdefault(region, []).append(line)
    return {name: "\n".join(lines) for name, lines in found.items()}


def lines_of(block):
    """Yield the lines of a paragraph or a table, a row in one."""
    if block.tag == P:
        yield text_of(block)
    elif block.tag == TBL:
        for row in block.iterchildren(TR):
            yield " | ".join("/".join(map(text_of, cell)) for cell in cells_of(row))


def _begun(line: str, region: str) -> str:
    """Return the region that a line begins, or else the one that it goes on with."""
    if region.startswith(("第二部分", "第三部分", "说明")) and (section := SECTION.fullmatch(line)):
        return f"说明{section[1]}"
    for heading, name in HEADINGS:
        if found := heading.fullmatch(line):
            if name == "第二部分" and not region.startswith(("第二部分", "公开")):
                continue
            return name or found[1]
    return region


def regions_named(place: str) -> set[str]:
    """Return the regions that a place in print names: 公开01、03表，说明五（三） names three."""
    if place == "全文各处":
        return set(ALL)
    found: set[str] = set()
    for group in place.split("，"):
        found |= _of_group(group)
    assert found <= ALL, place
    return found


def _of_group(group: str) -> set[str]:
    if run := re.match(r"(公开|预算)(\d\d)至(\d\d)表", group):
        return {f"{run[1]}{n:02}" for n in range(int(run[2]), int(run[3]) + 1)}
    if tables := re.match(r"(公开|预算)((?:\d\d、?)+)表", group):
        return {f"{tables[1]}{n}" for n in tables[2].split("、")}
    if sections := re.match(r"说明(.*)", group):
        return {f"说明{re.match('[一二三四五六七八九十]+', n)[0]}" for n in sections[1].split("、")}
    if parts := re.match(r"第([一二三四五、]+)部分", group):
        return {f"第{n}部分" for n in parts[1].split("、")}
    return {re.sub(r"的.*", "", each) for each in group.split("、")}
