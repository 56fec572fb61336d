"""Room narrate: every name that a sentence may use."""

from __future__ import annotations

#: What a sentence may start from: figures, facts, names and dates, numerals of sections.
ROOTS = ("数", "事", "名", "节")
#: What 名 holds.
IDENTITY = (
    "全称", "规范简称", "简称", "年度", "上年", "前年", "公开日期", "部门", "部门行", "级次",
    "直属", "电话", "标题",
)  # fmt: skip
#: The phrases that :class:`disclosure.narrate.words.Words` binds; a test holds the two together.
PHRASES = (
    "与上年相比", "比", "比预算", "原因", "差异原因", "其中", "预决算", "完成", "占", "全面",
    "分项", "列举", "列举数量", "全为零", "句", "续", "成句", "顿号", "汉字",
    "各类", "各项比较", "各项", "经济科目", "个数", "分组", "汇集", "接上",
)  # fmt: skip
#: The terms of 名词解释 that a disclosure uses; a meaning cannot ask for them.
TERMS_FUNCTION = "名词"
#: What one may ask about a figure: known and not nought; known; known and nought.
QUESTIONS = ("有数", "已知", "为零")
#: Phrases whose first argument is the name of a comparison.
COMPARING = frozenset({"与上年相比", "比", "比预算", "原因", "差异原因", "其中"})
