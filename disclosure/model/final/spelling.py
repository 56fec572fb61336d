"""What a file may write in short: all of a fund's income 同支出."""

from __future__ import annotations

from typing import Any

from disclosure.model.quantity import SAME

_INCOME = "收入"


def spelled_out(data: dict[str, Any]) -> dict[str, Any]:
    """Return the data with 同支出 behind each item where it stands behind the whole fund."""
    income = data.get(_INCOME)
    if not isinstance(income, dict):
        return data
    whole = {fund: word for fund, word in income.items() if isinstance(word, str) and word in SAME}
    if not whole:
        return data
    items = {fund: dict.fromkeys(_codes(data, word, fund), word) for fund, word in whole.items()}
    return {**data, _INCOME: {**income, **items}}


def _codes(data: dict[str, Any], word: str, fund: str) -> list[str]:
    spent = (data.get(SAME[word]) or {}).get(fund) or {}
    return [code for code in spent if code.isdigit()]
