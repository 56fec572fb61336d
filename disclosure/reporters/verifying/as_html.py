"""Returned files as one page that needs nothing else: to be looked at, printed, sent on."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from disclosure.reporters.verifying import words
from disclosure.review.marking import Presence
from disclosure.review.verify import Cause, PassageChange

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from disclosure.diagnostics import Diagnostic
    from disclosure.review.verify import Discrepancies, Rewritten, Strayed, Verified

_STYLE = """
:root { color-scheme: light; }
body { font: 15px/1.65 "Noto Sans CJK SC", "Microsoft YaHei", "PingFang SC", sans-serif;
  color: #1f2328; background: #f6f8fa; margin: 0; }
main { max-width: 1080px; margin: 0 auto; padding: 24px 20px 60px; }
h1 { font-size: 22px; margin: 0 0 4px; }
h2 { font-size: 18px; margin: 0; overflow-wrap: anywhere; }
h3 { font-size: 15px; margin: 22px 0 8px; }
section { background: #fff; border: 1px solid #d1d9e0; border-radius: 8px; padding: 18px 20px;
  margin-top: 20px; }
.state { display: inline-block; border-radius: 12px; padding: 1px 12px; font-size: 13px;
  background: #fff1e5; color: #953800; margin-top: 6px; }
.clean .state { background: #dafbe1; color: #116329; }
.failed .state { background: #ffebe9; color: #a40e26; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 2px 14px; margin: 12px 0 0; }
dt { color: #59636e; } dd { margin: 0; overflow-wrap: anywhere; }
table { border-collapse: collapse; width: 100%; }
th { text-align: left; font-weight: 600; background: #f6f8fa; }
th, td { border: 1px solid #d1d9e0; padding: 6px 10px; vertical-align: top;
  overflow-wrap: anywhere; }
.number { text-align: right; width: 1%; white-space: nowrap; font-variant-numeric: tabular-nums; }
.shown { color: #a40e26; font-weight: 600; } .expected { color: #116329; font-weight: 600; }
.source, .near { color: #59636e; font-size: 13px; }
.passage { border-left: 3px solid #d1d9e0; padding: 2px 0 2px 12px; margin: 10px 0;
  overflow-wrap: anywhere; white-space: pre-line; }
.head { font-weight: 600; }
del { background: #ffebe9; color: #a40e26; } ins { background: #dafbe1; color: #116329; }
.cause { font-size: 13px; white-space: nowrap; } .edited { color: #a40e26; }
.stale { color: #7d4e00; }
@media print { body { background: #fff; } section { break-inside: auto; border: 0; padding: 0; } }
"""


def as_html(files: Sequence[Verified]) -> Iterator[str]:
    """Yield the page."""
    yield '<!DOCTYPE html>\n<html lang="zh-CN">\n<head>\n<meta charset="utf-8">\n'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
    yield f"<title>核对结果</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n<main>\n"
    yield f"<h1>核对结果</h1>\n<p>{escape(words.verdict(files))}</p>\n"
    for each in files:
        yield from _file(each)
    yield "</main>\n</body>\n</html>\n"


def _file(verified: Verified) -> Iterator[str]:
    state = "failed" if verified.problems else "clean" if verified.is_clean else "differs"
    yield f'<section class="{state}">\n<h2>{escape(verified.file)}</h2>\n'
    yield f'<span class="state">{escape(words.outcome(verified))}</span>\n<dl>\n'
    for line in words.about(verified):
        name, _, text = line.partition("：")
        yield f"<dt>{escape(name)}</dt><dd>{escape(text)}</dd>\n"
    yield "</dl>\n"
    yield from _problems(verified.problems)
    figures = verified.compared.figures
    if wrong := words.wrong(figures):
        yield from _figures("数字不符", wrong, verified)
    yield from _others(verified.compared)
    if old := words.old(figures):
        yield from _figures(words.OLD, old, verified)
    yield "</section>\n"


def _problems(problems: Iterable[Diagnostic]) -> Iterator[str]:
    for each in problems:
        place = f"{each.place}：" if each.place and each.place.text else ""
        yield f'<p><span class="head">[{each.code}] {escape(place + each.message)}</span><br>\n'
        yield f"{escape(each.hint)}</p>\n"


def _figures(title: str, figures: Sequence[Strayed], verified: Verified) -> Iterator[str]:
    yield f"<h3>{title}</h3>\n<table>\n<tr><th>在哪里</th><th>文件里</th><th>应为</th>"
    yield "<th>原因</th></tr>\n"
    for each in figures:
        near = each.near if each.near not in {each.shown, each.expected} else ""
        source = words.source(each.path, verified.sources.get(each.path))
        moved = f"这个数移到了：{each.elsewhere[:60]}" if each.elsewhere else ""
        more = (f'<div class="near">{escape(text)}</div>' for text in (near, moved) if text)
        yield f"<tr><td>{escape(each.where.said)}{''.join(more)}"
        yield f'<div class="source">{escape(source)}</div></td>'
        yield f'<td class="number shown">{escape(each.shown or "没有了")}</td>'
        yield f'<td class="number expected">{escape(each.expected)}</td>{_cause(each.cause)}</tr>\n'
    yield "</table>\n"


def _cause(cause: Cause) -> str:
    return f'<td class="cause {cause.value}">{words.CAUSES[cause] or "不清楚"}</td>'


def _others(found: Discrepancies) -> Iterator[str]:
    if found.unsourced:
        yield "<h3>没有来源的数</h3>\n<table>\n<tr><th>数</th><th>在哪里</th></tr>\n"
        for each in found.unsourced:
            like = f"与它相同的数：{'、'.join(each.like)}" if each.like else ""
            yield f'<tr><td class="number shown">{escape(each.text)}</td>'
            yield f'<td>{escape(each.where.said)}<div class="near">{escape(each.near)}</div>'
            yield f'<div class="source">{escape(like)}</div></td></tr>\n'
        yield "</table>\n"
    if found.passages:
        yield "<h3>文字和表格行</h3>\n"
        yield from map(_passage, found.passages)
    if found.charts:
        yield "<h3>图</h3>\n<ul>\n"
        yield from (f"<li>{escape(words.chart_line(each))}</li>\n" for each in found.charts)
        yield "</ul>\n"


def _passage(passage: Rewritten) -> str:
    head = f'<div class="head">{escape(words.passage_head(passage))}</div>'
    if passage.turn is PassageChange.MOVED:
        return f'<div class="passage">{head}{escape(words.short(passage.new))}</div>\n'
    tags = {Presence.KEPT: "{}", Presence.GONE: "<del>{}</del>", Presence.NEW: "<ins>{}</ins>"}
    text = "".join(tags[bit.trace].format(escape(bit.text)) for bit in words.bits(passage))
    return f'<div class="passage">{head}{text}</div>\n'
