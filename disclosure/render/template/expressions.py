"""What a tag may say: a name that exists, and conditions without arithmetic.

Room: render. Sums, thresholds and numbers in a tag are rules; the form holds looks (E102).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from jinja2 import TemplateSyntaxError, nodes

from disclosure.render.ink.sandbox import sandbox
from disclosure.render.template.named import paths
from disclosure.render.template.names import LOOP, Unknown, is_list, item, look_up
from disclosure.render.template.tags import loop, name_path, parsed

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from disclosure.render.template.names import Names
    from disclosure.render.template.tags import Tag

_ENVIRONMENT = sandbox({})
_CONDITIONS = (nodes.And, nodes.Or, nodes.Not, nodes.Compare, nodes.Operand)
_PATHS = (nodes.Name, nodes.Getattr, nodes.Getitem)

Finding = tuple[str, str, str]


def examine(tag: Tag, names: Names | None, variables: Mapping[str, str]) -> Iterator[Finding]:
    """Yield code, message and hint of what is wrong with the tag's expression."""
    expression = tag.body
    if tag.word == "for":
        parts = loop(tag)
        if parts is None:
            yield _unreadable(tag)
            return
        expression = parts[1]
        variables = {name: each for name, each in variables.items() if name != parts[0]}
    elif tag.word in {"else", "endfor", "endif"}:
        return
    yield from _expression(tag, expression, names, variables)


def _expression(
    tag: Tag, expression: str, names: Names | None, variables: Mapping[str, str]
) -> Iterator[Finding]:
    try:
        node = parsed(_ENVIRONMENT, expression)
    except TemplateSyntaxError:
        yield _unreadable(tag)
        return
    wrong = next(_misuse(tag, node, is_condition=tag.word in {"if", "elif"}), None)
    if wrong:
        yield wrong
    elif names is not None:
        yield from _unknown(tag, node, names, variables)


def _misuse(tag: Tag, node: nodes.Node, *, is_condition: bool) -> Iterator[Finding]:
    """Yield what the grammar of the form does not have, the outermost first."""
    if isinstance(node, (nodes.Call, nodes.Filter, nodes.Test)):
        yield "E106", f"标签“{tag.text}”里有调用、过滤器或判断词", "标签只写名字；格式由程序决定"
    elif isinstance(node, _CONDITIONS) and is_condition:
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


def _unknown(
    tag: Tag, node: nodes.Node, names: Names, variables: Mapping[str, str]
) -> Iterator[Finding]:
    scope = _scope(names, variables)
    for path in paths(node):
        found = look_up(scope, path)
        if isinstance(found, Unknown):
            yield (
                "E101",
                f"标签“{tag.text}”：{found.sentence}",
                "可用的名字见 python build.py template",
            )
        elif tag.word == "for" and not is_list(found):
            yield (
                "E101",
                f"标签“{tag.text}”：“{'.'.join(path)}”不是可以逐项列出的表",
                ("可用的名字见 python build.py template，带 [] 的才能循环"),
            )


def _scope(names: Names, variables: Mapping[str, str]) -> dict[str, Names]:
    """Return the roots together with what each open loop brings in."""
    scope = {**names, "loop": LOOP} if variables else dict(names)
    for name, source in variables.items():
        try:
            path = name_path(parsed(_ENVIRONMENT, source))
        except TemplateSyntaxError:
            path = None
        found = look_up(scope, path) if path else None
        scope[name] = item(found) if is_list(found) else {"*": {"*": None}}
    return scope


def _unreadable(tag: Tag) -> Finding:
    return "E106", f"读不懂标签“{tag.text}”", "写成 {{ 名字.名字 }} 或 {%tr for 行 in 表.名字 %}"
