"""Forms as no office program saves them: random edits of a form's parts and of its archive.

Seeded, so that a mutant can be made again from its number.
"""

from __future__ import annotations

import copy
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZipFile

from lxml import etree

from disclosure.render import prepare, proven, render
from tests.render.small import (
    IMPRINT,
    LABEL,
    changed,
    charts,
    context,
    parts_of,
    small_form,
    travelling,
)

if TYPE_CHECKING:
    from random import Random

_TEXTS = (
    "{{ 数.收入.合计 }}", "{{", "}}", "{%p endfor %}", "{%p for 段 in 文.概况 %}", "{%tr endfor %}",
    "{% if 名.标题 %}", "{% endif %}", "{%p if 数.收入 %}", "{%tr for 行 in 数.支出 %}", "{# 注",
    "#}", "｛｛ 数 ｝｝", "{{ 表.支出 }}", "{{ 数.收入.合计 | x }}", "{{ 1 + 1 }}", "{%tr else %}",
    "%", "}", "{", "\u200b", "&<>\"'", "{%p elif 文.空表 %}", "{{ 行.合计 }}", "{{ loop.first }}",
)  # fmt: skip
_VALUES = ("", "-1", "0", "99999999999", "x", "{{ 名.标题 }}", "rId1", "rId999", "true", "一二三")
_PARTS = (
    *["word/document.xml"] * 12,
    "word/styles.xml",
    "word/settings.xml",
    "word/numbering.xml",
    "word/fontTable.xml",
    "word/_rels/document.xml.rels",
    "_rels/.rels",
    "[Content_Types].xml",
    "word/charts/chart1.xml",
    "word/charts/_rels/chart1.xml.rels",
)


def light_form() -> bytes:
    """Return the small form without the many styles and settings that nothing in it needs."""
    empty = {
        f"word/{name}.xml": _emptied
        for name in ("styles", "numbering", "theme/theme1", "fontTable")
    }
    return changed(travelling(small_form()), **empty)


def _emptied(content: bytes) -> bytes:
    root = etree.fromstring(content)
    for child in list(root)[3:]:
        root.remove(child)
    for inner in root.iter("{*}latentStyles", "{*}fmtScheme"):
        inner.getparent().remove(inner)
    return etree.tostring(root)


def mutant(template: bytes, random: Random) -> bytes:
    """Return a form with one to four edits."""
    parts = parts_of(template)
    for _ in range(random.randint(1, 4)):
        name = random.choice([each for each in _PARTS if each in parts])
        parts[name] = _edited(parts[name], random)
    package = _zipped(parts)
    return package if random.random() > 0.05 else _broken(package, random)


def outcome(template: bytes) -> str:
    """Prepare and print a form; return what came of it: ``refused``, ``unprinted`` or ``printed``.

    Raises whatever the engine raises, and ``AssertionError`` where it prints what is no document.
    """
    form, problems = prepare(template, LABEL, charts=("图1", "图2"))
    assert (form is None) <= bool(problems)
    if form is None:
        return "refused"
    document, problems = render(form, context(), charts(), IMPRINT)
    if document is None:
        assert problems
        return "unprinted"
    assert proven(form, document) == (document, ()), "not a document"
    assert b"{{" not in parts_of(document)["word/document.xml"]
    return "printed"


def _edited(content: bytes, random: Random) -> bytes:
    root = etree.fromstring(content)
    for _ in range(random.randint(1, 3)):
        random.choice(_EDITS)(root, random)
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True, standalone=True)


def _any(root: etree._Element, random: Random) -> etree._Element:
    return random.choice([each for each in root.iter() if isinstance(each.tag, str)])


def _delete(root, random):
    element = _any(root, random)
    if element is not root:
        element.getparent().remove(element)


def _duplicate(root, random):
    element = _any(root, random)
    if element is not root:
        element.addnext(copy.deepcopy(element))


def _move(root, random):
    element, target = _any(root, random), _any(root, random)
    if element is not root and element not in (target, *target.iterancestors()):
        target.insert(random.randint(0, len(target)), element)


def _swap(root, random):
    one, other = _any(root, random), _any(root, random)
    one.text, other.text = other.text, one.text


def _cut(root, random):
    element = random.choice([each for each in root.iter() if each.text] or [root])
    text = element.text or ""
    start, end = sorted((random.randint(0, len(text)), random.randint(0, len(text))))
    element.text = text[:start] + text[end:]


def _write(root, random):
    texts = list(root.iter("{*}t")) or [_any(root, random)]
    element = random.choice(texts)
    text = element.text or ""
    at = random.randint(0, len(text))
    element.text = text[:at] + random.choice(_TEXTS) + text[at:]


def _attribute(root, random):
    element = random.choice([each for each in root.iter() if each.attrib] or [root])
    if element.attrib:
        key = random.choice(list(element.attrib))
        element.set(key, random.choice(_VALUES))


def _strip(root, random):
    element = random.choice([each for each in root.iter() if each.attrib] or [root])
    if element.attrib:
        del element.attrib[random.choice(list(element.attrib))]


def _exchange(root, random):
    one, other = _any(root, random), _any(root, random)
    kept = dict(one.attrib)
    one.attrib.clear()
    one.attrib.update(other.attrib)
    other.attrib.clear()
    other.attrib.update(kept)


def _rename(root, random):
    element = _any(root, random)
    if element is not root:
        element.tag = _any(root, random).tag


def _wrap(root, random):
    element = _any(root, random)
    if element is not root:
        wrapper = etree.Element(_any(root, random).tag)
        element.addprevious(wrapper)
        wrapper.append(element)


_EDITS = (
    *[_write] * 4,
    *[_delete, _duplicate, _move, _cut] * 2,
    *(_swap, _attribute, _strip, _exchange, _rename, _wrap),
)


def _zipped(parts: dict[str, bytes]) -> bytes:
    target = BytesIO()
    with ZipFile(target, "w", ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return target.getvalue()


def _broken(package: bytes, random: Random) -> bytes:
    """Cut an archive off, or change some of its bytes."""
    if random.random() < 0.3:
        return package[: random.randint(0, len(package))]
    changed = bytearray(package)
    for _ in range(random.randint(1, 20)):
        changed[random.randrange(len(changed))] = random.randrange(256)
    return bytes(changed)
