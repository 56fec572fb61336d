from __future__ import annotations

import pytest

from disclosure.authoring.alternatives import alternatives
from disclosure.authoring.tree import tree_of
from tests.authoring.test_tree import walk


@pytest.mark.parametrize(
    ("path", "instead"),
    [
        ("年初预算", ["合计"]),
        ("上年.支出", ["合计"]),
        ("预算绩效.项目汇总", ["一般公共预算"]),
        ("三公经费", []),
        ("收入", []),
    ],
)
def test_keys_that_exclude_each_other_are_known_from_the_schema(path, instead, schema):
    nodes = {node.path: node for node in walk(tree_of(schema))}
    found = alternatives(schema, nodes[tuple(path.split("."))])
    assert [node.name for node in found] == instead
