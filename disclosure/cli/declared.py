"""What each command takes: its arguments declared, and what was given turned into values."""

from __future__ import annotations

from argparse import ArgumentTypeError
from typing import TYPE_CHECKING

from disclosure.cli.arguments import Arguments, WrongUsage, count, is_year, something, year
from disclosure.cli.executing import add_executing, executing
from disclosure.cli.paths import sorted_out
from disclosure.terms import KINDS

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from disclosure.pipeline.options import BuildOptions, CheckOptions, Selection

#: The kind that is meant where none is said.
USUAL_KIND = "final"
DEPARTMENTS_HELP = "只处理这些部门（文件夹名、规范简称或简称），不写就是全部"


def build_arguments(formats: Iterable[str]) -> Arguments:
    """Declare ``python build.py 2024``; ``formats`` are those that the pipeline can write."""
    parser = Arguments("2024", "生成一个年度的全部公开文档，写到 output/年度/ 里。")
    parser.given.add_argument("year", type=year, metavar="年度", help="四位数字，例如 2024")
    parser.given.add_argument("departments", nargs="*", metavar="部门", help=DEPARTMENTS_HELP)
    add_selection(parser)
    _add_verbose(parser)
    parser.options.add_argument(
        "--format", choices=tuple(formats), default="docx", help="输出格式，默认 docx"
    )
    parser.options.add_argument(
        "--jobs", type=count, metavar="N", help="同时用几个进程，默认由程序决定"
    )
    parser.options.add_argument("--force", action="store_true", help="没有变化的也重新生成")
    parser.options.add_argument(
        "--draft", action="store_true", help="有错误也生成草稿，缺的原因印成【待填】"
    )
    parser.options.add_argument(
        "--no-passports", action="store_true", help="文档里不带数字的隐藏标记"
    )
    _add_against(parser)
    add_executing(parser)
    return parser


def build_options(given: Namespace, root: Path) -> BuildOptions:
    """Return the values of a build."""
    from disclosure.pipeline.options import BuildOptions

    return BuildOptions(
        selection=selection(given, root, given.year, given.departments),
        format=given.format,
        jobs=given.jobs,
        force=given.force,
        draft=given.draft,
        passports=not given.no_passports,
        against=given.against_tag or "",
        executing=executing(given),
    )


def _add_against(parser: Arguments) -> None:
    parser.options.add_argument(
        "--against-tag",
        metavar="标签",
        type=something,
        help="上年数、年初预算取自 git 标签下公开过的文件，不取自文件夹里现在的文件",
    )


def check_arguments(formats: Iterable[str]) -> Arguments:
    """Declare ``check``; ``formats`` are those in which a report can be made."""
    parser = Arguments("check", "只检查，不生成文档。")
    add_words(parser)
    add_selection(parser)
    _add_verbose(parser)
    parser.options.add_argument(
        "--format", choices=tuple(formats), default="text", help="报告的格式，默认 text"
    )
    _add_against(parser)
    add_executing(parser)
    says = "先在科目编码后面写好名称（与 format 命令一样），再检查"
    parser.options.add_argument("--fix", action="store_true", help=says)
    says = "一直运行：数据文件一保存就再检查一次，按 Ctrl+C 停止（给编辑器用）"
    parser.options.add_argument("--watch", action="store_true", help=says)
    return parser


def check_options(given: Namespace, root: Path) -> CheckOptions:
    """Return the values of a check."""
    from disclosure.pipeline.options import CheckOptions

    chosen, where = worded_selection(given, root), executing(given)
    return CheckOptions(chosen, given.format, given.against_tag or "", where)


def explain_arguments() -> Arguments:
    """Declare ``explain``: the code of a message, or a department, a year and a figure."""
    parser = Arguments("explain", "解释一个错误代码，或者一个数字是怎么来的。")
    parser.given.add_argument(
        "subject", metavar="代码或部门", help="错误代码（例如 S201），或者部门"
    )
    parser.given.add_argument("year", type=year, nargs="?", metavar="年度", help="数字所在的年度")
    parser.given.add_argument(
        "path", nargs="?", metavar="数字", help="数字的名称，例如 支出.全部资金.合计"
    )
    parser.options.add_argument(
        "--kind", choices=tuple(KINDS), default=USUAL_KIND, help="final 决算（默认），budget 预算"
    )
    history = "列出改过这个数的每次提交，新的在前：日期、作者、说明、原来的数和改后的数"
    parser.options.add_argument("--history", action="store_true", help=history)
    return parser


def new_arguments() -> Arguments:
    """Declare ``new``: an option for each question that the schema asks."""
    parser = Arguments(
        "new",
        "新建一个部门的数据文件，放在 departments/ 里。在窗口里运行时逐项询问；没有窗口"
        "（例如在脚本里）只用下面写的，没有写的在文件里留“待填”。",
    )
    parser.given.add_argument("short-name", metavar="部门", help="简称，例如 区林业局")
    add = parser.options.add_argument
    add("--year", type=year, metavar="年度", help="四位数字，不写就是最新版式的年度")
    add("--kind", choices=tuple(KINDS), default=USUAL_KIND, help="final 决算（默认），budget 预算")
    add("--folder", metavar="文件夹", help="departments/ 下的文件夹名：汉字、字母、数字、连字符")
    add("--full-name", dest="full-name", metavar="全称", help="公章上的全称")
    add("--official-name", dest="official-name", metavar="规范简称", help="用作文件名的名称")
    add("--scope", metavar="口径", help="部门汇总、部门或单位")
    add("--level", metavar="财政级次", help="例如 区级")
    unit = "纳入决算的单位和性质，例如 区苗圃=事业，可以写多次，本级写在最前面"
    add("--unit", action="append", default=[], metavar="名称=性质", help=unit)
    fund = "有的收入来源，例如 一般公共预算财政拨款，可以写多次"
    add("--fund", action="append", default=[], metavar="来源", help=fund)
    return parser


def test_arguments() -> Arguments:
    """Declare ``test``; what it does not know goes on to pytest."""
    parser = Arguments("test", "运行本程序自己的全部测试和检查。写了参数就只用它们运行 pytest。")
    parser.options.add_argument(
        "--long",
        action="store_true",
        help="改跑大份的试验（乱改文件和模板、中断、磁盘满……），重写 docs/reliability.md；"
        "后面可以写试哪几样",
    )
    return parser


def add_words(parser: Arguments) -> None:
    """Declare words by which a year and departments are selected."""
    says = f"四位数字，不写就是所有年度；{DEPARTMENTS_HELP}；也可以写数据文件的路径"
    parser.given.add_argument("words", nargs="*", metavar="年度、部门", help=says)


def add_selection(parser: Arguments) -> None:
    """Declare by which departments and kind disclosures are selected."""
    parser.options.add_argument(
        "--department",
        action="append",
        default=[],
        metavar="部门",
        help="只处理这个部门（文件夹名、规范简称或简称），可以写多次",
    )
    parser.options.add_argument(
        "--kind", choices=tuple(KINDS), help="final 只处理决算，budget 只处理预算"
    )


def _add_verbose(parser: Arguments) -> None:
    parser.options.add_argument(
        "-v", "--verbose", action="store_true", help="已完成部门的提示也逐条列出"
    )


def selection(
    given: Namespace, root: Path, stated: int | None, departments: Sequence[str]
) -> Selection:
    """Return which disclosures are meant by what was given, a year and words for departments."""
    from disclosure.pipeline.options import Selection

    folders, files = sorted_out((*given.department, *departments), root)
    return Selection(root, stated, folders, given.kind, files)


def worded_selection(given: Namespace, root: Path) -> Selection:
    """Return what words of year and departments select."""
    first, *rest = given.words or [""]
    stated = _year(first) if is_year(first) else None
    return selection(given, root, stated, rest if stated else given.words)


def _year(text: str) -> int:
    """Read a year among the words of a command.

    Raises:
        WrongUsage: it has not four digits.
    """
    try:
        return year(text)
    except ArgumentTypeError as mistake:
        raise WrongUsage(str(mistake)) from None
