"""``proven``: a document that no office suite would open as it should is none.

Room: render. What can be wrong with a form itself its keeper is told, and no document is refused
for it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from disclosure.diagnostics import Diagnostic, Severity
from disclosure.render.package.sound import faults

if TYPE_CHECKING:
    from disclosure.render.form import Form

_HINT = "这是程序的毛病，不是数据的错：请把这条提示和数据文件一起交给程序的维护人员。"


def proven(form: Form, document: bytes) -> tuple[bytes | None, tuple[Diagnostic, ...]]:
    """Return a printed document if it is sound, or None and what is wrong with it (R309)."""
    found = [fault for fault in faults(document) if fault not in form.faults]
    if not found:
        return document, ()
    more = f"等 {len(found)} 处" if len(found) > 1 else ""
    message = f"这一份文件印出来不完整，没有写出：{found[0]}{more}"
    return None, (Diagnostic("R309", Severity.ERROR, message, None, _HINT),)
