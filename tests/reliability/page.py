"""``docs/reliability.md``: a figure for each attack, beside the command that makes it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tests.reliability.attacks import ATTACKS
from tests.reliability.doses import DOSES
from tests.reliability.numbers import CLASSES, GUARDED, OTHERS, SEEN, UNSEEN, cell

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from tests.reliability.attack import Attack

ROOT = Path(__file__).resolve().parents[2]
PAGE = ROOT / "docs" / "reliability.md"
FIGURES = Path(__file__).with_name("figures.json")
COMMAND = "python build.py test --long"
SLIPS = "slips"

_LEAD = f"""\
# 经得起什么

<!-- 由 {COMMAND} 写成；不要手改 -->

这一页说的是：程序被怎样试过，试了多少，出过什么。每个数都是旁边那条命令实际跑出来的，重跑就重写。

**给填报人员。** 文件写错了、电脑断电、磁盘满了，都不会弄坏已经生成的文件，一个部门的错也不连累别的部门。
数字打错了，有勾稽关系把守的，几乎都报得出来；没有把守的，看审核表里“再看一遍”的那些数（见下面第二张表）。

**给维护人员。** `python build.py test` 每样只试一小份（下表“平时”一栏），`{COMMAND}` 试大份；
`{COMMAND} yaml forms` 只试写出的几样，`--times 1000` 另定次数。份数定在 `tests/reliability/doses.py`；
“试了”少于“大份”的，是这一次没有跑满，或者一共只有这么多。“不应有”一栏必须全是 0：不是 0，命令的退出码是 1。

## 各种试法

| 试什么 | 怎么试 | 试了 | 结果 | 不应有 | 平时 | 大份 | 命令 |
|---|---|--:|---|---|--:|--:|---|
"""
_SLIPS = """
## 打错的金额，报出多少

随机造出的正确数据里，随机挑金额改错（不管尾差有多大，万元数据里小于尾差的错本来就看不出），看有没有新的
错误或警告。“有把守”是有独立的数与它相等的，“全部”是填写的全部金额。没有把守的是哪些、为什么，见
[ARCHITECTURE.md](../ARCHITECTURE.md) 的“What no equation guards”。命令见上表“随机的正确数据”。

| 怎么错 | 有把守的 | 报出 | 全部金额 | 报出 |
|---|--:|--:|--:|--:|
"""


def read() -> dict[str, Any]:
    """Return the figures of the last runs: count and outcomes by the name of an attack."""
    return json.loads(FIGURES.read_text(encoding="utf-8")) if FIGURES.is_file() else {}


def write(figures: Mapping[str, Any]) -> None:
    """Write the figures and the page made of them."""
    text = json.dumps(figures, ensure_ascii=False, indent=1) + "\n"
    FIGURES.write_text(text, encoding="utf-8", newline="\n")
    PAGE.write_text(page(figures), encoding="utf-8", newline="\n")


def page(figures: Mapping[str, Any]) -> str:
    """Return the page."""
    rows = [_row(attack, figures.get(name)) for name, attack in ATTACKS.items()]
    slips = figures.get(SLIPS, {"found": {}})["found"]
    return "".join((_LEAD, *rows, _SLIPS, *_slips(slips)))


def _row(attack: Attack, figure: Mapping[str, Any] | None) -> str:
    dose = DOSES[attack.name]
    found = figure["found"] if figure else {}
    shown = [word for word in attack.outcomes if "·" not in word]
    good = "；".join(f"{word}：{found.get(word, 0):,}" for word in shown) if figure else "还没有试"
    bad = "；".join(f"{w}：{found.get(w, 0)}" for w in attack.words[len(attack.outcomes) :])
    tried = f"{figure['count']:,} {attack.unit}" if figure else "—"
    cells = (
        attack.title, attack.tried, tried, good, bad if figure else "—", f"{dose.small:,}",
        f"{dose.large:,}", f"`{_command(attack.name, figure)}`",
    )  # fmt: skip
    return f"| {' | '.join(cells)} |\n"


def _command(name: str, figure: Mapping[str, Any] | None) -> str:
    """Return the command that made the figure."""
    times = f" --times {figure['count']}" if figure else ""
    return f"{COMMAND} {name}{times}"


def _slips(found: Mapping[str, int]) -> Iterator[str]:
    for kind in CLASSES:
        guarded, seen = _share(found, kind, (GUARDED,))
        every, all_seen = _share(found, kind, (GUARDED, OTHERS))
        yield f"| {kind} | {guarded:,} | {seen} | {every:,} | {all_seen} |\n"


def _share(found: Mapping[str, int], kind: str, guards: tuple[str, ...]) -> tuple[int, str]:
    seen = sum(found.get(cell(kind, guard, SEEN), 0) for guard in guards)
    tried = seen + sum(found.get(cell(kind, guard, UNSEEN), 0) for guard in guards)
    return tried, f"{seen / tried:.1%}" if tried else "—"
