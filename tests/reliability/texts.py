"""Departments' files spoilt at random, and texts that would be a program if anybody let them."""

from __future__ import annotations

import io
import json
import re
from contextlib import redirect_stderr, redirect_stdout
from itertools import product
from random import Random
from typing import TYPE_CHECKING, Any
from zipfile import ZipFile

from lxml import etree

from disclosure.cli.program import main
from disclosure.diagnostics import Severity
from disclosure.load import load_text
from disclosure.pipeline.house import house_at
from disclosure.pipeline.making import Making, printed
from disclosure.render.package.sound import faults
from disclosure.workspace import FilingRef
from tests.check.mutants import changed
from tests.editions.document import FORM, ROOT, YEAR, furnish
from tests.pipeline.fuzzing import hold_to_the_file, mutant, problems_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from tests.reliability.attack import Trial

TOLD, FINE = "有错，已经指出", "没有错"
REFUSED, AS_TEXT = "不收，已经指出", "照原样印成文字"
EXECUTED, ELSEWHERE, DAMAGED = "被当成程序执行", "写到别处", "生成的文件不完整"
CODES = {code: f"退出码 {code}" for code in range(4)}
#: What stands in no sample and is what the first payloads would print.
_PRODUCT = "100177"
_ELEMENT = "pwned"
PAYLOADS = (
    "{{ 77 * 1301 }}", "{% print(77 * 1301) %}", "{{ 数.__class__ }}", "{{ 名.全称 }}", "${77 * 1301}",
    "{% for x in range(9) %}x{% endfor %}", "{# 注 #}", "{%p if 1 %}", "}}{{ 77 * 1301 }}",
    f"</w:t></w:r><w:{_ELEMENT}/><w:r><w:t>", f"]]><{_ELEMENT}/>", "<!DOCTYPE x [<!ENTITY e 'x'>]>&e;",
    "&lt;&#60;&amp;", "\x00", "\x1b[31m", "\u202e倒", "\u2066藏\u2069", "\ufeff", "\udcff", "\U000e0041",
    "../../../etc/passwd", "..\\..\\x", "/etc/x", "C:\\x", "CON", "a\nb", "%s%n", "=cmd|' /C calc'!A0",
    "【收入.合计】", "【数.__class__】", "!!python/object/apply:os.system ['x']", "DDEAUTO c:\\x", "一" * 400,
)  # fmt: skip


def spoilt(folder: Path) -> Trial:
    """Read a department's file with bytes, lines and values changed; it is checked and told."""

    def trial(number: int) -> Iterable[str]:
        data = mutant(number)
        problems = problems_of(data, folder)
        for problem in problems:
            hold_to_the_file(problem, data)
        return (TOLD if any(each.severity is Severity.ERROR for each in problems) else FINE,)

    return trial


def commanded(folder: Path) -> Trial:
    """Run the commands over such a file, as they are typed."""
    furnish(folder)
    house_at(folder).prepared(FORM.name)
    path = folder / "departments" / "sample" / f"{YEAR}-final.yaml"
    commands = (["check"], [str(YEAR), "sample"], ["explain", "sample", str(YEAR), "收入.合计"])

    def trial(number: int) -> Iterable[str]:
        path.write_bytes(mutant(number))
        with redirect_stdout(io.StringIO()), redirect_stderr(io.StringIO()):
            return [CODES[main(words, folder)] for words in commands]

    return trial


def injected(folder: Path) -> Trial:
    """Put a text that is a program elsewhere in the place of one of the sample's texts."""
    house_at(ROOT).prepared(FORM.name)
    loaded, _ = load_text((FORM / "sample.yaml").read_bytes(), "sample.yaml")
    assert loaded is not None
    tried = list(product(PAYLOADS, _texts(loaded.data, ())))
    Random(0).shuffle(tried)  # noqa: S311
    path = folder / f"{YEAR}-final.yaml"

    def trial(number: int) -> Iterable[str]:
        payload, place = tried[number % len(tried)]
        data = changed(loaded.data, place, payload)
        path.write_bytes(json.dumps(data, ensure_ascii="\udcff" in payload).encode())
        ref = FilingRef("x", YEAR, "final", path, f"departments/x/{path.name}")
        made = printed(ref, Making(ROOT, draft=True))
        if not made.files:
            assert made.diagnostics or made.unprinted
            return (REFUSED,)
        if re.search(r"[/\\:\x00-\x1f]|\.\.", made.name):
            return (ELSEWHERE,)
        return [_judged(file.content) for file in made.files]

    return trial


def _texts(data: Any, above: tuple[str | int, ...]) -> Iterator[tuple[str | int, ...]]:
    """Yield where the texts of a disclosure stand that are no numbers."""
    if isinstance(data, str):
        if not re.fullmatch(r"-?[\d.]+", data):
            yield above
        return
    items = data.items() if isinstance(data, dict) else enumerate(data or ())
    for key, below in items:
        yield from _texts(below, (*above, key))


def _judged(document: bytes) -> str:
    if faults(document):
        return DAMAGED
    with ZipFile(io.BytesIO(document)) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    roots = [
        etree.fromstring(part) for name, part in parts.items() if name.endswith((".xml", ".rels"))
    ]
    words = "".join("".join(root.itertext()) for root in roots)
    elements = {etree.QName(each).localname for root in roots for each in root.iter("{*}*")}
    return EXECUTED if _PRODUCT in words or _ELEMENT in elements else AS_TEXT
