"""Room authoring: the public page of each of its codes."""

from __future__ import annotations

from disclosure.authoring.importing.pages import PAGES as OF_IMPORT
from disclosure.diagnostics import Page

PAGES: tuple[Page, ...] = (
    Page(
        "R341",
        "新部门不与别的部门混淆",
        "新建部门时，名称、文件夹是不是已经是另一个部门的。",
        "两个部门同名，生成的文件会互相覆盖；写进别人的文件夹，会被当成那个部门的数据。",
        "是同一个部门，用 --folder 写它已有的文件夹；不是，换一个名称或文件夹。",
    ),
    Page(
        "R342",
        "新建时写的内容合规定",
        "新建部门时写的文件夹名、名称、级次、单位性质、收入来源，是不是允许的写法。",
        "这些内容原样写进数据文件；写错了，文件一建好就有错。",
        "照提示改正，再运行一次；还不知道的不写，文件里会留“待填”。",
    ),
    *OF_IMPORT,
)
