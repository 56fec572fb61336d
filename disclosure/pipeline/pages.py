"""The pages of the codes that the pipeline and the PDF format give."""

from __future__ import annotations

from disclosure.diagnostics import Page
from disclosure.pipeline.executing_pages import PAGES as EXECUTE_PAGES
from disclosure.pipeline.keying_pages import PAGES as KEY_PAGES
from disclosure.pipeline.rolling_pages import PAGES as ROLL_PAGES
from disclosure.pipeline.untaken import PAGES as TAKE_PAGES

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
        "版式文件夹里有没有 sample.yaml 和 sample-sparse.yaml。",
        "试印和标签检查都用它们：两个虚构的部门，一个什么都有，一个能不写的都不写。",
        "补上缺的那一个，可以从别的版式复制。",
    ),
    Page(
        "E305",
        "句子里的数字算得出",
        "句子文件里写明路径的数字，示例文件里是否都有。",
        "路径写错的句子，到了真实文件里才会失败。",
        "照 output/preview 里的名称清单改正路径；路径无误的，在 sample.yaml 里补上这个数。",
    ),
    Page(
        "E306",
        "模板本身完整",
        "模板文件的各部分是不是合法的 XML，里面的引用、书签和编号是不是对得上。",
        "Word 多半还能打开，别的软件未必；印出来的每一份文件都会带着这个毛病。",
        "用 Word 打开模板，另存为一个新的 .docx，再运行一次。",
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
        "R312",
        "有人改过的文件不覆盖",
        "要写的文件，是不是程序上次写的样子；对照清单 manifest.json 里的指纹。",
        "在 Word 里改过的内容，被下一次生成盖掉就找不回来。",
        "对照改了名的那一份：数字和文字写进 YAML，版面请管模板的人改，再生成一次；不要了就删除。",
    ),
    Page(
        "R313",
        "没有过期的旧文件",
        "以前生成的别种格式（例如 PDF），与这次生成的 Word 是不是同一份内容。",
        "数据改了，只重新生成 Word，旧的 PDF 还是原来的数，混在一起容易误发。",
        "用得着就照提示重新生成，用不着就删除。",
    ),
    Page(
        "R314",
        "清单读得懂",
        "output/年度/manifest.json 是不是程序写的样子。",
        "清单记着每个文件写成时的指纹；读不懂，就分不清哪些文件有人改过。",
        "不用处理：程序另写一份清单，与这次不同的旧文件都改名保留；对照完以后自己删除。",
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
    Page(
        "R323",
        "填了的数都印得出来",
        "填写的每个不为零的数，有没有印在某张表、某句话或者某张图里，或者加进印出的合计。",
        "填了就以为公开了；其实缺另一个数（如只填小微企业、没填中小企业），这一句就不印。",
        "以为会公开的，对照版式看要填在哪里、还缺哪个数；用不着的删去。",
    ),
    Page(
        "R330",
        "一份文件在限定时间内做完",
        "从读取到成稿，一份文件有没有超过 60 秒（平常不到 1 秒；转 PDF 的时间另算）；"
        "检查一个模板、查一个数的来历，也只等 60 秒。",
        "做不完的一份不能让别的部门也等着。",
        "看文件里有没有特别长的一段或者不寻常的字，改了再运行；还是这样，请把文件发给维护人员。",
    ),
    Page(
        "R331",
        "做一份文件的进程没有中断",
        "做一份文件的进程，是不是做完才结束。",
        "内存不够、被系统或者人结束的进程，做不完手里的一份；别的部门照常生成。",
        "关掉别的软件再运行；还是这样，请把文件发给维护人员。",
    ),
    *EXECUTE_PAGES,
    *ROLL_PAGES,
    *TAKE_PAGES,
    *KEY_PAGES,
)
