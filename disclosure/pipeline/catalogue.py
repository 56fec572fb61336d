"""The catalogue: the page of every code of every room, and all of them as one document."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from disclosure import (
    authoring,
    check,
    edition,
    load,
    narrate,
    phrases,
    provenance,
    render,
    validate,
    workspace,
)
from disclosure.pipeline import pages as own
from disclosure.review import verify

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from disclosure.diagnostics import Page

#: The rooms that give codes.
ROOMS = (
    load,
    provenance,
    workspace,
    validate,
    check,
    edition,
    phrases,
    narrate,
    render,
    authoring,
    verify,
    own,
)
#: What the first letter of a code stands for.
FAMILIES = {
    "L": "读不懂的文件",
    "S": "不合规定的内容",
    "T": "对不上的数字",
    "N": "文字里的数字、用语和原因",
    "E": "版式和模板",
    "R": "写文件",
}
#: An id of the list of 勾稽关系, and its page.
_FORMULA = re.compile(r"\b(?:F0\d|B(?:\d\d)?|X|A|N|Y)-\d+\b")
_LIST = "勾稽.md"
_HEAD = """# 全部代码

每条提示都带一个代码。这里是全部代码的说明；单独看一个，运行 `python build.py explain T201`，
它还会印出一个错例和程序会怎么说。

本页由程序生成（`python build.py test --update-golden tests/test_catalog.py`），不要直接改。
"""


def pages() -> dict[str, Page]:
    """Return the page of every code, by code."""
    found = {page.code: page for room in ROOMS for page in room.PAGES}
    return dict(sorted(found.items()))


def catalogue() -> str:
    """Return all pages as one Markdown document, by family."""
    known = pages()
    return "\n".join((_HEAD, *_families(known)))


def _families(known: Mapping[str, Page]) -> Iterator[str]:
    severities = {rule.code: rule.severity.value for rule in check.RULES}
    for letter, title in FAMILIES.items():
        yield f"## {letter} · {title}\n"
        for code, page in known.items():
            if code.startswith(letter):
                yield _section(page, severities.get(code, ""))


def _section(page: Page, severity: str) -> str:
    told = f"（{severity}）" if severity else ""
    why = _FORMULA.sub(_linked, page.why)
    parts = (("查什么", page.what), ("为什么", why), ("怎么改", page.fix))
    listed = "\n".join(f"* **{name}**　{text}" for name, text in parts)
    return f"### {page.code} {page.title}{told}\n\n{listed}\n"


def _linked(formula: re.Match[str]) -> str:
    return f"[{formula[0]}]({_LIST}#{formula[0].lower()})"
