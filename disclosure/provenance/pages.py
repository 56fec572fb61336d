"""Room provenance: the public page of each of its codes."""

from __future__ import annotations

from disclosure.diagnostics import Page

PAGES: tuple[Page, ...] = (
    Page(
        "L191",
        "来源文件读得懂",
        "“年度-final.sources.json”（各个数出自工作簿的哪一格）是不是程序写的样子。",
        "读不懂，就不能把数与工作簿的单元格核对；别的检查照常进行。",
        "从 git 里恢复这个文件，或者重新导入工作簿、重新核对录入表；不要手工改它。"
        "不再要它了，就删去它：各个数就没有来源可以核对。",
    ),
    Page(
        "L192",
        "来源文件不是新版程序写的",
        "“年度-final.sources.json”的版本，这个程序是不是认得。",
        "新版程序写的内容，旧版程序读不全，不能只信一半。",
        "换用写这个文件的新版程序。",
    ),
    Page(
        "L193",
        "来源文件里没有合并冲突",
        "“年度-final.sources.json”里有没有 git 合并时留下的“<<<<<<<”“=======”“>>>>>>>”。",
        "两个人各导入了一次，git 不知道哪一行对。",
        "每个数一行：留下对的一行，删去另一行和标记，行末的逗号照旧；"
        "或者取一边的整个文件，再导入一次工作簿。",
    ),
)
