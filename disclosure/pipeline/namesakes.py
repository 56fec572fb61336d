"""Two departments whose files would have one name (R310), whoever notices it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from disclosure.diagnostics import Diagnostic, Severity

if TYPE_CHECKING:
    from disclosure.diagnostics import Place


def same_name(shown: str, others: str, file: str, place: Place | None = None) -> Diagnostic:
    """Return that a disclosure and others, by their paths as shown, would make the same file."""
    message = f"{shown} 与 {others} 会生成同一个文件“{file}”"
    hint = "两个部门的“规范简称”不能相同；改其中一个。"
    return Diagnostic("R310", Severity.ERROR, message, place, hint)
