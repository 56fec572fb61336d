"""Room provenance: the keys of the file, and the version of its layout."""

from __future__ import annotations

#: The layout that this program writes and the newest that it can read.
VERSION = 1
VERSION_KEY, HEAD = "版本", "说明"
BOOKS, CELLS, KEYED = "工作簿", "数", "录入"
#: What the file says of itself to whoever opens it.
ABOUT = "各个数出自哪个工作簿的哪一格、由谁录入核对过；由程序写，不用手工改。"
#: The keys of a figure's entry in each block.
OF_CELL = ("工作簿", "工作表", "单元格", "值", "单位")
OF_KEYED = ("值", "单位", "谁", "日期")
