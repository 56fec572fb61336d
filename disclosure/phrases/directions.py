"""Room phrases: words that tell whether a number goes up or down, in a department's own prose.

减少【增减.收支总计.差额】 prints the size, because the word has told the sign.
"""

from __future__ import annotations

import re

_UP = "增加|增长|增多|增|上升|提高|上涨|高出|多出|超出|多|高|升"
_DOWN = "减少|下降|降低|回落|减|少|低|降"
_NOUNS = "支出|收入|经费|费用|预算|资金|金额|数额|幅度|总额|额"
#: 至少, 许多 and 最高 tell no direction; 多少 is a question.
_NO_DIRECTION = "(?<![不至许很最多较太更增])"
_BEFORE = re.compile(
    rf"{_NO_DIRECTION}(?:({_UP})|(?:{_DOWN}))(?:了)?(?:{_NOUNS}){{0,2}}(?:约|近|达|为|共)?[ 　]?\Z"
)
#: So many characters before a number are read.
_REACH = 12
_CHANGES = "增减."


def direction_before(text: str, at: int) -> int:
    """Return 1 where a word right before a place says that it rises, −1 that it falls, else 0."""
    match = _BEFORE.search(text, max(0, at - _REACH), at)
    if match is None:
        return 0
    return 1 if match[1] else -1


def is_change(path: str) -> bool:
    """Whether a figure is a difference or a rate of growth, whose sign is its direction."""
    return path.startswith(_CHANGES)
