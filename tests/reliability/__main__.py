"""The long run: ``python build.py test --long [ATTACK …] [--times N]``; writes the page anew."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.reliability.attack import faults, run
from tests.reliability.attacks import ATTACKS
from tests.reliability.doses import DOSES
from tests.reliability.page import PAGE, ROOT, read, write


def main(words: list[str]) -> int:
    """Try what is named, or everything; return 1 where anything came of it that must not."""
    parser = argparse.ArgumentParser("python build.py test --long", description="大份的试验")
    parser.add_argument("attacks", nargs="*", metavar="试什么", help="、".join(ATTACKS))
    parser.add_argument("--times", type=int, metavar="N", help="每样试多少次，不写就按规定的大份")
    given = parser.parse_args(words)
    if unknown := set(given.attacks) - set(ATTACKS):
        parser.error(f"没有 {'、'.join(sorted(unknown))}；可以是 {'、'.join(ATTACKS)}")
    codes = [_tried(name, given.times or DOSES[name].large) for name in given.attacks or ATTACKS]
    print(f"已写好：{PAGE.relative_to(ROOT).as_posix()}")  # noqa: T201
    return max(codes)


def _tried(name: str, count: int) -> int:
    attack = ATTACKS[name]
    print(f"{attack.title}：{attack.tried}，{count} {attack.unit}……", flush=True)  # noqa: T201
    with TemporaryDirectory() as folder:
        tried, found = run(attack, count, Path(folder).resolve())
    write({**read(), name: {"count": tried, "found": {w: found[w] for w in attack.words}}})
    bad = faults(attack, found)
    told = "；".join(f"{word} {times}" for word, times in (bad or {"不应有的": 0}).items())
    print(f"    试了 {tried} {attack.unit}；{told}", flush=True)  # noqa: T201
    return int(bool(bad))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
