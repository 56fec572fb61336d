"""A review as Markdown for a comment under a pull request: GitHub, GitLab, Gitea, Gitee."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from disclosure.reporters.reviewing.nodes import Bullets, Columns, Fold, Saying, Title, Voice

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from disclosure.reporters.reviewing.nodes import Phrase, Phrases, Printable

#: What finds the one comment again that is brought up to date.
MARKER = "<!-- disclosure-review -->"
#: GitHub takes 65,536 characters; what is cut needs room for a line that says so.
LONGEST = 60_000
#: In a text everything that Markdown or HTML would take for a sign of its own.
_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#+|~!&@])")
_TAGS = {Voice.STRONG: "b", Voice.GONE: "del", Voice.NEW: "ins"}
_HTML = {"<": "&lt;", ">": "&gt;", "&": "&amp;"}


def markdown(sections: Iterable[tuple[Printable, ...]]) -> Iterator[str]:
    """Yield the sections as Markdown; joined, they are the report."""
    for number, section in enumerate(sections):
        lead = "" if number else f"{MARKER}\n"
        yield lead + "\n\n".join(line for block in section for line in _block(block)) + "\n\n"


def shortened(sections: Iterable[str], whole: str, longest: int = LONGEST) -> tuple[str, bool]:
    """Return as many sections as a comment may hold, and whether some had to be left out.

    ``whole`` names the file that has them all. The first section stands whatever its length.
    """
    found, left = "", 0
    for each in sections:
        if found and (left or len(found) + len(each) > longest):
            left += 1
        else:
            found += each
    if not left:
        return found, False
    return f"{found}> **还有 {left} 节没有放进来**（评论的长度有限），全文见 `{whole}`。\n", True


def _block(block: Printable) -> Iterator[str]:
    if isinstance(block, Title):
        yield f"{'#' * (block.level + 1)} {_escaped(block.text)}"
    elif isinstance(block, Saying):
        yield _line(block.phrases)
    elif isinstance(block, Bullets):
        yield "\n".join(f"- {_line(line)}" for line in block.lines)
    elif isinstance(block, Columns):
        yield "\n".join(_grid(block))
    else:
        yield _fold(block)


def _grid(grid: Columns) -> Iterator[str]:
    yield f"| {' | '.join(_escaped(each) for each in grid.head)} |"
    marks = ("---:" if number in grid.numbers else "---" for number in range(len(grid.head)))
    yield f"| {' | '.join(marks)} |"
    for row in grid.rows:
        yield f"| {' | '.join(_line(cell) for cell in row)} |"


def _fold(fold: Fold) -> str:
    inner = "\n\n".join(line for block in fold.inner for line in _block(block))
    summary = "".join(_HTML.get(sign, sign) for sign in fold.summary)
    return f"<details><summary>{summary}</summary>\n\n{inner}\n\n</details>"


def _line(phrases: Phrases) -> str:
    return "".join(map(_phrase, phrases)).replace("\n", " ")


def _phrase(phrase: Phrase) -> str:
    """Return a piece of text; beside Chinese the signs of Markdown often fail, so tags are used."""
    if not phrase.text:
        return ""
    text = _escaped(phrase.text)
    tag = "code" if phrase.voice is Voice.CODE else _TAGS.get(phrase.voice)
    return f"<{tag}>{text}</{tag}>" if tag else text


def _escaped(text: str) -> str:
    """Return a text that stays what it is: no link, no mention of a person, no tag."""
    return _SPECIAL.sub(lambda match: _said(match[1]), text).replace("\n", " ")


def _said(sign: str) -> str:
    # -- behind an @ a name would call that person: no sign that is seen parts them
    return _HTML.get(sign) or ("@\u2060" if sign == "@" else f"\\{sign}")
