"""``import``: what it takes, what it shows before it writes, and what it writes."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from disclosure.cli.arguments import Arguments, year
from disclosure.cli.declared import USUAL_KIND
from disclosure.cli.waiting import LOADING, waiting
from disclosure.terms import KINDS

if TYPE_CHECKING:
    from argparse import Namespace

    from disclosure.pipeline.import_plan import ImportPlan

_ROLES = ("上年", "年初预算")
_REFUSED = "有错误，什么也没有写。"
_DRY = "只是看看（--dry-run），什么也没有写。"
_SAME = "{shown} 里的数与工作簿一样，没有改动；各数的来源已经记下。"
_DONE = """已写入 {shown}。
下一步：看看还有哪几处要填、要核对：
    python build.py check {year} {folder}"""


def import_arguments() -> Arguments:
    """Declare ``import``."""
    parser = Arguments(
        "import",
        "从工作簿（.xlsx、.xls、.et）里读出各个数，写进数据文件：先列出新增、改变的数，再写。"
        "没有数据文件的，新建一份，别的内容留“待填”；已有的，只改数，别的一字不动。",
    )
    says = "工作簿，或者放工作簿的文件夹，可以写多个"
    parser.given.add_argument("files", nargs="+", metavar="工作簿", help=says)
    add = parser.options.add_argument
    add("--department", metavar="部门", help="哪个部门的；项目里只有一个部门时可以不写")
    add("--year", type=year, default=2024, metavar="年度", help="数据文件的年度，默认 2024")
    add("--kind", choices=tuple(KINDS), default=USUAL_KIND, help="final 决算（默认），budget 预算")
    role = "工作簿是上年决算的，或者本年预算的：读出来作上年数、年初预算"
    add("--as", dest="role", choices=_ROLES, help=role)
    add("--dry-run", action="store_true", help="只列出会改变的数，不写")
    add(
        "--yes",
        action="store_true",
        help="程序要确认的（单位、年度、部门、不认识的表和编码）都照它的办法",
    )
    return parser


def run_import(given: Namespace, root: Path) -> int:
    """Import workbooks; return 0 where all was written, or would be, else 1."""
    with waiting(LOADING):
        from disclosure.pipeline.import_writing import ImportOptions, planned, written
        from disclosure.reporters.text import TextReporter

        reporter = TextReporter(about="")
    paths = tuple(Path(each) for each in given.files)
    options = ImportOptions(
        paths, given.department or "", given.year, given.kind, given.role or "", given.yes
    )
    plan = planned(root, options, reporter.progress)
    if plan.problems:
        TextReporter().report((), plan.problems)
    _show(plan)
    if plan.is_refused:
        print(_REFUSED)
        return 1
    if given.dry_run:
        print(_DRY)
        return 0
    problems = written(root, plan)
    if problems:
        TextReporter().report((), problems)
        return 1
    said = _SAME if plan.data == plan.was else _DONE
    print(said.format(shown=plan.shown, year=given.year, folder=plan.shown.split("/")[1]))
    return 0


def _show(plan: ImportPlan) -> None:
    """Print what was read, and the difference of the figures."""
    if plan.tables:
        print(f"读了 {len(plan.tables)} 张表：{'、'.join(plan.tables)}")
    if plan.left:
        print(f"没有读：{'；'.join(plan.left)}")
    for line in plan.difference:
        print(line)
