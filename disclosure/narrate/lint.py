"""Room narrate: what a sentence file may not contain, found before any disclosure is built.

Sentences may ask and branch; they may not compute, set thresholds, or use names that do not
exist. Each mistake is a line and a message; the caller adds the file.
"""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING, NamedTuple

from jinja2 import meta, nodes

from disclosure.narrate.vocabulary import COMPARING, IDENTITY, PHRASES, QUESTIONS

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

UNKNOWN_NAME, ARITHMETIC, BARE_FIGURE, OUTSIDE = "E202", "E203", "E204", "E205"
_ARITHMETIC = (
    nodes.Add, nodes.Sub, nodes.Mul, nodes.Div, nodes.FloorDiv, nodes.Mod, nodes.Pow,
    nodes.Neg, nodes.Pos,
)  # fmt: skip
_ORDER = frozenset({"gt", "gteq", "lt", "lteq"})
_FOREIGN = (
    nodes.Include, nodes.Import, nodes.FromImport, nodes.Extends, nodes.Macro, nodes.CallBlock,
    nodes.FilterBlock,
)  # fmt: skip
#: What a name may not be given: a list grows with every name that is given to it twice.
_LISTS = (nodes.List, nodes.Tuple, nodes.Dict)
_FIGURES = "数"


class Mistake(NamedTuple):
    """One mistake in a sentence file; ``excerpt`` is the part of the line that it is about."""

    code: str
    line: int
    message: str
    hint: str
    excerpt: str = ""


def lint(
    tree: nodes.Template, names: Collection[str], comparisons: Collection[str]
) -> Iterator[Mistake]:
    """Yield what is wrong with a parsed file.

    ``names`` are the roots and functions that exist, ``comparisons`` those of the edition.
    """
    arithmetic = tuple(_arithmetic(tree))
    yield from arithmetic
    yield from _bare_figures(tree)
    yield from _outside(tree)
    yield from _calls(tree, comparisons)
    asked = tuple(_questions(tree))
    yield from asked
    if not (arithmetic or asked):
        # Last, and not where something is computed: Jinja folds constants on the way (what is
        # written as ten characters may take ten gigabytes), and stops at a filter that does not
        # exist.
        yield from _unknown_names(tree, names)


def named_paths(tree: nodes.Template, root: str) -> frozenset[str]:
    """Return the paths below a root that a file names in full, through ``set`` names as well."""
    aliases: dict[str, tuple[str, ...]] = {}
    for given in tree.find_all(nodes.Assign):
        path = _path(given.node)
        if isinstance(given.target, nodes.Name) and path and path[0] == root:
            aliases[given.target.name] = path
    chains: list[nodes.Getattr | nodes.Getitem] = list(tree.find_all(nodes.Getattr))
    chains += tree.find_all(nodes.Getitem)
    inner = {id(chain.node) for chain in chains}
    inner |= {id(given.node) for given in tree.find_all(nodes.Assign)}
    paths = (_path(chain) for chain in chains if id(chain) not in inner)
    full = ((*aliases.get(path[0], path[:1]), *path[1:]) for path in paths if path)
    return frozenset(".".join(path[1:]) for path in full if path[0] == root)


def _unknown_names(tree: nodes.Template, names: Collection[str]) -> Iterator[Mistake]:
    for chain in tree.find_all(nodes.Getattr):
        path = _path(chain)
        if len(path) == 2 and path[0] == "名" and path[1] not in IDENTITY:
            hint = f"可用的名字：{'、'.join(IDENTITY)}"
            yield Mistake(UNKNOWN_NAME, chain.lineno, f"“名”里没有“{path[1]}”", hint, path[1])
    unknown = meta.find_undeclared_variables(tree) - set(names)
    seen = set()
    for node in tree.find_all(nodes.Name):
        if node.name in unknown and node.ctx == "load" and node.name not in seen:
            seen.add(node.name)
            near = get_close_matches(node.name, list(names), n=1, cutoff=0.4)
            hint = f"是否应为“{near[0]}”？" if near else f"可用的名字：{'、'.join(names)}"
            yield Mistake(UNKNOWN_NAME, node.lineno, f"没有“{node.name}”这个名字", hint, node.name)


def _arithmetic(tree: nodes.Template) -> Iterator[Mistake]:
    hint = "数字由程序算好，句子里只写它的名字；问有没有用“is 有数”“is 为零”“is 已知”"
    for node in tree.find_all(_ARITHMETIC):
        yield Mistake(ARITHMETIC, node.lineno, "句子里不能做加减乘除", hint)
    for compared in tree.find_all(nodes.Compare):
        if any(each.op in _ORDER or _is_number(each.expr) for each in compared.ops):
            yield Mistake(ARITHMETIC, compared.lineno, "句子里不能比较数字大小", hint)
    for joined in tree.find_all(nodes.Concat):
        hint = "把文字直接写在句子里，或用“句(…)”“续(…)”连接"
        yield Mistake(ARITHMETIC, joined.lineno, "句子里不能用“~”拼接", hint)
    for foreign in tree.find_all(_FOREIGN):
        hint = "一个文件只写块（block）、条件（if）和逐项（for）"
        yield Mistake(ARITHMETIC, foreign.lineno, "句子文件不能引用、继承或定义宏", hint)
    for given in tree.find_all((nodes.Assign, nodes.AssignBlock, nodes.With)):
        if not isinstance(given, nodes.Assign) or _keeps_list(given.node):
            hint = "set 只给一个数、一项内容或一个条件起短名；清单直接写在 for 里"
            yield Mistake(ARITHMETIC, given.lineno, "句子里不能存下一段话或一份清单", hint)


def _keeps_list(node: nodes.Node) -> bool:
    """Tell whether a value may be a list; what a phrase makes of one is a text."""
    is_list = isinstance(node, _LISTS)
    return is_list or (not isinstance(node, nodes.Call) and any(node.find_all(_LISTS)))


def _bare_figures(tree: nodes.Template) -> Iterator[Mistake]:
    tests: list[nodes.Node] = [each.test for each in tree.find_all(nodes.If)]
    tests += [each.test for each in tree.find_all(nodes.CondExpr)]
    for test in tests:
        for part in _conditions(test):
            path = _path(part)
            if path and path[0] == _FIGURES:
                name = ".".join(path)
                message = f"“{name}”不能直接当条件：数字是零也算“有”"
                yield Mistake(BARE_FIGURE, part.lineno, message, f"写成“{name} is 有数”", name)


def _conditions(test: nodes.Node) -> Iterator[nodes.Node]:
    if isinstance(test, (nodes.And, nodes.Or)):
        yield from _conditions(test.left)
        yield from _conditions(test.right)
    elif isinstance(test, nodes.Not):
        yield from _conditions(test.node)
    else:
        yield test


def _outside(tree: nodes.Template) -> Iterator[Mistake]:
    for node in tree.body:
        if isinstance(node, nodes.Block):
            continue
        blank = isinstance(node, nodes.Output) and all(
            isinstance(part, nodes.TemplateData) and not part.data.strip() for part in node.nodes
        )
        if not blank:
            message = "写在块外面的内容不会印出来"
            yield Mistake(OUTSIDE, node.lineno, message, "移到{% block 名字 %}和{% endblock %}之间")


def _calls(tree: nodes.Template, comparisons: Collection[str]) -> Iterator[Mistake]:
    for call in tree.find_all(nodes.Call):
        if not isinstance(call.node, nodes.Name):
            message, hint = "只有说法后面可以加括号", f"可用的说法：{'、'.join(PHRASES)}"
            yield Mistake(UNKNOWN_NAME, call.lineno, message, hint)
            continue
        if call.node.name not in COMPARING or not call.args:
            continue
        first = call.args[0]
        if isinstance(first, nodes.Const) and first.value not in comparisons:
            near = get_close_matches(str(first.value), list(comparisons), n=1, cutoff=0.4)
            hint = f"是否应为“{near[0]}”？" if near else f"可用的比较：{'、'.join(comparisons)}"
            message = f"没有“{first.value}”这个比较"
            yield Mistake(UNKNOWN_NAME, call.lineno, message, hint, str(first.value))


def _questions(tree: nodes.Template) -> Iterator[Mistake]:
    """Filters and tests that do not exist; Jinja itself would only find them when they run."""
    for asked in tree.find_all(nodes.Test):
        if asked.name not in QUESTIONS:
            hint = "可以问" + "".join(f"“is {name}”" for name in QUESTIONS)
            yield Mistake(UNKNOWN_NAME, asked.lineno, f"没有“is {asked.name}”这种问法", hint)
    for used in tree.find_all(nodes.Filter):
        hint = "数字已经排好格式，去掉“|”和后面的名字"
        yield Mistake(UNKNOWN_NAME, used.lineno, f"没有“{used.name}”这种处理", hint)


def _path(node: nodes.Node) -> tuple[str, ...]:
    """Return the names of a chain 数.收入.合计; empty where a part of it is not written out."""
    if isinstance(node, nodes.Name):
        return (node.name,)
    if isinstance(node, nodes.Getattr):
        above = _path(node.node)
        return (*above, node.attr) if above else ()
    if isinstance(node, nodes.Getitem) and isinstance(node.arg, nodes.Const):
        above = _path(node.node)
        return (*above, str(node.arg.value)) if above else ()
    return ()


def _is_number(node: nodes.Node) -> bool:
    return isinstance(node, nodes.Const) and isinstance(node.value, (int, float))
