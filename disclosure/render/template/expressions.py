"""What a tag may say: a name that exists, and conditions without arithmetic.

Room: render. Sums, thresholds and numbers in a tag are rules; the form holds looks (E102).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

from jinja2 import TemplateSyntaxError, nodes

from disclosure.render.ink.sandbox import sandbox
from disclosure.render.template.named import paths
from disclosure.render.template.names import (
    LOOP,
    UNTOLD,
    Unknown,
    is_list,
    item,
    look_up,
    printable,
    unprinted,
)
from disclosure.render.template.tags import loop, name_path, parsed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from disclosure.render.template.names import Nameable
    from disclosure.render.template.standing import Remark
    from disclosure.render.template.tags import Tag

_ENVIRONMENT = sandbox({})
_CONDITIONS = (nodes.And, nodes.Or, nodes.Not, nodes.Compare, nodes.Operand)
_PATHS = (nodes.Name, nodes.Getattr, nodes.Getitem)
#: Nameable of Jinja's own, and of what is woven in beside the tags.
_RESERVED = re.compile(
    r"_.*|k\d+|loop|self|super|caller|varargs|kwargs|true|false|none|True|False|None|and|or|not|in"
    r"|is|if|else|elif|for|recursive|import|from|as|with|without|context|ignore|missing"
)

_KNOWN = "可用的名字见 python build.py template"


def examine(tag: Tag, names: Nameable | None, variables: Mapping[str, str]) -> Iterator[Remark]:
    """Yield code, message and hint of what is wrong with the tag's expression."""
    expression = tag.body
    if tag.word == "for":
        parts = loop(tag)
        if parts is None:
            yield _unreadable(tag)
            return
        expression = parts[1]
        yield from _variable(tag, parts[0], names)
        variables = {name: each for name, each in variables.items() if name != parts[0]}
    elif tag.word in {"else", "endfor", "endif"}:
        if expression:
            hint = f"只写 {tag.word}，后面什么都不写"
            yield "E106", f"标签“{tag.text}”里多了“{expression}”", hint
        return
    yield from _expression(tag, expression, names, variables)


def _variable(tag: Tag, name: str, names: Nameable | None) -> Iterator[Remark]:
    """Yield what is wrong with the name that a loop gives to its items."""
    roots = names if isinstance(names, Mapping) else {}
    if not name.isidentifier() or _RESERVED.fullmatch(name) or name in roots:
        hint = "起一个别处没有用过的中文名字，如“行”“段”“项”"
        yield "E106", f"标签“{tag.text}”里循环的名字“{name}”不能用", hint


def _expression(
    tag: Tag, expression: str, names: Nameable | None, variables: Mapping[str, str]
) -> Iterator[Remark]:
    node = _read(expression)
    if node is None:
        yield _unreadable(tag)
        return
    wrong = next(_misuse(tag, node, is_condition=tag.word in {"if", "elif"}), None)
    if wrong:
        yield wrong
    elif names is not None:
        yield from _misnamed(tag, node, names, variables)


def _misuse(tag: Tag, node: nodes.Node, *, is_condition: bool) -> Iterator[Remark]:
    """Yield what the grammar of the form does not have, the outermost first."""
    if isinstance(node, (nodes.Call, nodes.Filter, nodes.Test)):
        yield "E106", f"标签“{tag.text}”里有调用、过滤器或判断词", "标签只写名字；格式由程序决定"
    elif isinstance(node, _CONDITIONS) and is_condition and not _is_order(node):
        for child in node.iter_child_nodes():
            yield from _misuse(tag, child, is_condition=True)
    elif isinstance(node, nodes.Const) and is_condition and isinstance(node.value, str):
        return
    elif not isinstance(node, _PATHS) or name_path(node) is None:
        kind = "写死的值" if isinstance(node, nodes.Const) and not is_condition else "计算或比较"
        yield (
            "E102",
            f"标签“{tag.text}”里有{kind}",
            "表格只写名字；数怎么算、怎么比，写在程序和句子里",
        )


def _is_order(node: nodes.Node) -> bool:
    """Tell whether a comparison asks for more than being the same."""
    return isinstance(node, nodes.Operand) and node.op not in {"eq", "ne"}


def _misnamed(
    tag: Tag, node: nodes.Node, names: Nameable, variables: Mapping[str, str]
) -> Iterator[Remark]:
    """Yield the names that are not there, and those that stand for something else."""
    scope = _scope(names, variables)
    for path in paths(node):
        found = look_up(scope, path)
        if isinstance(found, Unknown):
            yield "E101", f"标签“{tag.text}”：{found.sentence}", _KNOWN
        elif tag.word == "for" and not is_list(found) and found is not UNTOLD:
            message = f"标签“{tag.text}”：“{'.'.join(path)}”不是可以逐项列出的表"
            yield "E101", message, f"{_KNOWN}，带 [] 的才能循环"
        elif not tag.word and (what := unprinted(found)):
            yield "E101", f"标签“{tag.text}”：这是{what}，不是一个数", _instead(found, path)
    for path in _compared(node):
        if what := unprinted(look_up(scope, path)):
            message = f"标签“{tag.text}”：“{'.'.join(path)}”是{what}，不能与文字比较"
            yield "E101", message, "只问有没有、是不是，后面不写 == 或 !="


def _compared(node: nodes.Node) -> Iterator[tuple[str, ...]]:
    """Yield every name path that a condition compares with something."""
    if isinstance(node, nodes.Compare):
        yield from paths(node)
    else:
        for child in node.iter_child_nodes():
            yield from _compared(child)


def _instead(found: Nameable, path: Sequence[str]) -> str:
    """Return how to print what a name that cannot be printed itself stands for."""
    name = ".".join(path)
    if isinstance(found, bool):
        return f"用在条件里，如 {{%p if {name} %}}"
    if is_list(found):
        loop_over, each = ("tr", "行") if isinstance(item(found), Mapping) else ("p", "段")
        inside = printable(item(found), each) or each
        return f"逐项列出：{{%{loop_over} for {each} in {name} %}}，里面写 {{{{ {inside} }}}}"
    below = printable(found, name)
    return f"后面接着写里面的名字，如 {{{{ {below} }}}}" if below else _KNOWN


def _scope(names: Nameable, variables: Mapping[str, str]) -> dict[str, Nameable]:
    """Return the roots together with what each open loop brings in."""
    scope = {**names, "loop": LOOP} if variables else dict(names)
    for name, source in variables.items():
        node = _read(source)
        path = None if node is None else name_path(node)
        found = look_up(scope, path) if path else None
        scope[name] = item(found) if is_list(found) else UNTOLD
    return scope


def _read(expression: str) -> nodes.Node | None:
    """Return an expression's tree; None where it is empty or none."""
    if not expression:
        return None
    try:
        return parsed(_ENVIRONMENT, expression)
    except TemplateSyntaxError:
        return None


def _unreadable(tag: Tag) -> Remark:
    return "E106", f"读不懂标签“{tag.text}”", "写成 {{ 名字.名字 }} 或 {%tr for 行 in 表.名字 %}"
