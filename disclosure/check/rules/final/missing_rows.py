"""What an accountant can do about an economic subject for which 公开06 has no row."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from disclosure.edition import Edition

#: The last item of a 类 takes what has no item of its own.
_REST = "99"
_CHECK = (
    "先核对是不是基本支出：属于项目支出的，从“基本支出经济分类”删去，功能科目里记到“项目支出”。"
    "确是基本支出的，请区财政局国库科确认表样，再请版式维护人员加行"
)


def way_out(code: str, edition: Edition) -> str:
    """Return what to do: check the nature, whom to ask, and which row may take it meanwhile."""
    rest = edition.economic(code[:3] + _REST)
    if rest is None or rest.code not in edition.economic_codes:
        return f"{_CHECK}；公开06表没有 {code[:3]} 类的行，加行之前不能公开这一笔。"
    return f"{_CHECK}；加行之前，财政局同意的，可以并入 {rest.code} {rest.name}。"
