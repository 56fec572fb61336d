"""The pages of the codes that the pipeline and the PDF format give."""

from __future__ import annotations

from disclosure.diagnostics import Page

PAGES: tuple[Page, ...] = (
    Page(
        "E303",
        "文种有数据规范",
        "文件名里的文种，schemas 下有没有对应的数据规范。",
        "没有规范就不知道文件该写什么，无法生成。",
        "目前支持决算：文件名写成“年度-final.yaml”。",
    ),
    Page(
        "E304",
        "版式有示例文件",
        "版式文件夹里有没有 sample.yaml。",
        "试印和标签检查都用它：一个虚构的部门，用到版式能印的一切。",
        "补上 sample.yaml，可以从别的版式复制。",
    ),
    Page(
        "E305",
        "句子里的数字算得出",
        "句子文件里写明路径的数字，示例文件里是否都有。",
        "路径写错的句子，到了真实文件里才会失败。",
        "照 output/preview 里的名称清单改正路径；路径无误的，在 sample.yaml 里补上这个数。",
    ),
    Page(
        "R310",
        "文件不重名",
        "同一年度的两个部门，会不会生成同名的文件。",
        "文件名由“规范简称”得出；重名时后一份会盖掉前一份。",
        "改其中一个部门的“规范简称”。",
    ),
    Page(
        "R311",
        "改名后不留旧文件",
        "改了“规范简称”以后，以前生成的文件还在不在。",
        "旧文件不再更新，混在一起容易误发。",
        "确认不用后删除旧文件。",
    ),
    Page(
        "R320",
        "有 LibreOffice 可用",
        "要求生成 PDF 时，本机有没有 LibreOffice。",
        "PDF 由 LibreOffice 转成；Word 文件不需要它。",
        "安装 LibreOffice，或者用 Word、WPS 打开 docx 另存为 PDF。",
    ),
    Page(
        "R321",
        "PDF 转换成功",
        "LibreOffice 有没有转出 PDF。",
        "LibreOffice 正在运行、没有写权限或磁盘已满时会失败。",
        "关掉正在运行的 LibreOffice 再试；还不行就用它打开这个 docx，看它报告什么。",
    ),
    Page(
        "R322",
        "目录页码属实",
        "目录里的页码，与 LibreOffice 排出来的页是否一致。",
        "页码按版式推算，字体不同时个别页可能差一页。",
        "用 Word 或 WPS 打开，在目录上按 F9 更新页码。",
    ),
)
