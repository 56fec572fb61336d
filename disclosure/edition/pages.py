"""Room edition: the pages of its codes."""

from __future__ import annotations

from disclosure.diagnostics import Page

#: An office's own table of explanations: what is wrong with it, and what of it is of no use.
BAD_NOTE, IDLE_NOTE = "E307", "E308"

PAGES: tuple[Page, ...] = (
    Page(
        "E301",
        "有可用的版式",
        "文件写明的“版式”在 templates 下有没有同名文件夹，是不是决算（或预算）的版式，"
        "起始年度晚不晚于文件的年度；没写的，有没有不晚于本年度的版式。",
        "版式决定表格、语句和科目目录；没有版式就无从生成。",
        "改正“版式”的名字，或删去这一行，由程序取不晚于本年度的最新版式。",
    ),
    Page(
        "E302",
        "沿用往年版式",
        "文件使用的版式，是否就是本年度的版式。",
        "已公布的版式不再改动；按往年版式公开并无不可，但应当知道。",
        "确需沿用的不用改；否则改“版式”，或请版式维护人员建立本年度的版式。",
    ),
    Page(
        BAD_NOTE,
        "科目释义的表写得对",
        "catalog 文件夹里的“名词-年度.csv”能不能读；有没有“编码”“释义”两列；"
        "每一行的编码是不是科目编码、写没写过，释义是不是文字。",
        "各部门的名词解释都从这一份表里取，错一行，各个部门都错。",
        "照提示的行号改；怎样另存为 CSV，见 docs/名词解释.md。",
    ),
    Page(
        IDLE_NOTE,
        "科目释义的表都用得上",
        "catalog 文件夹里的表，文件名是不是“名词-年度.csv”；里面的编码，科目目录里有没有。",
        "文件名不对的没有读；编码写错一位的，释义印不到那个科目后面。",
        "改文件名；对照科目书核对编码，编码无误的不用改。",
    ),
)
