"""Files as nobody would write them: the departments' own, with bytes, lines and values spoilt.

Every mutant has a number and is the same every time. It is loaded, validated, checked and told; it
must raise nothing, and whatever is wrong must stand at a place that is in the file.
"""

from __future__ import annotations

import random
import re
from pathlib import Path
from typing import TYPE_CHECKING

from disclosure.diagnostics import Diagnostic, Severity, printed
from disclosure.pipeline.corridor import case_of, judge, tell, understand
from disclosure.pipeline.house import house_at
from disclosure.workspace import FilingRef

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from random import Random

ROOT = Path(__file__).resolve().parents[2]
SOURCES = tuple(path.read_bytes() for path in sorted(ROOT.glob("departments/*/*-final.yaml")))
SHOWN = "departments/x/2024-final.yaml"
_MOST_SLIPS = 4
_LINE_END = re.compile(r"\r\n|\r|\n")
#: What a value, a key or a stretch of text is replaced by.
_ODD = (
    "", " ", "-", "- ", "[", "]", "{", "}", "[]", "{}", '"', "'", "*a", "&a", "!a", "|", ">", ">-",
    "#", " #3", "@", "%", "`", "? ", ": ", ":", "：", "，", "｛", "［", "＂", "　", "\t", "\u00a0",
    "1,200.00", "1l0O", "１２", "-0", "1e9", "0x1F", "9" * 400, "0.005", "-659.91", "1/3", "nan",
    "未公布", "{未公布: 涉密}", "无", "【", "【】", "【收入.合计】", "{{ 7*7 }}", "{% for %}", "</w:t>",
    "\u200b", "\u202e", "\ufeff", "\ue000", "\U000e0041", "葛\U000e0100", "\x02", "\x00", "\ufffd",
    "锟斤拷", "\\u0000", '"\\x02"', "~", "null", "yes", "2013101", "999", "合计", "名称", "年" * 500,
    "<<<<<<< a", "=======", ">>>>>>> b", "---", "...", "%YAML 1.1", "a: b: c", "{a: 1,200}", "'659.91",
)  # fmt: skip


def mutant(number: int) -> bytes:
    """Return the mutant of a number."""
    choice = random.Random(number)  # noqa: S311 (the same every time)
    data = SOURCES[number % len(SOURCES)]
    for _ in range(choice.randint(1, _MOST_SLIPS)):
        data = choice.choice(_SLIPS)(data, choice)
    return data


def problems_of(data: bytes, folder: Path) -> tuple[Diagnostic, ...]:
    """Send a file through the rooms as far as it gets; return what is wrong with it."""
    path = folder / "2024-final.yaml"
    path.write_bytes(data)
    ref = FilingRef("x", 2024, "final", path, SHOWN)
    understood, problems = understand(ref, house_at(ROOT))
    if understood is None:
        assert any(each.severity is Severity.ERROR for each in problems)
        return problems
    report = judge(case_of(understood, ref), understood)
    _, more = tell(understood, draft=False)
    return (*problems, *report.diagnostics, *more)


def hold_to_the_file(problem: Diagnostic, data: bytes) -> None:
    """A problem has a place that is in the file, and can be printed."""
    place = problem.place
    assert place is not None, problem
    assert problem.message, problem
    assert printed(problem).isprintable() or "\n" in printed(problem), problem
    if place.file != SHOWN or not place.text:
        return
    assert 1 <= place.column <= len(place.text) + 1, problem
    assert place.length >= 1, problem
    try:
        lines = _LINE_END.split(data.decode("utf-8-sig"))
    except UnicodeDecodeError:
        return
    assert lines[place.line - 1] == place.text, problem


def _slip_of_bytes(data: bytes, choice: Random) -> bytes:
    """Replace, take out, double or put in some bytes, or cut the file off."""
    start, length = choice.randrange(len(data) + 1), choice.choice((1, 1, 2, 3, 20, 500))
    part = data[start : start + length]
    odd = bytes(choice.randrange(256) for _ in range(min(length, 20)))
    done = choice.choice((odd, b"", part + part, odd + part, part[::-1], data[-length:]))
    return data[:start] + done + (b"" if choice.random() < 0.02 else data[start + length :])


def _other_encoding(data: bytes, choice: Random) -> bytes:
    text = data.decode("utf-8", errors="replace")
    codec = choice.choice(("utf-8-sig", "gb18030", "utf-16", "utf-8"))
    end = choice.choice(("\n", "\r\n", "\r", "\u2028"))
    return text.replace("\n", end, choice.choice((-1, 5))).encode(codec, errors="replace")


def _of_lines(change: Callable[[list[str], int, Random], Sequence[str]]) -> Slip:
    """Make a slip of bytes from one that puts other lines in the place of one."""

    def slip(data: bytes, choice: Random) -> bytes:
        lines = data.decode("utf-8", errors="surrogateescape").split("\n")
        at = choice.randrange(len(lines))
        lines[at : at + 1] = change(lines, at, choice)
        return "\n".join(lines).encode("utf-8", errors="surrogateescape")

    return slip


def _indented(lines: list[str], at: int, choice: Random) -> Sequence[str]:
    return (choice.choice((" ", "  ", "    ", "\t", "　")) + lines[at],)


def _dedented(lines: list[str], at: int, choice: Random) -> Sequence[str]:
    return (lines[at][choice.choice((1, 2, 4)) :],)


def _doubled(lines: list[str], at: int, _: Random) -> Sequence[str]:
    return (lines[at], lines[at])


def _gone(_lines: list[str], _at: int, _: Random) -> Sequence[str]:
    return ()


def _moved(lines: list[str], at: int, choice: Random) -> Sequence[str]:
    return (lines[choice.randrange(len(lines))], lines[at])


def _other_value(lines: list[str], at: int, choice: Random) -> Sequence[str]:
    key, colon, _ = lines[at].partition(": ")
    return (f"{key}{colon or ': '}{choice.choice(_ODD)}",)


def _other_key(lines: list[str], at: int, choice: Random) -> Sequence[str]:
    indent = len(lines[at]) - len(lines[at].lstrip())
    _, colon, rest = lines[at].partition(": ")
    return (lines[at][:indent] + choice.choice(_ODD) + colon + rest,)


def _put_in(lines: list[str], at: int, choice: Random) -> Sequence[str]:
    column = choice.randrange(len(lines[at]) + 1)
    return (lines[at][:column] + choice.choice(_ODD) + lines[at][column:],)


def _other_number(lines: list[str], at: int, choice: Random) -> Sequence[str]:
    scale = choice.choice(("0", "10", "-1", "0.01", "9999999999", "1.005"))
    return (re.sub(r"[0-9.]+(?=[,}]|$)", scale, lines[at]),)


def _other_sign(lines: list[str], at: int, choice: Random) -> Sequence[str]:
    pairs = (
        (": ", "："),
        (": ", ":"),
        (", ", "，"),
        ("{", "｛"),
        ("}", ""),
        ("- ", "-"),
        ("]", ""),
    )
    return (lines[at].replace(*choice.choice(pairs)),)


Slip = "Callable[[bytes, Random], bytes]"
_LINE_SLIPS = (
    _indented, _dedented, _doubled, _gone, _moved, _other_value, _other_value, _other_key, _put_in,
    _put_in, _other_number, _other_number, _other_sign,
)  # fmt: skip
_SLIPS = (_slip_of_bytes, _slip_of_bytes, _other_encoding, *map(_of_lines, _LINE_SLIPS))
