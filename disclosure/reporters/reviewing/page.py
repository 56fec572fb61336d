"""A review as one page of HTML that needs nothing else: no script, no font, no picture."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from disclosure.reporters.reviewing.nodes import Bullets, Columns, Saying, Title, Voice

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from disclosure.reporters.reviewing.nodes import Phrase, Phrases, Printable

_LOOKS = """
body { font: 15px/1.65 "Noto Sans CJK SC", "Microsoft YaHei", "PingFang SC", sans-serif;
       max-width: 64rem; margin: 2rem auto; padding: 0 1rem; color: #1f2328; }
h1 { font-size: 1.6rem; }
h2 { font-size: 1.25rem; margin-top: 2.2rem; border-bottom: 1px solid #d0d7de; }
h3 { font-size: 1.05rem; }
table { border-collapse: collapse; margin: .6rem 0; }
th, td { border: 1px solid #d0d7de; padding: .25rem .6rem; text-align: left; }
th { background: #f6f8fa; }
td, th { vertical-align: top; }
.n { text-align: right; white-space: nowrap; }
del { background: #ffebe9; color: #82071e; }
ins { background: #dafbe1; color: #116329; text-decoration: none; }
code { background: #f6f8fa; padding: .1rem .3rem; white-space: nowrap; }
details { margin: .5rem 0; }
summary { cursor: pointer; font-weight: 600; }
"""
_TAGS = {Voice.STRONG: "b", Voice.CODE: "code", Voice.GONE: "del", Voice.NEW: "ins"}


def page(title: str, sections: Iterable[tuple[Printable, ...]]) -> Iterator[str]:
    """Yield the page in pieces."""
    yield (
        '<!DOCTYPE html>\n<html lang="zh-CN"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width">'
        f"<title>{escape(title)}</title><style>{_LOOKS}</style></head><body>\n"
    )
    for section in sections:
        for block in section:
            yield from _block(block)
    yield "</body></html>\n"


def _block(block: Printable) -> Iterator[str]:
    if isinstance(block, Title):
        yield f"<h{block.level}>{escape(block.text)}</h{block.level}>\n"
    elif isinstance(block, Saying):
        yield f"<p>{_line(block.phrases)}</p>\n"
    elif isinstance(block, Bullets):
        yield f"<ul>{''.join(f'<li>{_line(line)}</li>' for line in block.lines)}</ul>\n"
    elif isinstance(block, Columns):
        yield from _grid(block)
    else:
        yield f"<details><summary>{escape(block.summary)}</summary>\n"
        for inner in block.inner:
            yield from _block(inner)
        yield "</details>\n"


def _grid(grid: Columns) -> Iterator[str]:
    yield f"<table><thead>{_row('th', map(escape, grid.head), grid.numbers)}</thead><tbody>\n"
    for row in grid.rows:
        yield f"{_row('td', map(_line, row), grid.numbers)}\n"
    yield "</tbody></table>\n"


def _row(tag: str, texts: Iterable[str], numbers: frozenset[int]) -> str:
    cells = (
        f"<{tag}{' class=n' if number in numbers else ''}>{text}</{tag}>"
        for number, text in enumerate(texts)
    )
    return f"<tr>{''.join(cells)}</tr>"


def _line(phrases: Phrases) -> str:
    return "".join(map(_phrase, phrases))


def _phrase(phrase: Phrase) -> str:
    tag = _TAGS.get(phrase.voice)
    text = escape(phrase.text)
    return f"<{tag}>{text}</{tag}>" if tag and text else text
