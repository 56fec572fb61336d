"""One part of a form gone through: what may not leave is taken out, what prints is refused.

Room: render, screening. The tree is changed in place, and only where something had to go.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from disclosure.render.screening.allowed import allowed
from disclosure.render.screening.judgement import TRANSPARENT, Fate, judge
from disclosure.render.wordml import R, short, w

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from lxml.etree import _Element

#: Attributes that hold words: a name, a description. No path, no address, no name of a file.
_WORDED = {"name", "descr", "title", "alt"}
_WORDS = re.compile(r"(?!.*\.\w{2,4}\s*$)[^/\\:@<>{}]*")
_ADDRESSES = re.compile(r"https?://schemas\.(openxmlformats\.org|microsoft\.com)/[\w./]*")
#: What may be written freely: formats, formulas of shapes, and text in letters of art.
_FREE = {"formatCode", "fmla", "string"}
_WORDED_ELEMENTS = {"w:tblCaption", "w:tblDescription"}
_IDENTITIES = re.compile(r"w:(rsid\w*|durableId|tplc)|w14:(paraId|textId)|wp14:(anchorId|editId)")
#: By how much a picture is cropped at its sides: what is cropped off is not printed, and is there.
_CROPS = {
    "a:srcRect": ("l", "t", "r", "b"),
    "v:imagedata": ("cropleft", "croptop", "cropright", "cropbottom"),
}
_CROPPED = "裁剪过的图片（裁掉的部分还在文件里，请“压缩图片”并删除裁剪区域）"
#: A name that some programs want, where the old one could not stay.
_NAMELESS = "图"


@dataclass(frozen=True, slots=True)
class Objection:
    """An element for which the form is refused: its fate and what it is called."""

    element: _Element
    fate: Fate
    name: str


@dataclass(slots=True)
class Sifted:
    """What was found in a part: what was taken out, by name, and what cannot be."""

    removed: Counter[str] = field(default_factory=Counter)
    objections: list[Objection] = field(default_factory=list)


def sift(root: _Element, relations: Collection[str]) -> Sifted:
    """Go through a part; ``relations`` are the ids of its relationships that lead to kept parts."""
    sifted = Sifted()
    _Sieve(frozenset(relations), sifted).element(root, short(str(root.tag)))
    return sifted


class _Sieve:
    """What is asked of each element of one part."""

    def __init__(self, relations: frozenset[str], sifted: Sifted) -> None:
        self._allowed = allowed()
        self._relations = relations
        self._sifted = sifted

    def element(self, element: _Element, context: str) -> None:
        """Go through an element that stays; ``context`` is what its children stand in."""
        self._attributes(element)
        for child in list(element):
            self._child(child, context)

    def _child(self, child: _Element, context: str) -> None:
        if not isinstance(child.tag, str):
            self._remove(child, "XML 注释")
            return
        found = judge(child, context, self._allowed)
        if found.fate is Fate.REMOVE:
            self._remove(child, found.name)
        elif found.fate is Fate.UNWRAP:
            self._unwrap(child, context, found.name)
        elif found.fate is Fate.KEEP:
            name = short(child.tag)
            self.element(child, context if name in TRANSPARENT else name)
            self._linked(child, context)
        else:
            self._sifted.objections.append(Objection(child, found.fate, found.name))

    def _unwrap(self, wrapper: _Element, context: str, name: str) -> None:
        """Put what a wrapper holds in its place, and go through it."""
        held = [each for each in wrapper if not _is_frame(each)]
        for each in held:
            wrapper.addprevious(each)
        self._remove(wrapper, name)
        for each in held:
            self._child(each, context)

    def _remove(self, element: _Element, name: str) -> None:
        parent = element.getparent()
        if parent is not None:
            _keep_tail(element)
            parent.remove(element)
        if name:
            self._sifted.removed[name] += 1

    def _attributes(self, element: _Element) -> None:
        tag = short(str(element.tag))
        for key in [str(each) for each in element.attrib]:
            name = short(key)
            if not self._allowed.attribute(name) or not _is_plain(tag, name, element.get(key, "")):
                self._without(element, key, name)

    def _without(self, element: _Element, key: str, name: str) -> None:
        if name == "name":
            element.set(key, _NAMELESS)
        else:
            del element.attrib[key]
        if name in _WORDED or short(str(element.tag)) in _WORDED_ELEMENTS:
            self._sifted.removed["图、表说明里的路径"] += 1
        else:
            self._sifted.removed[_counted(name)] += 1

    def _linked(self, element: _Element, context: str) -> None:
        """Deal with an element whose relationship leads nowhere, or out of the file."""
        name = short(str(element.tag))
        if any(element.get(side, "0").strip("0%f") for side in _CROPS.get(name, ())):
            self._sifted.objections.append(Objection(element, Fate.REFUSE, _CROPPED))
        dangling = [key for key in _links(element) if element.get(key) not in self._relations]
        if name == "w:hyperlink" and dangling:
            self._unlink(element, dangling, context)
        elif name in {"a:blip", "v:imagedata", "v:fill"} and (dangling or not _links(element)):
            self._picture(element, name)
        elif name == "c:chart" and dangling:
            self._sifted.objections.append(Objection(element, Fate.REFUSE, "数据在文件外面的图"))
        elif dangling:
            self._remove(element, "指向文件外面的内容")

    def _unlink(self, link: _Element, dangling: list[str], context: str) -> None:
        if link.get(w("anchor")) is None:
            self._unwrap(link, context, "指向文件外面的链接")
            return
        for key in dangling:
            del link.attrib[key]

    def _picture(self, element: _Element, name: str) -> None:
        if name != "v:fill" or any(_links(element)):
            self._sifted.objections.append(Objection(element, Fate.REFUSE, "内容在文件外面的图片"))


def _is_frame(element: _Element) -> bool:
    """Tell whether an element only describes its wrapper."""
    return not isinstance(element.tag, str) or short(element.tag) in {
        "w:sdtPr",
        "w:sdtEndPr",
        "w:smartTagPr",
        "w:customXmlPr",
    }


def _links(element: _Element) -> list[str]:
    return [str(key) for key in element.attrib if str(key).startswith(f"{{{R}}}")]


def _is_plain(tag: str, name: str, value: str) -> bool:
    """Tell whether a value may stay: words without a path, numbers, names of the standard."""
    if tag in _WORDED_ELEMENTS or name in _WORDED:
        return _WORDS.fullmatch(value) is not None
    if name in {"uri", "w:uri"}:
        return _ADDRESSES.fullmatch(value) is not None
    return ":" in name or name in _FREE or not ({"/", "\\"} & set(value))


def _counted(name: str) -> str:
    return "编辑过程标识" if _IDENTITIES.fullmatch(name) else "别的属性"


def _keep_tail(element: _Element) -> None:
    """Keep the text behind an element that goes: lxml would take it along."""
    tail, parent, before = element.tail, element.getparent(), element.getprevious()
    if not tail or parent is None:
        return
    if before is None:
        parent.text = (parent.text or "") + tail
    else:
        before.tail = (before.tail or "") + tail


def comments(root: _Element) -> Iterator[_Element]:
    """Yield comments and instructions that stand beside the root."""
    for before in (*root.itersiblings(preceding=True), *root.itersiblings()):
        if not isinstance(before.tag, str):
            yield before
