from __future__ import annotations

import pytest

from disclosure.authoring.remarks import remark, whole
from disclosure.authoring.tree import tree_of
from tests.authoring.test_tree import walk


@pytest.fixture(scope="module")
def nodes(schema):
    return {".".join(node.path): node for node in walk(tree_of(schema))}


@pytest.mark.parametrize(
    ("path", "says"),
    [
        ("名称.规范简称", "用作文件名的名称。例：中共青山区委办公室"),
        ("概况.机构设置.人员.编制", "核定的编制人数。单位：人。例：60"),
        ("三公经费.公务接待费.决算", "本年财政拨款支出数，没有写 0。例：3400.00"),
        (
            "预算绩效.项目.〈项目名称〉.项目属性",
            "两种选一，程序打勾。只能写：持续性项目、新增性项目。例：持续性项目",
        ),
    ],
)
def test_it_says_what_a_key_is_its_unit_its_words_and_an_example(
    path, says, nodes, schema, beginning
):
    assert remark(nodes[path], schema, beginning.scale, with_example=True) == says
    without = remark(nodes[path], schema, beginning.scale, with_example=False)
    assert without == says.partition("。例：")[0]


def test_it_names_what_else_an_entry_may_have(nodes, schema, beginning):
    node = nodes["支出.其他资金.〈功能科目代码〉"]
    said = remark(node, schema, beginning.scale, with_example=False)
    assert said.endswith("还可以写：基本支出、上缴上级支出、经营支出、对附属单位补助支出、名称")


def test_no_remark_is_as_long_as_the_longest_descriptions(nodes, schema, beginning):
    remarks = [remark(n, schema, beginning.scale, with_example=False) for n in nodes.values()]
    assert max(map(len, remarks)) < 90
    assert all(remarks)


def test_a_block_says_everything_and_where_it_is_printed(nodes):
    said = whole(nodes["用途"])
    assert said == "支出主要用在哪里。印在说明五。"
    assert whole(nodes["例外"]).endswith("不印在文档里。")
