"""Room validate: all keys of a kind as one Markdown document, ``docs/keys.md`` and its like."""

from __future__ import annotations

from typing import TYPE_CHECKING

from disclosure.validate.keys import keys_anywhere, keys_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from disclosure.validate.keys import Key
    from disclosure.validate.schema import Schema

#: What the top of a schema says about the places in print that its keys name.
_PLACES = "x-places"
_HEAD = """# {title}：全部的键

数据文件里可以写的每一个键（冒号前面的词）：是什么，印在哪里，什么单位，怎样写。按文件里的次序
排列；在网页或编辑器里按 `Ctrl+F` 找键的名称。在 VS Code 里把鼠标停在键上，看到的是同样的话。

* 一行一个键，从外到里用英文句点连起来：`三公经费.公务接待费` 写在“三公经费”下面。
  `〈功能科目代码〉` 这样的，换成自己的代码或名称；`〈每项〉` 是清单里的一项，以“- ”开头。
* **必写**：上一级的键写了，它就要写。
* **印在**：{places}；由这个数算出来的合计、占比和增减也算在内。
* 单位是“元或万元”的，由文件最前面（或这一块里）的“金额单位”决定。

本页由程序生成，不要直接改：`python build.py test --update-golden tests/validate/test_key_list.py`
"""
_TABLE = "| 键 | 是什么 | 印在 | 单位 | 例 |\n|---|---|---|---|---|"
_ANYWHERE, _SINGLE = "到处可以写的", "最外层单独的一行"


def key_list(schema: Schema) -> str:
    """Return the document: the keys of each block in a table of their own."""
    keys = keys_of(schema)
    of_their_own = {key.path[0] for key in keys if len(key.path) == 1 and not key.is_block}
    blocks: dict[str, list[Key]] = {}
    for key in keys:
        blocks.setdefault(_SINGLE if key.path[0] in of_their_own else key.path[0], []).append(key)
    anywhere = _table(keys_anywhere(schema))
    sections = (f"## {name}\n\n{_table(keys)}\n" for name, keys in blocks.items())
    head = _HEAD.format(title=schema.document["title"], places=schema.document[_PLACES])
    return "\n".join((head, f"## {_ANYWHERE}\n\n{anywhere}\n", *sections))


def _table(keys: Iterable[Key]) -> str:
    return "\n".join((_TABLE, *(" | ".join(_row(key)).join(("| ", " |")) for key in keys)))


def _row(key: Key) -> Iterator[str]:
    says = key.described.says
    adds = key.title != key.path[-1].strip("〈〉") and key.title not in says
    required = "**必写。**" if key.is_required else ""
    yield f"`{key.dotted}`"
    yield _cell(required + (f"{key.title}。" if adds else "") + says)
    yield _cell(key.described.printed)
    yield _cell(key.described.unit)
    yield f"`{_cell(key.described.example)}`" if key.described.example else ""


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")
