"""Room load: the shapes of text that betray a slip of the keyboard or of the input method."""

from __future__ import annotations

import re
import sys

from disclosure.diagnostics import unseen

#: Spaces that look like one and are none for YAML: ideographic, no-break, typographic.
WIDE_SPACES = "\u3000\u00a0\u1680\u2000-\u200a\u202f\u205f"
#: What may stand before a separator: a term, a code; no sentence punctuation, no quotation mark.
_NAME = r"[\w（）·—-]{1,30}"

#: A scalar without any of these holds no slip: a look at it is all that most scalars need.
SUSPECT = re.compile(
    f"[:,：，｛｝［］＂＇“＃０-９．＋－−{WIDE_SPACES}\ufe00-\ufe0f\U000e0100-\U000e01ef]"
    "|[0-9][OoIl〇]|[OoIl〇][0-9]|(?:^| )-(?=[^0-9.])"
)
NUMBER = re.compile(r"[+\-＋－−]?[0-9０-９][0-9０-９,，.．\-－−]*")
FULL_WIDTH_IN_NUMBER = re.compile("[０-９．＋－−]")
THOUSANDS = re.compile(r"[+-]?[0-9]{1,3}(?:[,，][0-9]{3})+(?:\.[0-9]*)?")
BARE_TAIL = re.compile(r"[0-9]{3}(?:\.[0-9]*)?")
#: A number with letters that look like digits (``1l0.00``), if ``lookalikes`` says so.
SPELT_NUMBER = re.compile(r"[+-]?[\dOoＯｏ〇IlＩｌ][\dOoＯｏ〇IlＩｌ.,．，-]*")
#: A number that a spreadsheet keeps as text, by an apostrophe before it.
APOSTROPHE = re.compile(r"'(?P<number>[+-]?[0-9][0-9.,]*)\s*(?:#.*)?$")
#: ``2130202: -`` as a form on paper has it.
DASH_ALONE = re.compile(r"[^#]*: +-\s*(?:#.*)?")
#: ``-负责`` for ``- 负责``: the dash of a list and what stands right behind it, no negative number.
CRAMPED_DASH = re.compile(
    rf"(?P<indent>[ ]*)-(?P<gap>[{WIDE_SPACES}]*)(?![0-9.,]+\s*$)(?P<rest>[^\s-].*)$"
)
#: A line within a text that begins as an item of a list does; a rate may fall (``-5.2%``).
DASHED = re.compile(r" *-(?![0-9-])")
EDGE_SPACE = re.compile(f"^[{WIDE_SPACES}]+|[{WIDE_SPACES}]+$")
WIDE_INDENT = re.compile(f"[ ]*(?:- +)*(?P<wide>[{WIDE_SPACES}][ {WIDE_SPACES}]*)")
TAB_INDENT = re.compile(r" *(?P<tabs>\t[ \t]*)(?=[^\s#])")

#: ``收入：100`` and ``收入:100`` in one line of a mapping, with its indent and list dashes.
SEPARATOR = re.compile(
    rf"(?P<indent>[ ]*(?:- +)*)(?P<name>{_NAME})"
    rf"(?P<colon>：[ {WIDE_SPACES}]*|:[{WIDE_SPACES}]*(?=\S))(?P<rest>.*)$"
)
#: What is surely a value and no prose, right of a separator.
PLAIN_VALUE = re.compile(r"(?:[+-]?[0-9][0-9.,，]*|[{\[｛［].*|)(?: +#.*)?$")
CLOCK = re.compile(r"[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?$")

#: Full-width punctuation and the ASCII sign that YAML knows.
SYNTAX_SIGNS = {"，": ", ", "：": ": ", "＃": " #"} | dict(
    zip("｛｝［］＂＇“”", '{}[]"\'""', strict=True)
)
QUOTED_NUMBER = re.compile(r"[“”＂][0-9０-９（）() \-－—]+[“”＂]")
BRACKETED = re.compile(r"(?s)｛.*｝|［.*］|[｛{].*｝|[［\[].*］|｛.*\}|［.*\]")
FULL_WIDTH_BRACKET = re.compile(r"(?:[^:：]*:)? *(?:- +)*(?P<sign>[｛［])")
FULL_WIDTH_QUOTED = re.compile(r"＂[^＂]*＂|＇[^＇]*＇")
COMMENTED_NUMBER = re.compile(r"[+-]?[0-9][0-9.,]*(?P<gap>\s*)＃")

#: What git leaves where two versions were put together by nobody; longer within one another.
CONFLICT = re.compile(r"(?:<{7,}|>{7,}|\|{7,})(?: |$)|={7,}$")

BLOCK_HEADER = re.compile(r"[|>][0-9+-]*(?: |$)")

#: Characters that no sentence holds and that either parser, Word or a terminal would act upon.
CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]")
BROKEN = re.compile("\ufffd+|锟斤拷[锟斤拷]*|烫烫烫[烫]*")
ESCAPE = re.compile(r"\\(?:x([0-9A-Fa-f]{2})|u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|([0abtnvfreNLP]))")
_NAMED = dict(zip("0abtnvfreNLP", "\0\a\b\t\n\v\f\r\x1b\x85\u2028\u2029", strict=True))


def writes_unseen(escape: re.Match[str]) -> bool:
    """Whether a match of ``ESCAPE`` stands for a character that nobody sees or for none at all."""
    digits = escape[1] or escape[2] or escape[3]
    if digits and int(digits, 16) > sys.maxunicode:
        return True
    return holds_unseen(chr(int(digits, 16)) if digits else _NAMED[escape[4]])


def holds_unseen(text: str) -> bool:
    """Whether a scalar holds a character that nobody sees; it may have lines and tabs."""
    return any(text[at] not in "\n\t" for at in unseen(text))
