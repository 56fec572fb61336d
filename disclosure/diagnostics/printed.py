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

from disclosure.diagnostics.excerpt import excerpt

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
    return f"{diagnostic.place}: {label}" if diagnostic.place else label


def details(diagnostic: Diagnostic) -> Iterator[str]:
    """Yield the lines below the first: the source line with its caret, the way out, the rest."""
    if diagnostic.place and diagnostic.place.text.strip():
        yield from _source(diagnostic.place)
    if diagnostic.hint:
        yield f"{_INDENT}改法：{diagnostic.hint}"
    for related in diagnostic.related:
        yield f"{_INDENT}另见：{_related(related)}"


def _source(place: Place) -> Iterator[str]:
    line, carets = excerpt(place)
    number = str(place.line)
    yield f"{_INDENT}{number} | {line}".rstrip()
    yield f"{_INDENT}{' ' * len(number)} | {carets}"


def _related(related: Related) -> str:
    return f"{related.place} {related.message}".rstrip() if related.place else related.message
