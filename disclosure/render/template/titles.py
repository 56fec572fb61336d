"""What people call the parts of a form: the header of a section, the footnotes, the styles.

Room: render. Names of files say nothing to someone who looks at a form in Word.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from disclosure.render.package.parts import targets
from disclosure.render.wordml import DOCUMENT, R, w

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml.etree import _Element

_KINDS = {
    "header": "页眉",
    "footer": "页脚",
    "footnotes": "脚注",
    "endnotes": "尾注",
    "styles": "样式",
    "settings": "设置",
    "numbering": "编号",
    "fontTable": "字体表",
    "theme": "主题",
    "themeOverride": "主题",
    "chart": "图",
}
_PAGES = {"first": "（首页）", "even": "（偶数页）"}


def titles(
    roots: Mapping[str, _Element], parts: Mapping[str, bytes], kinds: Mapping[str, str]
) -> dict[str, str]:
    """Return the title of each part but the document, by name.

    A header or footer is called by the first section that has it.
    """
    named = {name: _KINDS[kind] for name, kind in kinds.items() if kind in _KINDS}
    related = targets(parts, DOCUMENT)
    for number, section in reversed(list(enumerate(roots[DOCUMENT].iter(w("sectPr")), 1))):
        for reference in section.iterchildren(w("headerReference"), w("footerReference")):
            kind, part = related.get(reference.get(f"{{{R}}}id", ""), ("", ""))
            if part in named and kind in _KINDS:
                page = _PAGES.get(reference.get(w("type"), ""), "")
                named[part] = f"第{number}节{_KINDS[kind]}{page}"
    return named
