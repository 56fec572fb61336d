"""Room narrate: a sentence file's errors of syntax, in the language of those who write it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from jinja2 import TemplateSyntaxError, nodes

from disclosure.diagnostics import unseen
from disclosure.narrate.bounds import LONGEST_FILE
from disclosure.narrate.lint import Mistake

if TYPE_CHECKING:
    from collections.abc import Iterator

SYNTAX = "E201"
_SENTENCES = (
    ("file too long", f"文件超过 {LONGEST_FILE} 个字", "一个文件只写一节的句子"),
    ("nested too deeply", "标记一层套一层，太深了", "拆成几句写；循环最多套四层"),
    (
        r"unknown tag '(end\w+|else|elif)'.* needs to be closed is '(\w+)'",
        "“{1}”还没有结束，就遇到了“{0}”",
        "每个 block、if、for 都要有 endblock、endif、endfor",
    ),
    (
        r"unknown tag '(.+?)'",
        "没有“{0}”这种标记",
        "可用的标记：block、if、elif、else、for、set 和各自的 end…",
    ),
    (r"block '(.+?)' defined twice", "“{0}”这个块写了两遍", "只留一处"),
    (
        r"nexpected end of template",
        "文件到头了，还有标记没有结束",
        "每个 block、if、for 都要有 endblock、endif、endfor",
    ),
    (r"Missing end of comment", "注释没有结束", "注释写成“{{# … #}}”"),
    (
        r"unexpected char '(.+?)'",
        "标记里有用不得的字符“{0}”",
        "标记里的标点一律用半角",
    ),
    (r"end of (?:print )?statement", "标记没有写完", "检查括号、引号是否成对"),
)
_STRAY = re.compile(r"[{}｛｝﹛﹜❴❵︷︸⦃⦄]|%\}|\{%")


def from_syntax_error(error: TemplateSyntaxError) -> Mistake:
    """Return the finding of an error that the compiler stopped at."""
    message = error.message or ""
    for pattern, sentence, hint in _SENTENCES:
        match = re.search(pattern, message)
        if match:
            return Mistake(SYNTAX, error.lineno, sentence.format(*match.groups()), hint.format())
    hint = "“{{ }}”里写一个名字，“{% %}”里写 if、for、block；括号、引号、逗号用半角并且成对"
    return Mistake(SYNTAX, error.lineno, "标记写得不对", hint)


def stray_marks(tree: nodes.Template) -> Iterator[Mistake]:
    """Yield braces that would be printed as they stand, because the mark was not written right."""
    for part in tree.find_all(nodes.TemplateData):
        for offset, line in enumerate(part.data.split("\n")):
            match = _STRAY.search(line)
            if match:
                message = f"多出来的“{match[0]}”会照样印出来"
                hint = "标记写成半角的“{{ 名字 }}”或“{% if … %}”，前后成对"
                yield Mistake(SYNTAX, part.lineno + offset, message, hint)


def unseen_signs(text: str) -> Iterator[Mistake]:
    """Yield the lines of a file with a character that nobody sees, and that would be printed."""
    for number, line in enumerate(text.split("\n"), start=1):
        found = next((line[at] for at in unseen(line) if line[at] != "\t"), "")
        if found:
            message = f"这一行里有看不见的字符（U+{ord(found):04X}），会照样印出来"
            yield Mistake(SYNTAX, number, message, "删去它，再重新打一遍旁边的字")
