"""Room authoring: whether an answer may stand in the file, as the schema says, and a folder's name.

Each function says why not, in a few words, and nothing where all is well.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Any

from disclosure.diagnostics import is_seen
from disclosure.validate import TO_FILL, keys_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from disclosure.authoring.answers import Answers
    from disclosure.authoring.beginning import Beginning, Path
    from disclosure.validate import Schema

#: Letters, digits, hyphens and Chinese, as on every system; not what Windows keeps for devices.
_FOLDER = re.compile(r"[A-Za-z0-9\u3007\u3400-\u9fff][A-Za-z0-9\u3007\u3400-\u9fff-]{0,59}")
_OTHER = re.compile(r"[^A-Za-z0-9\u3007\u3400-\u9fff-]+")
_DEVICE = re.compile(r"con|prn|aux|nul|(com|lpt)[0-9]", re.IGNORECASE)


def unfit_folder(name: str) -> str:
    """Return why a folder cannot have a name."""
    if _DEVICE.fullmatch(name):
        return "不能是 Windows 留给设备的名称"
    if not _FOLDER.fullmatch(name):
        return "只用汉字、字母、数字和连字符“-”，不以“-”开头，不超过 60 个字"
    return ""


def proposed_folder(name: str) -> str:
    """Return a name for the folder of a department, or nothing where it has no fitting sign."""
    plain = _OTHER.sub("", unicodedata.normalize("NFKC", name)).lstrip("-")[:60]
    return "" if unfit_folder(plain) else plain


def unfit(schema: Schema, path: Path, text: str) -> str:
    """Return why a text cannot stand at a path."""
    if not is_seen(text):
        return "里面有看不见的字符，请重新输入"
    node: Any = next(key.schema for key in keys_of(schema) if key.path == path)
    if text == TO_FILL or next(schema.descent.descend(text, node), None) is None:
        return ""
    return str(schema.references.resolved(node).get("errorMessage", "写法不合要求"))


def unfit_answers(
    schema: Schema, beginning: Beginning, answers: Answers
) -> Iterator[tuple[str, None, str]]:
    """Yield what of the answers cannot stand in the file: message, no place, and the way out."""
    if says := unfit_folder(answers.folder):
        yield f"不能新建文件夹“{answers.folder}”", None, f"文件夹名{says}。"
    parts = [pair for unit in answers.units for pair in zip(beginning.unit, unit, strict=False)]
    pairs = [*answers.words.items(), *((question.path, text) for question, text in parts)]
    for path, text in pairs:
        if text and (says := unfit(schema, path, text)):
            yield f"“{path[-1]}”不能写“{text}”", None, f"{says}。"
    known = [fund.title for fund in beginning.funds]
    for fund in answers.funds:
        if fund not in known:
            yield (
                f"“{beginning.fund_block[-1]}”里没有“{fund}”",
                None,
                f"只能写：{'、'.join(known)}。",
            )
