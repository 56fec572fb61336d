"""Room authoring: the words of a new file to its reader, at its top and above each block."""

from __future__ import annotations

from typing import TYPE_CHECKING

from disclosure.authoring.line import SkeletonLine
from disclosure.authoring.remarks import whole
from disclosure.validate import TO_FILL

if TYPE_CHECKING:
    from collections.abc import Iterator

    from disclosure.authoring.answers import Answers
    from disclosure.authoring.tree import Node
    from disclosure.terms import Kind

_RULE = "─" * 8
#: How to go on, for one who has never seen such a file.
_HOW = """{year} 年度{printed}公开的数据。这个文件由 python build.py new 新建，从上往下填。

1. 把每一处“{to_fill}”换成自己的内容。冒号左边是名称，不要改；冒号右边是内容，冒号后面空一格。
2. 金额写普通数字，单位一律是{unit}，例如 1234567.89；没有发生的写 0；
   没有来源、不能公布的数写 {{未公布: 理由}}，不要编。哪一块只有万元数，就在那一块里加一行
   “金额单位: 万元”。
3. 按科目写的，一行一个科目：照“{to_fill}”那一行的样子加行，把左边的“{to_fill}”换成科目代码。
4. 以“# ”开头的行是可以不写的内容，内容是举例，现在不起作用。要写，就删去行首的“# ”
   （井号和后面的一个空格，下面各级的行一起删），再换成自己的内容；不写就留着不管。
   反过来，哪一处“{to_fill}”照说明可以不写，就把那一行删去；删错了，检查时会说。
5. 行首的空格表示哪一行属于哪一行，不要增减。逗号、冒号、括号用半角。
6. “##”开头的行，和一行里“#”后面的话，都是说明，不起作用，填完可以删。
7. 填到哪里都可以检查，会列出还有哪几处没有填；填完就可以生成：
       python build.py check {year} {folder}
       python build.py {year} {folder}"""


def head(kind: Kind, unit: str, answers: Answers) -> Iterator[SkeletonLine]:
    """Yield the head: which schema an editor takes, and how to go on."""
    schema = f"yaml-language-server: $schema=../../schemas/{kind.slug}.schema.json"
    yield SkeletonLine(0, schema, out=0)
    how = _HOW.format(
        year=answers.year, printed=kind.printed, unit=unit, to_fill=TO_FILL, folder=answers.folder
    )
    yield from (SkeletonLine(0, f"## {line}".rstrip()) for line in how.splitlines())


def heading(node: Node, *, is_live: bool) -> Iterator[SkeletonLine]:
    """Yield what stands above a block: its name, what it is, where it is printed."""
    yield SkeletonLine(0, "")
    yield SkeletonLine(0, f"## {_RULE} {node.name}{'' if is_live else '（需要时写）'} {_RULE}")
    yield SkeletonLine(0, "", whole(node))
