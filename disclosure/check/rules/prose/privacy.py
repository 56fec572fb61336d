"""Personal data in prose: a published document holds no one's phone, identity or card number."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from disclosure.check.prose.text_rule import Slip, TextRule
from disclosure.diagnostics import Page, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from disclosure.check.case import Case
    from disclosure.check.prose.texts import Text

#: Each begins with a digit and looks back after it, which makes the search fast.
_KINDS = (
    (
        "身份证号码",
        re.compile(
            r"[1-8](?<!\d.)\d{5}(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])"
            r"\d{3}[\dXx](?!\d)"
        ),
    ),
    (
        "手机号码",
        re.compile(
            r"1(?:(?<![\d.]1)|(?<=\+861)|(?<=86[ -]1))[3-9]\d[ -]?\d{4}[ -]?\d{4}"
            r"(?![\d%]|\.\d|[万亿]?元)"
        ),
    ),
    (
        "银行卡号",
        re.compile(r"62(?<!\d62)(?:\d{14,17}|\d\d(?:[ -]\d{4}){3}(?:[ -]\d{1,3})?)(?!\d)"),
    ),
    (
        "个人电话",
        re.compile(
            "(?:负责人|联系人|经办人|填报人)[：:]?(?!办公|联系|电话|值班)"
            "[一-鿿]{2,4}(?<![室处科部办局心组股])[，,、；（( ]{0,2}"
            r"(?:办公|联系)?(?:电话|方式)?[：:为是]?(0\d{2,3}[- ]?\d{7,8})(?!\d)"
        ),
    ),
    (
        "电子邮箱",
        re.compile(r"@(?<=[\w.+-]@)(?![\w.-]{0,60}gov\.cn)[\w-]{1,40}\.[\w.]{2,20}", re.ASCII),
    ),
)
_FIVE_DIGITS = re.compile(r"\d{3}[ -]?\d{2}")


def personal_data(text: Text, _: Case) -> Iterator[Slip]:
    """Find numbers that belong to a person; the message hides their middle."""
    if "@" not in text.plain and not _FIVE_DIGITS.search(text.plain):
        return
    for kind, pattern in _KINDS:
        for match in pattern.finditer(text.plain):
            part = match.lastindex or 0
            number = match[part]
            hidden = f"{number[:3]}…{number[-2:]}"
            yield Slip(*match.span(part), f"文字里有{kind}（{hidden}）")


RULES = (
    TextRule(
        personal_data,
        Page(
            "N208",
            "没有个人信息",
            "文字里有没有手机号码、身份证号码、银行卡号、写明姓名的联系电话和个人邮箱（政府邮箱不算）。",
            "公开前要经保密审查，个人信息不得公开；绩效表常把项目负责人的电话带出来"
            "（政府信息公开条例第十五条、第十七条）。",
            "删去。对外的咨询电话写在“联系电话”，用办公电话。",
        ),
        severity=Severity.ERROR,
    ),
)
