"""The dictionary in its formats."""

from __future__ import annotations

import json
from dataclasses import dataclass

from disclosure.reporters.dictionary import as_json, as_markdown, as_text


@dataclass(frozen=True)
class Known:
    key: str
    name: str = "名"
    identifier: str = "a.b"
    unit: str = "辆"
    shown: str = "公开09表"
    kind: str = "final"
    editions: tuple[str, ...] = ("final-2023", "final-2024")


WORDS = (Known("甲.乙"), Known("甲.丙|丁", identifier="", unit="", shown="不印", editions=()))


def test_people_read_two_lines_for_each_key():
    assert "".join(as_text(WORDS)) == (
        "甲.乙\n    印出的名称：名　英文标识：a.b　单位：辆　印在：公开09表　文种：决算　版式：final-2023、final-2024\n"
        "甲.丙|丁\n    印出的名称：名　英文标识：—　单位：—　印在：不印在文档里　文种：决算　版式：—\n"
        "共 2 个键。版式：示例里用到它的版式。\n"
    )


def test_markdown_is_one_table():
    head, rule, first, second = "".join(as_markdown(WORDS)).splitlines()
    assert head == "| 键 | 印出的名称 | 英文标识 | 单位 | 印在 | 文种 | 版式 |"
    assert rule == "|---|---|---|---|---|---|---|"
    assert first == "| 甲.乙 | 名 | a.b | 辆 | 公开09表 | 决算 | final-2023、final-2024 |"
    assert second.startswith("| 甲.丙\\|丁 |")


def test_machines_get_a_list_of_objects():
    first, second = json.loads("".join(as_json(WORDS)))
    assert list(first) == ["key", "name", "identifier", "unit", "shown", "kind", "editions"]
    assert first["editions"] == ["final-2023", "final-2024"]
    assert (second["identifier"], second["shown"]) == ("", "不印")
