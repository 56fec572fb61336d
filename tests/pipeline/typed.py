"""What a department typed that may be printed without a passport: prose, codes, dates, names."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any

from disclosure.load import load
from tests.editions.document import YEAR
from tests.pipeline.form import MARKED, NUMERAL

if TYPE_CHECKING:
    from pathlib import Path

_REFERENCE = re.compile(r"【[^【】]*】")
#: The keys of a disclosure whose texts are poured into running paragraphs.
TOLD = {
    "引言", "条目", "补充说明", "用途", "原因", "管理工作",
    "自评结论", "产出和效益", "存在问题", "下一步措施", "结果应用", "综述", "标题", "内容", "段落",
    "名词解释", "改进措施", "偏差原因",
}  # fmt: skip


@dataclass
class Typed:
    """What a department typed: texts by key, codes, dates."""

    root: Path
    slug: str
    texts: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    codes: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        path = self.root / "departments" / self.slug / f"{YEAR}-final.yaml"
        loaded, _ = load(path, shown=path.name)
        self.data = loaded.data
        self._take("", self.data)
        self.texts["名称"] |= set(self.data["预算绩效"].get("项目") or ())

    def _take(self, key: str, value: Any) -> None:
        if isinstance(value, dict):
            for name, each in value.items():
                if re.fullmatch(r"\d{3}(\d\d){0,2}", name):
                    self.codes |= {name[:3], name[:5], name}
                self._take(key if key in TOLD else name, each)
        elif isinstance(value, list):
            for each in value:
                self._take(key, each)
        elif isinstance(value, str):
            self.texts[key].add(re.sub(r"\s*\n\s*", "", value.strip()))

    @cached_property
    def told(self) -> list[re.Pattern[str]]:
        """The typed texts of running paragraphs that hold a numeral outside references."""
        prose = (text for key in TOLD for text in self.texts[key])
        prose = (text.rstrip("。；，;,. ") for text in (*prose, *self.texts["名称"]))
        found = {text for text in prose if NUMERAL.search(_REFERENCE.sub("", text))}
        assert all(len(text) > 4 for text in found), "too short to be told from a figure"
        return [as_printed(text) for text in sorted(found, key=len, reverse=True)]

    def identity(self, name: str) -> str:
        """A date, a year, a name or a number of the cover, from what was typed."""
        year, data = self.data["年度"], self.data
        known = {"年度": year, "上年": str(int(year) - 1), "电话": data.get("联系电话") or ""}
        known["公开日期"] = in_words(data["公开日期"])
        return known.get(name, data["名称"].get(name, ""))


def as_printed(text: str) -> re.Pattern[str]:
    """A typed text as it is printed: each reference a figure and its unit."""
    return re.compile(f"{MARKED}[^0-9]{{0,5}}?".join(map(re.escape, _REFERENCE.split(text))))


def in_words(date: str) -> str:
    year, month, day = (int(part) for part in date.split("-"))
    return f"{year}年{month}月{day}日"
