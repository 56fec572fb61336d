"""Room narrate: what is said of subjects that nothing explains, and of texts that explain none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from disclosure.diagnostics import Diagnostic, Severity
from disclosure.narrate.own_terms import BLOCK
from disclosure.phrases import BLANK

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from disclosure.diagnostics import Pointer
    from disclosure.narrate.glossary import Glossary
    from disclosure.narrate.story import Story
    from disclosure.narrate.subjects import Subjects

SILENT, IDLE = "N106", "N107"
_SPENDING = "支出"
_FOR_ALL = "各部门都用得到的，由财政部门写到 catalog 文件夹的表里，见 docs/名词解释.md。"


def unexplained(
    story: Story, sections: Mapping[str, str], subjects: Subjects, glossary: Glossary
) -> Iterator[Diagnostic]:
    """Yield one warning for all subjects listed without a text, and one for each idle text."""
    silent, idle = glossary.gaps(sections, subjects)
    if silent:
        named = "、".join(f"{code}（{subjects.name(code)}）" for code in silent)
        message = f"名词解释里有 {len(silent)} 个科目没有释义，只印名称：{named}"
        place = story.place(_first(silent[0], subjects), "")
        yield Diagnostic(SILENT, Severity.WARNING, message, place, _to_paste(silent, subjects))
    for code in idle:
        message = f"名词解释写了 {code}，这份文件没有这个科目的支出，没有印出来"
        hint = "核对编码；没有用到的，删去这一行"
        yield Diagnostic(IDLE, Severity.WARNING, message, story.place((BLOCK, code), ""), hint)


def _first(code: str, subjects: Subjects) -> Pointer:
    """Return where a code stands in 支出, which may have no line for it."""
    for fund, lines in (subjects.facts.get(_SPENDING) or {}).items():
        if isinstance(lines, dict) and code in lines:
            return (_SPENDING, fund, code)
    return (_SPENDING,)


def _to_paste(codes: list[str], subjects: Subjects) -> str:
    """Return the way out, with the lines that are typed into the file."""
    lines = [f"{code}: {BLANK}  # {subjects.name(code)}" for code in codes]
    has_block = bool(subjects.facts.get(BLOCK))
    where = f"在“{BLOCK}”下面" if has_block else f"在文件末尾写一行“{BLOCK}:”，下面"
    aligned = "，与上面的行对齐" if has_block else ""
    head = f"{where}贴上这几行{aligned}，把“{BLANK}”改成科目书的说明："
    return "\n".join((head, *lines, _FOR_ALL))
