"""Arguments of one command, with help and mistakes in Chinese.

``argparse`` does the parsing; its English remarks are translated by the table below, and one that
is not in the table is shown as it is behind a Chinese lead.
"""

from __future__ import annotations

import argparse
import re
import sys
import unicodedata
from typing import TYPE_CHECKING, NoReturn

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

WRONG_USAGE = 2
_USAGE = "用法："
#: argparse's remark, and ours; groups are filled in by name.
_REMARKS = (
    (r"the following arguments are required: (?P<what>.+)", "还缺少：{what}"),
    (r"unrecognized arguments: (?P<what>.+)", "不认识：{what}"),
    (r"argument (?P<name>.+?): expected (one|at least one) argument", "{name} 后面要写一个值"),
    (r"argument (?P<name>.+?): expected \d+ arguments?", "{name} 后面的值不够"),
    (
        r"argument (?P<name>.+?): invalid choice: '?(?P<what>.*?)'? \(choose from (?P<all>.*)\)",
        "{name} 不能是 {what}，可以是：{all}",
    ),
    (r"argument (?P<name>.+?): ignored explicit argument '?(?P<what>.*?)'?", "{name} 后面不写值"),
    (
        r"argument (?P<name>.+?): not allowed with argument (?P<what>.+)",
        "{name} 不能与 {what} 同用",
    ),
    (r"argument (?P<name>.+?): (?P<what>.+)", "{name}：{what}"),
)


class WrongUsage(Exception):  # noqa: N818 - it is told to a person, not a defect
    """The command line cannot be understood; the text is what the person reads."""


class Arguments(argparse.ArgumentParser):
    """The parser of one command: Chinese help, no abbreviations, suggestions for a slip."""

    def __init__(self, command: str, description: str) -> None:
        usage = f"python build.py {command}".rstrip()
        super().__init__(usage, description=description, add_help=False, allow_abbrev=False)
        self.formatter_class = _Help
        self.given = self.add_argument_group("要写的内容")
        self.options = self.add_argument_group("可选项")
        self.options.add_argument("-h", "--help", action="help", help="显示这段说明")

    def parse_args(  # type: ignore[override]
        self, args: Sequence[str] | None = None, namespace: None = None
    ) -> argparse.Namespace:
        """Read words and options in any order: a department may stand behind an option."""
        # -- argparse would cut as many letters off it as ``usage: `` has --
        self.usage = self.usage or self.format_usage().removeprefix(_USAGE)
        return self.parse_intermixed_args(args, namespace)

    def error(self, message: str) -> NoReturn:
        """Raise the remark in Chinese, with a suggestion and the way to the help."""
        raise WrongUsage(f"{translated(message)}{self._suggestion(message)}\n{self._way_out()}")

    def _suggestion(self, message: str) -> str:
        known = [name for action in self._actions for name in action.option_strings]
        unknown = re.fullmatch(r"unrecognized arguments: (.+)", message)
        return similar(unknown[1].split()[0].split("=")[0], known) if unknown else ""

    def _way_out(self) -> str:
        return f"用法见：{self.prog} --help"


class _Help(argparse.HelpFormatter):
    """Help with a Chinese lead to the usage."""

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[argparse._MutuallyExclusiveGroup],
        prefix: str | None = None,
    ) -> None:
        super().add_usage(usage, actions, groups, prefix or _USAGE)


def translated(message: str) -> str:
    """Return argparse's remark in Chinese."""
    for pattern, ours in _REMARKS:
        if found := re.fullmatch(pattern, message):
            return ours.format(**found.groupdict()).replace("'", "")
    return f"命令写法不对：{message}"


def similar(word: str, known: Sequence[str]) -> str:
    """Return ``，是否应为 …？`` for a slip of the pen or a beginning, or an empty text."""
    from difflib import get_close_matches

    begun = [name for name in known if name.startswith(word)]
    close = begun or get_close_matches(word, known, n=3, cutoff=0.6)
    # Two letters that have changed places are the commonest slip: ``tset`` is no ``text``.
    close.sort(key=lambda name: sorted(name) != sorted(word))
    return f"，是否应为 {close[0]}？" if close else ""


def year(text: str) -> int:
    """Read a year of four digits; full-width digits are as good.

    Raises:
        argparse.ArgumentTypeError: it is not a year.
    """
    plain = unicodedata.normalize("NFKC", text).removesuffix("年")
    if not re.fullmatch(r"20\d\d", plain, re.ASCII):
        raise argparse.ArgumentTypeError(f"“{text}”不是年度，请写四位数字，例如 2024")
    return int(plain)


def is_year(text: str) -> bool:
    """Tell whether a word is meant as a year: digits, whatever their number."""
    return unicodedata.normalize("NFKC", text).removesuffix("年").isdecimal()


def count(text: str) -> int:
    """Read a whole number from 1.

    Raises:
        argparse.ArgumentTypeError: it is not one.
    """
    plain = unicodedata.normalize("NFKC", text)
    if not re.fullmatch(r"[1-9]\d{0,3}", plain, re.ASCII):
        raise argparse.ArgumentTypeError(f"“{text}”不是正整数")
    return int(plain)


def something(text: str) -> str:
    """Read a word that is not empty: a variable of a script that was never set says nothing.

    Raises:
        argparse.ArgumentTypeError: it is empty.
    """
    if not text.strip():
        raise argparse.ArgumentTypeError("后面的值是空的；不用这个选项，就整个不写")
    return text


def complain(text: object) -> None:
    """Print a remark to standard error."""
    print(text, file=sys.stderr)
