"""A diagnostic in plain text, as terminals, logs and the error gallery show it.

The layout is fixed, so that editors find ``file:line:column`` and people learn where to look::

    departments/x/2024-final.yaml:12:5: 错误[S201] 信息
        12 |     一般公共预算: 1
           |     ^^^^^^^^^^^^
        改法：……
        另见：departments/x/2024-final.yaml:3:1 第一次出现在这里
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from disclosure.diagnostics.excerpt import MAX_WIDTH, excerpt
from disclosure.diagnostics.unseen import tamed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from disclosure.diagnostics.diagnostic import Diagnostic, Place, Related

_INDENT = "    "


def printed(diagnostic: Diagnostic) -> str:
    """Return the diagnostic as lines of plain text, without colour and without a final newline."""
    return "\n".join((headline(diagnostic), *details(diagnostic)))


def headline(diagnostic: Diagnostic) -> str:
    """Return the first line: place (where there is one), severity, code and message."""
    label = f"{diagnostic.severity.value}[{diagnostic.code}] {diagnostic.message}"
    text = f"{diagnostic.place}: {label}" if diagnostic.place else label
    return tamed(text, keep="\n").replace("\n", " ")


def details(diagnostic: Diagnostic, columns: int | None = None) -> Iterator[str]:
    """Yield the lines below the first: the source line with its caret, the way out, the rest.

    A way out of several lines goes on below its first, indented once more. On a terminal with so
    many ``columns`` the source line is cut to fit; nothing else is broken here.
    """
    if diagnostic.place and diagnostic.place.text.strip():
        yield from _source(diagnostic.place, columns)
    if diagnostic.hint:
        yield from _labelled("改法", diagnostic.hint)
    for related in diagnostic.related:
        yield from _labelled("另见", _related(related))


def _source(place: Place, columns: int | None) -> Iterator[str]:
    number = str(place.line)
    room = columns - len(f"{_INDENT}{number} | ") if columns else MAX_WIDTH
    line, carets = excerpt(place, min(room, MAX_WIDTH))
    yield f"{_INDENT}{number} | {line}".rstrip()
    yield f"{_INDENT}{' ' * len(number)} | {carets}"


def _labelled(label: str, text: str) -> Iterator[str]:
    first, *others = tamed(text, keep="\n").split("\n")
    yield f"{_INDENT}{label}：{first}"
    yield from (f"{_INDENT * 2}{line}" for line in others)


def _related(related: Related) -> str:
    return f"{related.place} {related.message}".rstrip() if related.place else related.message
