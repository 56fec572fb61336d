"""Room load: slips of the keyboard and the input method, each as one fault with its mending."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from disclosure.load import shapes
from disclosure.load.fault import Edit, Fault, Region

if TYPE_CHECKING:
    import re

    from disclosure.load.source import Source

#: How much of a line a message quotes.
_SHOWN = 10
_UNSEEN = {"\ufeff": "BOM", "\u200b": "零宽空格", "\u00ad": "软连字符"}
_DIRECTIONS = frozenset(("LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"))


def missing_space(region: Region, text: str) -> Fault:
    """Report ``key:value``; the region is the colon with the spaces that are none."""
    return Fault(
        "L116",
        f"冒号后面少一个空格：“{text.strip()}”",
        region,
        "英文冒号后面要空一格，写成“键: 值”。",
        edits=(Edit(region, ": "),),
    )


def full_width_colon(region: Region, name: str) -> Fault:
    """Report ``key：value``; the region is the colon with the spaces behind it."""
    return Fault(
        "L112",
        f"“{name}”后面用了全角冒号“：”，程序认不出这个键",
        Region(region.line, region.column),
        "请改成英文冒号加一个空格“: ”；如果冒号本来是文字的一部分，请给整段文字加英文双引号。",
        edits=(Edit(region, ": "),),
    )


def wide_space(region: Region, spaces: str) -> Fault:
    """Report ideographic or no-break spaces where only plain ones count."""
    meant = "".join(" " if char == " " else "  " if char == "\u3000" else " " for char in spaces)
    return Fault(
        "L111",
        "这里的空白是全角空格（或网页里的不间断空格），YAML 不把它当作空格",
        region,
        "请删去，改用键盘上的英文空格（半角）缩进；每层两个。",
        edits=(Edit(region, meant),),
    )


def full_width_sign(region: Region, sign: str) -> Fault:
    """Report a full-width sign where YAML needs the ASCII one."""
    meant = shapes.SYNTAX_SIGNS[sign]
    return Fault(
        "L113",
        f"全角标点“{sign}”不能当作 YAML 的标点",
        region,
        f"请改成英文标点“{meant.strip()}”；如果它是文字的一部分，请给整段文字加英文双引号。",
        edits=(Edit(region, meant),),
    )


def cramped_dash(match: re.Match[str], line: int) -> Fault:
    """Report an item of a list whose dash has no space behind it."""
    at = match.end("indent")
    region = Region(line, at, 1 + len(match["gap"]))
    return Fault(
        "L138",
        f"“-”后面少一个空格：“-{match['rest'][:_SHOWN].rstrip()}”",
        region,
        "列表的每一项以“- ”（短横线加英文空格）开头，并左对齐。",
        edits=(Edit(region, "- "),),
    )


def swallowed_item(region: Region) -> Fault:
    """Report a line that begins as an item of a list and belongs to the text above it."""
    return Fault(
        "L138",
        "这一行以“-”开头，却并进了上面一行的文字里",
        region,
        "如果它是列表的一项：“-”后面空一格，并和上面各项的“-”左对齐；"
        "如果它是上面文字的继续：请接在上一行末尾，不要以“-”开头。",
    )


def special_start(region: Region, sign: str) -> Fault:
    """Report a text that begins with a character that YAML keeps for itself."""
    hint = "如果这本来就是文字，请给整段文字加英文双引号。"
    if sign in ("|", ">"):
        hint += f"要写多行文字时，“{sign}”后面直接换行。"
    return Fault("L122", f"内容不能以“{sign}”开头", region, hint)


def separator(match: re.Match[str], line: int) -> Fault:
    """Report the separator that a line of a mapping was meant to have."""
    region = Region(line, match.start("colon"), len(match["colon"]))
    if match["colon"].startswith("："):
        return full_width_colon(region, match["name"])
    return missing_space(region, match[0])


def escape(region: Region, written: str) -> Fault:
    """Report an escape sequence that stands for no printable character."""
    known = shapes.ESCAPE.fullmatch(written)
    wrong = "写出的是看不见、不能印在文件里的字符" if known else "不是 YAML 认得的写法"
    return Fault(
        "L109",
        f"双引号里的转义“{written}”{wrong}",
        region,
        "请删去；需要反斜杠时不要加英文双引号，或写两个反斜杠。",
    )


def wrong_escape(source: Source, start: Region, end: int | None = None) -> Fault | None:
    """Return the first escape that writes an unseen character, from a place to the end line."""
    last = len(source.lines) - 1 if end is None else end
    for number in range(start.line, last + 1):
        column = start.column if number == start.line else 0
        for match in shapes.ESCAPE.finditer(source.lines[number], column):
            if shapes.writes_unseen(match):
                return escape(Region(number, match.start(), len(match[0])), match[0])
    return None


def unseen_character(region: Region, char: str, edits: tuple[Edit, ...]) -> Fault:
    """Report a character that nobody sees; the edits take it and its like out."""
    return Fault(
        "L131",
        f"这里有一个看不见的字符（{_name(char)}，{code_point(char)}）",
        region,
        "多半是从网页或聊天软件复制来的：请把这几个字连同前后一起删去，重新输入。",
        edits=edits,
    )


def code_point(char: str) -> str:
    """Return the number of a character, as character tables list it."""
    return f"U+{ord(char):04X}"


def _name(char: str) -> str:
    name = unicodedata.name(char, "")
    is_direction = unicodedata.bidirectional(char) in _DIRECTIONS or name.endswith(" MARK")
    known = "书写方向符" if is_direction else "字形选择符" if "VARIATION SELECTOR" in name else ""
    return _UNSEEN.get(char) or known or "不可见字符"
