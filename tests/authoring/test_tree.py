from __future__ import annotations

from disclosure.authoring.tree import tree_of
from disclosure.validate import keys_of


def walk(nodes):
    for node in nodes:
        yield node
        yield from walk(node.below)


def test_every_key_is_in_the_tree_once_except_those_of_older_forms(schema):
    paths = [node.path for node in walk(tree_of(schema))]
    older = [tuple(path.split(".")) for path in schema.document["x-new"]["older"]]
    keys = {key.path for key in keys_of(schema)}
    assert set(older) <= keys
    left_out = {key for key in keys if any(key[: len(each)] == each for each in older)}
    assert sorted(paths) == sorted(keys - left_out)


def test_blocks_keep_the_order_of_the_schema(schema):
    assert [node.name for node in tree_of(schema)] == list(schema.document["properties"])


def test_keys_that_an_author_chooses_come_first(schema):
    nodes = {node.path: node for node in walk(tree_of(schema))}
    budget = nodes[("年初预算",)]
    assert [node.is_chosen for node in budget.below] == [True, False, False, False, False]
    assert not budget.below[0].is_entry
    assert nodes[("支出", "其他资金")].below[0].is_entry
    assert not nodes[("预算绩效", "项目")].below[0].is_entry


def test_a_list_has_the_keys_of_its_items_below(schema):
    nodes = {node.path: node for node in walk(tree_of(schema))}
    assert nodes[("单位",)].is_list
    assert [node.name for node in nodes[("单位",)].below] == ["名称", "性质", "文件夹"]
    assert nodes[("预算绩效", "管理工作")].is_list
    assert not nodes[("预算绩效", "管理工作")].below
