"""The names that the form of the sheet may use, for the check of its tags."""

from __future__ import annotations

from typing import Any

_LISTS: dict[str, tuple[str, ...]] = {
    "合计": tuple(f"{column}{what}" for column in "甲乙丙丁" for what in "名数"),
    "规则": ("结果", "条目"),
    "问题": ("轻重", "代码", "行", "说明"),
    "例外": ("规则", "数", "理由", "批准", "对应"),
    "原因": ("名", "比", "今", "昔", "差", "原因", "缺"),
}
_TEXTS = (
    *("标题", "结论", "部门", "年度", "文种", "版式", "文件", "数据指纹", "版式指纹"),
    *("问题数", "页脚", "尾差", "再看"),
)
_CUT = ("问题", "例外", "原因")


def sheet_names() -> dict[str, Any]:
    """Return the tree of names below the root ``审``: None is a text, a list is looped over."""
    rows = {name: [dict.fromkeys(columns)] for name, columns in _LISTS.items()}
    about = {"余下": dict.fromkeys(_CUT), "小结": dict.fromkeys((*_CUT, "尾差", "再看"))}
    return {"审": {**dict.fromkeys(_TEXTS), **rows, **about}}
