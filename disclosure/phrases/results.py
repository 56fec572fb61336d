"""Room phrases: an indicator of a 自评表 with what came of it, in one clause."""

from __future__ import annotations

from disclosure.passport import plain


def result_phrase(name: str, result: str) -> str:
    """Return a name with its result: 制发正式文件件数36件, 严控发文数量，全力提高办文效率和质量.

    A number follows the name at once; words are a clause of their own.
    """
    name, result = name.strip(), result.strip().rstrip("。；;，,、")
    begins_with_number = plain(result)[:1].isdigit()
    return f"{name}{result}" if begins_with_number or not result else f"{name}，{result}"
