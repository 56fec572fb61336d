"""The schema of the final accounts, how its files begin, and new files to look at."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from disclosure.authoring import Answers, beginning_of, file_text
from disclosure.terms import KINDS
from disclosure.validate import read_schema

if TYPE_CHECKING:
    from collections.abc import Callable

    from disclosure.authoring import Beginning
    from disclosure.validate import Schema

ROOT = Path(__file__).resolve().parents[2]
LITTLE = Answers(2024, "区林业局", {("名称", "简称"): "区林业局"})
MUCH = Answers(
    2024,
    "forestry",
    {
        ("名称", "全称"): "江岭区林业局",
        ("名称", "规范简称"): "江岭区林业局",
        ("名称", "简称"): "区林业局",
        ("口径",): "部门汇总",
        ("财政级次",): "区级",
    },
    (("区林业局本级", "行政"), ("区苗圃", "事业"), ("区林业站", "")),
    ("一般公共预算财政拨款", "政府性基金预算财政拨款", "国有资本经营预算财政拨款", "事业收入"),
)


@pytest.fixture(scope="session")
def schema() -> Schema:
    return read_schema(ROOT / "schemas" / "final.schema.json")


@pytest.fixture(scope="session")
def beginning(schema: Schema) -> Beginning:
    return beginning_of(schema)


@pytest.fixture(scope="session")
def new_file(schema: Schema, beginning: Beginning) -> Callable[[Answers], str]:
    return lambda answers: file_text(schema, beginning, answers, KINDS["final"])
