"""Whether two .docx files are the same document, passports and anchors left out."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZipFile

from lxml import etree

from disclosure.passport import NAMESPACE
from disclosure.passport.names import PREFIX
from disclosure.render.wordml import MC, RUN, RUN_PROPERTIES, TEXT, W14, w

if TYPE_CHECKING:
    from lxml.etree import _Element

_ITEM = "customXml/item"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_ANCHORS = (f"{{{W14}}}paraId", f"{{{W14}}}textId", f"{{{MC}}}Ignorable")


def differences(ours: bytes, other: bytes) -> list[str]:
    """Return the names of the parts that differ; no name where the documents are the same."""
    left, right = _parts(ours), _parts(other)
    names = sorted(left.keys() | right.keys())
    return [name for name in names if left.get(name) != right.get(name)]


def _parts(package: bytes) -> dict[str, object]:
    with ZipFile(BytesIO(package)) as archive:
        raw = {name: archive.read(name) for name in archive.namelist()}
    passport = _passport(raw)
    return {name: _form(name, raw[name], passport) for name in raw if not _belongs(name, passport)}


def _passport(raw: dict[str, bytes]) -> str:
    """Return the end of the names of the passport's parts, such as ``1.xml``; or nothing."""
    root = f'<passport xmlns="{NAMESPACE}"'.encode()
    return next((name.removeprefix(_ITEM) for name in raw if root in raw[name]), "")


def _belongs(name: str, passport: str) -> bool:
    """Tell whether a part, or what leads to one, is the passport's."""
    return bool(passport) and name.endswith(
        (f"item{passport}", f"item{passport}.rels", f"itemProps{passport}")
    )


def _form(name: str, content: bytes, passport: str) -> object:
    """Return a part in a form that can be compared."""
    if name.endswith(".xlsx"):
        return _parts(content)
    if not name.endswith((".xml", ".rels")):
        return content
    root = etree.fromstring(content)
    if name.endswith(".rels") or name == "[Content_Types].xml":
        lines = (sorted((str(k), str(v)) for k, v in each.items()) for each in root)
        return sorted(each for each in lines if not any(_belongs(v, passport) for _, v in each))
    if name == "docProps/core.xml":
        return sorted((str(each.tag), each.text) for each in root if each.text)
    _strip(root)
    return _canonical(root)


def _strip(root: _Element) -> None:
    """Take out bookmarks of figures, anchors and leads, and join runs that look alike."""
    for element in list(root.iter()):
        for name in _ANCHORS:
            element.attrib.pop(name, "")
    ids = {each.get(w("id")) for each in root.iter(w("bookmarkStart")) if _is_figure(each)}
    for mark in list(root.iter(w("bookmarkStart"), w("bookmarkEnd"))):
        parent = mark.getparent()
        if parent is not None and mark.get(w("id")) in ids:
            parent.remove(mark)
    _strip_leads(root)
    for run in list(root.iter(RUN)):
        _join(run)


def _strip_leads(root: _Element) -> None:
    """Take out what keeps a lead-in line with the next one, and properties left empty."""
    for properties in list(root.iter(w("pPr"))):
        for kept in properties.findall(w("keepNext")):
            properties.remove(kept)
        parent = properties.getparent()
        if parent is not None and not len(properties):
            parent.remove(properties)


def _is_figure(mark: _Element) -> bool:
    return mark.get(w("name"), "").startswith(PREFIX)


def _join(run: _Element) -> None:
    """Add a run to the one before it where they look alike; drop it where it holds nothing."""
    texts = [each for each in run if each.tag != RUN_PROPERTIES]
    for text in [each for each in texts if each.tag == TEXT and not each.text]:
        run.remove(text)
        texts.remove(text)
    parent, before = run.getparent(), run.getprevious()
    if parent is None:
        return
    if not texts:
        parent.remove(run)
    elif before is not None and before.tag == RUN and _look(before) == _look(run):
        for each in texts:
            _add(before, each)
        parent.remove(run)
    else:
        for each in texts:
            run.remove(each)
        for each in texts:
            _add(run, each)


def _add(run: _Element, child: _Element) -> None:
    last = run[-1] if len(run) else None
    if child.tag == TEXT and last is not None and last.tag == TEXT:
        last.text = (last.text or "") + (child.text or "")
        return
    child.attrib.pop(_SPACE, "")
    run.append(child)


def _look(run: _Element) -> bytes:
    properties = run.find(RUN_PROPERTIES)
    return b"" if properties is None else _canonical(properties)


def _canonical(root: _Element) -> bytes:
    return etree.tostring(root, method="c14n", exclusive=True)
