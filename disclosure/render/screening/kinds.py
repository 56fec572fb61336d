"""Kinds of parts: which may lead to which, by what content type each is known, what it is called.

Room: render, screening. A kind is the last word of the type of the relationship that leads there.
"""

from __future__ import annotations

from disclosure.render.package.parts import CORE_RELATION
from disclosure.render.wordml import R

_OFFICE = "application/vnd.openxmlformats-officedocument."
_WORD = f"{_OFFICE}wordprocessingml."
_TEXTS = ("header", "footer", "footnotes", "endnotes")
_SETTINGS = ("styles", "settings", "fontTable", "numbering")
_SHOWN = ("image", "hyperlink")
#: The kinds that a part of a kind may lead to; the package itself is the empty kind.
BELOW = {
    "": ("officeDocument", "core-properties", "extended-properties"),
    "officeDocument": (*_SETTINGS, *_TEXTS, *_SHOWN, "theme", "chart"),
    **dict.fromkeys(_TEXTS, _SHOWN),
    **dict.fromkeys(("numbering", "theme", "themeOverride"), ("image",)),
    "chart": ("package", "image", "themeOverride"),
}
#: The content types of a kind; a link has none, because it leads to no part.
TYPES_OF = {
    "officeDocument": (f"{_WORD}document.main+xml",),
    **{kind: (f"{_WORD}{kind}+xml",) for kind in (*_TEXTS, *_SETTINGS)},
    "core-properties": ("application/vnd.openxmlformats-package.core-properties+xml",),
    "extended-properties": (f"{_OFFICE}extended-properties+xml",),
    "theme": (f"{_OFFICE}theme+xml",),
    "themeOverride": (f"{_OFFICE}themeOverride+xml",),
    "chart": (f"{_OFFICE}drawingml.chart+xml",),
    "package": (f"{_OFFICE}spreadsheetml.sheet",),
    "image": ("image/png", "image/jpeg"),
    "hyperlink": (),
}
#: Kinds of which a part travels only where its source names the relationship.
NAMED = frozenset({"header", "footer", "chart", "package", *_SHOWN})
#: What stays behind, by the names under which people know it.
_NAMES = {
    **dict.fromkeys(("comments", "commentsExtended", "commentsIds", "commentsExtensible"), "批注"),
    "people": "批注和修订的作者",
    "custom-properties": "自定义属性",
    "thumbnail": "缩略图",
    "printerSettings": "打印机设置",
    "customXml": "自定义 XML",
    "glossaryDocument": "构建基块",
    "webSettings": "网页设置",
    "stylesWithEffects": "旧版本的样式",
    **dict.fromkeys(("vbaProject", "wordVbaData"), "宏"),
    "font": "嵌入的字体",
    "attachedTemplate": "外挂模板",
    "oleObject": "嵌入的对象",
    "hyperlink": "指向文件外面的链接",
    "chartUserShapes": "图上另画的图形",
    **dict.fromkeys(("chartStyle", "chartColorStyle"), "图的备用样式"),
    "image": "没有用到或者不能用的图片",
    "chart": "没有用到的图",
    **dict.fromkeys(("header", "footer"), "没有用到的页眉页脚"),
}


def kind_of(relation: str) -> str:
    """Return the kind that a type of relationship stands for; empty where it is not a known one."""
    if relation == CORE_RELATION:
        return "core-properties"
    namespace, _, kind = relation.rpartition("/")
    return kind if namespace == R and kind in TYPES_OF else ""


def name_of(relation: str) -> str:
    """Return what people call the parts that a type of relationship leads to."""
    return _NAMES.get(relation.rpartition("/")[2], "别的部件")
