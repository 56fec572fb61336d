"""A line may be as long as a file: reading it, with any number of slips in it, takes linear work.

What is quadratic takes minutes for each kind here, what is linear less than a second; the patience
of this test lies far from both.
"""

from __future__ import annotations

import faulthandler
import os
import subprocess
import sys
from pathlib import Path

from disclosure.diagnostics import printed
from disclosure.load import load_text

ROOT = Path(__file__).resolve().parents[2]
PATIENCE_SECONDS = 45

#: By kind of slip: the code under which it is told, how many, and a text with them in one line.
KINDS = {
    "control": ("L108", 100_000, lambda n: "甲: " + "\x02" * n),
    "escapes": ("L109", 20_000, lambda n: "甲: [" + '"\\x41", ' * n + '"\\x02", ' * n + "]"),
    "colons": ("L112", 20_000, lambda n: "甲: {" + ", ".join(f"k{i}：1" for i in range(n)) + "}"),
    "commas": ("L113", 100_000, lambda n: "甲: {a: 1" + "，" * n),
    "digits": ("L114", 20_000, lambda n: "甲: {" + ", ".join(f"k{i}: １" for i in range(n)) + "}"),
    "thousands": ("L115", 20_000, lambda n: "甲: {" + "x: 1,200, " * n + "}"),
    "spaces": ("L116", 20_000, lambda n: "甲: {" + ", ".join(f"k{i}:1" for i in range(n)) + "}"),
    "quotes": ("L119", 100_000, lambda n: '甲: "' + '\\"' * n),
    "brackets": ("L119", 100_000, lambda n: "甲: " + "x[ " * n + '\n乙: "'),
    "invisible": ("L131", 100_000, lambda n: "甲: 一" + "\u200b" * n),
}


def main() -> None:
    for name in sys.argv[1:] or KINDS:
        code, count, text = KINDS[name]
        faulthandler.dump_traceback_later(PATIENCE_SECONDS, exit=True)
        _, found = load_text(text(count).encode(), "x")
        assert code in {one.code for one in found}, code
        assert all(len(line) < 300 for one in found for line in printed(one).split("\n"))
        sys.stdout.write(f"{name}\n")
        sys.stdout.flush()


def test_the_work_grows_as_the_line_does() -> None:
    done = subprocess.run(
        [sys.executable, __file__],
        check=False,
        capture_output=True,
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8"},
        encoding="utf-8",
    )
    assert done.stdout.split() == list(KINDS), done.stderr


if __name__ == "__main__":
    main()
